"""The grid of the slide, in EMU (914400 to the inch)."""

from __future__ import annotations

from dataclasses import dataclass, replace

SLIDE_WIDTH, SLIDE_HEIGHT = 12192000, 6858000
MARGIN = 685800
COLUMN, GUTTER = 734060, 182880
STEP = COLUMN + GUTTER
CONTENT_WIDTH = 12 * COLUMN + 11 * GUTTER

TOP, TITLE_RULE, BODY_TOP, BODY_BOTTOM, FOOT = 685800, 1600200, 1920240, 5943600, 6286500
BODY_HEIGHT = BODY_BOTTOM - BODY_TOP
PANEL_WIDTH = 3987800
MAIN_X, MAIN_WIDTH = 4353560, 7152640
MAIN_HEIGHT = BODY_BOTTOM - TOP

HAIRLINE = 9525
THICK = 54864
SEGMENT = COLUMN
SHORT_SEGMENT = 502920


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the slide, in EMU."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """Where it ends."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """Where it ends below."""
        return self.y + self.h

    def moved(self, dx: int = 0, dy: int = 0) -> Box:
        """The same box elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


def column(number: int) -> int:
    """The left edge of column *number*, counted from 1."""
    return MARGIN + (number - 1) * STEP


def columns(count: int) -> int:
    """The width of *count* columns and the gutters between them."""
    return count * COLUMN + (count - 1) * GUTTER
