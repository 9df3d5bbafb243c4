"""No more slides than asked for: which give way first, and how few there can be."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from present.deck.planning.heard import Draft
from present.errors import DeckError
from present.model import FiguresSlide, Outline, PointSlide, QuotesSlide, Slide, TermsSlide, TextSlide


class _Turn(IntEnum):
    """What gives way, in this order; whatever isn't here stays."""

    CONTINUATION = 1
    POINT = 2
    FIGURES = 3
    TERMS = 4
    QUOTES = 5


Rank = tuple[_Turn, bool, int, int, int]


def within(outline: Outline, drafts: Sequence[Draft], most: int) -> tuple[Draft, ...]:
    """At most *most* of *drafts*: what goes on from a slide goes first, then the lightest points of the lightest sections.

    What was to be heard with a slide that has gone is heard with the one before it and stands in its notes; the cards still show
    the point. Cover, contents, 一图读懂, one slide for each section, the cards and the closing stay.

    Raises:
        DeckError: more than *most* have to stay.
    """
    ranked = {place: rank for place, draft in enumerate(drafts) if (rank := _rank(outline, draft.slide))}
    least = len(drafts) - len(ranked)
    if least > most:
        raise DeckError(
            f"这篇讲话至少要 {least} 页幻灯片，{most} 页放不下：请允许 {least} 页以上。",
            f"The deck of this speech has {least} slides at least, not {most}: allow {least} or more.",
        )
    gone = sorted(ranked, key=lambda place: (ranked[place], -place))[: max(0, len(drafts) - most)]
    return tuple(draft for place, draft in enumerate(drafts) if place not in gone)


def _rank(outline: Outline, slide: Slide) -> Rank | None:
    """When it is the turn of *slide* to give way; None if it never is."""
    match slide:
        case PointSlide(continued=continued):
            turn = _Turn.CONTINUATION if continued else _Turn.POINT
            return turn, *_weight(outline, slide)
        case TextSlide(continued=True):
            return _Turn.CONTINUATION, True, 0, 0, 0
        case FiguresSlide():
            return _Turn.FIGURES, False, 0, 0, 0
        case TermsSlide():
            return _Turn.TERMS, False, 0, 0, 0
        case QuotesSlide():
            return _Turn.QUOTES, False, 0, 0, 0
        case _:
            return None


def _weight(outline: Outline, slide: PointSlide) -> tuple[bool, int, int, int]:
    """How much the section of *slide* matters, its themes before all else, and how much its point does: by how long it is."""
    section = next(each for each in outline.sections if each.number == slide.frame.section)
    themed = outline.theme_of(section.number) is not None
    return themed, len(section.span), section.number, len(section.points[slide.place - 1].span)
