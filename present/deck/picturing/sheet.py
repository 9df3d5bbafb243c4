"""One slide as it is drawn: where to, in what measures and colours."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

from present.deck.picturing.canvas import Box, Canvas
from present.deck.picturing.colours import Inks
from present.deck.picturing.setting import Measures


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slide as it is drawn: where to, with what colours and measures; `missed` takes the names of what can't be drawn."""

    canvas: Canvas
    inks: Inks
    measures: Measures
    missed: set[str]
    scale: tuple[float, float] = (1.0, 1.0)
    origin: tuple[float, float] = (0.0, 0.0)

    def box(self, place: Any) -> Box:
        """The place that an `a:xfrm` gives."""
        at, size = place.find(qn("a:off")), place.find(qn("a:ext"))
        x, y = (int(at.get(name)) * scale + start for name, scale, start in zip("xy", self.scale, self.origin, strict=True))
        w, h = (int(size.get(name)) * scale for name, scale in zip(("cx", "cy"), self.scale, strict=True))
        emu = self.measures.emu
        return Box(x * emu, y * emu, w * emu, h * emu)
