"""封面: the title of the speech, the theme terms beside or below it."""

from __future__ import annotations

from present.deck.drawing.dress import Form
from present.deck.drawing.families.backdrops import backdrop
from present.deck.drawing.frame import logo
from present.deck.drawing.grid import MARGIN, Box
from present.deck.drawing.layout import Layout, Slot, Type


def cover(form: Form) -> Layout:
    """The cover."""
    ground = backdrop(form)
    large, sign = Type(44, bold=True, colour=ground.title.text, line=100), Type(20, bold=True, colour=ground.above.sign, line=100)
    small = Type(20, colour=ground.below.text, line=100)
    slots = (
        Slot(0, "标题", Box(MARGIN, 1600200, 8069580, 2514600), (large,), ("讲话标题",), kind="ctrTitle", anchor="b"),
        Slot(13, "场合", Box(MARGIN, 685800, 7152640, 320040), (sign,), ("场合，如学习会",)),
        Slot(1, "单位和日期", Box(MARGIN, 5577840, 7152640, 365760), (small,), ("单位名称　日期",), kind="subTitle", anchor="b"),
    )
    place = logo(ground.logo, ground.logo_ground.second)
    return Layout("封面", ground.marks, (*slots, *ground.terms, place), ground.background, kind="title")
