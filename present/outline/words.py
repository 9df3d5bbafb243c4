"""A speech cut into words, with the speech's own terms as words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log

from present.cutter import Cutter
from present.model import Cut, Span, Speech
from present.regex import regex

_QUOTED = regex(r"[“「]([^“”「」\n]{2,60})[”」]")
_SHORT_TERM = regex(r"^[一-鿿]{2,4}$")


_LONGEST_WORD = 8
"""The most characters of a name that is kept whole: the narrowest places for text are hardly wider."""


def word_cutter(speech: Speech, names: Sequence[str] = ()) -> Cut:
    """What cuts a text into words, with the short terms that *speech* sets in quotation marks (敢为, 敢首创) as words.

    So are *names*, whatever characters they have, up to eight of them.
    """
    cutter = Cutter(sorted(quoted_terms(speech.text)))
    whole = _alternatives([name for name in names if len(name) <= _LONGEST_WORD])

    @cache  # a text is tried in many places
    def cut(text: str) -> tuple[str, ...]:
        return tuple(word for part, is_name in _parted(text, whole) for word in ((part,) if is_name else cutter.cut(part)))

    return cut


def _alternatives(names: Sequence[str]) -> re.Pattern[str] | None:
    """What finds any of *names*, the longest that stands at a place; None where there are none."""
    return re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True)))) if names else None


def _parted(text: str, names: re.Pattern[str] | None) -> Iterator[tuple[str, bool]]:
    """*text* in parts, in order, each with whether it is one of *names*."""
    end = 0
    for found in names.finditer(text) if names else ():
        yield from ((text[end : found.start()], False),) if found.start() > end else ()
        yield found[0], True
        end = found.end()
    if end < len(text):
        yield text[end:], False


def quoted_terms(text: str) -> frozenset[str]:
    """The short terms in quotation marks, alone or in a list; one that holds a listed one (干部敢为 holds 敢为) is cut there."""
    quoted = [re.split("[、，]", found[1]) for found in _QUOTED.finditer(text)]
    listed = {item for items in quoted if len(items) > 1 for item in items if _SHORT_TERM.match(item)}
    alone = {items[0] for items in quoted if len(items) == 1 and _SHORT_TERM.match(items[0])}
    return frozenset(term for term in listed | alone if not any(other in term for other in listed - {term}))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Where the words of a speech begin, and how much each weighs in it."""

    starts: frozenset[int]
    words: tuple[Span, ...]
    weights: Mapping[str, float]

    def begins_word(self, at: int) -> bool:
        """Whether a word begins at the offset *at*."""
        return at in self.starts

    def words_in(self, span: Span) -> tuple[Span, ...]:
        """The words that lie within *span*."""
        first = bisect_left(self.words, span.start, key=lambda word: word.start)
        last = bisect_right(self.words, span.end, key=lambda word: word.end)
        return self.words[first:last]


def vocabulary_of(text: str, cut: Cut) -> Vocabulary:
    """The words of *text*; a word's weight grows with the logarithm of how often it occurs, single characters weigh nothing."""
    spans, at = [], 0
    for word in cut(text):
        spans.append(Span(at, at + len(word)))
        at += len(word)
    counts = Counter(text[span.start : span.end] for span in spans)
    weights = {word: log(1 + count) for word, count in counts.items() if len(word) > 1 and not word.isspace()}
    return Vocabulary(frozenset(span.start for span in spans), tuple(spans), weights)
