"""What the slides of a package show, as data: the words of each, and where in the speech they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from present.model import ContentsSlide, QuotesSlide, Slide, Span, Speech, ThemeSlide, Words, words_on

CONTENTS, QUOTES = "目录", "金句"
"""What slides are called whose titles are no words of the speech."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One stretch of the text that spans point into: *source* is where it stands in source.txt, *words* what an editor wrote."""

    source: Span | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class ShownSlide:
    """One slide: its key, its page number, what it is called, the words on it, its foot, the stretches in its speaker notes.

    Words without spans are ours: a label, a number of parts. A template may have no place for the foot.
    """

    key: str
    number: int
    title: str
    words: tuple[Words, ...]
    footer: Words | None = None
    notes: tuple[Span, ...] = ()


def shown_slides(slides: Sequence[Slide]) -> tuple[ShownSlide, ...]:
    """What each of *slides* shows, each of its words once."""
    return tuple(_shown(slide, number) for number, slide in enumerate(slides, start=1))


def stretches(speech: Speech) -> tuple[Stretch, ...]:
    """What makes up the text of *speech*, in order, where a person edited it; nothing where it is the source's own."""
    return tuple(
        Stretch(source=each.source) if each.source else Stretch(words=speech.verbatim(each.span)) for each in speech.pieces
    )


def _shown(slide: Slide, number: int) -> ShownSlide:
    frame = slide.frame
    words, notes = tuple(dict.fromkeys(words_on(slide))), tuple(span for each in frame.notes for span in each.spans)
    return ShownSlide(frame.key, number, _title(slide), words, frame.footer, notes)


def _title(slide: Slide) -> str:
    match slide:
        case ContentsSlide():
            return CONTENTS
        case QuotesSlide():
            return QUOTES
        case ThemeSlide(term=term):
            return term.text
        case _:
            return slide.title.text
