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


def quotes(form: Form) -> Layout:
    """The quotable lines."""
    ground = panel_ground(form.panel)
    cells = (Box(SIDE_X, TOP + i * SIDE_PITCH, SIDE_WIDTH, SIDE_PITCH) for i in range(3))
    begins = (mark for cell in cells for mark in card_marks(form.card, cell))
    sides = tuple(slot for i in range(1, 4) for slot in _side(i))
    marks = (*panel_marks(form.panel, PANEL), *quote_frame(form.quote, FRAME, ground), *begins)
    return Layout("金句", marks, (*_lead(ground), *sides, *foot(3108960, ground.foot)))


def _lead(ground: Ground) -> tuple[Slot, Slot, Slot]:
    kicker = Type(20, bold=True, colour=ground.sign, line=100)
    source = Type(20, colour=ground.second, line=100, align="r")
    return (
        Slot(0, "栏目", Box(MARGIN, 630936, 2743200, 274320), (kicker,), ("金句",), kind="title", anchor="ctr"),
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


def _side(i: int) -> tuple[Slot, Slot]:
    y = TOP + (i - 1) * SIDE_PITCH
    source = Type(16, colour="accent3", line=100)
    return (
        # Where it comes from stands above: below, it would hang nearer to the next quotation whenever this one is short.
        Slot(30 + i, f"出处 {i}", Box(SIDE_X, y + 118872, SIDE_WIDTH, 274320), (source,), ("出自哪一部分",)),
        Slot(20 + i, f"金句 {i}", Box(SIDE_X, y + 457200, SIDE_WIDTH, 1261872), (Type(24, bold=True),), ("另一句",)),
    )
