"""Which layout of a template of another make each slide stands on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from present.deck.adopting import How, LayoutBook, layout_notices, open_book
from present.deck.adopting.names import KINDS, kind_of, plain
from present.deck.adopting.opening import open_deck
from present.deck.folders import template_folders, template_names
from present.deck.settings.tables import LayoutSettings
from present.deck.template import load_template
from present.errors import DeckError
from present.model import Template
from tests.deck.foreign import chinese_template, nameless_template, office_template, titles_only_template

OURS = ("封面", "目录 5", "一图读懂 4", "主题 6", "要点", "部分正文", "金句 3", "名词 3", "数字（图）", "结语 4")


def book(path: Path, **chosen: str) -> LayoutBook:
    return LayoutBook(open_deck(path), chosen)


def stands_on(path: Path, **chosen: str) -> dict[str, tuple[str, How]]:
    """The layout of each of our layouts, and how it was found."""
    looked_up = book(path, **chosen)
    return {name: (found.layout.name, found.how) for name in OURS for found in (looked_up.find(name),)}


@pytest.mark.parametrize("name", template_names(template_folders(None)))
def test_a_template_that_comes_with_the_program_has_all_our_layouts(name: str) -> None:
    template = load_template(name, template_folders(None))

    assert {how for _, how in stands_on(template.pptx).values()} == {How.OURS}
    assert layout_notices(open_book(template), OURS) == ()


def test_office_layouts_are_known_by_their_english_names(tmp_path: Path) -> None:
    found = stands_on(office_template(tmp_path / "office.pptx"))

    assert found.pop("封面") == ("Title Slide", How.NAMED)
    assert set(found.values()) == {("Title and Content", How.NAMED)}


def test_office_layouts_are_known_by_their_chinese_names_whatever_numbers_them(tmp_path: Path) -> None:
    found = stands_on(chinese_template(tmp_path / "chinese.pptx"))

    assert found.pop("封面") == ("标题幻灯片", How.NAMED)
    assert set(found.values()) == {("1_标题和内容", How.NAMED)}


def test_layouts_whose_names_tell_nothing_are_known_by_their_placeholders(tmp_path: Path) -> None:
    found = stands_on(nameless_template(tmp_path / "nameless.pptx"))

    assert found.pop("封面") == ("版式 1", How.SHAPED)
    assert set(found.values()) == {("版式 2", How.SHAPED)}


def test_a_layout_whose_numbers_are_ours_by_chance_is_not_taken_for_ours(tmp_path: Path) -> None:
    deck: Any = Presentation(str(office_template(tmp_path / "office.pptx")))
    for number, place in zip((13, 14), list(deck.slide_layouts.get_by_name("Two Content").placeholders)[1:3], strict=True):
        place.element.ph.set("idx", str(number))
    deck.save(str(tmp_path / "office.pptx"))

    found = book(tmp_path / "office.pptx").find("要点（无引语）")

    assert (found.layout.name, found.ours) == ("Title and Content", False)


def test_what_the_keeper_chose_comes_first(tmp_path: Path) -> None:
    path = office_template(tmp_path / "office.pptx")

    found = stands_on(path, theme="Section Header", cover="Title and Content")

    assert found["主题 6"] == ("Section Header", How.MAPPED)
    assert found["封面"] == ("Title and Content", How.MAPPED)
    assert found["要点"] == ("Title and Content", How.NAMED)


def test_a_chosen_layout_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    path = office_template(tmp_path / "office.pptx")

    with pytest.raises(DeckError, match=r"no layout 封底 \(layouts\.closing .*Title Slide, Title and Content") as caught:
        book(path, closing="封底").find("结语 4")
    assert "没有名为“封底”的版式" in caught.value.zh


def test_a_chosen_layout_that_could_not_hold_the_words_is_refused(tmp_path: Path) -> None:
    path = office_template(tmp_path / "office.pptx")

    with pytest.raises(DeckError, match=r"Title Only has no placeholder for text \(layouts\.cover in template\.toml\)"):
        book(path, cover="Title Only").find("封面")


def test_a_template_without_a_place_for_text_is_refused(tmp_path: Path) -> None:
    path = titles_only_template(tmp_path / "titles.pptx")

    with pytest.raises(DeckError, match="No layout of the template has a placeholder for text"):
        book(path).find("要点")


def test_what_stands_in_is_said_once_for_each_of_its_layouts(tmp_path: Path) -> None:
    template = Template("office", "某局", office_template(tmp_path / "office.pptx"))

    cover, others = layout_notices(open_book(template), ("封面", "主题 6", "主题 3", "要点"))

    assert (cover.code, others.code) == ("layout-adopted", "layout-adopted")
    assert cover.zh.startswith("封面用模板的版式“Title Slide”")
    assert others.zh.startswith("主题、要点用模板的版式“Title and Content”")


def test_a_guess_is_said_to_be_one_together_with_its_remedy(tmp_path: Path) -> None:
    template = Template("office", "某局", nameless_template(tmp_path / "nameless.pptx"))

    (notice,) = layout_notices(open_book(template), ("要点",))

    assert notice.code == "layout-guessed"
    assert "[layouts]" in notice.zh
    assert "point" in notice.en


def test_every_kind_of_slide_can_be_given_a_layout() -> None:
    assert set(KINDS.values()) == set(LayoutSettings.model_fields)


@pytest.mark.parametrize(
    ("name", "kind"), [("封面", "cover"), ("主题 6", "theme"), ("要点（无引语）", "point"), ("别的", "别的")]
)
def test_a_layout_is_for_a_kind_of_slide(name: str, kind: str) -> None:
    assert kind_of(name) == kind


@pytest.mark.parametrize("name", ["标题和内容", "1_标题和内容", "2_ 标题和内容 ", "12-标题和内容"])
def test_copies_of_a_layout_have_its_name(name: str) -> None:
    assert plain(name) == "标题和内容"
