"""What a template looks like, shown in a deck of our own words."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pptx import Presentation

from present.deck.folders import template_folders, template_names
from present.deck.lint import lint_deck
from present.deck.previewing import preview_template
from present.deck.previewing.pictures import Taken, take_pictures
from present.deck.previewing.sample import sample_cut, sample_slides
from present.deck.template import load_template
from present.errors import TemplateError
from present.fonts import chinese_typeface
from present.model import Slide, words_on
from present.office import find_office
from tests.deck.decks import TEMPLATES, deck_of
from tests.deck.foreign import chinese_template
from tests.deck.measuring import overflows
from tests.deck.validators import audit_errors

NAMES = template_names(template_folders(None))
FOLDERS = (TEMPLATES,)

every_template = pytest.mark.parametrize("name", NAMES)
needs_font = pytest.mark.skipif(chinese_typeface() is None, reason="no Chinese font is installed")
needs_programs = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")
needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")


def no_pictures(deck: Path, folder: Path) -> Taken:
    return Taken()


@every_template
def test_the_sample_is_sound_and_has_room_in_every_dress(name: str, tmp_path: Path) -> None:
    preview = preview_template(name, FOLDERS, tmp_path, no_pictures)

    assert preview.deck == tmp_path / "preview.pptx"
    assert lint_deck(preview.deck) == ()
    assert audit_errors(preview.deck) == []
    assert overflows(preview.deck) == []


def test_the_sample_has_a_slide_of_every_kind() -> None:
    kinds = {type(slide) for slide in sample_slides(load_template("red-gold", FOLDERS))}

    assert kinds == set(Slide.__args__)


def test_the_sample_says_who_the_department_is(tmp_path: Path) -> None:
    (tmp_path / "office").mkdir()
    settings = 'extends = "red-gold"\ndisplay_name = "某局"\ndepartment = "某某局"\noccasion = "培训班"\n'
    (tmp_path / "office" / "template.toml").write_text(settings, encoding="utf-8")

    preview = preview_template("office", (tmp_path, TEMPLATES), tmp_path / "out", no_pictures)

    shown = [shape.text_frame.text for shape in Presentation(str(preview.deck)).slides[0].placeholders]
    assert any("某某局" in text for text in shown)
    assert "培训班" in shown


def test_the_words_of_the_sample_are_cut_and_lose_nothing() -> None:
    for slide in sample_slides(load_template("red-gold", FOLDERS)):
        for words in words_on(slide):
            assert "".join(sample_cut(words.text)) == words.text
    assert sample_cut("全民阅读推进会") == ("全民", "阅读", "推进会")


def test_what_stands_in_for_our_layouts_is_said(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "template.toml").write_text('display_name = "某局"', encoding="utf-8")
    chinese_template(tmp_path / "theirs" / "template.pptx")

    preview = preview_template("theirs", (tmp_path,), tmp_path / "out", no_pictures)

    assert {notice.code for notice in preview.notices} == {"layout-adopted", "no-pictures"}


def test_pictures_of_before_are_not_left_beside_the_new_ones(tmp_path: Path) -> None:
    (tmp_path / "slide-99.png").write_bytes(b"old")

    preview = preview_template("red-gold", FOLDERS, tmp_path, no_pictures)

    assert {path.name for path in tmp_path.iterdir()} == {"preview.pptx"}
    assert [notice.code for notice in preview.notices] == ["no-pictures"]


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(TemplateError, match="can't be written"):
        preview_template("red-gold", FOLDERS, tmp_path / "file" / "out", no_pictures)


@needs_font
def test_without_libreoffice_the_pictures_are_drawn_by_us(tmp_path: Path) -> None:
    deck_of(("封面", "要点"), tmp_path / "deck.pptx")

    taken = take_pictures(tmp_path / "deck.pptx", tmp_path, find=lambda: None)

    assert [path.name for path in taken.pictures] == ["slide-01.png", "slide-02.png"]
    assert taken.notices == ()


def test_with_neither_libreoffice_nor_a_font_there_are_no_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("present.deck.picturing.pictures.chinese_typeface", lambda: None)
    deck_of(("封面",), tmp_path / "deck.pptx")

    assert take_pictures(tmp_path / "deck.pptx", tmp_path, find=lambda: None) == Taken()


@needs_office
def test_there_is_a_picture_of_every_slide(tmp_path: Path) -> None:
    preview = preview_template("gov-blue", FOLDERS, tmp_path)

    count = len(Presentation(str(preview.deck)).slides)
    assert [path.name for path in preview.pictures] == [f"slide-{number:02}.png" for number in range(1, count + 1)]
    assert all(path.read_bytes().startswith(b"\x89PNG") for path in preview.pictures)
    assert preview.notices == ()


@needs_programs
@needs_font
def test_where_libreoffice_makes_nothing_of_a_deck_we_draw_it(tmp_path: Path) -> None:
    (tmp_path / "soffice").write_text("#!/bin/sh\n", encoding="utf-8")
    (tmp_path / "soffice").chmod(0o755)
    deck_of(("封面",), tmp_path / "deck.pptx")

    taken = take_pictures(tmp_path / "deck.pptx", tmp_path, find=lambda: tmp_path / "soffice")

    assert len(taken.pictures) == 1
