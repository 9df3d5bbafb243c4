"""The ornaments that a form chooses between: what stands at titles, on panels, round quotations and at the beginning of cards."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.dress import Card, Form, Head, Panel, Quote
from present.deck.drawing.grid import (
    BODY_BOTTOM,
    CONTENT_WIDTH,
    HAIRLINE,
    MARGIN,
    PANEL_WIDTH,
    SEGMENT,
    SHORT_SEGMENT,
    SLIDE_HEIGHT,
    TITLE_RULE,
    Box,
)
from present.deck.drawing.layout import LEAF, Fill, Mark, Slot, Type
from present.deck.drawing.marks import (
    PAGE_INK,
    PANEL_INK,
    TINT,
    Ink,
    bar,
    corners,
    dotted_rule,
    double_rule,
    frame,
    hairline,
    line_across,
    rule,
    thick_piece,
)

TALLEST_BAR = 2286000
"""A bar before a card ends where its words do, if the card is a tall one."""

EDGE, SPINE, OPEN_TOP = 54864, 118872, 384048
HILL = Fill("tx1", 16)
"""What darkens the lower layers of a panel; words on them stand out the more."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What words stand on: the tokens of text, second text, way-signs, numbers and the foot on it, and the ink of its rules.

    `between` is the fill of the lines between rows.
    """

    text: str
    second: str
    sign: str
    number: str
    foot: str
    ink: Ink
    between: Fill


ON_PAGE = Ground("tx1", "accent4", "accent1", "accent3", "accent4", PAGE_INK, PAGE_INK.line)
ON_PANEL = Ground("bg2", "accent2", "accent2", "accent2", "bg2", PANEL_INK, Fill("accent2", 60))


def panel_ground(panel: Panel) -> Ground:
    """What words on the panel stand on: an open one is the page."""
    return ON_PAGE if panel is Panel.OPEN else ON_PANEL


def head_rule(head: Head, at: tuple[int, int], w: int, ink: Ink = PAGE_INK) -> tuple[Mark, ...]:
    """The rule between a title and what follows it, from *at*, *w* long."""
    match head:
        case Head.PIECE:
            return rule(at, w, ink=ink)
        case Head.BAR:
            return (hairline(*at, w, ink.line),)
        case Head.DOT:
            return dotted_rule(at, w, ink)
        case Head.DOUBLE:
            return double_rule(at, w, ink)
        case Head.SHORT:
            return (Mark("粗段", Box(at[0], at[1] + HAIRLINE - 91440, 1097280, 91440), ink.thick),)


def title_marks(head: Head) -> tuple[Mark, ...]:
    """What stands at the title of a content slide."""
    rules = head_rule(head, (MARGIN, TITLE_RULE), CONTENT_WIDTH)
    return (bar(MARGIN - 228600, 484632, 996696, PAGE_INK.thick, 82296), *rules) if head is Head.BAR else rules


def panel_marks(panel: Panel, width: int = PANEL_WIDTH) -> tuple[Mark, ...]:
    """The full-height panel on the left, *width* wide."""
    fill = Mark("色板", Box(0, 0, width, SLIDE_HEIGHT), Fill("tx2"))
    match panel:
        case Panel.FULL:
            return (fill,)
        case Panel.EDGE:
            return fill, bar(width - EDGE, 0, SLIDE_HEIGHT, PANEL_INK.thick, EDGE)
        case Panel.FIELD:
            return fill, *hills(width)
        case Panel.OPEN:
            return (bar(width, OPEN_TOP, SLIDE_HEIGHT - 2 * OPEN_TOP, PAGE_INK.line, HAIRLINE),)
        case Panel.SPINE:
            return fill, bar(0, 0, SLIDE_HEIGHT, PANEL_INK.thick, SPINE)


def hills(width: int) -> tuple[Mark, ...]:
    """The lower layers of a ground that is *width* wide, like fields seen from far."""
    return tuple(Mark("田块", Box(0, y, width, SLIDE_HEIGHT - y), HILL) for y in (BODY_BOTTOM, 6400800))


def tile_marks(panel: Panel, box: Box, lower: int) -> tuple[Mark, ...]:
    """A panel of its own at *box*, as 一图读懂 has several; its lower part begins *lower* below its top."""
    fill = Mark("色板", box, Fill("tx2"))
    match panel:
        case Panel.FULL:
            return fill, thick_piece(box.x, box.y, SEGMENT, PANEL_INK.thick)
        case Panel.EDGE:
            return fill, thick_piece(box.x, box.y, box.w, PANEL_INK.thick)
        case Panel.FIELD:
            return (fill, Mark("田块", Box(box.x, box.y + lower, box.w, box.h - lower), HILL)) if lower else (fill,)
        case Panel.OPEN:
            return _lines(box, PAGE_INK)
        case Panel.SPINE:
            return fill, bar(box.x, box.y, box.h, PANEL_INK.thick, 82296)


def quote_block(quote: Quote, box: Box, across: int, down: int) -> tuple[Mark, ...]:
    """The ground of a quotation on the page; corners have arms *across* and *down* long."""
    tinted = Mark("色块", box, TINT)
    match quote:
        case Quote.CORNERS:
            return tinted, *corners(box, across, down, "accent1")
        case Quote.BAR:
            return tinted, bar(box.x, box.y, box.h, PAGE_INK.thick, 82296)
        case Quote.LEAF:
            return (Mark("叶形块", box, TINT, LEAF),)
        case Quote.LINES:
            return _lines(box, PAGE_INK)
        case Quote.FRAME:
            return tinted, *frame(box, Fill("accent1", 70))


def quote_frame(quote: Quote, box: Box, ground: Ground) -> tuple[Mark, ...]:
    """What stands round a quotation that has the panel to itself."""
    fill = ground.ink.thick
    match quote:
        case Quote.CORNERS:
            return corners(box, 685800, 457200, fill.colour)
        case Quote.BAR:
            return (bar(box.x, box.y, box.h, fill, 82296),)
        case Quote.LEAF:
            return (Mark("叶形块", box, Fill("accent2", 14), LEAF),)
        case Quote.LINES:
            return _lines(box, ground.ink)
        case Quote.FRAME:
            return frame(box, fill)


def _lines(box: Box, ink: Ink) -> tuple[Mark, ...]:
    """A line above, and a hairline below."""
    return line_across(box, ink), hairline(box.x, box.bottom - HAIRLINE, box.w, ink.line)


def card_marks(card: Card, box: Box, segment: int = SHORT_SEGMENT) -> tuple[Mark, ...]:
    """What begins the cell *box*, or any other piece of the page; a thick piece is *segment* long."""
    at = box.x, box.y
    match card:
        case Card.PIECE:
            return rule(at, box.w, segment)
        case Card.BLOCK:
            return (hairline(*at, box.w, PAGE_INK.line),)
        case Card.DOT:
            return dotted_rule(at, box.w)
        case Card.LINE:
            return (line_across(box),)
        case Card.BAR:
            return (bar(box.x - 155448, box.y + 64008, min(box.h, TALLEST_BAR) - 128016, PAGE_INK.thick),)


def tinted_card(form: Form, box: Box) -> tuple[Mark, ...]:
    """A card that is a block on the page, at *box*; where panels are open it has no ground either."""
    if form.panel is Panel.OPEN:
        ground = hairline(box.x, box.bottom - HAIRLINE, box.w, PAGE_INK.line)
    elif form.card is Card.DOT:
        # A leaf begins by its own form: a dot on its corner would stand below the dot at the title.
        return (Mark("叶形块", box, TINT, LEAF),)
    else:
        ground = Mark("色块", box, TINT)
    match form.card:
        case Card.PIECE:
            return ground, thick_piece(box.x, box.y, SEGMENT, PAGE_INK.thick)
        case Card.BLOCK:
            return ground, thick_piece(box.x, box.y, box.w, PAGE_INK.thick)
        case Card.BAR:
            return ground, bar(box.x, box.y, box.h, PAGE_INK.thick, 82296)
        case Card.DOT | Card.LINE:
            return ground, *card_marks(form.card, box)


def number(card: Card, slot: Slot, tile_y: int, ground: Ground = ON_PAGE) -> tuple[tuple[Mark, ...], Slot]:
    """The place of a number: as it is, or in a block of its own whose upper edge is at *tile_y*."""
    size = slot.levels[0].size
    if card is not Card.BLOCK:
        return (), slot
    side = 502920 if size > 24 else 402336
    box = Box(slot.box.x, tile_y, side, side)
    inverse = Fill("tx2"), "bg2"
    if ground is ON_PANEL:
        inverse = Fill("accent2"), "tx2"
    level = Type(24 if size > 24 else 20, bold=True, colour=inverse[1], line=100, align="ctr")
    tile = Mark("序号块", box, inverse[0])
    return (tile,), Slot(slot.idx, slot.name, box, (level,), slot.prompts, anchor="ctr")
