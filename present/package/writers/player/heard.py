"""What a voice says of a speech, and what it says beside it: announcements, the contents, quotations ahead of their place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, pairwise

from present.model import Slide, Span, Track, Utterance

Numbered = tuple[int, Utterance]
"""An utterance and its number, counted through all tracks from 0."""


@dataclass(frozen=True, slots=True)
class Heard:
    """`spans` are the stretches of the speech that are said, in order, with the number of the utterance that says them.

    What is said beside the speech is in `after`, by the number of the utterance of its track that it is heard after; in `opening`
    where it opens its track, by that of the next one that says some of the speech, None where there is none.
    """

    spans: tuple[tuple[Span, int], ...]
    after: Mapping[int, tuple[Numbered, ...]]
    opening: Mapping[int | None, tuple[Numbered, ...]]

    def said(self, at: int) -> int | None:
        """The number of the utterance that says the character at *at*."""
        place = bisect_right(self.spans, at, key=lambda each: each[0].start) - 1
        return self.spans[place][1] if place >= 0 and at < self.spans[place][0].end else None


def heard_of(slides: Sequence[Slide], tracks: Sequence[Track], end: int) -> Heard:
    """What *tracks* say of a speech that ends at *end*, while *slides* are shown."""
    regions, numbers = _regions(slides, end), count()
    spans: list[tuple[Span, int]] = []
    after: dict[int, tuple[Numbered, ...]] = {}
    opening: dict[int | None, tuple[Numbered, ...]] = {}
    waiting: tuple[Numbered, ...] = ()
    for track in tracks:
        before: int | None = None
        for utterance, number in zip(track.utterances, numbers, strict=False):
            if span := _place(utterance, regions, spans):
                spans.append((span, number))
                opening, waiting, before = {**opening, number: waiting}, (), number
            elif before is None:
                waiting = (*waiting, (number, utterance))
            else:
                after[before] = (*after.get(before, ()), (number, utterance))
    return Heard(tuple(spans), after, {**opening, None: waiting})


def _place(utterance: Utterance, regions: Mapping[str, Span], spans: Sequence[tuple[Span, int]]) -> Span | None:
    """What of the speech *utterance* says in its turn; None where its words are ours, or stand elsewhere in the speech."""
    span, region = utterance.span, regions.get(utterance.slide)
    at = spans[-1][0].end if spans else 0
    return span if span and region and region.holds(span) and span.start >= at else None


def _regions(slides: Sequence[Slide], end: int) -> dict[str, Span]:
    """The text that is heard with each slide that covers some, by its key: on to where the next one's begins, or to *end*."""
    covering = sorted((each.frame.covers, each.frame.key) for each in slides if each.frame.covers)
    edges = [0, *(covers.start for covers, _ in covering[1:]), end]
    return {key: Span(*edge) for (_, key), edge in zip(covering, pairwise(edges), strict=False)}
