"""The grounds of the slides that have one colour to themselves: cover and closing line."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.dress import Cover, Form
from present.deck.drawing.grid import BODY_BOTTOM, CONTENT_WIDTH, MARGIN, SLIDE_HEIGHT, SLIDE_WIDTH, Box, column, columns
from present.deck.drawing.layout import ELLIPSE, Fill, Mark, Slot, Type
from present.deck.drawing.marks import COLUMN_RULE_STEP, PAGE_INK, PANEL_INK, bar, column_rules, hairline, rule
from present.deck.drawing.ornaments import HILL, ON_PAGE, ON_PANEL, Ground, head_rule

COLUMNS_X = 8938260
TITLE_FOOT = 4343400
"""Where the rule below a large title stands."""

BELOW_TITLE, UNIT_RULE = 7840980, 6172200
"""How long that rule is, and where one stands below the unit and the date."""

LEFT_LOGO, RIGHT_LOGO = Box(MARGIN, 5029200, 1651000, 411480), Box(9855200, 571500, 1651000, 411480)


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A ground: its background token and marks, and what the title and the words above and below it stand on.

    `terms` are the places of the theme terms; `page` is what the page number stands on, `logo_ground` what the logo does.
    """

    background: str
    marks: tuple[Mark, ...]
    terms: tuple[Slot, ...]
    above: Ground = ON_PAGE
    title: Ground = ON_PAGE
    below: Ground = ON_PAGE
    page: Ground = ON_PAGE
    logo: Box = RIGHT_LOGO
    logo_ground: Ground = ON_PAGE


def backdrop(form: Form) -> Backdrop:
    """The ground that *form* gives to cover and closing line."""
    match form.cover:
        case Cover.COLUMNS:
            return _columns()
        case Cover.BAND:
            return _band()
        case Cover.HORIZON:
            return _horizon()
        case Cover.FRAME:
            return _framed(form)
        case Cover.SLAB:
            return _slab(form)


def _columns() -> Backdrop:
    """One colour, and beside the title the ruled columns of an old book."""
    marks = (*rule((MARGIN, TITLE_FOOT), BELOW_TITLE, ink=PANEL_INK), *column_rules(COLUMNS_X))
    terms = tuple(_upright_term(i) for i in range(1, 5))
    return Backdrop("tx2", marks, terms, ON_PANEL, ON_PANEL, ON_PANEL, page=ON_PANEL, logo=LEFT_LOGO, logo_ground=ON_PANEL)


def _upright_term(i: int) -> Slot:
    # 1.12 em wide, so that each line holds one character: upright in every program, which vertical text is not.
    box = Box(10943400, 676656, 483616, 5120640).moved(dx=-(i - 1) * COLUMN_RULE_STEP)
    return Slot(20 + i, f"主题词 {i}", box, (Type(34, bold=True, colour="accent2", line=88, align="ctr"),), ("主题词语",))


def _band() -> Backdrop:
    """A band across the page that holds the title."""
    band = Box(0, 1280160, SLIDE_WIDTH, TITLE_FOOT - 1280160)
    marks = (
        Mark("横幅", band, Fill("tx2")),
        Mark("镶边", Box(0, band.bottom, SLIDE_WIDTH, 73152), Fill("accent2")),
        hairline(MARGIN, UNIT_RULE, CONTENT_WIDTH, PAGE_INK.line),
    )
    return Backdrop("bg1", marks, _row_of_terms(4663440, "accent1"), title=ON_PANEL)


def _horizon() -> Backdrop:
    """Sky above, and below the title fields in layers; half a sun stands on the horizon."""
    sun = Box(9281160, TITLE_FOOT - 1280160, 2560320, 2560320)
    fields = Box(0, TITLE_FOOT, SLIDE_WIDTH, SLIDE_HEIGHT - TITLE_FOOT)
    marks = (
        Mark("日", sun, Fill("accent2", 45), ELLIPSE),
        Mark("田野", fields, Fill("tx2")),
        Mark("地平线", Box(0, TITLE_FOOT, SLIDE_WIDTH, 73152), Fill("accent2")),
        *(Mark("田块", Box(0, y, SLIDE_WIDTH, SLIDE_HEIGHT - y), HILL) for y in (BODY_BOTTOM, 6400800)),
    )
    return Backdrop("bg1", marks, _row_of_terms(4663440, "bg2"), below=ON_PANEL, page=ON_PANEL)


def _framed(form: Form) -> Backdrop:
    """A title page as it is printed: lines above and below, and nothing else."""
    top, foot = 493776, SLIDE_HEIGHT - 493776
    marks = (
        *head_rule(form.head, (MARGIN, top), CONTENT_WIDTH),
        hairline(MARGIN, foot - 64008, CONTENT_WIDTH, PAGE_INK.thick),
        Mark("粗线", Box(MARGIN, foot - 32004, CONTENT_WIDTH, 32004), PAGE_INK.thick),
        hairline(MARGIN, TITLE_FOOT, CONTENT_WIDTH, PAGE_INK.line),
    )
    return Backdrop("bg1", marks, _row_of_terms(4572000, "accent1"))


def _slab(form: Form) -> Backdrop:
    """A slab of colour at the side with the terms one below the other."""
    slab = Box(COLUMNS_X, 0, SLIDE_WIDTH - COLUMNS_X, SLIDE_HEIGHT)
    marks = (
        Mark("色板", slab, Fill("tx2")),
        bar(0, 0, SLIDE_HEIGHT, PANEL_INK.thick, 118872),
        *head_rule(form.head, (MARGIN, TITLE_FOOT), BELOW_TITLE),
    )
    terms = tuple(_term(i, Box(9304020, 1600200 + (i - 1) * 800100, 2567940, 548640), "accent2") for i in range(1, 5))
    return Backdrop("bg1", marks, terms, page=ON_PANEL, logo=LEFT_LOGO)


def _row_of_terms(y: int, token: str) -> tuple[Slot, ...]:
    return tuple(_term(i, Box(column(3 * i - 2), y, columns(3), 548640), token) for i in range(1, 5))


def _term(i: int, box: Box, token: str) -> Slot:
    """The place of a term of up to seven characters on one line."""
    return Slot(20 + i, f"主题词 {i}", box, (Type(28, bold=True, colour=token, line=100),), ("主题词语",), anchor="ctr")
