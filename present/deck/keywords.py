"""Key words in rows, one under another. They are parted by full-width spaces: programs differ in where they stop at tabs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from math import ceil

from present.deck.fitting import Slot, even_groups, height
from present.deck.metrics import em_width

SPACE = "\u3000"


def keyword_rows(panels: Sequence[Sequence[str]], slot: Slot) -> tuple[tuple[str, ...], ...] | None:
    """The key words of all *panels* in as few and as even rows as can be; None where one panel has none or not enough room."""
    step = slot.steps[0]
    cell = max((ceil(em_width(word)) for words in panels for word in words), default=0) + 1
    across = int((min(step.ems, slot.width / step.size) + 1) // cell)
    if across < 1 or not all(panels):
        return None
    rows = tuple(_rows(words, across, cell) for words in panels)
    return rows if height(max(map(len, rows)), step.size, slot.spacing) <= slot.height else None


def _rows(words: Sequence[str], across: int, cell: int) -> tuple[str, ...]:
    counts = even_groups(len(words), across)
    groups = (words[end - count : end] for count, end in zip(counts, accumulate(counts), strict=True))
    return tuple("".join(word + SPACE * (cell - round(em_width(word))) for word in group).rstrip(SPACE) for group in groups)
