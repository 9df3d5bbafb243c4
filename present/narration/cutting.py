"""Where Chinese running text may be cut: after punctuation, strongest first, and only then between words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from present.model import Cut

_CLOSERS = r"[”’」』）)》〉】]*"
_MARKS = (r"(?:[。！？；]|[!?;](?!\w)|…+)", r"(?:[，：]|[,:](?!\w)|—{2,})", r"、")
"""Marks that end a sentence or a part of one; a clause; an item. A mark within a number or a time (1,234 or 10:30) ends none."""

_DEARER = (0.0, 0.15, 0.35)
"""What a cut after each kind of mark costs, as a share of the longest piece that is allowed."""

_INSIDE = 0.3
"""What it costs more where the cut falls within quotation marks or brackets."""

_OPENING, _CLOSING = "“‘「『（(《〈【", "”’」』）)》〉】"

_LEANING, _LEANT = ("的", "地", "得", "了", "着", "过", "们", "之"), 0.25
"""Words that belong to the one before them, and what a cut before one costs."""


@dataclass(frozen=True, slots=True)
class _Place:
    at: int
    cost: float = 0.0


def cut_text(text: str, limit: int, cut: Cut = tuple, hard: int = 0) -> tuple[str, ...]:
    """*text* in pieces of at most *limit* characters and of much the same length; joined again they are *text*.

    Where no mark allows a cut, a piece may grow to *hard* characters before *cut* parts it between words.
    """
    if len(text) <= limit:
        return (text,) if text else ()
    at = _best(text, limit, cut, max(hard, limit))
    return (text[:at], *cut_text(text[at:], limit, cut, hard))


def _best(text: str, limit: int, cut: Cut, hard: int) -> int:
    places = _after_marks(text)
    within = [place for place in places if place.at <= limit]
    if within:
        return _nearest(within, text, limit)
    beyond = [place.at for place in places if place.at <= hard]
    if beyond or len(text) <= hard:
        return min(beyond, default=len(text))
    return _nearest(_between_words(text, cut, hard) or [_Place(hard)], text, hard)


def _nearest(places: Sequence[_Place], text: str, limit: int) -> int:
    """The place that costs least and lies where equal pieces of at most *limit* characters would end."""
    ideal = len(text) / -(-len(text) // limit)
    return min(places, key=lambda place: (place.cost * limit + abs(place.at - ideal), place.at)).at


def _after_marks(text: str) -> list[_Place]:
    depths = list(accumulate((each in _OPENING) - (each in _CLOSING) for each in text))
    return [
        _Place(found.end(), cost + (_INSIDE if depths[found.end() - 1] > 0 else 0))
        for marks, cost in zip(_MARKS, _DEARER, strict=True)
        for found in re.finditer(marks + _CLOSERS, text)
        if found.end() < len(text)
    ]


def _between_words(text: str, cut: Cut, hard: int) -> list[_Place]:
    words = cut(text)
    placed = zip(accumulate(map(len, words)), pairwise((*words, "")), strict=True)
    return [_Place(at, _LEANT * (after in _LEANING)) for at, (word, after) in placed if at <= hard and not _cling(word, after)]


def _cling(word: str, after: str) -> bool:
    """Whether no line may end with *word* and begin with *after*: a mark, or a number and what is counted."""
    return after[:1] in (*_CLOSING, *"，。！？；：、…—·", "") or word[-1].isdigit() or word[-1] in _OPENING


def offsets(pieces: tuple[str, ...], start: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each of *pieces* in the text that they make up, which begins at *start*."""
    for piece in pieces:
        yield start, start + len(piece)
        start += len(piece)
