"""Readings as users ask for them: one theme, some minutes, words said as a list says."""

from __future__ import annotations

import json
import zipfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.running import Present

pytestmark = pytest.mark.skipif(find_spec("espeakng_loader") is None, reason="espeakng-loader is not installed")


def build(present: Present, speech: Path, out: Path, *options: str) -> dict[str, Any]:
    """The manifest of the package that is built of *speech* with *options*."""
    done = present("build", str(speech), "--voice", "espeak", "--only", "deck,captions,ledger", "--out", str(out), *options)
    assert done.code == 0, done.err
    manifest: dict[str, Any] = json.loads(next(out.glob("*/manifest.json")).read_text(encoding="utf-8"))
    return manifest


def slides_of(out: Path) -> list[str]:
    """The slides of the deck, as they stand in its file."""
    with zipfile.ZipFile(next(out.glob("*/deck.pptx"))) as deck:
        return [deck.read(name).decode() for name in deck.namelist() if name.startswith("ppt/slides/slide")]


def test_one_theme_is_one_track_with_all_its_sentences_and_the_other_slides_go_on_by_themselves(
    present: Present, speech: Path, tmp_path: Path
) -> None:
    manifest = build(present, speech, tmp_path, "--reading", "theme:肯干")
    ledger = json.loads(next(tmp_path.glob("*/ledger.json")).read_text(encoding="utf-8"))
    spoken = {each["node"].split(".")[0] for each in ledger if each["spoken"]}

    assert manifest["used"]["reading"] == "theme:肯干"
    (told,) = (each["en"] for each in manifest["notices"] if each["code"] == "theme")
    unread = sum(not each["spoken"] for each in ledger)
    assert f"{unread} of {len(ledger)} sentences are not read" in told
    assert spoken == {"s2"}
    assert all(each["spoken"] for each in ledger if each["node"].startswith("s2"))
    assert len(list(tmp_path.glob("*/audio/*.mp3"))) == 1
    heard = [slide for slide in slides_of(tmp_path) if "<a:audioFile" in slide]
    assert 0 < len(heard) < len(slides_of(tmp_path))
    assert all("advTm=" in slide for slide in slides_of(tmp_path))


def test_a_reading_keeps_within_its_minutes_however_slow_the_voice_and_says_what_it_leaves_out(
    present: Present, speech: Path, tmp_path: Path
) -> None:
    manifest = build(present, speech, tmp_path, "--minutes", "1", "--rate", "0.6")
    told = [each["en"] for each in manifest["notices"] if each["code"] == "minutes"]

    assert 30_000 < sum(track["duration"] for track in manifest["tracks"]) <= 60_000
    assert len(told) == 1
    assert told[0].startswith("Read within 1 minutes, in 0:")


def test_a_theme_that_is_not_there_is_refused_with_those_that_are(present: Present, speech: Path, tmp_path: Path) -> None:
    done = present("build", str(speech), "--voice", "espeak", "--out", str(tmp_path), "--reading", "theme:肯玩")

    assert done.code == 3
    assert "no theme is called “肯玩”; there are: 肯学, 肯干" in done.err
    assert list(tmp_path.iterdir()) == []


def test_a_reading_that_is_none_is_a_wrong_option(present: Present, speech: Path, tmp_path: Path) -> None:
    done = present("build", str(speech), "--out", str(tmp_path), "--reading", "half")

    assert done.code == 2
    assert "there is no reading “half”" in done.err


def test_a_wrong_line_of_a_list_is_named(present: Present, speech: Path, tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text('[pronunciations]\n"肯学" = "kěn"\n', encoding="utf-8")
    done = present("build", str(speech), "--voice", "espeak", "--out", str(tmp_path / "out"), "--lexicon", str(words))

    assert done.code == 5
    assert f"{words.name}, line 2, 肯学: has 2 characters" in done.err
