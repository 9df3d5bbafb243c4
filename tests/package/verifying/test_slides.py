"""A deck of any template and any speech shows its plan, and what is not of the plan is found."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.deck.folders import template_folders
from present.deck.planning import plan_slides
from present.deck.rendering import Deck, render_deck
from present.deck.shown import LABELS, read_deck
from present.deck.template import load_template
from present.model import DeckPage, Template
from present.outline import outline_speech, word_cutter
from present.package.showing import ShownSlide, shown_slides
from present.package.verifying.slides import Ours, check_deck, is_made_of
from present.source import read_speech
from tests.deck.foreign import chinese_template, office_template
from tests.package.samples import manifest_of

SPEECHES = Path(__file__).parents[2] / "speeches"
REPORT = Path(__file__).parents[2] / "deck" / "report-with-figures.txt"

Make = Callable[[Path], Path] | None


def deck_of(source: Path, make: Make, folder: Path) -> tuple[tuple[ShownSlide, ...], tuple[DeckPage, ...]]:
    """What a deck of the speech *source* is to show, and what it shows."""
    speech = read_speech(source)
    cut, template = word_cutter(speech), load_template("red-gold", template_folders(None))
    dressed: Template = replace(template, pptx=make(folder / "template.pptx")) if make else template
    slides = plan_slides(speech, outline_speech(speech, cut), dressed, cut)
    render_deck(Deck(slides, dressed, cut), folder / "deck.pptx")
    return shown_slides(slides), read_deck(folder / "deck.pptx")


def faults(slides: tuple[ShownSlide, ...], pages: tuple[DeckPage, ...]) -> list[str]:
    return [each.en for each in check_deck(replace(manifest_of(()), slides=slides), pages, LABELS, None).faults]


@pytest.mark.parametrize("make", [None, office_template, chinese_template], ids=["ours", "Office's", "a Chinese one"])
@pytest.mark.parametrize(
    "source", [REPORT, SPEECHES / "two-themes.txt", SPEECHES / "no-headings.txt"], ids=lambda path: path.stem
)
def test_a_deck_shows_its_plan_and_nothing_else(source: Path, make: Make, tmp_path: Path) -> None:
    assert faults(*deck_of(source, make, tmp_path)) == []


def test_every_changed_text_of_a_deck_is_found(tmp_path: Path) -> None:
    slides, pages = deck_of(REPORT, None, tmp_path)
    for at, page in enumerate(pages):
        for place, text in enumerate(page.texts):
            if re.search("[一-鿿]", text):
                texts = (*page.texts[:place], f"未必{text}", *page.texts[place + 1 :])
                changed = (*pages[:at], DeckPage(texts, page.notes), *pages[at + 1 :])

                assert faults(slides, changed), text


OURS = Ours(re.compile(LABELS), 2)
some_words = st.lists(st.text("敢为闯干首创0123", min_size=1, max_size=4), min_size=1, max_size=5)


@given(some_words, st.data())
def test_whatever_is_put_together_of_words_and_labels_is_made_of_them(words: list[str], data: st.DataObject) -> None:
    parts = data.draw(st.lists(st.sampled_from([*words, "目录", "要点2/6", "第三部分", "07"]), max_size=6))

    assert is_made_of("".join(parts), words, OURS)


def test_a_word_that_begins_with_a_digit_may_follow_a_label_that_ends_with_one() -> None:
    assert is_made_of("要点2/60为", ["0为"], OURS)


@given(some_words, st.data())
def test_what_holds_a_character_of_none_of_them_is_not(words: list[str], data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from(words), min_size=1, max_size=4)))
    at = data.draw(st.integers(0, len(text)))

    assert not is_made_of(f"{text[:at]}不{text[at:]}", words, OURS)
