"""No more slides than asked for, and still the whole speech."""

from __future__ import annotations

from itertools import pairwise

import pytest

from present.deck.planning import plan_slides
from present.errors import DeckError
from present.model import ContentsSlide, Cut, GlanceSlide, PointSlide, Slide
from tests.deck.conftest import Planned
from tests.deck.speeches import PLAIN, RED_GOLD, SectionWords, SpeechWords, a_point, a_theme, shapes, written

LEAST_OF_SEED = 9
"""Cover, contents, 一图读懂, five sections, closing."""


def within(planned: Planned, most: int) -> tuple[Slide, ...]:
    return plan_slides(planned.speech, planned.outline, RED_GOLD, planned.cut, most)


def planned(words: SpeechWords, cut: Cut, most: int | None = None) -> tuple[Slide, ...]:
    speech, outline = written(words)
    return plan_slides(speech, outline, RED_GOLD, cut, most)


def keys(slides: tuple[Slide, ...]) -> list[str]:
    return [slide.frame.key for slide in slides]


def test_every_number_from_the_least_on_is_kept(seed: Planned) -> None:
    whole = len(seed.slides)

    assert [len(within(seed, most)) for most in range(LEAST_OF_SEED, whole + 3)] == [
        *range(LEAST_OF_SEED, whole + 1),
        whole,
        whole,
    ]


def test_the_least_deck_has_a_slide_for_each_part(seed: Planned) -> None:
    assert keys(within(seed, LEAST_OF_SEED)) == ["cover", "contents", "glance", "s1", "s2", "s3", "s4", "s5", "closing"]


def test_fewer_than_the_least_are_refused_with_the_least(seed: Planned) -> None:
    with pytest.raises(DeckError, match="has 9 slides at least, not 8") as caught:
        within(seed, LEAST_OF_SEED - 1)

    assert "至少要 9 页" in caught.value.zh


def test_what_is_not_shown_is_heard_with_the_slide_before_it_and_stands_in_its_notes(seed: Planned) -> None:
    for most in (LEAST_OF_SEED, 12, 20):
        slides = within(seed, most)
        covers = [slide.frame.covers for slide in slides if slide.frame.covers]
        assert all(first.end <= second.start for first, second in pairwise(covers))
        assert joined(seed, slides) == joined(seed, seed.slides)


def joined(seed: Planned, slides: tuple[Slide, ...]) -> tuple[str, str]:
    """What is heard, and what stands in the notes, without the ends of paragraphs."""
    heard = "".join(seed.speech.verbatim(slide.frame.covers) for slide in slides if slide.frame.covers)
    notes = "".join(note.text for slide in slides for note in slide.frame.notes)
    return heard.replace("\n", ""), notes


def test_the_lightest_points_of_the_lightest_section_give_way_first(cut: Cut) -> None:
    light = SectionWords(short="抓落实", points=(a_point(0), a_point(1)))
    words = SpeechWords(sections=(a_theme("群众爱读", 2), light, a_theme("社区会办", 3)))
    whole = planned(words, cut)

    gone = [set(keys(whole)) - set(keys(planned(words, cut, len(whole) - count))) for count in (2, 4, 6)]

    assert gone[0] == {"s2.p1", "s2.p2"}
    assert gone[1] == {"s2.p1", "s2.p2", "s1.p1", "s1.p2"}
    assert gone[2] == {key for key in keys(whole) if ".p" in key} - {"s3.p1"}


def test_what_goes_on_from_a_slide_gives_way_before_a_point_does(cut: Cut) -> None:
    words = dict(shapes())["many bullets"]
    whole = planned(words, cut)
    continued = [slide.frame.key for slide in whole if isinstance(slide, PointSlide) and slide.continued]

    assert continued
    assert set(keys(whole)) - set(keys(planned(words, cut, len(whole) - len(continued)))) == set(continued)


def test_what_is_gathered_gives_way_last(report: Planned) -> None:
    points = [slide.frame.key for slide in report.slides if isinstance(slide, PointSlide)]
    whole = len(report.slides)

    kept = [keys(within(report, whole - len(points) - count)) for count in range(5)]

    assert not set(points) & set(kept[0])
    assert [sorted(set(more) - set(fewer)) for more, fewer in pairwise(kept)] == [
        ["s1.figuresb"],
        ["s1.figures"],
        ["s2.terms"],
        ["quotes"],
    ]


@pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in shapes()])
def test_links_lead_to_slides_that_are_kept(words: SpeechWords, cut: Cut) -> None:
    least = next(most for most in range(1, 99) if not is_refused(words, cut, most))
    slides = planned(words, cut, least)
    targets = [entry.target for slide in slides if isinstance(slide, ContentsSlide) for entry in slide.entries]
    targets += [panel.target for slide in slides if isinstance(slide, GlanceSlide) for panel in slide.panels]

    assert set(targets) <= set(keys(slides))


def is_refused(words: SpeechWords, cut: Cut, most: int) -> bool:
    try:
        planned(words, cut, most)
    except DeckError:
        return True
    return False


def test_a_section_of_text_keeps_its_slide(cut: Cut) -> None:
    words = SpeechWords(sections=(PLAIN, PLAIN))

    assert keys(planned(words, cut, 5)) == ["cover", "contents", "s1", "s2", "closing"]
