"""What layouts have in common: the foot, the head of content slides and the panel of orientation slides."""

from __future__ import annotations

from dataclasses import replace

from present.deck.drawing.dress import Form
from present.deck.drawing.grid import CONTENT_WIDTH, FOOT, MARGIN, Box
from present.deck.drawing.layout import Mark, Slot, Type
from present.deck.drawing.ornaments import head_rule, panel_ground, panel_marks, title_marks

_FOOT_TYPE = Type(12, colour="accent4", line=100)
_FOOT_RIGHT = replace(_FOOT_TYPE, align="r")
_PAGE_TYPE = replace(_FOOT_RIGHT, bold=True)
FOOTER = Slot(11, "页脚", Box(MARGIN, FOOT, 8069580, 274320), (_FOOT_TYPE,), ("部分名称",), "ftr", "ctr", own_prompt=False)
DATE = Slot(10, "日期", Box(8938260, FOOT, 1651000, 274320), (_FOOT_RIGHT,), ("日期",), "dt", "ctr", own_prompt=False)
PAGE = Slot(12, "页码", Box(10772140, FOOT, 734060, 274320), (_PAGE_TYPE,), ("‹#›",), "sldNum", "ctr", own_prompt=False)
TITLE = Slot(
    0,
    "标题",
    Box(MARGIN, 530352, CONTENT_WIDTH, 950976),
    (Type(32, bold=True, line=90),),
    ("单击此处写标题",),
    kind="title",
    anchor="b",
)


def logo(box: Box, token: str) -> Slot:
    """The place for a department's logo; a slide that leaves it empty shows nothing there."""
    return Slot(15, "部门标志", box, (Type(12, colour=token),), ("部门标志（可不放）",), kind="pic")


LOGO = logo(Box(9855200, 173736, 1651000, 347472), "accent4")
"""Above the title, even above one of two lines."""


def foot(footer_width: int = FOOTER.box.w, footer: str = "accent4", page: str = "accent4") -> tuple[Slot, ...]:
    """Footer, date and page; *footer* and *page* are the tokens of the ground that each stands on."""
    narrow = replace(recoloured(FOOTER, footer), box=replace(FOOTER.box, w=footer_width))
    return narrow, recoloured(DATE, page), recoloured(PAGE, page)


def recoloured(slot: Slot, token: str) -> Slot:
    """*slot* with all its levels in *token*."""
    return replace(slot, levels=tuple(replace(level, colour=token) for level in slot.levels))


def head(kicker: str, form: Form) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    """The head of a content slide: a title over a rule, and above it the *kicker* that says what kind of slide this is."""
    way_sign = Type(16, bold=True, colour="accent1", line=100)
    above = Slot(13, "栏目", Box(MARGIN, 457200, 8986520, 274320), (way_sign,), (kicker,), anchor="ctr")
    return title_marks(form.head), (TITLE, above)


def panel(title: Slot, caption: Slot, form: Form) -> tuple[tuple[Mark, ...], tuple[Slot, ...]]:
    """The full-height panel on the left: a title in large type, a rule, and a caption below, in the tokens of its ground."""
    ground = panel_ground(form.panel)
    marks = *panel_marks(form.panel), *head_rule(form.head, (MARGIN, 4000500), 2959100, ground.ink)
    return marks, (recoloured(title, ground.text), recoloured(caption, ground.second))


def panel_foot(form: Form) -> tuple[Slot, ...]:
    """The foot of a slide with a panel: the footer stands on it."""
    return foot(3108960, panel_ground(form.panel).foot)


PANEL_TITLE_BOX = Box(MARGIN, 1257300, 3154680, 2514600)
PANEL_CAPTION_BOX = Box(MARGIN, 4251960, 3154680, 1737360)
