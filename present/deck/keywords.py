"""Key words in rows, one under another at tab stops."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from present.deck.breaking import em_width
from present.deck.fitting import Slot, even_groups, height

BETWEEN = 1.0
"""Em between two key words."""


@dataclass(frozen=True, slots=True)
class KeywordRows:
    """The rows of each panel, words parted by tabs; `stop` is the distance of the tab stops in points, `across` how many fit."""

    panels: tuple[tuple[str, ...], ...]
    stop: float
    across: int


def keyword_rows(panels: Sequence[Sequence[str]], slot: Slot) -> KeywordRows | None:
    """The key words of all *panels* in as few and as even rows as can be; None where one panel has none or not enough room."""
    step = slot.steps[0]
    widest = max((em_width(word) for words in panels for word in words), default=0.0) * step.size
    stop = widest + BETWEEN * step.size
    across = int((slot.width - widest) // stop) + 1
    if across < 1 or not all(panels):
        return None
    rows = tuple(_rows(words, across) for words in panels)
    return KeywordRows(rows, stop, across) if _have_room(rows, slot) else None


def _rows(words: Sequence[str], across: int) -> tuple[str, ...]:
    counts = even_groups(len(words), across)
    return tuple("\t".join(words[end - count : end]) for count, end in zip(counts, accumulate(counts), strict=True))


def _have_room(panels: Sequence[Sequence[str]], slot: Slot) -> bool:
    most = max(map(len, panels))
    return height(most, slot.steps[0].size, slot.spacing) <= slot.height
