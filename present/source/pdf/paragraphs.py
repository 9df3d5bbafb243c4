"""Paragraphs of a printed text: a line goes on in the next where that begins with what had no room, unless it is set in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low

from present.regex import regex
from present.source.decoded import joined
from present.source.pdf.lines import PrintedLine

_SET_IN = 0.6
"""Ems from the left margin from which on a line begins a paragraph; first lines are set in by two."""
_SLACK = 0.5
"""Ems that a typesetter gains by pressing punctuation together."""
_SHORT, _SHORT_HEADING = 5.5, 2.0
"""Ems by which a line, or what may be a heading, falls short within a sentence: typesetters don't part some quotations."""
_AIR = 1.4
"""Times the usual distance of lines from which on a gap parts paragraphs."""
_UNEVEN, _NARROWEST = 3.0, 18.0
"""Ems by which the right margin may be wider than the left, or else ems of text between them: shorter lines are a list."""
_LARGER = 1.1
"""Times the size of the text from which on a line is a headline."""
_SHARE, _FEWEST = 0.1, 3
"""Share of the lines, and lines, that stand at a margin at least."""
_MARK = regex(
    r"——|附件|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)"
    r"|第[一二三四五六七八九十]{1,3}[部章节编篇，、]"
)
"""What a heading or a numbered paragraph begins with."""
_CLAUSE = regex("[，。；：]")
_ENDS = "。！？；：…”』」）)"


@dataclass(frozen=True, slots=True)
class Measure:
    """Between what the text is set: its margins, its type size and the distance of its lines, in points."""

    left: float
    right: float
    size: float
    pitch: float


def printed_paragraphs(lines: Sequence[PrintedLine], width: float) -> tuple[str, ...]:
    """The paragraphs that *lines* make, in order, across pages, which are *width* points wide."""
    if not lines:
        return ()
    measures = {side: _measure(_on_side(lines, side), width) for side in (0, 1)}
    paragraphs = [[lines[0]]]
    for line in lines[1:]:
        if _goes_on(paragraphs[-1], line, measures):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return tuple(joined([line.words for line in paragraph]) for paragraph in paragraphs)


def _on_side(lines: Sequence[PrintedLine], side: int) -> Sequence[PrintedLine]:
    """The lines of left or of right pages, whose margins may be mirrored; all lines where one side has few."""
    own = [line for line in lines if line.page % 2 == side]
    return own if 3 * len(own) > len(lines) else lines


def _measure(lines: Sequence[PrintedLine], width: float) -> Measure:
    size = Counter(round(line.size, 1) for line in lines for _ in line.words).most_common(1)[0][0]
    body = [line for line in lines if _like(line.size, size)]
    pitches = [before.baseline - after.baseline for before, after in pairwise(body) if before.page == after.page]
    left = min(_shared([line.left for line in body], size * _SET_IN) or [line.left for line in body])
    return Measure(
        left=left,
        right=_right([line.right for line in body], left, width - left, size),
        size=size,
        pitch=median_low(pitches) if pitches else 2 * size,
    )


def _right(edges: Sequence[float], left: float, mirrored: float, size: float) -> float:
    """The right margin: the outermost at which lines end, where that leaves room for text; else the left one *mirrored*."""
    least = min(mirrored - _UNEVEN * size, left + _NARROWEST * size)
    return max((edge for edge in _shared(edges, 2 * size) if edge >= least), default=mirrored)


def _shared(edges: Sequence[float], near: float) -> list[float]:
    """Those of *edges* that enough others come *near* to, in points, to call that a margin."""
    fewest, ordered = max(_FEWEST, _SHARE * len(edges)), sorted(edges)
    return [edge for edge in ordered if bisect_right(ordered, edge + near) - bisect_left(ordered, edge - near) >= fewest]


def _goes_on(paragraph: Sequence[PrintedLine], after: PrintedLine, measures: dict[int, Measure]) -> bool:
    """Whether the *paragraph*, or the headline, that was read so far goes on in *after*."""
    before = paragraph[-1]
    upper, lower = measures[before.page % 2], measures[after.page % 2]
    apart = before.page == after.page and before.baseline - after.baseline > _AIR * max(upper.pitch, before.size)
    if apart or not _like(before.size, after.size) or _begins(before.words, after.words):
        return False
    if _is_headline(before, upper) and _is_headline(after, lower):
        return before.right - before.left + after.head > upper.right - upper.left - _SLACK * before.size
    return _is_full(paragraph, after, upper) and not _is_set_in(after, lower)


def _is_full(paragraph: Sequence[PrintedLine], after: PrintedLine, measure: Measure) -> bool:
    """Whether the last line had no room for what *after* begins with; within a sentence it may have had some.

    A single line without a clause's end that is not set in may be a heading, which is not so sure to go on.
    """
    line = paragraph[-1]
    room = measure.right - line.right
    heading = len(paragraph) == 1 and not _is_set_in(line, measure) and not _CLAUSE.search(line.words)
    short = _SHORT_HEADING if heading else _SHORT
    within = line.words[-1] not in _ENDS and room <= short * measure.size
    return within or room < after.head + _SLACK * measure.size


def _is_set_in(line: PrintedLine, measure: Measure) -> bool:
    return line.left > measure.left + _SET_IN * measure.size


def _is_headline(line: PrintedLine, measure: Measure) -> bool:
    """Whether *line* is set in a larger size and in the middle."""
    uneven = (line.left - measure.left) - (measure.right - line.right)
    return line.size > _LARGER * measure.size and abs(uneven) < line.size


def _begins(before: str, after: str) -> bool:
    """Whether *after* begins with a number, and not because a line that says 第一 happened to end before it."""
    return before[-1] in _ENDS and _MARK.match(after) is not None


def _like(size: float, other: float) -> bool:
    return abs(size - other) <= 0.1 * other
