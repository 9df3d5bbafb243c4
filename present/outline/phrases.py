"""Phrases that come back: in several headings, or from one heading throughout the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial

from present.model import Span
from present.outline.words import Vocabulary
from present.regex import regex

_IN_HEADINGS = range(6, 21)
_IN_TEXT = range(5, 13)
_OFTEN = 5
_PUNCTUATION = regex(r"[，。；：！？“”《》（）\s]|^[、的]|[、的]$")


def recurring_phrases(text: str, titles: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Span]:
    """The longest phrase that two titles share, and the ends of titles that the text uses five times or more."""
    shared = max(_shared(text, titles, vocabulary), key=len, default=None)
    if shared:
        yield shared
    count = cache(text.count)
    for title in titles:
        frequent = (end for end in _ends(title, vocabulary) if count(text[end.start : end.end]) >= _OFTEN)
        yield from list(frequent)[:1]


def _shared(text: str, titles: Sequence[Span], vocabulary: Vocabulary) -> Iterator[Span]:
    """The phrases that stand in two titles."""
    is_name = cache(partial(_is_name, _by_beginnings([text[title.start : title.end] for title in titles])))
    for title in titles:
        for phrase in _phrases(title, vocabulary):
            if is_name(text[phrase.start : phrase.end]):
                yield phrase


def _by_beginnings(headings: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The headings by each run of characters in them that is as long as the shortest phrase."""
    found: dict[str, list[str]] = defaultdict(list)
    length = _IN_HEADINGS.start
    for heading in headings:
        for run in {heading[at : at + length] for at in range(len(heading) - length + 1)}:
            found[run].append(heading)
    return found


def _is_name(headings: Mapping[str, Sequence[str]], words: str) -> bool:
    """Whether two headings have these *words*, not all at their beginning: what begins headings alike is a frame, not a name."""
    homes = [heading for heading in headings[words[: _IN_HEADINGS.start]] if words in heading]
    is_shared = len(homes) > 1 and any(not heading.startswith(words) for heading in homes)
    return is_shared and not _PUNCTUATION.search(words)


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
