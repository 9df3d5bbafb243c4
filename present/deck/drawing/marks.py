"""What marks are made of: the ornaments of Chinese official print (文武线, 引角, 界栏), lines, dots, bars and blocks."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.grid import HAIRLINE, SEGMENT, SLIDE_HEIGHT, THICK, Box
from present.deck.drawing.layout import ELLIPSE, Fill, Mark

TINT = Fill("accent5", 28)
COLUMN_RULE_STEP = 641985
DOT = 128016
"""0.14 in across."""


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours of a rule: its hairline and the thick piece on it."""

    line: Fill
    thick: Fill


PAGE_INK = Ink(Fill("accent5"), Fill("accent1"))
PANEL_INK = Ink(Fill("accent2"), Fill("accent2"))


def hairline(x: int, y: int, w: int, fill: Fill) -> Mark:
    """A hairline from *x*, *w* long."""
    return Mark("细线", Box(x, y, w, HAIRLINE), fill)


def thick_piece(x: int, y: int, w: int, fill: Fill) -> Mark:
    """A thick piece whose upper edge is at *y*."""
    return Mark("粗段", Box(x, y, w, THICK), fill)


def rule(at: tuple[int, int], w: int, segment: int = SEGMENT, ink: Ink = PAGE_INK) -> tuple[Mark, Mark]:
    """文武线: a hairline with a thick piece standing on its left end, lower edge on lower edge. It says: start reading here."""
    x, y = at
    return hairline(x, y, w, ink.line), thick_piece(x, y + HAIRLINE - THICK, segment, ink.thick)


def dotted_rule(at: tuple[int, int], w: int, ink: Ink = PAGE_INK) -> tuple[Mark, Mark]:
    """A hairline that begins with a dot, like a seed in a furrow."""
    x, y = at
    return hairline(x, y, w, ink.line), Mark("圆点", Box(x, y - (DOT - HAIRLINE) // 2, DOT, DOT), ink.thick, ELLIPSE)


def double_rule(at: tuple[int, int], w: int, ink: Ink = PAGE_INK) -> tuple[Mark, Mark]:
    """文武线 as a title page has it: a thick line all across with a hairline close below it."""
    x, y = at
    return Mark("粗线", Box(x, y - 64008, w, 32004), ink.thick), hairline(x, y, w, ink.thick)


def line_across(box: Box, ink: Ink = PAGE_INK) -> Mark:
    """A line on the upper edge of *box*, as wide as it is."""
    return Mark("通栏线", Box(box.x, box.y - 12700, box.w, 22225), ink.thick)


def bar(x: int, y: int, h: int, fill: Fill, w: int = THICK) -> Mark:
    """An upright bar."""
    return Mark("竖条", Box(x, y, w, h), fill)


def corners(box: Box, across: int, down: int, token: str) -> tuple[Mark, ...]:
    """引角: 「 and 」 as thin arms, *across* and *down* long, round *box*."""
    fill = Fill(token)
    right, bottom = box.right, box.bottom
    arms = (
        Box(box.x, box.y, across, THICK),
        Box(box.x, box.y, THICK, down),
        Box(right - across, bottom - THICK, across, THICK),
        Box(right - THICK, bottom - down, THICK, down),
    )
    return tuple(Mark("引角", arm, fill) for arm in arms)


def frame(box: Box, fill: Fill, w: int = 19050) -> tuple[Mark, ...]:
    """A thin frame inside *box*."""
    sides = (
        Box(box.x, box.y, box.w, w),
        Box(box.x, box.bottom - w, box.w, w),
        Box(box.x, box.y + w, w, box.h - 2 * w),
        Box(box.right - w, box.y + w, w, box.h - 2 * w),
    )
    return tuple(Mark("线框", side, fill) for side in sides)


def column_rules(x: int) -> tuple[Mark, ...]:
    """界栏: the five ruled columns of an old book, from *x* on."""
    fill = Fill("accent2", 40)
    return tuple(Mark("界栏", Box(x + i * COLUMN_RULE_STEP, 0, HAIRLINE, SLIDE_HEIGHT), fill) for i in range(5))
