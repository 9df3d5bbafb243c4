"""主题: one theme very large on the panel, its points as open cards beside it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from present.deck.drawing.dress import Card, Form
from present.deck.drawing.frame import PANEL_CAPTION_BOX, PANEL_TITLE_BOX, panel, panel_foot
from present.deck.drawing.grid import MAIN_WIDTH, MAIN_X, MARGIN, SEGMENT, SHORT_SEGMENT, STEP, TOP, Box
from present.deck.drawing.layout import Layout, Mark, Slot, Type
from present.deck.drawing.ornaments import card_marks, number, panel_ground

HALF_WIDTH, SECOND_X = 3393440, 8112760
TAGLINE_BOX = replace(PANEL_CAPTION_BOX, h=1874520)


@dataclass(frozen=True, slots=True)
class Cells:
    """How cards of one count stand: columns, pitch and height in EMU, the number's size in pt and where it and the text begin."""

    across: int
    pitch: int
    height: int
    segment: int
    number_size: int
    number_y: int
    text_x: int
    text_y: int
    levels: tuple[Type, ...]

    @property
    def width(self) -> int:
        """A cell's width."""
        return MAIN_WIDTH if self.across == 1 else HALF_WIDTH


def _levels(lead: int, line: int, before: int, line_colour: str = "accent4") -> tuple[Type, ...]:
    return (
        Type(lead, bold=True),
        Type(line, colour=line_colour, before=before),
        Type(20, colour="accent4", before=5),
    )


EIGHT = Cells(2, 1371600, 1143000, SHORT_SEGMENT, 24, 146304, MARGIN, 146304, _levels(22, 20, 7))
CELLS = {
    2: Cells(1, 2743200, 2514600, SEGMENT, 40, 237744, STEP, 274320, _levels(28, 22, 12)),
    3: Cells(1, 1828800, 1600200, SEGMENT, 40, 237744, STEP, 274320, _levels(28, 20, 10)),
    4: Cells(2, 2743200, 2514600, SHORT_SEGMENT, 32, 237744, 0, 758952, _levels(28, 20, 8, "tx1")),
    6: Cells(2, 1828800, 1600200, SHORT_SEGMENT, 32, 274320, MARGIN, 274320, _levels(26, 22, 8)),
    7: EIGHT,
    8: EIGHT,
}
ROW = 1051560
BLOCK_SIDE, BLOCK_ABOVE = 502920, 146304
CARD_PROMPTS = ("要点短句", "另一半", "摘句")
Cell = tuple[tuple[Mark, ...], tuple[Slot, ...]]
"""The block of a card's number, if it has one, and the places of its words."""


def theme(count: int, form: Form) -> Layout:
    """One theme with *count* points."""
    marks, slots = _panel(form)
    if count == 1:
        rules, cards = _sentences(form.card)
    elif count == 5:
        rules, cards = _rows(form.card)
    else:
        rules, cards = _cards(CELLS[count], count, form.card)
    return Layout(f"主题 {count}", (*marks, *rules), (*slots, *cards, *panel_foot(form)))


def _panel(form: Form) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    term = Slot(0, "主题词", PANEL_TITLE_BOX, (Type(76, bold=True, line=90),), ("主题",), kind="title", anchor="b")
    tagline = Slot(14, "标语", TAGLINE_BOX, (Type(28, line=105),), ("标语",))
    sign = Type(16, bold=True, colour=panel_ground(form.panel).text, line=100)
    place = Slot(13, "位置", Box(2624328, 530733, 822960, 274320), (sign,), ("1/4",), anchor="ctr")
    marks, slots = panel(term, tagline, form)
    return marks, (slots[0], place, *slots[1:])


def _sentences(card: Card) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    cells = CELLS[2]
    boxes = [_cell(cells, i) for i in range(2)]
    texts = (Box(box.x, box.y + cells.text_y, box.w, box.h - cells.text_y) for box in boxes)
    return _rules(card, boxes, cells.segment), tuple(
        Slot(20 + i, f"句子 {i}", box, (Type(26),), ("一句完整的话",)) for i, box in enumerate(texts, 1)
    )


def _rows(card: Card) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    boxes = [Box(MAIN_X, TOP + i * ROW, MAIN_WIDTH, ROW) for i in range(5)]
    rows = [_row(i, box, card) for i, box in enumerate(boxes, 1)]
    return _together(_rules(card, boxes, SHORT_SEGMENT), rows)


def _row(i: int, box: Box, card: Card) -> Cell:
    line_x = box.x + 4117543
    plain = _number(i, Box(box.x, box.y, 734060, box.h), 32, "ctr")
    tile, numbered = number(card, plain, box.y + (ROW - BLOCK_SIDE) // 2)
    return tile, (
        numbered,
        Slot(20 + i, f"要点 {i}", Box(box.x + STEP, box.y, 3154680, box.h), _levels(26, 20, 4), CARD_PROMPTS, anchor="ctr"),
        Slot(
            30 + i,
            f"要点 {i} 另一半",
            Box(line_x, box.y, box.right - line_x, box.h),
            (Type(20, colour="accent4"),),
            ("另一半",),
            anchor="ctr",
        ),
    )


def _cards(cells: Cells, count: int, card: Card) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    boxes = [_cell(cells, i) for i in range(count)]
    return _together(_rules(card, boxes, cells.segment), [_card(cells, i, box, card) for i, box in enumerate(boxes, 1)])


def _together(rules: tuple[Mark, ...], cells: list[Cell]) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    tiles = tuple(mark for marks, _ in cells for mark in marks)
    return (*rules, *tiles), tuple(slot for _, slots in cells for slot in slots)


def _cell(cells: Cells, i: int) -> Box:
    line, column = divmod(i, cells.across)
    return Box((MAIN_X, SECOND_X)[column], TOP + line * cells.pitch, cells.width, cells.height)


def _rules(card: Card, boxes: list[Box], segment: int) -> tuple[Mark, ...]:
    return tuple(mark for box in boxes for mark in card_marks(card, box, segment))


def _card(cells: Cells, i: int, box: Box, card: Card) -> Cell:
    text_box = Box(box.x + cells.text_x, box.y + cells.text_y, box.w - cells.text_x, box.h - cells.text_y)
    plain = _number(i, _number_box(cells, box), cells.number_size)
    # A block stands beside the first line of the text, or above it.
    tile, numbered = number(card, plain, text_box.y if cells.text_x else box.y + BLOCK_ABOVE)
    return tile, (numbered, Slot(20 + i, f"要点 {i}", text_box, cells.levels, CARD_PROMPTS))


def _number_box(cells: Cells, box: Box) -> Box:
    """Before the text, or above it where the text begins at the cell's edge."""
    if cells.text_x:
        return Box(box.x, box.y + cells.number_y, cells.text_x - 91440, 640080)
    return Box(box.x, box.y + cells.number_y, SEGMENT, cells.text_y - cells.number_y)


def _number(i: int, box: Box, size: int, anchor: str = "t") -> Slot:
    return Slot(40 + i, f"序号 {i}", box, (Type(size, bold=True, colour="accent3"),), (f"{i:02}",), anchor=anchor)
