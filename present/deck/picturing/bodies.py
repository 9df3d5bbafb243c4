"""The words of a shape, written into its box."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from pptx.oxml.ns import qn

from present.deck.picturing.ancestry import Shape
from present.deck.picturing.canvas import Box
from present.deck.picturing.colours import Colour, Inks
from present.deck.picturing.setting import Line, height_of, set_lines, write_lines
from present.deck.picturing.sheet import Sheet
from present.deck.picturing.words import Setting, paragraphs

_INSETS = {"lIns": 91_440, "tIns": 45_720, "rIns": 91_440, "bIns": 45_720}
"""In EMU, where a text body says nothing of them (ECMA-376)."""

_WHOLE = 100_000


def write_body(body: Any, shape: Shape, box: Box, sheet: Sheet) -> None:
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


def _columns(lines: Sequence[Line], count: int, height: float) -> Iterator[Sequence[Line]]:
    """The lines of each column: the first is filled before the next is begun."""
    if count == 1:
        yield lines
        return
    column: list[Line] = []
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
