"""How a picture looks where words stand on it, coarsely; a home of Pillow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from PIL import Image, UnidentifiedImageError
from pptx.oxml.ns import qn

from present.deck.checking.colours import Seen

GRAINS = 32, 18
"""How many parts of a picture are told apart, across and down: each is about as large as a letter."""

WHOLE = 100_000
"""What the file format calls the whole, where it speaks of parts."""


@dataclass(frozen=True, slots=True)
class Grains:
    """A picture as its parts look on average, row by row; each as a colour and how opaque it is."""

    across: int
    down: int
    seen: tuple[Seen, ...]

    def at(self, right: float, below: float) -> Seen:
        """How it looks at parts of its width and height from its left upper corner."""
        column, row = min(int(right * self.across), self.across - 1), min(int(below * self.down), self.down - 1)
        return self.seen[row * self.across + column]


def grains(fill: Any, part: Any) -> Grains | None:
    """The picture that *fill*, a blipFill of *part*, names; None where it can't be read or is shown otherwise than it is."""
    blip = fill.find(qn("a:blip"))
    if blip is None or any(change.tag not in _PLAIN for change in blip):
        return None
    try:
        with Image.open(BytesIO(part.related_part(blip.get(qn("r:embed"))).blob)) as opened:
            return _grains(_cropped(opened.convert("RGBA"), fill.find(qn("a:srcRect"))), fill, _opacity(blip))
    except (UnidentifiedImageError, OSError, KeyError, ValueError):
        return None  # a vector, or linked from elsewhere


_PLAIN = {qn("a:alphaModFix"), qn("a:extLst")}
"""What a blip may hold and still show its picture's own colours."""


def _grains(picture: Image.Image, fill: Any, opacity: float) -> Grains:
    # Tiles lie anywhere: what they look like all in all is all that can be said.
    size = (1, 1) if fill.find(qn("a:tile")) is not None else GRAINS
    coarse = picture.resize(size, Image.Resampling.BOX)
    return Grains(*size, tuple(_seen(coarse, opacity)))


def _seen(picture: Image.Image, opacity: float) -> Iterator[Seen]:
    channels = iter(picture.tobytes())
    for red, green, blue, alpha in zip(channels, channels, channels, channels, strict=True):
        yield (red / 255, green / 255, blue / 255), alpha / 255 * opacity


def _opacity(blip: Any) -> float:
    change = blip.find(qn("a:alphaModFix"))
    return 1.0 if change is None else int(change.get("amt", WHOLE)) / WHOLE


def _cropped(picture: Image.Image, crop: Any) -> Image.Image:
    if crop is None:
        return picture
    left, top, right, bottom = (int(crop.get(name, "0")) / WHOLE for name in "ltrb")
    wide, high = picture.size
    return picture.crop((round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high)))
