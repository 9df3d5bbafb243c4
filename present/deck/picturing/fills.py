"""What fills a shape or a slide: a colour, a gradient, a picture."""

from __future__ import annotations

import io
from typing import Any

from PIL import Image, UnidentifiedImageError
from pptx.oxml.ns import qn

from present.deck.picturing.canvas import Box
from present.deck.picturing.colours import BLACK, Colour
from present.deck.picturing.outlines import Points
from present.deck.picturing.sheet import Sheet

_WHOLE = 100_000


def fill(properties: Any, drawn: list[Points], box: Box, part: Any, sheet: Sheet) -> bool:
    """Paint what is within the outlines as *properties* say; whether they say anything of it."""
    for child in properties:
        match child.tag.partition("}")[2]:
            case "noFill":
                return True
            case "solidFill":
                paint(drawn, sheet.inks.of(child), sheet)
                return True
            case "gradFill":
                _shade(child, drawn, sheet)
                return True
            case "blipFill":
                place_picture(child, box, part, sheet)
                return True
            case "pattFill":
                sheet.missed.add("pattern")
                return True
    return False


def paint(drawn: list[Points], colour: Colour | None, sheet: Sheet) -> None:
    """Paint what is within the outlines, if there is a colour for it."""
    for outline in drawn if colour else ():
        sheet.canvas.fill(outline, colour or BLACK)


def _shade(fill: Any, drawn: list[Points], sheet: Sheet) -> None:
    stops = [(int(each.get("pos")) / _WHOLE, sheet.inks.of(each)) for each in fill.iter(qn("a:gs"))]
    known: list[tuple[float, Colour]] = sorted((at, colour) for at, colour in stops if colour)
    straight = fill.find(qn("a:lin"))
    angle = int(straight.get("ang", "0")) / 60_000 if straight is not None else 90.0
    for outline in drawn if known else ():
        sheet.canvas.shade(outline, known, angle)


def place_picture(fill: Any, box: Box, part: Any, sheet: Sheet) -> None:
    """Put the picture that *fill* names into *box*; *part* is where its name leads from."""
    link = fill.find(qn("a:blip"))
    name = link.get(qn("r:embed")) if link is not None else None
    if name is None:
        return
    try:
        with Image.open(io.BytesIO(part.related_part(name).blob)) as opened:
            picture = opened.convert("RGBA")
    except (UnidentifiedImageError, OSError, KeyError):
        sheet.missed.add("picture")
        return
    sheet.canvas.place(_cropped(picture, fill.find(qn("a:srcRect"))), box)


def _cropped(picture: Image.Image, crop: Any) -> Image.Image:
    if crop is None:
        return picture
    left, top, right, bottom = (int(crop.get(name, "0")) / _WHOLE for name in "ltrb")
    wide, high = picture.size
    return picture.crop((round(left * wide), round(top * high), round((1 - right) * wide), round((1 - bottom) * high)))
