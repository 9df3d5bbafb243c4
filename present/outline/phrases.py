"""Phrases that come back: in several headings, or from one heading throughout the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from present.model import Span
from present.outline.words import Vocabulary

_IN_HEADINGS = range(6, 21)
_IN_TEXT = range(5, 13)
_OFTEN = 5
_PUNCTUATION = re.compile(r"[，。；：！？“”《》（）\s]|^[、的]|[、的]$")


def recurring_phrases(text: str, titles: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Span]:
    """The longest phrase that two titles share, and the ends of titles that the text uses five times or more."""
    shared = max(_shared(text, titles, vocabulary), key=len, default=None)
    if shared:
        yield shared
    for title in titles:
        frequent = (end for end in _ends(title, vocabulary) if text.count(text[end.start : end.end]) >= _OFTEN)
        yield from list(frequent)[:1]


def _shared(text: str, titles: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Span]:
    """The phrases that stand in two titles, in one of them not at the beginning: those are frames, not names."""
    headings = [text[title.start : title.end] for title in titles]
    for title in titles:
        for phrase in _phrases(title, vocabulary):
            words = text[phrase.start : phrase.end]
            homes = [heading for heading in headings if words in heading]
            named = len(homes) > 1 and any(not heading.startswith(words) for heading in homes)
            if named and not _PUNCTUATION.search(words):
                yield phrase


def _phrases(title: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    words = vocabulary.words_in(title)
    for at, first in enumerate(words):
        for last in words[at:]:
            if last.end - first.start in _IN_HEADINGS:
                yield Span(first.start, last.end)


def _ends(title: Span, vocabulary: Vocabulary) -> Iterator[Span]:
    """The ends of a title that begin with a word, the longest first; the whole title is no end of itself."""
    for word in vocabulary.words_in(title)[1:]:
        if title.end - word.start in _IN_TEXT:
            yield Span(word.start, title.end)
