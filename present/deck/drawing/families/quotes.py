"""金句: one line very large on a wide panel, up to three more beside it, each with its section."""

from __future__ import annotations

from present.deck.drawing.dress import Form
from present.deck.drawing.frame import foot
from present.deck.drawing.grid import MARGIN, TOP, Box
from present.deck.drawing.layout import Layout, Slot, Type
from present.deck.drawing.ornaments import Ground, card_marks, panel_ground, panel_marks, quote_frame

PANEL = 6738620
FRAME = Box(MARGIN, 1600200, 5367020, 3200400)
SIDE_X, SIDE_WIDTH, SIDE_PITCH = 7104380, 4401820, 1752600
SIDES = 3


def quotes(count: int, form: Form) -> Layout:
    """The quotable lines: one, and *count* more beside it, as a group in the middle of the height."""
    ground, top = panel_ground(form.panel), TOP + (SIDES - count) * SIDE_PITCH // 2
    cells = [Box(SIDE_X, top + i * SIDE_PITCH, SIDE_WIDTH, SIDE_PITCH) for i in range(count)]
    begins = (mark for cell in cells for mark in card_marks(form.card, cell))
    sides = tuple(slot for i, cell in enumerate(cells, 1) for slot in _side(i, cell.y))
    marks = (*panel_marks(form.panel, PANEL), *quote_frame(form.quote, FRAME, ground), *begins)
    return Layout(f"金句 {count}", marks, (*_lead(ground), *sides, *foot(3108960, ground.foot)))


def _lead(ground: Ground) -> tuple[Slot, Slot, Slot]:
    kicker = Type(20, bold=True, colour=ground.sign, line=100)
    source = Type(20, colour=ground.second, line=100, align="r")
    return (
        Slot(0, "栏目", Box(MARGIN, 608076, 2743200, 320040), (kicker,), ("金句",), kind="title", anchor="ctr"),
        Slot(
            20,
            "金句",
            Box(1325880, FRAME.y, 4726940, FRAME.h),
            (Type(40, bold=True, colour=ground.text, line=110),),
            ("最响亮的一句",),
            anchor="ctr",
        ),
        Slot(30, "出处", Box(MARGIN, 5074920, FRAME.w, 365760), (source,), ("出自哪一部分",)),
    )


def _side(i: int, y: int) -> tuple[Slot, Slot]:
    source = Type(16, colour="accent3", line=100)
    return (
        # Where it comes from stands above: below, it would hang nearer to the next quotation whenever this one is short.
        Slot(30 + i, f"出处 {i}", Box(SIDE_X, y + 118872, SIDE_WIDTH, 274320), (source,), ("出自哪一部分",)),
        Slot(20 + i, f"金句 {i}", Box(SIDE_X, y + 457200, SIDE_WIDTH, 1261872), (Type(24, bold=True),), ("另一句",)),
    )
