"""要点: the measures of one point as bullets, beside them the phrase that people quote."""

from __future__ import annotations

from present.deck.drawing.dress import Form
from present.deck.drawing.frame import LOGO, foot, head
from present.deck.drawing.grid import BODY_HEIGHT, BODY_TOP, CONTENT_WIDTH, MARGIN, Box
from present.deck.drawing.layout import Layout, Slot, Type
from present.deck.drawing.ornaments import quote_block

BLOCK = Box(8021320, BODY_TOP, 3484880, BODY_HEIGHT)


def point(form: Form) -> Layout:
    """A point with a quotation."""
    marks, slots = head("要点", form)
    quote = Slot(
        20,
        "引语",
        Box(8505952, BODY_TOP, 2981960, BODY_HEIGHT),
        (Type(28, bold=True, colour="accent1", line=115),),
        ("可引用的一句",),
        anchor="ctr",
    )
    block = quote_block(form.quote, BLOCK, 685800, 457200)
    return Layout("要点", (*marks, *block), (*slots, _bullets(6969760), quote, LOGO, *foot()))


def point_without_quote(form: Form) -> Layout:
    """A point without one: the bullets have the whole width."""
    marks, slots = head("要点", form)
    return Layout("要点（无引语）", marks, (*slots, _bullets(CONTENT_WIDTH), LOGO, *foot()))


def _bullets(width: int) -> Slot:
    levels = (Type(24, bullet=True, after=18), Type(22, colour="accent4", bullet=True, after=6))
    return Slot(14, "条目", Box(MARGIN, 2011680, width, 3931920), levels, ("举措", "下一级"))
