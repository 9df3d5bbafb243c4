"""A native table of figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from present.deck import labels
from present.deck.drawing.tables import TABLE_STYLE
from present.deck.drawing.xml import NAMESPACES, tag
from present.deck.rendering.paragraphs import Paragraph, element
from present.deck.slots import TABLE_COLUMNS
from present.model import Count

SIZE = 20
TALLEST_ROW = 594360
"""In EMU: a table of few rows leaves the rest of its place empty."""


def insert_table(place: Any, counts: Sequence[Count]) -> None:
    """A table in the placeholder *place*: a head row, and a row for each of *counts*, figures at the right."""
    rows = [(labels.COUNTED, labels.COUNT), *((count.what.text, count.figure.text) for count in counts)]
    height = min(TALLEST_ROW, place.height // len(rows))
    frame = place.insert_table(len(rows), len(TABLE_COLUMNS))
    frame.height = height * len(rows)
    frame.element.nvGraphicFramePr.cNvPr.set("descr", described(counts))
    _dress(frame, height)
    for row, (what, figure) in zip(frame.element.iter(qn("a:tr")), rows, strict=True):
        left, right = row.iterfind(qn("a:tc"))
        _write(left, what)
        _write(right, figure, to_the_right=True)


def described(counts: Sequence[Count]) -> str:
    """What the table or the chart of *counts* says, for those who don't see it."""
    return "；".join(f"{count.what.text}{count.figure.text}" for count in counts)


def _dress(frame: Any, height: int) -> None:
    frame.element.find(f".//{qn('a:tableStyleId')}").text = TABLE_STYLE
    frame.table.horz_banding = False
    for row in frame.table.rows:
        row.height = height
    for column, width in zip(frame.table.columns, TABLE_COLUMNS, strict=True):
        column.width = width


def _write(cell: Any, text: str, *, to_the_right: bool = False) -> None:
    """*text* as all there is in *cell*, without margins, so that it stands on the grid."""
    paragraph = element(Paragraph((text,), size=SIZE))
    if to_the_right:
        paragraph.insert(0, parse_xml(tag("a:pPr", algn="r", xmlns_a=NAMESPACES["xmlns_a"])))
    body = cell.find(qn("a:txBody"))
    for old in body.findall(qn("a:p")):
        body.remove(old)
    body.append(paragraph)
    for name in ("marL", "marR", "marT", "marB"):
        cell.find(qn("a:tcPr")).set(name, "0")
    cell.find(qn("a:tcPr")).set("anchor", "ctr")
