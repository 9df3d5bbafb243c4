"""Which source text is heard while a slide is shown: from where the slide starts to where the next one does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from present.model import Slide, Span, Speech, Words


@dataclass(frozen=True, slots=True)
class Draft:
    """A slide and the offset in the source that it is shown from; None where nothing is heard with it."""

    slide: Slide
    start: int | None = None


def with_covers(drafts: Sequence[Draft], speech: Speech) -> tuple[Slide, ...]:
    """The slides, each with the span that it covers and its paragraphs as notes; together they cover the whole speech.

    What stands before the first start is heard with the first slide, what stands after the last with the last that has one.
    """
    heard = [(place, draft.start) for place, draft in enumerate(drafts) if draft.start is not None]
    edges = [0, *(start for _, start in heard[1:]), len(speech.text)]
    spans = (_trimmed(Span(*edge), speech) for edge in pairwise(edges))
    covers = {place: span for (place, _), span in zip(heard, spans, strict=True)}
    return tuple(_covering(draft.slide, covers.get(place), speech) for place, draft in enumerate(drafts))


def _covering(slide: Slide, covers: Span | None, speech: Speech) -> Slide:
    notes = slide.frame.notes or (paragraphs(speech, covers) if covers else ())
    return replace(slide, frame=replace(slide.frame, covers=covers, notes=notes))


def _trimmed(span: Span, speech: Speech) -> Span | None:
    text = speech.verbatim(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, span.start + len(text.rstrip())) if text.strip() else None


def paragraphs(speech: Speech, span: Span) -> tuple[Words, ...]:
    """The paragraphs of *span*, in full, as they are shown."""
    touched = (Span(max(each.start, span.start), min(each.end, span.end)) for each in speech.paragraphs if each.touches(span))
    trimmed = (paragraph for each in touched if (paragraph := _trimmed(each, speech)))
    return tuple(Words(speech.shown(paragraph), (paragraph,)) for paragraph in trimmed)
