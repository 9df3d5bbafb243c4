"""What stays whole wherever a line of a title breaks: a word with its marks, and with the small words that lean on it."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import category

_NO_LINE_BEGINS, _NO_LINE_ENDS = frozenset({"Pe", "Pf", "Po", "Pd"}), frozenset({"Ps", "Pi"})
"""Kinds of marks by their Unicode category."""

_LEANING = frozenset({"的", "地", "得", "了", "着", "过", "们", "之", "会上"})
"""Words that no line begins with: 推进|会上的讲话 would be read as another word."""


def wholes(words: Iterable[str]) -> tuple[str, ...]:
    """*words*, each with what may not be parted from it: no line begins with a comma or ends with an opening quote."""
    found: list[str] = []
    for word in filter(None, words):
        if found and (_leans(word) or category(found[-1][-1]) in _NO_LINE_ENDS):
            found[-1] += word
        else:
            found.append(word)
    return tuple(found)


def _leans(word: str) -> bool:
    return word.isspace() or category(word[0]) in _NO_LINE_BEGINS or word in _LEANING
