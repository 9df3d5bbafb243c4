"""部分正文: the carrying sentences of a passage that has no points, with or without the line that it closes on."""

from __future__ import annotations

from present.deck.drawing.dress import Form
from present.deck.drawing.frame import LOGO, foot, head
from present.deck.drawing.grid import CONTENT_WIDTH, MARGIN, Box
from present.deck.drawing.layout import Layout, Mark, Slot, Type
from present.deck.drawing.marks import PAGE_INK, hairline
from present.deck.drawing.ornaments import quote_block

FIRST_Y = 1828800
STRIP = Box(MARGIN, 4937760, CONTENT_WIDTH, 1005840)


def passage(form: Form) -> Layout:
    """Up to three sentences."""
    marks, slots = head("第一部分", form)
    rules, rows = _rows(1325880, 28)
    return Layout("部分正文", (*marks, *rules), (*slots, *rows, LOGO, *foot()))


def passage_with_line(form: Form) -> Layout:
    """Up to three sentences and a closing line on a strip."""
    marks, slots = head("第一部分", form)
    rules, rows = _rows(960120, 26)
    strip = quote_block(form.quote, STRIP, 685800, 365760)
    line = Slot(
        23,
        "结句",
        Box(1143000, STRIP.y, 9906000, STRIP.h),
        (Type(22, bold=True, colour="accent1", align="ctr"),),
        ("结句",),
        anchor="ctr",
    )
    return Layout("部分正文（结句）", (*marks, *rules, *strip), (*slots, *rows, line, LOGO, *foot()))


def _rows(height: int, size: int) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    boxes = [Box(MARGIN, FIRST_Y + i * height, CONTENT_WIDTH, height) for i in range(3)]
    rules = tuple(hairline(box.x, box.y, box.w, PAGE_INK.line) for box in boxes[1:])
    return rules, tuple(
        Slot(20 + i, f"句子 {i + 1}", box, (Type(size),), ("一句完整的话",), anchor="ctr") for i, box in enumerate(boxes)
    )
