"""What a page shows beside its text: running heads and feet, watermarks, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from present.source.paragraphs import PAGE_NUMBER
from present.source.pdf.lines import PrintedLine

_SAME_HEIGHT = 3
"""Points by which the same line may stand higher or lower on another page."""


def without_furniture(lines: Iterable[PrintedLine], pages: int) -> tuple[tuple[PrintedLine, ...], tuple[str, ...]]:
    """*lines* without those that recur at their height on half of the *pages*, and without page numbers; and the words left out.

    Heads of left and right pages differ, and the first page has none: each stands on nearly half of the pages. The words left out
    are told once, page numbers not at all.
    """
    kept = list(lines)
    seen = Counter(place for place, _ in {(_place(line), line.page) for line in kept})
    recurring = {place for place, count in seen.items() if count > 1 and 2 * count >= pages - 1}
    heads = [line for line in kept if _place(line) in recurring]
    body = [line for line in kept if _place(line) not in recurring]
    told = dict.fromkeys(line.words for line in heads if not PAGE_NUMBER.fullmatch(line.words))
    return tuple(_without_numbers(body)), tuple(told)


def _place(line: PrintedLine) -> tuple[int, str]:
    return round(line.baseline / _SAME_HEIGHT), re.sub(r"\d+", "#", line.words)


def _without_numbers(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """*lines* without a page number in the first or the last line of a page."""
    edges = {line.page: line for line in lines}, {line.page: line for line in reversed(lines)}
    outer = [line for edge in edges for line in edge.values() if PAGE_NUMBER.fullmatch(line.words)]
    return [line for line in lines if line not in outer]
