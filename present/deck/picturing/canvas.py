"""What slides are drawn on: twice as fine as the picture is to be, so that edges and letters come out smooth."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont

from present.deck.picturing.colours import OPAQUE, Colour
from present.deck.picturing.outlines import Points

FINER = 2

_Draw = Callable[[ImageDraw.ImageDraw, Points], None]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in fine pixels."""

    x: float
    y: float
    w: float
    h: float

    @property
    def outline(self) -> Points:
        """Its corners, from the upper left on."""
        right, bottom = self.x + self.w, self.y + self.h
        return [(self.x, self.y), (right, self.y), (right, bottom), (self.x, bottom)]


class Canvas:
    """A slide as far as it is drawn; all measures are in fine pixels."""

    def __init__(self, width: int, height: int) -> None:
        self.image = Image.new("RGB", (width * FINER, height * FINER), "white")
        self.pen = ImageDraw.Draw(self.image)

    def picture(self) -> Image.Image:
        """The slide as it is seen."""
        return self.image.reduce(FINER)

    def fill(self, outline: Points, colour: Colour) -> None:
        """Paint what is within *outline*."""
        if _is_upright(outline):
            self._block(outline, colour)
            return
        self._paint(outline, lambda pen, points: pen.polygon(points, fill=colour[3]), colour)

    def _block(self, outline: Points, colour: Colour) -> None:
        """An upright rectangle, which ends exactly where it should; the thinnest is seen."""
        (left, top), (right, bottom) = outline[0], outline[2]
        across, down = sorted((round(left), round(right))), sorted((round(top), round(bottom)))
        size = max(1, across[1] - across[0]), max(1, down[1] - down[0])
        if colour[3] == OPAQUE:
            self.pen.rectangle((across[0], down[0], across[0] + size[0] - 1, down[0] + size[1] - 1), fill=colour[:3])
        else:
            self.image.paste(colour[:3], (across[0], down[0]), Image.new("L", size, colour[3]))

    def stroke(self, outline: Points, colour: Colour, width: float) -> None:
        """Draw along *outline*, which is closed if it has more than two points."""
        line = [*outline, outline[0]] if len(outline) > 2 else outline
        self._paint(line, lambda pen, points: pen.line(points, fill=colour[3], width=max(1, round(width))), colour, width)

    def shade(self, outline: Points, stops: Sequence[tuple[float, Colour]], angle: float) -> None:
        """Paint what is within *outline* from one colour to the next; *angle* is clockwise from the right, in degrees."""
        left, top, right, bottom = _bounds(outline, 0)
        mask = Image.new("L", (right - left, bottom - top))
        ImageDraw.Draw(mask).polygon([(x - left, y - top) for x, y in outline], fill=255)
        self.image.paste(_gradient(mask.size, stops, angle), (left, top), mask)

    def place(self, picture: Image.Image, box: Box) -> None:
        """Put *picture* over all of *box*."""
        size = max(1, round(box.w)), max(1, round(box.h))
        scaled = picture.convert("RGBA").resize(size, Image.Resampling.LANCZOS)
        self.image.paste(scaled, (round(box.x), round(box.y)), scaled)

    def write(self, text: str, at: tuple[float, float], font: FreeTypeFont, colour: Colour) -> None:
        """Write *text* from *at* on, which is on its base line."""
        if colour[3] == OPAQUE:
            self.pen.text(at, text, fill=colour[:3], font=font, anchor="ls")
            return
        left, top, right, bottom = self.pen.textbbox(at, text, font=font, anchor="ls")
        corner = int(left) - 1, int(top) - 1
        mask = Image.new("L", (int(right - left) + 3, int(bottom - top) + 3))
        ImageDraw.Draw(mask).text((at[0] - corner[0], at[1] - corner[1]), text, fill=colour[3], font=font, anchor="ls")
        self.image.paste(colour[:3], corner, mask)

    def _paint(self, outline: Points, draw: _Draw, colour: Colour, margin: float = 0) -> None:
        left, top, right, bottom = _bounds(outline, margin)
        mask = Image.new("L", (right - left, bottom - top))
        draw(ImageDraw.Draw(mask), [(x - left, y - top) for x, y in outline])
        self.image.paste(colour[:3], (left, top), mask)


def _is_upright(outline: Points) -> bool:
    if len(outline) != 4:
        return False
    (left, top), (right, upper), (end, bottom), (start, lower) = outline
    return (left, top, right, bottom) == (start, upper, end, lower)


def _bounds(outline: Points, margin: float) -> tuple[int, int, int, int]:
    across, down = [x for x, _ in outline], [y for _, y in outline]
    edge = int(margin) + 1
    return int(min(across)) - edge, int(min(down)) - edge, int(max(across)) + edge + 1, int(max(down)) + edge + 1


def _gradient(size: tuple[int, int], stops: Sequence[tuple[float, Colour]], angle: float) -> Image.Image:
    """A linear gradient of this *size*, drawn along the longer way and turned."""
    side = int((size[0] ** 2 + size[1] ** 2) ** 0.5) + 2
    strip = Image.new("RGB", (side, 1))
    strip.putdata([_between(stops, x / (side - 1)) for x in range(side)])
    turned = strip.resize((side, side)).rotate(-angle, Image.Resampling.BILINEAR)
    left, top = (side - size[0]) // 2, (side - size[1]) // 2
    return turned.crop((left, top, left + size[0], top + size[1]))


def _between(stops: Sequence[tuple[float, Colour]], at: float) -> tuple[int, ...]:
    before = max((each for each in stops if each[0] <= at), default=stops[0], key=lambda each: each[0])
    after = min((each for each in stops if each[0] >= at), default=stops[-1], key=lambda each: each[0])
    share = (at - before[0]) / (after[0] - before[0]) if after[0] > before[0] else 0.0
    return tuple(round(one + (other - one) * share) for one, other in zip(before[1][:3], after[1][:3], strict=True))
