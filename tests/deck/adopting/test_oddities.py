"""Templates as some programs write them: two placeholders of one number, levels that say no size."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from present.deck.rendering import Deck, render_deck
from present.model import Cut
from tests.deck.conftest import plan_of
from tests.deck.foreign import office_template
from tests.deck.speeches import PLAIN, RED_GOLD, SpeechWords, a_theme

OURS = SpeechWords(sections=(PLAIN, a_theme("群众爱读", 3), a_theme("社区会办", 6)))


def as_libreoffice_writes_it(path: Path) -> Path:
    """Office's template with every number of a text 0, as the title's is, and with no size said anywhere."""
    deck: Any = Presentation(str(office_template(path)))
    master = deck.slide_master
    for layout in deck.slide_layouts:
        for place in layout.placeholders:
            if place.element.ph.get("type", "obj") in {"obj", "body", "subTitle"}:
                place.element.ph.attrib.pop("idx", None)
    for part in (master, *deck.slide_layouts):
        for run in part.element.iter(qn("a:defRPr")):
            run.attrib.pop("sz", None)
    deck.save(str(path))
    return path


@pytest.fixture
def slides(cut: Cut, tmp_path: Path) -> list[Any]:
    template = replace(RED_GOLD, pptx=as_libreoffice_writes_it(tmp_path / "template.pptx"))
    planned = plan_of(OURS, cut)
    render_deck(Deck(planned.slides, template, planned.cut), tmp_path / "deck.pptx")
    return list(Presentation(str(tmp_path / "deck.pptx")).slides)


def test_title_and_text_go_each_to_its_own_place(slides: list[Any]) -> None:
    title, text = list(slides[4].placeholders)[:2]

    assert title.text_frame.text == "群众爱读"
    assert "01" in text.text_frame.text


def test_where_the_template_says_no_size_the_slide_does(slides: list[Any]) -> None:
    for slide in slides:
        for shape in list(slide.placeholders)[:2]:
            sizes = [int(run.get("sz")) for run in shape.element.iter(qn("a:rPr")) if run.get("sz")]
            assert sizes
            assert min(sizes) >= 2000
