"""The colours of a slide as they are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

from present.colours import from_hex
from present.deck.checking.colours import Palette, Seen, palette_of

Colour = tuple[int, int, int, int]
"""Red, green, blue and how opaque it is, each from 0 to 255."""

OPAQUE = 255
BLACK: Colour = (0, 0, 0, OPAQUE)


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours that the slides of one layout have."""

    palette: Palette

    def of(self, element: Any) -> Colour | None:
        """The first colour within *element* (a fill, a line, a style's reference); None where it holds none that is known."""
        for child in element.iterdescendants(qn("a:schemeClr"), qn("a:srgbClr"), qn("a:sysClr")):
            seen = self.palette.seen(child.getparent())
            return _drawn(seen) if seen else None
        return None

    def token(self, name: str) -> Colour:
        """The colour that is called *name*."""
        return _drawn((from_hex(self.palette.tokens[name]), 1.0))


def inks_of(layout: Any) -> Inks:
    """The colours of *layout*."""
    return Inks(palette_of(layout))


def _drawn(seen: Seen) -> Colour:
    (red, green, blue), alpha = seen
    return round(red * 255), round(green * 255), round(blue * 255), round(alpha * OPAQUE)
