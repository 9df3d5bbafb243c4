"""A dress: what makes the one geometry a department's own. Colours, their mapping, fonts, ornaments; never a place for words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Colours:
    """The twelve theme colours, each as RRGGBB."""

    dk1: str
    lt1: str
    dk2: str
    lt2: str
    accent1: str
    accent2: str
    accent3: str
    accent4: str
    accent5: str
    accent6: str
    hlink: str
    folHlink: str  # noqa: N815 - the file format's own name


@dataclass(frozen=True, slots=True)
class ColourMap:
    """Which of dk1, lt1, dk2 and lt2 is the page (bg1), its text (tx1), the panel (tx2) and the text on the panel (bg2)."""

    bg1: str = "lt1"
    tx1: str = "dk1"
    bg2: str = "lt2"
    tx2: str = "dk2"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The theme's fonts; each stands for Latin and East-Asian text alike, so that figures and “ ” come from one family."""

    heading: str = "微软雅黑"
    body: str = "微软雅黑"


class Cover(StrEnum):
    """What the cover is: one colour with ruled columns, a band, fields under a sky, a printed title page, a slab at the side."""

    COLUMNS = "columns"
    BAND = "band"
    HORIZON = "horizon"
    FRAME = "frame"
    SLAB = "slab"


class Panel(StrEnum):
    """How the panel is made: of one colour, with a bright edge, in layers like fields, open (no colour at all), with a spine."""

    FULL = "full"
    EDGE = "edge"
    FIELD = "field"
    OPEN = "open"
    SPINE = "spine"


class Head(StrEnum):
    """What stands at a title: 文武线, a bar before it, a line with a dot, a double line, one short thick piece."""

    PIECE = "piece"
    BAR = "bar"
    DOT = "dot"
    DOUBLE = "double"
    SHORT = "short"


class Quote(StrEnum):
    """What sets a quotation apart: 引角, a bar before it, a leaf, a line above and one below, a frame."""

    CORNERS = "corners"
    BAR = "bar"
    LEAF = "leaf"
    LINES = "lines"
    FRAME = "frame"


class Card(StrEnum):
    """What begins a card: a thick piece, its number in a block, a dot, a line all across, a bar before it."""

    PIECE = "piece"
    BLOCK = "block"
    DOT = "dot"
    LINE = "line"
    BAR = "bar"


@dataclass(frozen=True, slots=True)
class Form:
    """Which ornaments a dress wears. They stand around the words and take no room from them: the places stay the same."""

    cover: Cover = Cover.COLUMNS
    panel: Panel = Panel.FULL
    head: Head = Head.PIECE
    quote: Quote = Quote.CORNERS
    card: Card = Card.PIECE


STANDARD = Form()
"""The form that the plan of a deck reckons with: no other gives a text less room."""


@dataclass(frozen=True, slots=True)
class Dress:
    """Everything that differs between one template and another."""

    name: str
    colours: Colours
    colour_map: ColourMap = ColourMap()
    fonts: Fonts = Fonts()
    form: Form = STANDARD
