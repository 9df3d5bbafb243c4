"""Slides drawn without an office program: what the decks of our templates are made of, and much of what others hold.

Text, plain and gradient fills, lines, pictures, tables and bar charts are drawn; what is not is named, so that nobody takes a
picture for the whole slide. Effects (shadows, glows) are left out without a word: they change nothing that a slide says.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PIL import Image, UnidentifiedImageError
from pptx.oxml.ns import qn

from present.deck.adopting.opening import open_deck
from present.deck.picturing.ancestry import Shape, drawn_shape, slide_shape
from present.deck.picturing.canvas import FINER, Box, Canvas
from present.deck.picturing.charts import draw_chart
from present.deck.picturing.colours import BLACK, Colour, Inks, inks_of
from present.deck.picturing.outlines import Points, outlines
from present.deck.picturing.setting import Measures, height_of, set_lines, write_lines
from present.deck.picturing.tables import draw_table
from present.deck.picturing.words import Setting, paragraphs
from present.fonts import Typeface

_POINT = 12_700
_INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""In EMU, where a text body says nothing of them (ECMA-376)."""

_WHOLE = 100_000
_CHART, _TABLE = (
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://schemas.openxmlformats.org/drawingml/2006/table",
)


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


@dataclass(frozen=True, slots=True)
class Drawing:
    """A deck to be drawn *width* pixels wide; `missed` holds what was left out of the slides so far."""

    deck: Path
    typeface: Typeface
    width: int
    missed: set[str] = field(default_factory=set)

    def pictures(self) -> Iterator[tuple[int, int, Image.Image]]:
        """The slides: the number of each, how many there are, and its picture."""
        deck = open_deck(self.deck)
        slides = list(deck.slides)
        for number, slide in enumerate(slides, start=1):
            emu = self.width * FINER / deck.slide_width
            canvas = Canvas(self.width, round(self.width * deck.slide_height / deck.slide_width))
            _draw(
                slide, number, Sheet(canvas, inks_of(slide.slide_layout), Measures(self.typeface, _POINT * emu, emu), self.missed)
            )
            yield number, len(slides), canvas.picture()


def _draw(slide: Any, number: int, sheet: Sheet) -> None:
    layout, master = slide.slide_layout, slide.slide_layout.slide_master
    _ground((slide, layout, master), sheet)
    for owner in _owners(slide, layout, master):
        for element in _tree(owner):
            if element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}") is None:
                _element(element, lambda each, owner=owner: drawn_shape(owner, master, each, number), sheet)
    for element in _tree(slide):
        _element(element, lambda each: slide_shape(slide, each, number), sheet)


def _owners(slide: Any, layout: Any, master: Any) -> Iterator[Any]:
    """Whose drawings are seen on the slide besides its own, the lowest first."""
    if _shows_master(slide):
        if _shows_master(layout):
            yield master
        yield layout


def _shows_master(owner: Any) -> bool:
    return owner.element.get("showMasterSp", "1") in {"1", "true"}


def _tree(owner: Any) -> Any:
    return owner.element.find(f"{qn('p:cSld')}/{qn('p:spTree')}")


def _ground(owners: Iterable[Any], sheet: Sheet) -> None:
    """The background of the first that has one."""
    grounds = [(owner, owner.element.find(f"{qn('p:cSld')}/{qn('p:bg')}")) for owner in owners]
    for owner, ground in grounds:
        if ground is not None:
            _paint_ground(ground, owner.part, sheet)
            return


def _paint_ground(ground: Any, part: Any, sheet: Sheet) -> None:
    width, height = sheet.canvas.image.size
    whole = Box(0, 0, width, height)
    outline: Points = [(0, 0), (width, 0), (width, height), (0, height)]
    properties = ground.find(qn("p:bgPr"))
    if properties is not None:
        _fill(properties, [outline], whole, part, sheet)
    elif colour := sheet.inks.of(ground):
        sheet.canvas.fill(outline, colour)


def _element(element: Any, shape: Any, sheet: Sheet) -> None:
    match element.tag.partition("}")[2]:
        case "sp" | "cxnSp":
            _shape(shape(element), sheet)
        case "pic":
            _picture(shape(element), sheet)
        case "grpSp":
            inner = _within(element, sheet)
            for each in element:
                _element(each, shape, inner)
        case "graphicFrame":
            _frame(shape(element), sheet)
        case "AlternateContent":
            for each in element[-1]:
                _element(each, shape, sheet)
        case "contentPart":
            sheet.missed.add("ink")


