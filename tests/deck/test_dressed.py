"""The deck of a speech in every dress that comes with the program."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from present.deck.folders import template_folders, template_names
from present.deck.lint import lint_deck
from present.deck.rendering import Deck, render_deck
from present.deck.template import load_template
from tests.deck.conftest import Planned
from tests.deck.measuring import overflows
from tests.deck.speeches import RED_GOLD
from tests.deck.validators import audit_errors, needs_sdk, sdk_errors

every_template = pytest.mark.parametrize("name", template_names(template_folders(None)))


@pytest.fixture(scope="module")
def decks(seed: Planned, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The seed's deck by template."""
    folder = tmp_path_factory.mktemp("dressed")
    made = {}
    for name in template_names(template_folders(None)):
        template = replace(RED_GOLD, pptx=load_template(name, template_folders(None)).pptx)
        made[name] = folder / f"{name}.pptx"
        render_deck(Deck(seed.slides, template, seed.cut), made[name])
    return made


def test_there_are_five(decks: dict[str, Path]) -> None:
    assert set(decks) == {"red-gold", "gov-blue", "fresh-green", "plain-white", "hall-dark"}


@every_template
def test_its_deck_is_sound(decks: dict[str, Path], name: str) -> None:
    assert lint_deck(decks[name]) == ()
    assert audit_errors(decks[name]) == []


@every_template
@needs_sdk
def test_its_deck_is_sound_for_the_other_validator(decks: dict[str, Path], name: str) -> None:
    assert sdk_errors(decks[name]) == []


@every_template
def test_every_text_has_room_in_its_box(decks: dict[str, Path], name: str) -> None:
    assert overflows(decks[name]) == []


@every_template
def test_it_says_the_same_in_the_same_order(decks: dict[str, Path], name: str) -> None:
    assert _said(decks[name]) == _said(decks["red-gold"])


def _said(deck: Path) -> list[list[str]]:
    return [[shape.text_frame.text for shape in slide.placeholders] for slide in Presentation(str(deck)).slides]


@every_template
def test_the_tick_of_the_place_stands_out_from_the_others(decks: dict[str, Path], name: str) -> None:
    shapes = (shape for slide in Presentation(str(decks[name])).slides for shape in slide.shapes if shape.name.startswith("位置"))
    colours = [(fill.get("val"), len(fill)) for shape in shapes for fill in shape.element.iter(qn("a:schemeClr"))]

    here, others = {colour for colour in colours if not colour[1]}, {colour for colour in colours if colour[1]}
    assert here == {("accent1" if name == "plain-white" else "accent2", 0)}
    assert others == {("tx1" if name == "plain-white" else "bg2", 1)}
