"""A slide begins as the library would have it, with its layout's names, though each layout is looked at once."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from present.deck.adopting.blanks import blank_of
from present.deck.adopting.opening import open_deck
from tests.deck.speeches import RED_GOLD


def decks() -> dict[str, Any]:
    return {"ours": open_deck(RED_GOLD.pptx), "the library's own": Presentation()}


def written(slide: Any, *, named: bool = True) -> bytes:
    for number, shape in enumerate(slide.shapes) if not named else ():
        shape.name = str(number)
    return bytes(etree.tostring(slide.element))


@pytest.mark.parametrize("name", decks())
def test_a_slide_begins_as_the_library_begins_it(name: str) -> None:
    deck = decks()[name]

    for layout in deck.slide_layouts:
        ours, theirs = blank_of(layout).added(deck), deck.slides.add_slide(layout)
        assert written(ours, named=False) == written(theirs, named=False)


def test_its_placeholders_are_called_as_on_the_layout() -> None:
    deck = open_deck(RED_GOLD.pptx)
    layout = next(each for each in deck.slide_layouts if each.name == "要点")

    slide = blank_of(layout).added(deck)

    called = {each.placeholder_format.idx: each.name for each in layout.placeholders}
    assert {each.placeholder_format.idx: each.name for each in slide.placeholders}.items() <= called.items()


def test_slides_on_one_layout_are_slides_of_their_own() -> None:
    deck = open_deck(RED_GOLD.pptx)
    blank = blank_of(deck.slide_layouts[0])

    first, second = blank.added(deck), blank.added(deck)
    first.shapes.title.text = "甲"

    assert second.shapes.title.text == ""
    assert [slide.slide_id for slide in deck.slides] == [first.slide_id, second.slide_id]