def _within(group: Any, sheet: Sheet) -> Sheet:
    """The sheet as the shapes of a group measure it."""
    place = group.find(f"{qn('p:grpSpPr')}/{qn('a:xfrm')}")
    if place is None or place.find(qn("a:chExt")) is None:
        return sheet
    at, size, child_at, child_size = (place.find(qn(f"a:{name}")) for name in ("off", "ext", "chOff", "chExt"))
    grown = tuple(int(size.get(name)) / (int(child_size.get(name)) or 1) for name in ("cx", "cy"))
    scale = sheet.scale[0] * grown[0], sheet.scale[1] * grown[1]
    origin = tuple(
        start + (int(at.get(name)) - int(child_at.get(name)) * more) * outer
        for name, start, more, outer in zip("xy", sheet.origin, grown, sheet.scale, strict=True)
    )
    return replace(sheet, scale=scale, origin=(origin[0], origin[1]))


def _shape(shape: Shape, sheet: Sheet) -> None:
    place = next(shape.properties("a:xfrm"), None)
    if place is None:
        return
    box = sheet.box(place)
    drawn = _outlines(shape, place, box, sheet)
    _filled(shape, drawn, box, sheet)
    _stroked(shape, drawn, sheet)
    body = shape.element.find(qn("p:txBody"))
    if body is not None and any(each.text for each in body.iter(qn("a:t"))):
        if place.get("rot", "0") != "0":
            sheet.missed.add("turned")
        _write(body, shape, box, sheet)


def _outlines(shape: Shape, place: Any, box: Box, sheet: Sheet) -> list[Points]:
    owner = next((each for each in (shape.element, *shape.above) if _has_form(each)), shape.element)
    found = outlines(owner.find(qn("p:spPr")), box.w, box.h)
    if found is None:
        sheet.missed.add("form")
        found = [[(0.0, 0.0), (box.w, 0.0), (box.w, box.h), (0.0, box.h)]]
    return [[_turned(point, place, box) for point in outline] for outline in found]


def _has_form(element: Any) -> bool:
    properties = element.find(qn("p:spPr"))
    return properties is not None and any(properties.find(qn(name)) is not None for name in ("a:prstGeom", "a:custGeom"))


def _turned(point: tuple[float, float], place: Any, box: Box) -> tuple[float, float]:
    """A point of a shape where it is on the slide, after the shape was flipped and turned about its middle."""
    x, y = point[0] - box.w / 2, point[1] - box.h / 2
    x, y = (-x if place.get("flipH") == "1" else x), (-y if place.get("flipV") == "1" else y)
    turn = complex(x, y) * 1j ** (int(place.get("rot", "0")) / 5_400_000)
    return box.x + box.w / 2 + turn.real, box.y + box.h / 2 + turn.imag


def _filled(shape: Shape, drawn: list[Points], box: Box, sheet: Sheet) -> None:
    if shape.element.tag == qn("p:cxnSp"):
        return
    for each in (shape.element, *shape.above):
        properties = each.find(qn("p:spPr"))
        if properties is not None and _fill(properties, drawn, box, shape.part, sheet):
            return
    styled = shape.element.find(f"{qn('p:style')}/{qn('a:fillRef')}")
    if styled is not None and styled.get("idx") != "0":
        _paint(drawn, sheet.inks.of(styled), sheet)


def _paint(drawn: list[Points], colour: Colour | None, sheet: Sheet) -> None:
    for outline in drawn if colour else ():
        sheet.canvas.fill(outline, colour or BLACK)


def _fill(properties: Any, drawn: list[Points], box: Box, part: Any, sheet: Sheet) -> bool:
    """Paint what is within the outlines as *properties* say; whether they say anything of it."""
    for child in properties:
        match child.tag.partition("}")[2]:
            case "noFill":
                return True
            case "solidFill":
                _paint(drawn, sheet.inks.of(child), sheet)
                return True
            case "gradFill":
                _shade(child, drawn, sheet)
                return True
            case "blipFill":
                _place(child, box, part, sheet)
                return True
            case "pattFill":
                sheet.missed.add("pattern")
                return True
    return False


def _shade(fill: Any, drawn: list[Points], sheet: Sheet) -> None:
    stops = [(int(each.get("pos")) / _WHOLE, sheet.inks.of(each)) for each in fill.iter(qn("a:gs"))]
    known: list[tuple[float, Colour]] = sorted((at, colour) for at, colour in stops if colour)
    straight = fill.find(qn("a:lin"))
    angle = int(straight.get("ang", "0")) / 60_000 if straight is not None else 90.0
    for outline in drawn if known else ():
        sheet.canvas.shade(outline, known, angle)


