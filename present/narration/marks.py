"""When words are said, as an engine tells it, and where what is said lies beside what is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

import numpy as np


@dataclass(frozen=True, slots=True)
class Mark:
    """That the character at *place* of a text begins to sound *start* samples after the clip does."""

    place: int
    start: int


def marked(text: str, words: Sequence[tuple[str, int]]) -> tuple[Mark, ...]:
    """The marks of *text* where an engine names the *words* that it says, each with its start in samples.

    It may write numbers and signs in its own way: such a word lies between those that *text* has too.
    """
    said = [(letters(word), start) for word, start in words if letters(word)]
    places = [at for at, each in enumerate(text) if each.isalnum()]
    lies = beside("".join(word for word, _ in said), letters(text), [0, *accumulate(len(word) for word, _ in said)])
    return tuple(Mark(places[int(at)], start) for at, (_, start) in zip(lies, said, strict=False) if at < len(places))


def moments(text: str, marks: Sequence[Mark], length: int, wanted: Sequence[float]) -> list[int]:
    """When the letters of *text* at the places *wanted* are said, in samples of a clip of that *length*.

    Between two marks the time is spread by letters. There must be a mark.
    """
    places = [len(letters(text[: mark.place])) for mark in marks]
    starts = [mark.start for mark in marks]
    return [int(moment) for moment in np.interp(wanted, [*places, len(letters(text))], [*starts, length])]


def beside(one: str, other: str, places: Sequence[int]) -> list[float]:
    """Where in *other* the *places* of *one* lie: by what the two have in common, and between that by shares."""
    changes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    edges = {len(one): len(other), **{start: at for _, start, _, at, _ in reversed(changes)}}
    ones = sorted(edges)
    return [float(at) for at in np.interp(places, ones, [edges[each] for each in ones])]


def letters(text: str) -> str:
    """*text* without what has no sound: its marks and spaces."""
    return "".join(each for each in text if each.isalnum())
