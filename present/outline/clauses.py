"""Clauses: the pieces of a sentence between commas, as far as they stand on their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from present.model import Span

_OPEN, _CLOSE = "“‘《（(「『【", "”’》）)」』】"
_DEPENDENT = re.compile(r"^(对|凡|既|也|又|因为|由于|虽然|尽管|只要|只有|如果|越是|当|在[^，]{1,12}的$)")
_UNFINISHED = re.compile(r"(的|时|后|以来|同时|之际|要)$|^在.{1,14}(上|下|中|方面)$")


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
    """The clauses of *sentence*, each with those before it that can't stand without it (对在…突破的，…予以正向激励)."""
    joined: list[Span] = []
    waiting: Span | None = None
    for clause in clauses(text, sentence):
        whole = Span(waiting.start, clause.end) if waiting else clause
        waiting = whole if _leans_on_the_next(text[clause.start : clause.end]) else None
        if waiting is None:
            joined.append(whole)
    return (*joined, waiting) if waiting else tuple(joined)


def _leans_on_the_next(words: str) -> bool:
    return _DEPENDENT.match(words) is not None or _UNFINISHED.search(words) is not None
