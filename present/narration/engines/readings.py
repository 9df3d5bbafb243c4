"""How the characters of running Chinese text are read: by pypinyin, and where it takes the wrong sense, by rules of our own.

The dictionary is asked a word at a time, as Kokoro's training text was read. It takes a word that it does not know by the
commonest reading of each character: 挑大梁 as tiǎo, 以人民为中心 as wèi. The rules of readings.tsv say what they are in the words
of official speech. Tones are those of each character alone: the model has learnt itself how they change in a row.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

Cutter = Callable[[str], Sequence[str]]
"""Cuts a run of Chinese characters into words that a dictionary has."""

_TABLE = Path(__file__).with_name("readings.tsv")


@dataclass(frozen=True, slots=True)
class _Rule:
    """The characters in the groups of `pattern` that have no name have the readings `syllables`."""

    pattern: re.Pattern[str]
    syllables: tuple[str, ...]


def syllables(run: str, cut: Cutter) -> tuple[str, ...]:
    """The pinyin of each character of *run*, Chinese ones alone, with its tone as a number: `chong2`; 5 is the neutral one.

    A character that has no known reading stands for itself.
    """
    words = cut(run)
    edges = [0, *accumulate(map(len, words))]
    read = [syllable for word in words for syllable in _by_dictionary(word)]
    ours: dict[int, str] = {}
    for rule in _rules():
        for found in rule.pattern.finditer(run):
            if _is_of_words(found, edges):
                ours = dict(zip(_places(found), rule.syllables, strict=True)) | ours
    ours = dict(_adverbs(words, edges)) | ours
    return tuple(ours.get(at, said) for at, said in enumerate(read))


def _is_of_words(found: re.Match[str], edges: Sequence[int]) -> bool:
    """Whether what was found is whole words, or within one: no 行长 in 银行长期."""
    within = any(start <= found.start() and found.end() <= end for start, end in pairwise(edges))
    return within or (found.start() in edges and found.end() in edges)


def _places(found: re.Match[str]) -> list[int]:
    """Where the characters stand whose reading a rule says."""
    named = found.re.groupindex.values()
    return [at for group in range(1, found.re.groups + 1) if group not in named for at in range(*found.span(group))]


def _adverbs(words: Sequence[str], edges: Sequence[int]) -> Iterator[tuple[int, str]]:
    """The 地 that follows a word of more than one character is the particle: 扎实地干."""
    for (before, word), at in zip(pairwise(words), edges[1:], strict=False):
        if word == "地" and len(before) > 1:
            yield at, "de5"


def _by_dictionary(word: str) -> list[str]:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - reading its dictionary takes a while

    said = lazy_pinyin(word, style=Style.TONE3, neutral_tone_with_five=True, errors=_one_by_one)
    return [str(syllable) for syllable in said]


_one_by_one: Any = list
"""What becomes of characters that the dictionary does not know: each stands for itself. (Its type knows of strings alone.)"""


@cache
def _rules() -> tuple[_Rule, ...]:
    """The rules of readings.tsv: of two that say something of the same character, the one that stands first is right."""
    lines = [line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()]
    return tuple(_Rule(re.compile(pattern), tuple(said.split())) for pattern, said in lines)
