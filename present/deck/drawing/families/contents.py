"""目录: the sections as rows of number, words and page."""

from __future__ import annotations

from present.deck.drawing.dress import Card, Form
from present.deck.drawing.frame import PANEL_CAPTION_BOX, PANEL_TITLE_BOX, panel, panel_foot
from present.deck.drawing.grid import MAIN_HEIGHT, MAIN_WIDTH, MAIN_X, TOP, Box
from present.deck.drawing.layout import Layout, Mark, Slot, Type
from present.deck.drawing.marks import PAGE_INK, hairline
from present.deck.drawing.ornaments import card_marks, number

MOST_WITH_TWO_LINES = 5
TALLEST = MAIN_HEIGHT // 3
BLOCK_SIDE = 502920


def contents(count: int, form: Form) -> Layout:
    """The contents with *count* rows."""
    marks, slots = panel(
        Slot(0, "标题", PANEL_TITLE_BOX, (Type(60, bold=True, line=90),), ("目录",), kind="title", anchor="b"),
        Slot(13, "说明", PANEL_CAPTION_BOX, (Type(20),), ("一句话说明",)),
        form,
    )
    height = min(TALLEST, MAIN_HEIGHT // count)
    rows = [_row(i, height, count, form.card) for i in range(1, count + 1)]
    tiles = tuple(mark for row_marks, _ in rows for mark in row_marks)
    return Layout(
        f"目录 {count}",
        (*marks, *_rules(count, height, form.card), *tiles),
        (*slots, *(slot for _, row_slots in rows for slot in row_slots), *panel_foot(form)),
    )


def _rules(count: int, height: int, card: Card) -> tuple[Mark, ...]:
    """The first row begins as a card does; hairlines part the others, since one beginning is enough for a list."""
    first = card_marks(card, Box(MAIN_X, TOP, MAIN_WIDTH, height))
    return (*first, *(hairline(MAIN_X, TOP + i * height, MAIN_WIDTH, PAGE_INK.line) for i in range(1, count)))


def _row(i: int, height: int, count: int, card: Card) -> tuple[tuple[Mark, ...], tuple[Slot, Slot, Slot]]:
    y = TOP + (i - 1) * height
    lead = Type(28 if count <= MOST_WITH_TWO_LINES else 24, bold=True)
    page = Type(20, bold=True, colour="accent4", align="r")
    size = Type(32, bold=True, colour="accent3")
    plain = Slot(40 + i, f"序号 {i}", Box(MAIN_X, y, 685800, height), (size,), (str(i),), anchor="ctr")
    tile, numbered = number(card, plain, y + (height - BLOCK_SIDE) // 2)
    texts = Slot(
        20 + i,
        f"部分 {i}",
        Box(5039360, y, 6009640, height),
        (lead, Type(20, colour="accent4", before=3)),
        ("主题词", "其余的话"),
        anchor="ctr",
    )
    return tile, (
        numbered,
        texts,
        Slot(60 + i, f"页码 {i}", Box(11049000, y, 457200, height), (page,), ("页",), anchor="ctr"),
    )
