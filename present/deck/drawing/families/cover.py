"""封面: the title of the speech on the panel colour, the theme terms in ruled columns beside it."""

from __future__ import annotations

from present.deck.drawing.frame import logo
from present.deck.drawing.grid import MARGIN, Box
from present.deck.drawing.layout import Layout, Slot, Type
from present.deck.drawing.marks import COLUMN_RULE_STEP, PANEL_INK, column_rules, rule

COLUMNS_X = 8938260
LOGO_BOX = Box(MARGIN, 5029200, 1651000, 411480)


def cover() -> Layout:
    """The cover."""
    title = Slot(
        0,
        "标题",
        Box(MARGIN, 1600200, 8069580, 2514600),
        (Type(44, bold=True, colour="bg2", line=100),),
        ("讲话标题",),
        kind="ctrTitle",
        anchor="b",
    )
    occasion = Slot(
        13, "场合", Box(MARGIN, 685800, 7152640, 320040), (Type(20, bold=True, colour="accent2", line=100),), ("场合，如学习会",)
    )
    unit = Slot(
        1,
        "单位和日期",
        Box(MARGIN, 5577840, 7152640, 365760),
        (Type(20, colour="bg2", line=100),),
        ("单位名称　日期",),
        kind="subTitle",
        anchor="b",
    )
    marks = (*rule((MARGIN, 4343400), 7840980, ink=PANEL_INK), *column_rules(COLUMNS_X))
    return Layout(
        "封面",
        marks,
        (title, occasion, unit, *(_term(i) for i in range(1, 5)), logo(LOGO_BOX, "accent2")),
        background="tx2",
        kind="title",
    )


def _term(i: int) -> Slot:
    # 1.12 em wide, so that each line holds one character: upright in every program, which vertical text is not.
    box = Box(10943400, 676656, 483616, 5120640).moved(dx=-(i - 1) * COLUMN_RULE_STEP)
    return Slot(20 + i, f"主题词 {i}", box, (Type(34, bold=True, colour="accent2", line=88, align="ctr"),), ("主题词语",))