def _stroked(shape: Shape, drawn: list[Points], sheet: Sheet) -> None:
    line = next(shape.properties("a:ln"), None)
    styled = shape.element.find(f"{qn('p:style')}/{qn('a:lnRef')}")
    colour = sheet.inks.of(line) if line is not None and line.find(qn("a:noFill")) is None else None
    if colour is None and styled is not None and styled.get("idx") != "0" and (line is None or line.find(qn("a:noFill")) is None):
        colour = sheet.inks.of(styled)
    if colour is None:
        return
    width = int(line.get("w", "9525")) if line is not None else 9_525
    for outline in drawn:
        sheet.canvas.stroke(outline, colour, width * sheet.measures.emu)


def _picture(shape: Shape, sheet: Sheet) -> None:
    place = next(shape.properties("a:xfrm"), None)
    fill = shape.element.find(qn("p:blipFill"))
    is_sound = shape.element.find(f".//{qn('a:audioFile')}") is not None
    if place is not None and fill is not None and not is_sound:
        _place(fill, sheet.box(place), shape.part, sheet)


def _place(fill: Any, box: Box, part: Any, sheet: Sheet) -> None:
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


def _frame(shape: Shape, sheet: Sheet) -> None:
    """A table or a chart."""
    box = sheet.box(shape.element.find(qn("p:xfrm")))
    data = shape.element.find(f".//{qn('a:graphicData')}")
    if data.get("uri") == _TABLE:
        draw_table(data[0], shape, box, sheet)
    elif data.get("uri") != _CHART or not draw_chart(shape.part.related_part(data[0].get(qn("r:id"))), box, sheet):
        sheet.missed.add("chart" if data.get("uri") == _CHART else "object")


def _write(body: Any, shape: Shape, box: Box, sheet: Sheet) -> None:
    """The words of *body* in *box*, within its margins and in its columns."""
    said = list(shape.bodies())
    left, top, right, bottom = (int(_said(said, name, inset)) * sheet.measures.emu for name, inset in _INSETS.items())
    room = Box(box.x + left, box.y + top, box.w - left - right, box.h - top - bottom)
    if _said(said, "vert", "horz") != "horz":
        sheet.missed.add("turned")
    setting = Setting(sheet.inks, _shrunk(said), _styled_colour(shape, sheet.inks))
    columns, gap = int(_said(said, "numCol", 1)), int(_said(said, "spcCol", 0)) * sheet.measures.emu
    wide = (room.w - gap * (columns - 1)) / columns
    wraps = _said(said, "wrap", "square") != "none"
    lines = set_lines(paragraphs(body, shape, setting), wide if wraps else float("inf"), sheet.measures)
    if not wraps:
        lines = [replace(line, right=wide) for line in lines]
    for place, column in enumerate(_columns(lines, columns, room.h)):
        spare = room.h - height_of(column, sheet.measures)
        down = spare * {"ctr": 0.5, "b": 1.0}.get(_said(said, "anchor", "t"), 0.0) if columns == 1 else 0.0
        write_lines(sheet.canvas, column, Box(room.x + place * (wide + gap), room.y + down, wide, room.h), sheet.measures)


def _columns(lines: Any, count: int, height: float) -> Iterator[Any]:
    """The lines of each column: the first is filled before the next is begun."""
    if count == 1:
        yield lines
        return
    column: list[Any] = []
    filled = 0.0
    for line in lines:
        if column and count > 1 and filled + line.before + line.height > height:
            yield column
            column, filled, count = [], 0.0, count - 1
        column.append(line)
        filled += line.before + line.height
    yield column


def _said(bodies: list[Any], name: str, otherwise: float | str) -> Any:
    return next((each.get(name) for each in bodies if each.get(name) is not None), otherwise)


def _shrunk(bodies: list[Any]) -> float:
    fits = next((each.find(qn("a:normAutofit")) for each in bodies if len(each)), None)
    return int(fits.get("fontScale", str(_WHOLE)).rstrip("%")) / _WHOLE if fits is not None else 1.0


def _styled_colour(shape: Shape, inks: Inks) -> Colour | None:
    styled = shape.element.find(f"{qn('p:style')}/{qn('a:fontRef')}")
    return inks.of(styled) if styled is not None else None
