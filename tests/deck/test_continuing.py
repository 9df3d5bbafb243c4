"""Where an organisation's layouts have little room, a slide goes on to further ones instead of being set too small to read."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from present.deck.continuing import plan_deck
from present.deck.planning import plan_slides
from present.deck.rendering import Deck, render_deck
from present.errors import DeckError
from present.model import ClosingSlide, FiguresSlide, PointSlide, QuotesSlide, Slide, Template, ThemeSlide, words_on
from tests.deck.conftest import Planned
from tests.deck.foreign import low_template
from tests.deck.speeches import RED_GOLD


@pytest.fixture(scope="module")
def low(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A template whose places for text hold four lines of large letters."""
    return replace(RED_GOLD, pptx=low_template(tmp_path_factory.mktemp("low") / "template.pptx", 2.2))


def slides_in(template: Template, planned: Planned, most: int | None = None) -> tuple[Slide, ...]:
    return plan_deck(planned.speech, planned.outline, template, planned.cut, most).slides


@pytest.fixture(scope="module")
def parted(low: Template, seed: Planned) -> tuple[Slide, ...]:
    """The seed's slides in it."""
    return slides_in(low, seed)


@pytest.fixture(scope="module")
def reported(low: Template, report: Planned) -> tuple[Slide, ...]:
    """The slides of the speech with figures in it."""
    return slides_in(low, report)


def sizes(deck: Path) -> set[float]:
    """All sizes in points that slides say; the others have the template's own."""
    slides: list[Any] = list(Presentation(str(deck)).slides)
    return {int(run.get("sz")) / 100 for slide in slides for run in slide.element.iter(qn("a:rPr")) if run.get("sz")}


@pytest.mark.parametrize("name", ["parted", "reported"])
def test_nothing_is_set_too_small_to_be_read_from_the_back_row(
    name: str, low: Template, seed: Planned, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    render_deck(Deck(request.getfixturevalue(name), low, seed.cut), tmp_path / "deck.pptx")

    assert min(sizes(tmp_path / "deck.pptx")) >= 20


def test_nothing_that_was_planned_is_lost_and_nothing_is_shown_twice(parted: tuple[Slide, ...], seed: Planned) -> None:
    def said(slides: tuple[Slide, ...]) -> list[str]:
        shown = (words.text for slide in slides for words in rows(slide))
        return list(shown)

    assert said(parted) == said(seed.slides)


def rows(slide: Slide) -> list[Any]:
    """What stands below the title of the kinds of slide that are parted most."""
    match slide:
        case PointSlide():
            return [*slide.bullets, *([slide.quote] if slide.quote else [])]
        case ThemeSlide():
            return [*(card.title for card in slide.cards), *slide.sentences]
        case ClosingSlide():
            return [*slide.lines, *slide.asks]
        case QuotesSlide():
            return [each.text for each in (slide.lead, *slide.others)]
        case _:
            return []


def test_every_sentence_is_heard_once_and_in_order(parted: tuple[Slide, ...], seed: Planned) -> None:
    covers = [slide.frame.covers for slide in parted if slide.frame.covers]

    assert all(before.end <= after.start for before, after in pairwise(covers))
    assert all(any(cover.holds(sentence) for cover in covers) for sentence in seed.speech.sentences)


def test_a_part_begins_with_the_sentence_that_it_shows_first(parted: tuple[Slide, ...]) -> None:
    points = [slide for slide in parted if isinstance(slide, PointSlide) and slide.continued and slide.frame.covers]

    assert points
    for slide in points:
        (first, *_), covers = slide.bullets[0].spans, slide.frame.covers
        assert covers
        assert covers.touches(first)


def test_parts_have_names_of_their_own_and_the_title_says_that_it_goes_on(parted: tuple[Slide, ...]) -> None:
    keys = [slide.frame.key for slide in parted]
    points = [slide for slide in parted if isinstance(slide, PointSlide) and slide.frame.key.startswith("s2.p1")]

    assert len(set(keys)) == len(keys)
    assert [(slide.frame.key, slide.continued) for slide in points] == [("s2.p1", False), ("s2.p1-2", True)]


def test_asks_go_on_counting_and_large_figures_stand_once(parted: tuple[Slide, ...], reported: tuple[Slide, ...]) -> None:
    closings = [slide for slide in parted if isinstance(slide, ClosingSlide)]
    large = [
        len(slide.large) for slide in reported if isinstance(slide, FiguresSlide) and slide.frame.key.startswith("s1.figures")
    ]

    assert [slide.first for slide in closings][1:] == [
        1 + sum(len(each.asks) for each in closings[:n]) for n in range(1, len(closings))
    ]
    assert large[0] == 2
    assert 0 in large


def test_our_own_layouts_are_left_as_they_were_planned(seed: Planned) -> None:
    assert slides_in(RED_GOLD, seed) == seed.slides


def test_a_number_of_slides_is_kept_here_too(tmp_path: Path, seed: Planned) -> None:
    roomier = replace(RED_GOLD, pptx=low_template(tmp_path / "template.pptx", 3.5))
    planned = plan_slides(seed.speech, seed.outline, roomier, seed.cut, 20)

    slides = slides_in(roomier, seed, 20)

    assert len(slides) == 20
    assert {slide.frame.key for slide in planned} - {slide.frame.key for slide in slides}


def test_too_few_slides_for_so_small_boxes_are_refused(low: Template, seed: Planned) -> None:
    with pytest.raises(DeckError, match="enlarge the boxes of its layouts"):
        slides_in(low, seed, 14)


def test_a_box_that_not_even_one_row_fits_is_filled_all_the_same(tmp_path: Path, report: Planned) -> None:
    tiny = replace(RED_GOLD, pptx=low_template(tmp_path / "template.pptx", 0.5))

    slides = slides_in(tiny, report)

    assert {words.text for slide in slides for words in words_on(slide)} >= {
        words.text for slide in report.slides if isinstance(slide, PointSlide) for words in words_on(slide)
    }
    render_deck(Deck(slides, tiny, report.cut), tmp_path / "deck.pptx")
