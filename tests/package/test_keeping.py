from __future__ import annotations

from pathlib import Path

import pytest

from present.package.keeping import Kept, carry_over, kept_notices, users_files
from present.package.manifest import MANIFEST, artefacts, write_manifest
from tests.package.samples import manifest_of


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """An older package of one deck, as its build left it."""
    folder = tmp_path / "讲话"
    folder.mkdir()
    (folder / "deck.pptx").write_text("built", encoding="utf-8")
    write_manifest(manifest_of(artefacts(folder, {"deck.pptx": "deck"})), folder)
    return folder


def test_a_package_as_it_was_built_has_nothing_of_the_users(package: Path) -> None:
    assert users_files(package, {"deck.pptx"}) == ()


def test_a_package_that_is_not_there_has_nothing(tmp_path: Path) -> None:
    assert users_files(tmp_path / "讲话", {"deck.pptx"}) == ()


def test_a_users_own_file_keeps_its_place(package: Path) -> None:
    (package / "照片").mkdir()
    (package / "照片" / "会场.jpg").touch()

    assert users_files(package, {"deck.pptx"}) == (Kept("照片/会场.jpg", "照片/会场.jpg"),)


def test_a_deck_that_was_edited_is_kept_beside_the_new_one(package: Path) -> None:
    (package / "deck.pptx").write_text("edited", encoding="utf-8")

    assert users_files(package, {"deck.pptx"}) == (Kept("deck.pptx", "deck.kept.pptx"),)


def test_a_second_edited_deck_does_not_take_the_place_of_the_first(package: Path) -> None:
    (package / "deck.pptx").write_text("edited again", encoding="utf-8")
    (package / "deck.kept.pptx").write_text("edited first", encoding="utf-8")

    kept = users_files(package, {"deck.pptx"})

    assert kept == (Kept("deck.kept.pptx", "deck.kept.pptx"), Kept("deck.pptx", "deck.kept1.pptx"))


def test_a_built_file_that_the_new_package_lacks_is_not_kept(package: Path) -> None:
    assert users_files(package, {"audio/01.mp3"}) == ()


@pytest.mark.parametrize("text", ["", "[]", "{}", "我的笔记", '{"artefacts": [1]}'])
def test_without_a_manifest_of_ours_every_file_is_the_users(package: Path, text: str) -> None:
    (package / MANIFEST).write_text(text, encoding="utf-8")

    kept = users_files(package, {"deck.pptx", MANIFEST})

    assert kept == (Kept("deck.pptx", "deck.kept.pptx"), Kept(MANIFEST, "manifest.kept.json"))


def test_names_that_differ_in_case_alone_do_not_meet(package: Path) -> None:
    (package / "Outline.MD").touch()

    assert users_files(package, {"outline.md"}) == (Kept("Outline.MD", "Outline.kept.MD"),)


def test_a_file_does_not_stand_where_the_new_package_has_a_folder(package: Path) -> None:
    (package / "audio").touch()

    assert users_files(package, {"audio/01.mp3"}) == (Kept("audio", "audio.kept"),)


def test_kept_files_are_copied_with_their_folders(package: Path, tmp_path: Path) -> None:
    (package / "deck.pptx").write_text("edited", encoding="utf-8")

    carry_over([Kept("deck.pptx", "旧/deck.pptx")], package, tmp_path / "new")

    assert (tmp_path / "new" / "旧" / "deck.pptx").read_text(encoding="utf-8") == "edited"
    assert (package / "deck.pptx").exists()


def test_only_what_changed_its_place_is_worth_a_word() -> None:
    notices = kept_notices([Kept("notes.txt", "notes.txt"), Kept("deck.pptx", "deck.kept.pptx")])

    assert [(each.code, each.en) for each in notices] == [
        ("kept", "deck.pptx in the older package had been changed by hand; it is kept as deck.kept.pptx.")
    ]
