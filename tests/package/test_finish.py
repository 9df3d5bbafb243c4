from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from present.model import Artefact, Words
from present.package.finish import Built, finish
from present.package.folder import building
from present.package.manifest import Manifest
from present.package.showing import ShownSlide
from tests.package.samples import manifest_of


def build(out: Path, deck: str) -> Manifest:
    with building(out, "讲话") as site:
        (site.folder / "deck.pptx").write_text(deck, encoding="utf-8")
        return finish(site, Built({"deck.pptx": "deck"}, manifest_of(()))).manifest


def test_a_finished_package_stands_in_its_place_with_its_manifest(tmp_path: Path) -> None:
    manifest = build(tmp_path, "built")

    assert sorted(each.name for each in (tmp_path / "讲话").iterdir()) == ["deck.pptx", "manifest.json"]
    assert [(each.path, each.kind, each.size) for each in manifest.artefacts] == [("deck.pptx", "deck", 5)]


def test_the_manifest_in_the_package_is_the_one_that_is_handed_back(tmp_path: Path) -> None:
    manifest = build(tmp_path, "built")
    written = json.loads((tmp_path / "讲话" / "manifest.json").read_text(encoding="utf-8"))

    assert tuple(Artefact(**each) for each in written["artefacts"]) == manifest.artefacts


def test_a_deck_that_the_user_edited_outlives_the_next_builds(tmp_path: Path) -> None:
    build(tmp_path, "first")
    (tmp_path / "讲话" / "deck.pptx").write_text("edited", encoding="utf-8")
    second = build(tmp_path, "second")
    third = build(tmp_path, "third")

    assert (tmp_path / "讲话" / "deck.pptx").read_text(encoding="utf-8") == "third"
    assert (tmp_path / "讲话" / "deck.kept.pptx").read_text(encoding="utf-8") == "edited"
    assert [each.code for each in second.notices] == ["kept"]
    assert third.notices == ()


def build_some(out: Path, files: dict[str, str], **told: Any) -> Manifest:
    """Builds a package of *files*, which are called as their kinds are; what is *told* differs from `manifest_of`."""
    with building(out, "讲话") as site:
        for name, text in files.items():
            (site.folder / name).write_text(text, encoding="utf-8")
        zipped, skipped = told.pop("zipped", False), told.pop("skipped", frozenset())
        kinds = {name: name.partition(".")[0] for name in files}
        return finish(site, Built(kinds, replace(manifest_of(()), **told), zipped, skipped)).manifest


def files_in(package: Path) -> set[str]:
    return {each.name for each in package.iterdir()}


