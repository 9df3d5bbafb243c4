"""Tables, drawn as their style says."""

from __future__ import annotations

from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from present.deck.picturing.ancestry import Shape
from present.deck.picturing.canvas import Box
from present.deck.picturing.setting import height_of, set_lines, write_lines
from present.deck.picturing.sheet import Sheet
from present.deck.picturing.words import Setting, paragraphs

_MARGINS = {"marL": 91_440, "marT": 45_720, "marR": 91_440, "marB": 45_720}


def draw_table(table: Any, shape: Shape, box: Box, sheet: Sheet) -> None:
    """Draw *table*, an `a:tbl`, from the corner of *box* on."""
    style = _Style(table, shape, sheet)
    widths = [int(each.get("w")) * sheet.measures.emu for each in table.iter(qn("a:gridCol"))]
    top = box.y
    for number, row in enumerate(table.iterfind(qn("a:tr"))):
        height, left = int(row.get("h")) * sheet.measures.emu, box.x
        for place, cell in enumerate(row.iterfind(qn("a:tc"))):
            width = sum(widths[place : place + int(cell.get("gridSpan", "1"))])
            if cell.get("hMerge") != "1" and cell.get("vMerge") != "1":
                _cell(cell, Box(left, top, width, height), style, number)
            left += widths[place]
        top += height


class _Style:
    """The style of a table: what it says of all cells, and of those in the first row."""

    def __init__(self, table: Any, shape: Shape, sheet: Sheet) -> None:
        self.sheet, self.shape = sheet, shape
        said = table.find(qn("a:tblPr"))
        self.has_head = said is not None and said.get("firstRow") == "1"
        wanted = said.findtext(qn("a:tableStyleId")) if said is not None else None
        styles = [each for part in _style_parts(shape.parts[0]) for each in parse_xml(part.blob).iter(qn("a:tblStyle"))]
        self.style = next((each for each in styles if each.get("styleId") == wanted), None)

    def said(self, row: int, name: str) -> Any:
        """The first that the style has by this *name* for a cell in *row*: `a:tcTxStyle`, or a path below `a:tcStyle`."""
        parts = ("firstRow", "wholeTbl") if row == 0 and self.has_head else ("wholeTbl",)
        found = (self.style.find(f"{qn(f'a:{part}')}/{name}") for part in parts) if self.style is not None else ()
        return next((each for each in found if each is not None), None)


def _style_parts(part: Any) -> list[Any]:
    presentation = part.package.presentation_part
    return [each.target_part for each in presentation.rels.values() if each.reltype.endswith("/tableStyles")]


def _cell(cell: Any, box: Box, style: _Style, row: int) -> None:
    own = cell.find(qn("a:tcPr"))
    filled = own.find(qn("a:solidFill")) if own is not None else None
    filled = filled if filled is not None else style.said(row, f"{qn('a:tcStyle')}/{qn('a:fill')}/{qn('a:solidFill')}")
    if filled is not None and (colour := style.sheet.inks.of(filled)):
        style.sheet.canvas.fill(box.outline, colour)
    _line_below(box, style, row)
    _words(cell, box, style, row)


def _line_below(box: Box, style: _Style, row: int) -> None:
    lines = (style.said(row, f"{qn('a:tcStyle')}/{qn('a:tcBdr')}/{qn(name)}/{qn('a:ln')}") for name in ("a:bottom", "a:insideH"))
    line: Any = next((each for each in lines if each is not None), None)
    colour = style.sheet.inks.of(line) if line is not None else None
    if colour:
        width = int(line.get("w", "12700")) * style.sheet.measures.emu
        style.sheet.canvas.stroke(box.outline[2:], colour, width)


def _words(cell: Any, box: Box, style: _Style, row: int) -> None:
    sheet, said, own = style.sheet, style.said(row, qn("a:tcTxStyle")), cell.find(qn("a:tcPr"))
    own = own if own is not None else {}
    colour = sheet.inks.of(said) if said is not None else None
    bold = said.get("b") == "on" if said is not None else None
    setting = Setting(sheet.inks, colour=colour, bold=bold)
    left, top, right, bottom = (int(own.get(name, inset)) * sheet.measures.emu for name, inset in _MARGINS.items())
    room = Box(box.x + left, box.y + top, box.w - left - right, box.h - top - bottom)
    lines = set_lines(paragraphs(cell.find(qn("a:txBody")), style.shape, setting), room.w, sheet.measures)
    down = (room.h - height_of(lines, sheet.measures)) * {"ctr": 0.5, "b": 1.0}.get(own.get("anchor", "t"), 0.0)
    write_lines(sheet.canvas, lines, Box(room.x, room.y + down, room.w, room.h), sheet.measures)
