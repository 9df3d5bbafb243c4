"""Printed lines: characters that share a baseline, from left to right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from present.regex import regex
from present.source.numerals import is_wide
from present.source.pdf.glyphs import Glyph

_RISE = 0.45
"""Share of the type size by which a character may stand above or below its line (raised notes)."""
_NARROW, _WIDE = 0.2, 1.0
"""Shares of the type size from which on a gap is white space: between letters, and between Chinese characters."""
WIDE_GAP = "\u3000"
_HEAD = regex(r"[“‘（《〈「『【(]*(?:[!-~]+|——|……|.)?[，。、；：？！”’）》〉」』】%℃]*")
_RADICALS = str.maketrans(
    "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
    "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
)
"""Radicals that fonts name in place of the characters that look the same (Unicode: EquivalentUnifiedIdeograph.txt)."""


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of a page: its words, without white space at its edges, and where it stands in points.

    `page` counts from 0; `head` is the width of what can't be parted at its beginning: a word, or a character with the
    punctuation around it.
    """

    words: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    head: float


def printed_lines(glyphs: Iterable[Glyph], page: int) -> Iterator[PrintedLine]:
    """The lines of the page with the number *page*, from top to bottom."""
    for row in _rows(glyphs):
        line = _trimmed(sorted(row, key=lambda glyph: glyph.left))
        if line:
            yield _line(line, page)


def _line(line: list[Glyph], page: int) -> PrintedLine:
    first, last = line[0], line[-1]
    head = _HEAD.match("".join(glyph.character for glyph in line))
    return PrintedLine(
        words=unicode_words("".join(_words(line))),
        page=page,
        left=first.left,
        right=last.right,
        baseline=first.baseline,
        size=max(glyph.size for glyph in line),
        head=line[head.end() - 1].right - first.left if head and head.end() else 0.0,
    )


def unicode_words(words: str) -> str:
    """*words* with characters where a font names look-alikes: radicals, which no keyboard types."""
    plain = words.translate(_RADICALS)
    return "".join(unicodedata.normalize("NFKC", each) if "\u2f00" <= each <= "\u2fdf" else each for each in plain)


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    row: list[Glyph] = []
    for glyph in sorted(glyphs, key=lambda glyph: -glyph.baseline):
        if row and row[0].baseline - glyph.baseline > _RISE * max(row[0].size, glyph.size):
            yield row
            row = []
        row.append(glyph)
    if row:
        yield row


def _trimmed(row: list[Glyph]) -> list[Glyph]:
    """*row* without white space at its ends and without a bullet, which has a sign of its font's own."""
    inked = [at for at, glyph in enumerate(row) if not glyph.character.isspace()]
    if len(inked) > 1 and unicodedata.category(row[inked[0]].character) == "Co":
        inked = inked[1:]
    return row[inked[0] : inked[-1] + 1] if inked else []


def _words(line: list[Glyph]) -> Iterator[str]:
    yield line[0].character
    for before, glyph in pairwise(line):
        yield _white(before, glyph) + glyph.character


def _white(before: Glyph, after: Glyph) -> str:
    """The white space that a gap between two characters stands for; a thin one beside Chinese is the typesetter's."""
    gap = (after.left - before.right) / after.size
    if before.character.isspace() or after.character.isspace():
        return ""
    if is_wide(before.character) or is_wide(after.character):
        return WIDE_GAP if gap > _WIDE else ""
    return " " if gap > _NARROW else ""
