from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from present.errors import PackageError
from present.model import Artefact, Notice
from present.package.manifest import MANIFEST, artefact_sums, artefacts, created, manifest_json, write_manifest
from tests.package.samples import manifest_of

DECK = Artefact("deck.pptx", "deck", 5, "d" * 64)


def test_a_manifest_says_everything_about_its_package() -> None:
    notice = Notice("numbering", "原文“二、”出现两次。", "二、 stands twice in the source.")

    assert json.loads(manifest_json(manifest_of((DECK,), (notice,)))) == {
        "schema_version": 2,
        "title": "在动员会上的讲话",
        "unit": "中共××市委",
        "date": "2024年5月6日",
        "language": "zh-CN",
        "created": "2024-05-06T07:08:09Z",
        "source": {
            "name": "讲话.txt",
            "sha256": "0" * 64,
            "encoding": "utf-8",
            "characters": 600,
            "redactions": [{"start": 4, "end": 6}],
            "strays": [],
            "asides": [],
            "stretches": [],
        },
        "asked": {"voice": "auto", "offline": False, "stamp": ""},
        "used": {
            "present": "0.1.0",
            "python": "3.11.7",
            "template": "red-gold",
            "reading": "digest",
            "redaction": {"shown": "××", "spoken": "某某"},
            "engine": "espeak",
            "engine_version": "1.52.0",
            "voice": "cmn",
            "rate": 1.0,
        },
        "counts": {
            "sentences": 150,
            "shown": 90,
            "spoken": 60,
            "noted": 150,
            "sections": 4,
            "points": 17,
            "themes": 4,
            "slides": 30,
            "tracks": 6,
            "captions": 120,
            "duration": 480_000,
        },
        "notices": [{"code": "numbering", "zh": "原文“二、”出现两次。", "en": "二、 stands twice in the source."}],
        "artefacts": [{"path": "deck.pptx", "kind": "deck", "size": 5, "sha256": "d" * 64}],
        "slides": [],
        "tracks": [],
        "edits": [],
        "failed": [],
    }


def test_chinese_in_a_manifest_can_be_read_by_people() -> None:
    assert "讲话.txt" in manifest_json(manifest_of(()))


def test_each_artefact_is_measured(tmp_path: Path) -> None:
    (tmp_path / "audio").mkdir()
    (tmp_path / "audio" / "01.mp3").write_bytes(b"sound")

    found = artefacts(tmp_path, {"audio/01.mp3": "audio"})

    assert found == (Artefact("audio/01.mp3", "audio", 5, hashlib.sha256(b"sound").hexdigest()),)


def test_a_written_manifest_knows_the_sums_of_its_artefacts(tmp_path: Path) -> None:
    write_manifest(manifest_of((DECK,)), tmp_path)

    assert artefact_sums(tmp_path / MANIFEST) == {"deck.pptx": "d" * 64}
    assert [each.name for each in tmp_path.iterdir()] == [MANIFEST]


def test_a_manifest_that_can_not_be_written_leaves_no_half(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).mkdir()

    with pytest.raises(OSError, match=MANIFEST):
        write_manifest(manifest_of(()), tmp_path)

    assert [each.name for each in tmp_path.iterdir()] == [MANIFEST]


def test_a_package_bears_the_moment_it_was_made() -> None:
    beijing = datetime(2024, 5, 6, 15, 8, 9, 999, tzinfo=timezone(timedelta(hours=8)))

    assert created({}, lambda: beijing) == "2024-05-06T07:08:09Z"


def test_a_package_bears_the_epoch_that_the_environment_gives() -> None:
    assert created({"SOURCE_DATE_EPOCH": "0"}, lambda: datetime.now(UTC)) == "1970-01-01T00:00:00Z"


@pytest.mark.parametrize("epoch", ["", "yesterday", "1.5", "9" * 30])
def test_an_epoch_that_is_no_whole_number_of_seconds_is_refused(epoch: str) -> None:
    with pytest.raises(PackageError, match="SOURCE_DATE_EPOCH"):
        created({"SOURCE_DATE_EPOCH": epoch}, lambda: datetime.now(UTC))