def test_an_output_that_is_not_made_now_stays_as_it_was(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck", "video.mp4": "film"})
    manifest = build_some(tmp_path, {"deck.pptx": "new deck"})

    assert files_in(tmp_path / "讲话") == {"deck.pptx", "video.mp4", "manifest.json"}
    assert (tmp_path / "讲话" / "deck.pptx").read_text(encoding="utf-8") == "new deck"
    assert [(each.path, each.kind) for each in manifest.artefacts] == [("deck.pptx", "deck"), ("video.mp4", "video")]
    assert manifest.notices == ()


def test_the_package_of_another_release_of_python_stays(tmp_path: Path) -> None:
    build_some(tmp_path, {"video.mp4": "film"})
    build_some(tmp_path, {"deck.pptx": "deck"}, used=replace(manifest_of(()).used, python="3.13.0"))

    assert "video.mp4" in files_in(tmp_path / "讲话")


OTHERS = {
    "other words": {"slides": (ShownSlide("cover", 1, "另一篇", (Words("另一篇"),)),)},
    "another speech": {"source": replace(manifest_of(()).source, sha256="1" * 64)},
    "another voice": {"used": replace(manifest_of(()).used, voice="zf_xiaobei")},
    "another dress": {"used": replace(manifest_of(()).used, template="gov-blue")},
}


@pytest.mark.parametrize("told", OTHERS.values(), ids=OTHERS)
def test_what_was_made_of_something_else_goes_and_is_named(tmp_path: Path, told: dict[str, Any]) -> None:
    build_some(tmp_path, {"deck.pptx": "deck", "video.mp4": "film"})
    manifest = build_some(tmp_path, {"deck.pptx": "deck"}, **told)

    assert files_in(tmp_path / "讲话") == {"deck.pptx", "manifest.json"}
    assert [each.en for each in manifest.notices if each.code == "outdated" and "video" in each.en and "deck" not in each.en]


def test_a_skipped_output_of_an_older_package_goes_without_a_word(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck", "video.mp4": "film"})
    manifest = build_some(tmp_path, {"deck.pptx": "deck"}, skipped=frozenset({"video"}))

    assert files_in(tmp_path / "讲话") == {"deck.pptx", "manifest.json"}
    assert manifest.notices == ()


def test_an_output_that_has_failed_now_is_not_taken_from_the_older_package(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck", "video.mp4": "film"})
    build_some(tmp_path, {"deck.pptx": "deck"}, failed=("video",))

    assert "video.mp4" not in files_in(tmp_path / "讲话")


def test_an_output_that_has_lost_a_file_does_not_stay(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck", "audio.1.mp3": "one", "audio.2.mp3": "two"})
    (tmp_path / "讲话" / "audio.1.mp3").unlink()
    manifest = build_some(tmp_path, {"deck.pptx": "deck"})

    assert files_in(tmp_path / "讲话") == {"deck.pptx", "manifest.json"}
    assert [each.code for each in manifest.notices] == ["outdated"]


def test_a_file_that_was_changed_by_hand_stays_as_the_users(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck", "video.mp4": "film"})
    (tmp_path / "讲话" / "video.mp4").write_text("my film", encoding="utf-8")
    manifest = build_some(tmp_path, {"deck.pptx": "deck"})

    assert (tmp_path / "讲话" / "video.mp4").read_text(encoding="utf-8") == "my film"
    assert [each.path for each in manifest.artefacts] == ["deck.pptx"]


def test_a_zip_holds_the_package_and_stands_beside_it(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck"}, zipped=True)

    with zipfile.ZipFile(tmp_path / "讲话.zip") as archive:
        assert archive.namelist() == ["讲话/manifest.json", "讲话/deck.pptx"]
        assert archive.read("讲话/manifest.json") == (tmp_path / "讲话" / "manifest.json").read_bytes()


def test_no_zip_is_older_than_its_package(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck"}, zipped=True)
    build_some(tmp_path, {"deck.pptx": "new deck"})

    with zipfile.ZipFile(tmp_path / "讲话.zip") as archive:
        assert archive.read("讲话/deck.pptx") == b"new deck"


def test_a_zip_that_is_skipped_is_taken_away(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck"}, zipped=True)
    build_some(tmp_path, {"deck.pptx": "deck"}, skipped=frozenset({"zip"}))

    assert files_in(tmp_path) == {"讲话"}


def test_a_users_file_where_the_zip_belongs_is_kept_beside_it_and_named(tmp_path: Path) -> None:
    (tmp_path / "讲话.zip").write_text("mine", encoding="utf-8")
    manifest = build_some(tmp_path, {"deck.pptx": "deck"}, zipped=True)

    assert (tmp_path / "讲话.kept.zip").read_text(encoding="utf-8") == "mine"
    assert zipfile.is_zipfile(tmp_path / "讲话.zip")
    assert [each.code for each in manifest.notices] == ["kept"]


def test_a_users_own_files_do_not_go_into_the_zip(tmp_path: Path) -> None:
    build_some(tmp_path, {"deck.pptx": "deck"})
    (tmp_path / "讲话" / "草稿.txt").write_text("private", encoding="utf-8")
    build_some(tmp_path, {"deck.pptx": "deck"}, zipped=True)

    with zipfile.ZipFile(tmp_path / "讲话.zip") as archive:
        assert "讲话/草稿.txt" not in archive.namelist()
