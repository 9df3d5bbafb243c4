"""What a placeholder stands on: the background, and the shapes of master and layout that lie below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

from present.colours import Light, from_hex
from present.deck.checking.colours import Palette, Seen, over
from present.deck.checking.pictures import Grains, grains

POINTS = ((0.06, 0.5), (0.5, 0.5), (0.94, 0.5), (0.5, 0.12), (0.5, 0.88))
"""Where in its box the ground of a text is looked at, as parts of width and height."""

PLAIN_REFERENCE = "1001"
"""The background reference that is a plain colour."""


Options = tuple[Light, ...]
"""What a point may look like: one colour, the colours of a gradient, or nothing that can be told."""


@dataclass(frozen=True, slots=True)
class Patch:
    """What a shape covers, in EMU from its left and upper to its right and lower edge, and with which colour.

    A gradient has several; a group has none that can be worked out, nor a vector. A `picture` differs from point to point.
    """

    left: int
    top: int
    right: int
    bottom: int
    seen: tuple[Seen, ...]
    picture: Grains | None = None

    def covers(self, x: float, y: float) -> bool:
        """Whether the point lies on it."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom

    def at(self, x: float, y: float) -> tuple[Seen, ...]:
        """What it looks like at a point that it covers."""
        if self.picture is None or self.right == self.left or self.bottom == self.top:
            return self.seen
        across, down = (x - self.left) / (self.right - self.left), (y - self.top) / (self.bottom - self.top)
        return (self.picture.at(across, down),)


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a layout shows where it has no words: its background and what is drawn on it."""

    background: Options
    patches: tuple[Patch, ...]

    def below(self, place: Any) -> tuple[Options, ...]:
        """What the placeholder *place* stands on, at several points; where that can't be told the point is left out."""
        left, top, width, height = place.left, place.top, place.width, place.height  # each is looked for in layout and master
        points = ((left + width * across, top + height * down) for across, down in POINTS)
        return tuple(options for x, y in points if (options := self._at(x, y)))

    def _at(self, x: float, y: float) -> Options:
        ground = self.background
        for patch in self.patches:
            if patch.covers(x, y):
                ground = _laid_on(patch.at(x, y), ground)
        return ground


def _laid_on(seen: tuple[Seen, ...], ground: Options) -> Options:
    mixed = tuple(over(each, below) for each in seen for below in ground)
    return mixed or tuple(colour for colour, alpha in seen if alpha == 1)


def canvas_of(layout: Any, palette: Palette) -> Canvas:
    """What *layout* shows, in the colours of *palette*."""
    ground = next((found for part in (layout, layout.slide_master) if (found := _ground(part)) is not None), None)
    page = (from_hex(palette.tokens["bg1"]),) if "bg1" in palette.tokens else ()
    if ground is None:
        return Canvas(page, tuple(_patches(layout, palette)))
    part, element = ground
    picture = element.find(f"{qn('p:bgPr')}/{qn('a:blipFill')}")
    if picture is None:
        return Canvas(_plain(element, palette), tuple(_patches(layout, palette)))
    # A picture that lets something through shows the page.
    return Canvas(page, (_whole_slide(part, picture), *_patches(layout, palette)))


def _ground(part: Any) -> tuple[Any, Any] | None:
    """The background that *part*, a layout or a master, has itself, beside that part."""
    found = part.element.find(f"{qn('p:cSld')}/{qn('p:bg')}")
    return None if found is None else (part, found)


def _whole_slide(part: Any, fill: Any) -> Patch:
    shown = part.part.package.presentation_part.presentation
    return Patch(0, 0, shown.slide_width, shown.slide_height, (), grains(fill, part.part))


def _plain(ground: Any, palette: Palette) -> Options:
    """The colours of a background that is no picture."""
    reference, own = ground.find(qn("p:bgRef")), ground.find(qn("p:bgPr"))
    if reference is not None and reference.get("idx") == PLAIN_REFERENCE:
        return tuple(colour for colour, _ in palette.all_seen(reference))
    fill = _fill(own) if own is not None else None
    return tuple(colour for colour, _ in palette.all_seen(fill)) if fill is not None else ()


def _fill(properties: Any) -> Any | None:
    """The fill that can be worked out: one colour, or a gradient."""
    return next((found for kind in ("a:solidFill", "a:gradFill") if (found := properties.find(qn(kind))) is not None), None)


def _patches(layout: Any, palette: Palette) -> Iterator[Patch]:
    """What master and layout draw, from the lowest up."""
    parts = [layout] if layout.element.get("showMasterSp") == "0" else [layout.slide_master, layout]
    for part in parts:
        for shape in part.element.find(f"{qn('p:cSld')}/{qn('p:spTree')}"):
            if shape.tag in DRAWN and shape.find(f".//{qn('p:ph')}") is None and not _is_clear(shape):
                yield from _patch(shape, palette, part.part)


DRAWN = (qn("p:sp"), qn("p:pic"), qn("p:grpSp"))
_FRAMES = (f"{qn('p:spPr')}/{qn('a:xfrm')}", f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
_PICTURES = (qn("p:blipFill"), f"{qn('p:spPr')}/{qn('a:blipFill')}")
_FILLS = tuple(qn(f"a:{name}") for name in ("solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))


def _is_clear(shape: Any) -> bool:
    """Whether a shape has no fill at all, such as a text."""
    properties = shape.find(qn("p:spPr"))
    if shape.tag != qn("p:sp") or properties is None:
        return False
    if properties.find(qn("a:noFill")) is not None:
        return True
    return shape.find(qn("p:style")) is None and all(properties.find(fill) is None for fill in _FILLS)


def _patch(shape: Any, palette: Palette, part: Any) -> Iterator[Patch]:
    frame = next((found for path in _FRAMES if (found := shape.find(path)) is not None), None)
    if frame is None:
        return
    start, extent = frame.find(qn("a:off")), frame.find(qn("a:ext"))
    left, top = int(start.get("x")), int(start.get("y"))
    fill = _fill(shape.find(qn("p:spPr"))) if shape.tag == qn("p:sp") else None
    seen = palette.all_seen(fill) if fill is not None else ()
    picture = next((found for path in _PICTURES if (found := shape.find(path)) is not None), None)
    shown = None if picture is None else grains(picture, part)
    yield Patch(left, top, left + int(extent.get("cx")), top + int(extent.get("cy")), seen, shown)
