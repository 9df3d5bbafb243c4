"""Clauses: the pieces of a sentence between commas, as far as they stand on their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from present.model import Span
from present.outline.standing import is_condition, is_of_some, leans_back, leans_on_the_next

_OPEN, _CLOSE = "“‘《（(「『【", "”’》）)」』】"
_LONGEST = 60
"""Characters of a statement: a clause that would make it longer is left out where it can't stand by itself."""


def split_at(text: str, span: Span, delimiters: str) -> tuple[Span, ...]:
    """The pieces of *span* between *delimiters* that stand outside brackets and quotation marks; no piece is empty."""
    pieces, start = [], span.start
    for at in [*_outside(text, span, delimiters), span.end]:
        if text[start:at].strip():
            pieces.append(trimmed(text, Span(start, at)))
        start = at + 1
    return tuple(pieces)


def _outside(text: str, span: Span, delimiters: str) -> Iterator[int]:
    depth = 0
    for at in range(span.start, span.end):
        character = text[at]
        depth += (character in _OPEN) - (character in _CLOSE)
        if depth <= 0 and character in delimiters:
            yield at


def trimmed(text: str, span: Span) -> Span:
    """*span* without the white space at its edges."""
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))


def clauses(text: str, span: Span) -> tuple[Span, ...]:
    """The clauses of *span* without the punctuation that ends them."""
    return split_at(text, span, "，；。！？：,;!?\n")


def statements(text: str, sentence: Span) -> tuple[Span, ...]:
    """What *sentence* states, clause by clause, each with those around it that it can't stand without.

    对在…突破的，…予以正向激励 is one, as is 进出口总额突破86亿元，增长14.3%.
    What is said of some (有的干部…) is one up to the ；.
    """
    return tuple(stated for part in split_at(text, sentence, "；;\n") for stated in _statements(text, part))


def _statements(text: str, part: Span) -> tuple[Span, ...]:
    found = clauses(text, part)
    if any(is_of_some(text[clause.start : clause.end]) for clause in found):
        return (Span(found[0].start, found[-1].end),)
    return _joined_back(text, _joined_on(text, found))


def _joined_on(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    """The clauses, each with those before it that lean on it."""
    joined: list[Span] = []
    waiting: Span | None = None
    for clause in found:
        whole = Span(waiting.start, clause.end) if waiting else clause
        waiting = whole if leans_on_the_next(text[clause.start : clause.end]) else None
        if waiting is None:
            joined.append(whole)
    return (*joined, waiting) if waiting else tuple(joined)


def _joined_back(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    """The clauses, each with those after it that lean back on it, or hang on it; what they have no room for is left out."""
    joined, hangs = list(found[:1]), False
    for before, clause in pairwise(found):
        hangs = hangs or is_condition(text[before.start : before.end])
        if not (hangs or leans_back(text[clause.start : clause.end])):
            joined.append(clause)
        elif joined[-1].end == before.end and clause.end - joined[-1].start <= _LONGEST:
            joined[-1] = Span(joined[-1].start, clause.end)
    return tuple(joined)
