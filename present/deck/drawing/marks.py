"""The three ornaments of Chinese official print, and the panel: 文武线, 引角, 界栏."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.grid import HAIRLINE, PANEL_WIDTH, SEGMENT, SLIDE_HEIGHT, THICK, Box
from present.deck.drawing.layout import Fill, Mark

TINT = Fill("accent5", 28)
PANEL = Mark("色板", Box(0, 0, PANEL_WIDTH, SLIDE_HEIGHT), Fill("tx2"))
COLUMN_RULE_STEP = 641985


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


def column_rules(x: int) -> tuple[Mark, ...]:
    """界栏: the five ruled columns of an old book, from *x* on."""
    fill = Fill("accent2", 40)
    return tuple(Mark("界栏", Box(x + i * COLUMN_RULE_STEP, 0, HAIRLINE, SLIDE_HEIGHT), fill) for i in range(5))
