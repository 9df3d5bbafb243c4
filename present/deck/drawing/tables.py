"""The table style: head row in the main colour on nothing, hairlines between rows."""

from __future__ import annotations

from present.deck.drawing.layout import Fill
from present.deck.drawing.text import solid
from present.deck.drawing.xml import DECLARATION, NAMESPACES, tag

TABLE_STYLE = "{2C0B6B5E-7D3A-4E57-8B5B-5A1E0C9D4F21}"


def table_styles(name: str) -> str:
    """The table styles part; its one style is the default."""
    style = tag("a:tblStyle", _whole(), _head_row(), styleId=TABLE_STYLE, styleName=f"{name}表格")
    return DECLARATION + tag("a:tblStyleLst", style, xmlns_a=NAMESPACES["xmlns_a"], **{"def": TABLE_STYLE})


def _whole() -> str:
    line = _line(9525, "accent5")
    borders = tag("a:tcBdr", tag("a:bottom", line), tag("a:insideH", line))
    return tag("a:wholeTbl", _text("tx1", "off"), tag("a:tcStyle", borders, tag("a:fill", tag("a:noFill"))))


def _head_row() -> str:
    borders = tag("a:tcBdr", tag("a:bottom", _line(9525, "accent5")))
    return tag("a:firstRow", _text("accent1", "on"), tag("a:tcStyle", borders, tag("a:fill", tag("a:noFill"))))


def _text(token: str, bold: str) -> str:
    return tag("a:tcTxStyle", tag("a:fontRef", tag("a:schemeClr", val=token), idx="minor"), tag("a:schemeClr", val=token), b=bold)


def _line(width: int, token: str) -> str:
    return tag("a:ln", solid(Fill(token)), w=width, cmpd="sng")
