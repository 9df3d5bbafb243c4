"""数字: a chart or a table of the speech's figures, and the two that matter most, large beside it."""

from __future__ import annotations

from present.deck.drawing.dress import Form
from present.deck.drawing.frame import LOGO, foot, head
from present.deck.drawing.grid import BODY_HEIGHT, BODY_TOP, MARGIN, Box
from present.deck.drawing.layout import Layout, Mark, Slot, Type
from present.deck.drawing.ornaments import card_marks

AREA = Box(MARGIN, BODY_TOP, 7152640, BODY_HEIGHT)
FIGURE_X, FIGURE_WIDTH, FIGURE_PITCH = 8938260, 2567940, 2011680


def chart(form: Form) -> Layout:
    """Figures as a chart."""
    return _layout("数字（图）", form, (), Slot(20, "图表", AREA, (Type(20),), ("图表",), kind="chart"))


def table(form: Form) -> Layout:
    """Figures as a table; its first column begins under a thick piece."""
    begin = card_marks(form.card, AREA)
    return _layout("数字（表）", form, begin, Slot(20, "表格", AREA, (Type(20),), ("表格",), kind="tbl"))


def _layout(name: str, form: Form, marks: tuple[Mark, ...], main: Slot) -> Layout:
    head_marks, slots = head("数字", form)
    cells = (Box(FIGURE_X, BODY_TOP + i * FIGURE_PITCH, FIGURE_WIDTH, FIGURE_PITCH) for i in range(2))
    rules = tuple(mark for cell in cells for mark in card_marks(form.card, cell))
    figures = tuple(slot for i in range(1, 3) for slot in _figure(i))
    return Layout(name, (*head_marks, *marks, *rules), (*slots, main, *figures, LOGO, *foot()))


def _figure(i: int) -> tuple[Slot, Slot]:
    y = BODY_TOP + (i - 1) * FIGURE_PITCH
    number = Type(66, bold=True, colour="accent1", line=90)
    caption = Type(20, colour="accent4")
    return (
        Slot(20 + i, f"数字 {i}", Box(FIGURE_X, y + 182880, FIGURE_WIDTH, 1097280), (number,), ("数字",), anchor="b"),
        Slot(30 + i, f"说明 {i}", Box(FIGURE_X, y + 1280160, FIGURE_WIDTH, 457200), (caption,), ("说明",)),
    )
