"""What a slide shows of a passage, and how much of it goes on to further slides."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from present.deck.fitting import Slot
from present.deck.planning.words import CLAUSE_MARKS, Material
from present.model import Span, Speech, Words

SHORTEST = 4
"""A rest of fewer characters says nothing by itself."""

Together = Callable[[tuple[Words, ...]], bool]


@dataclass(frozen=True, slots=True)
class Share:
    """The words that one slide shows, and the offset in the source that it is heard from."""

    words: tuple[Words, ...]
    start: int


@dataclass(frozen=True, slots=True)
class Excerpts:
    """What a slide can show of *spans*: nothing that it shows elsewhere (*taken*), of each as many clauses as *slot* holds."""

    material: Material
    spans: tuple[Span, ...]
    taken: tuple[Span, ...]
    slot: Slot

    def words(self) -> tuple[Words, ...]:
        """The words of each span; of one that says nothing without what is taken, none."""
        pieces = (piece for span in self.spans for piece in _apart(self.material.speech, span, self.taken))
        found = (self._shown(piece) for piece in pieces)
        return tuple(words for words in found if words and len(words.text) >= SHORTEST)

    def _shown(self, piece: Span) -> Words | None:
        """The first clauses of *piece*; of a clause that is very long that alone, set tight."""
        whole = self.material.beginning(piece, self.material.fits(self.slot))
        return whole or self.material.first(piece, self.material.fits(self.slot.tightened))

    def at_least(self, count: int, more: Iterable[Span]) -> tuple[Words, ...]:
        """As `words`; where they are fewer than *count*, with words of *more* between them, in the order of the speech.

        What an editor took off the slides does not come back in this way.
        """
        found = self.words()
        taken = (*self.taken, *self.material.outline.withheld, *(span for words in found for span in words.spans))
        added = replace(self, spans=tuple(more), taken=taken).words()[: max(0, count - len(found))]
        return tuple(sorted((*found, *added), key=lambda words: words.spans))


def _apart(speech: Speech, span: Span, taken: Sequence[Span]) -> Iterator[Span]:
    """The whole clauses of *span* before and after the first of *taken* that it touches, likewise for the others."""
    other = next((each for each in taken if each.touches(span)), None)
    if other is None:
        yield span
        return
    before, after = span.start, span.end
    for at in range(span.start, min(other.start, span.end)):
        before = at + 1 if speech.text[at] in CLAUSE_MARKS else before
    for at in range(span.end - 1, max(other.end, span.start) - 1, -1):
        after = at + 1 if speech.text[at] in CLAUSE_MARKS else after
    for piece in (Span(span.start, before), Span(after, span.end)):
        if piece:
            yield from _apart(speech, piece, taken)


def shared_out(speech: Speech, words: tuple[Words, ...], whole: Span, together: Together) -> tuple[Share, ...]:
    """*words* on as few slides as can be, as evenly as can be, each from the second on beginning with a sentence of its own.

    Words that no such division has room for are left out, from the last on.
    """
    for count in range(len(words), 0, -1):
        division = _division(speech, words[:count], together)
        if division:
            starts = (whole.start, *(_beginning(speech, group[0]) for group in division[1:]))
            return tuple(Share(*share) for share in zip(division, starts, strict=True))
    return ()


def _division(speech: Speech, words: tuple[Words, ...], together: Together) -> tuple[tuple[Words, ...], ...] | None:
    parting = [at for at in range(1, len(words)) if _beginning(speech, words[at]) >= words[at - 1].spans[0].end]
    for cuts in range(len(words)):
        divisions = (_cut_up(words, chosen) for chosen in combinations(parting, cuts))
        fitting = [division for division in divisions if all(map(together, division))]
        if fitting:
            return min(fitting, key=_unevenness)
    return None


def _cut_up(words: tuple[Words, ...], cuts: Sequence[int]) -> tuple[tuple[Words, ...], ...]:
    return tuple(words[start:end] for start, end in pairwise((0, *cuts, len(words))))


def _unevenness(division: tuple[tuple[Words, ...], ...]) -> tuple[int, int]:
    sizes = [len(group) for group in division]
    return max(sizes) - min(sizes), -sizes[0]


def _beginning(speech: Speech, words: Words) -> int:
    """Where one begins to hear *words*: at their sentence, or after the ； before them."""
    at = words.spans[0].start
    sentence = max((each.start for each in speech.sentences if each.start <= at), default=at)
    return max(sentence, speech.text.rfind("；", sentence, at) + 1)
