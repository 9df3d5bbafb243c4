"""Slides drawn without an office program: what the decks of our templates are made of, and much of what others hold.

Text, plain and gradient fills, lines, pictures, tables and bar charts are drawn; what is not is named, so that nobody takes a
picture for the whole slide. Effects (shadows, glows) are left out without a word: they change nothing that a slide says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from PIL import Image
from pptx.oxml.ns import qn

from present.deck.adopting.opening import open_deck
from present.deck.picturing.ancestry import Shape, drawn_shape, slide_shape
from present.deck.picturing.bodies import write_body
from present.deck.picturing.canvas import FINER, Box, Canvas
from present.deck.picturing.charts import draw_chart
from present.deck.picturing.colours import inks_of
from present.deck.picturing.fills import fill, paint, place_picture
from present.deck.picturing.outlines import Points, outlines
from present.deck.picturing.setting import Measures
from present.deck.picturing.sheet import Sheet
from present.deck.picturing.tables import draw_table
from present.fonts import Typeface

_POINT = 12_700
_CHART, _TABLE = (
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://schemas.openxmlformats.org/drawingml/2006/table",
)


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
            measures = Measures(self.typeface, _POINT * emu, emu)
            _draw(slide, number, Sheet(canvas, inks_of(slide.slide_layout), measures, self.missed))
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
    whole = Box(0, 0, *sheet.canvas.image.size)
    properties = ground.find(qn("p:bgPr"))
    if properties is not None:
        fill(properties, [whole.outline], whole, part, sheet)
    elif colour := sheet.inks.of(ground):
        sheet.canvas.fill(whole.outline, colour)


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
        write_body(body, shape, box, sheet)


def _outlines(shape: Shape, place: Any, box: Box, sheet: Sheet) -> list[Points]:
    owner = next((each for each in (shape.element, *shape.above) if _has_form(each)), shape.element)
    found = outlines(owner.find(qn("p:spPr")), box.w, box.h)
    if found is None:
        sheet.missed.add("form")
        found = [Box(0, 0, box.w, box.h).outline]
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
    for each, part in zip((shape.element, *shape.above), shape.parts, strict=True):
        properties = each.find(qn("p:spPr"))
        if properties is not None and fill(properties, drawn, box, part, sheet):
            return
    styled = shape.element.find(f"{qn('p:style')}/{qn('a:fillRef')}")
    if styled is not None and styled.get("idx") != "0":
        paint(drawn, sheet.inks.of(styled), sheet)


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
    found = shape.element.find(qn("p:blipFill"))
    is_sound = shape.element.find(f".//{qn('a:audioFile')}") is not None
    if place is not None and found is not None and not is_sound:
        place_picture(found, sheet.box(place), shape.parts[0], sheet)


def _frame(shape: Shape, sheet: Sheet) -> None:
    """A table or a chart."""
    place, data = shape.element.find(qn("p:xfrm")), shape.element.find(f".//{qn('a:graphicData')}")
    if place is None:
        return
    box = sheet.box(place)
    if data.get("uri") == _TABLE:
        draw_table(data[0], shape, box, sheet)
    elif data.get("uri") != _CHART or not draw_chart(shape.parts[0].related_part(data[0].get(qn("r:id"))), box, sheet):
        sheet.missed.add("chart" if data.get("uri") == _CHART else "object")
