"""一图读懂: all themes side by side, each on a panel of its own."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.dress import Form, Panel
from present.deck.drawing.frame import LOGO, foot, head
from present.deck.drawing.grid import BODY_HEIGHT, BODY_TOP, CONTENT_WIDTH, GUTTER, MARGIN, Box
from present.deck.drawing.layout import Layout, Mark, Slot, Type
from present.deck.drawing.marks import hairline
from present.deck.drawing.ornaments import Ground, panel_ground, tile_marks


@dataclass(frozen=True, slots=True)
class Measure:
    """The measures of a panel: how many stand in a row, the term's size in pt, and in EMU from its top where each part begins.

    `rule_y` and what follows are 0 where there is no room for key words.
    """

    across: int
    height: int
    term: int
    padding: int
    term_y: int
    tagline_y: int
    tagline_h: int
    rule_y: int = 0
    keywords_y: int = 0
    keywords_h: int = 0

    @property
    def width(self) -> int:
        """The panel's width."""
        return (CONTENT_WIDTH - (self.across - 1) * GUTTER) // self.across


def _wide(count: int) -> Measure:
    return Measure(count, BODY_HEIGHT, 60, 228600, 164592, 2066544, 1078992, 3172968, 3273552, 722376)


MEASURES = {
    2: _wide(2),
    3: _wide(3),
    4: Measure(4, BODY_HEIGHT, 54, 228600, 182880, 1901952, 1143000, 3108960, 3227832, 777240),
    5: Measure(5, BODY_HEIGHT, 38, 182880, 201168, 1508760, 1097280, 2697480, 2816352, 1115568),
    6: Measure(3, (BODY_HEIGHT - GUTTER) // 2, 40, 228600, 182880, 960120, 777240),
}


def glance(count: int, form: Form) -> Layout:
    """The themes at a glance, *count* of them."""
    measure = MEASURES[count]
    marks, slots = head("一图读懂", form)
    places = [_place(measure, i) for i in range(count)]
    ground = tuple(mark for place in places for mark in _tile(measure, place, form.panel))
    texts = tuple(slot for i, place in enumerate(places, 1) for slot in _texts(measure, place, i, panel_ground(form.panel)))
    return Layout(f"一图读懂 {count}", (*marks, *ground), (*slots, *texts, LOGO, *foot()))


def _place(measure: Measure, i: int) -> Box:
    line, column = divmod(i, measure.across)
    x, y = MARGIN + column * (measure.width + GUTTER), BODY_TOP + line * (measure.height + GUTTER)
    return Box(x, y, measure.width, measure.height)


def _tile(measure: Measure, place: Box, panel: Panel) -> tuple[Mark, ...]:
    marks = tile_marks(panel, place, measure.rule_y)
    if not measure.keywords_y:
        return marks
    inner = place.w - 2 * measure.padding
    return (*marks, hairline(place.x + measure.padding, place.y + measure.rule_y, inner, panel_ground(panel).between))


def _texts(measure: Measure, place: Box, i: int, ground: Ground) -> tuple[Slot, ...]:
    x, inner = place.x + measure.padding, place.w - 2 * measure.padding
    roomy = inner + measure.padding
    term_box = Box(x, place.y + measure.term_y, inner, measure.tagline_y - measure.term_y)
    term = Slot(20 + i, f"主题词 {i}", term_box, (Type(measure.term, bold=True, colour=ground.text, line=86),), ("主题词",))
    tagline_box = Box(x, place.y + measure.tagline_y, roomy, measure.tagline_h)
    tagline = Slot(30 + i, f"标语 {i}", tagline_box, (Type(20, colour=ground.second, line=97),), ("标语",))
    if not measure.keywords_y:
        return term, tagline
    box = Box(x, place.y + measure.keywords_y, roomy, measure.keywords_h)
    return term, tagline, Slot(50 + i, f"关键词 {i}", box, (Type(20, colour=ground.text, line=97),), ("关键词",))
