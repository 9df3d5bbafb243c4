"""The coverage ledger: where each sentence of the source went, so that nothing is dropped silently."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from present.model import LedgerEntry, Outline, Slide, Span, Speech, Track, words_on


def ledger_of(speech: Speech, outline: Outline, slides: Sequence[Slide], tracks: Sequence[Track]) -> tuple[LedgerEntry, ...]:
    """An entry for each sentence of *speech*, in order."""
    nodes = sorted(_nodes(outline), key=lambda node: node[1].start)  # a byline may stand above its title
    shown = Cover(span for slide in slides for words in words_on(slide) for span in words.spans)
    noted = Cover(span for slide in slides for words in slide.frame.notes for span in words.spans)
    spoken = Cover(each.span for track in tracks for each in track.utterances if each.span)
    return tuple(
        LedgerEntry(each, _node(nodes, each), shown.touches(each), spoken.touches(each), noted.touches(each))
        for each in speech.sentences
    )


def _nodes(outline: Outline) -> Iterator[tuple[str, Span]]:
    """The parts of the outline by name, in order; a section stands before its points."""
    front = (("title", outline.title), ("byline", outline.byline), ("salutation", outline.salutation))
    opening = ("opening", outline.opening.span if outline.opening else None)
    yield from ((name, span) for name, span in (*front, opening) if span)
    for section in outline.sections:
        yield f"s{section.number}", section.span
        yield from ((f"s{section.number}.p{at}", point.span) for at, point in enumerate(section.points, 1))
    after = (("closing", outline.closing.span if outline.closing else None), ("tail", outline.tail))
    yield from ((name, span) for name, span in after if span)


def _node(nodes: Sequence[tuple[str, Span]], sentence: Span) -> str:
    """The innermost part that holds the sentence; a sentence that two parts share belongs to the first."""
    last = bisect_right(nodes, sentence.start, key=lambda node: node[1].start)
    return next((name for name, span in reversed(nodes[:last]) if span.touches(sentence)), "")


class Cover:
    """Says quickly whether any of many spans touches another."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = merged(spans)
        self._ends = [span.end for span in self._spans]

    def touches(self, span: Span) -> bool:
        """Whether one of them has a character in common with *span*."""
        at = bisect_left(self._ends, span.start + 1)
        return at < len(self._spans) and self._spans[at].touches(span)


def merged(spans: Iterable[Span]) -> list[Span]:
    """*spans* in order, those that touch made one."""
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
