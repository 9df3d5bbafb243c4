"""Which stretches of the source are read while which slide is shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from present.model import Outline, Passage, Reading, Slide, Span, Speech
from present.narration.wording import number_length


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a heading, that is read as one; `words` is what of it is said (a heading is read without its number)."""

    span: Span
    words: Span


def heard_with(speech: Speech, slides: Iterable[Slide]) -> dict[str, Span]:
    """For each slide that covers text, by its key, the text that is heard with it.

    It runs on to where the next slide's text begins, so that nothing between two slides is left out.
    """
    covering = sorted((slide.frame.covers, slide.frame.key) for slide in slides if slide.frame.covers)
    starts = [0, *(covers.start for covers, _ in covering[1:]), len(speech.text)]
    return {key: Span(*edges) for (_, key), edges in zip(covering, pairwise(starts), strict=True)} if covering else {}


def units_read(speech: Speech, outline: Outline, reading: Reading, heard: Span) -> tuple[Unit, ...]:
    """What is read of *heard*, in source order: all of it, or for the digest what carries it, else its first sentence."""
    everything = tuple(_units(speech, outline, heard))
    if reading.whole:
        return everything
    parts = [Span(max(each.start, heard.start), min(each.end, heard.end)) for each in _carrying(outline) if each.touches(heard)]
    return tuple(unit for part in parts for unit in _units(speech, outline, part)) or everything[:1]


def _carrying(outline: Outline) -> tuple[Span, ...]:
    """What the digest reads, in order; what overlaps is one span, so that nothing is read twice."""
    merged: list[Span] = []
    for span in sorted(_all_carrying(outline)):
        if merged and span.touches(merged[-1]):
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def _all_carrying(outline: Outline) -> Iterator[Span]:
    passages: list[Passage | None] = [outline.opening, *(section.text for section in outline.sections)]
    passages.append(outline.closing.text if outline.closing else None)
    headings = [outline.title, *(section.heading for section in outline.sections)]
    yield from (heading for heading in headings if heading)
    yield from (span for passage in passages if passage for span in passage.carrying)
    for point in (point for section in outline.sections for point in section.points):
        yield point.lead
        yield from point.carrying


def _units(speech: Speech, outline: Outline, span: Span) -> Iterator[Unit]:
    headings = [section.heading for section in outline.sections if section.heading]
    for region in _regions(span, headings):
        heading = next((each for each in headings if each.holds(region)), None)
        if heading:
            words = heading.start + number_length(speech.verbatim(heading))
            yield Unit(region, Span(min(max(words, region.start), region.end), region.end))
        else:
            yield from (Unit(sentence, sentence) for sentence in speech.sentences_in(region))


def _regions(span: Span, headings: Sequence[Span]) -> Iterator[Span]:
    """*span* cut at the edges of headings."""
    edges = {edge for heading in headings for edge in (heading.start, heading.end) if span.start < edge < span.end}
    yield from (Span(*edges) for edges in pairwise(sorted({span.start, span.end} | edges)))
