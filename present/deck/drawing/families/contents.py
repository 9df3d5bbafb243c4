"""目录: the sections as rows of number, words and page."""

from __future__ import annotations

from present.deck.drawing.frame import PANEL_CAPTION_BOX, PANEL_FOOT, PANEL_TITLE_BOX, panel
from present.deck.drawing.grid import MAIN_HEIGHT, MAIN_WIDTH, MAIN_X, SHORT_SEGMENT, TOP, Box
from present.deck.drawing.layout import Layout, Mark, Slot, Type
from present.deck.drawing.marks import PAGE_INK, hairline, rule

MOST_WITH_TWO_LINES = 5
TALLEST = MAIN_HEIGHT // 3


def contents(count: int) -> Layout:
    """The contents with *count* rows."""
    marks, slots = panel(
        Slot(0, "标题", PANEL_TITLE_BOX, (Type(60, bold=True, colour="bg2", line=90),), ("目录",), kind="title", anchor="b"),
        Slot(13, "说明", PANEL_CAPTION_BOX, (Type(20, colour="accent2"),), ("一句话说明",)),
    )
    height = min(TALLEST, MAIN_HEIGHT // count)
    rows = tuple(slot for i in range(1, count + 1) for slot in _row(i, height, count))
    return Layout(f"目录 {count}", (*marks, *_rules(count, height)), (*slots, *rows, *PANEL_FOOT))


def _rules(count: int, height: int) -> tuple[Mark, ...]:
    first = rule((MAIN_X, TOP), MAIN_WIDTH, SHORT_SEGMENT)
    return (*first, *(hairline(MAIN_X, TOP + i * height, MAIN_WIDTH, PAGE_INK.line) for i in range(1, count)))


def _row(i: int, height: int, count: int) -> tuple[Slot, Slot, Slot]:
    y = TOP + (i - 1) * height
    lead = Type(28 if count <= MOST_WITH_TWO_LINES else 24, bold=True)
    number = Type(32, bold=True, colour="accent3")
    page = Type(20, bold=True, colour="accent4", align="r")
    return (
        Slot(40 + i, f"序号 {i}", Box(MAIN_X, y, 685800, height), (number,), (str(i),), anchor="ctr"),
        Slot(
            20 + i,
            f"部分 {i}",
            Box(5039360, y, 6009640, height),
            (lead, Type(20, colour="accent4", before=3)),
            ("主题词", "其余的话"),
            anchor="ctr",
        ),
        Slot(60 + i, f"页码 {i}", Box(11049000, y, 457200, height), (page,), ("页",), anchor="ctr"),
    )
