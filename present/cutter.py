"""Jieba, which cuts text into words, with so much of its dictionary as the texts need; its home. Every stage may know it."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from platformdirs import user_cache_path

from present.dictionary import Dictionary, dictionary

_TERM_FREQUENCY = 1_000_000


class Cutter:
    """Jieba with *terms* as words of its own; not to be used by two threads at once."""

    def __init__(self, terms: Sequence[str] = ()) -> None:
        self._dictionary = _dictionary()
        self._tokenizer = _jieba().Tokenizer()
        self._tokenizer.total = self._dictionary.total
        self._tokenizer.initialized = True
        for term in terms:
            self._meet(term)
            self._tokenizer.add_word(term, freq=_TERM_FREQUENCY)

    def cut(self, text: str, *, guess: bool = True) -> Iterator[str]:
        """*text* in words, in order; it may *guess* words that the dictionary does not have."""
        self._meet(text)
        words: Iterator[str] = self._tokenizer.cut(text, HMM=guess)
        return words

    def _meet(self, text: str) -> None:
        self._tokenizer.FREQ.update(self._dictionary.entries(text))


def words_folder() -> Path:
    """Where the dictionary is kept: a folder of the user's own, as what lies there is trusted. PRESENT_CACHE names another."""
    named = os.environ.get("PRESENT_CACHE")
    return (Path(named) if named else user_cache_path("present", appauthor=False)) / "words"


def _dictionary() -> Dictionary:
    jieba = _jieba()
    return dictionary(Path(jieba.__file__).with_name("dict.txt"), words_folder(), jieba.__version__)


@cache
def _jieba() -> Any:
    """Jieba, made quiet. It asks for pkg_resources, which takes longer than itself, and does without where that is not there."""
    unknown = "pkg_resources" not in sys.modules
    if unknown:
        sys.modules["pkg_resources"] = None  # type: ignore[assignment]  # so Python says that there is no such module
    try:
        import jieba  # noqa: PLC0415 - not every command cuts words
    finally:
        if unknown:
            del sys.modules["pkg_resources"]
    jieba.setLogLevel(logging.CRITICAL)
    return jieba
