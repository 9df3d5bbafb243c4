"""结语: the line that the speech ends on, and what is asked of the listeners."""

from __future__ import annotations

from dataclasses import dataclass, replace

from present.deck.drawing.dress import Form, Panel
from present.deck.drawing.families.backdrops import TITLE_FOOT, backdrop
from present.deck.drawing.frame import FOOTER, foot
from present.deck.drawing.grid import GUTTER, MARGIN, SLIDE_HEIGHT, SLIDE_WIDTH, Box
from present.deck.drawing.layout import Layout, Mark, Slot, Type
from present.deck.drawing.marks import PANEL_INK, bar, hairline
from present.deck.drawing.ornaments import ON_PAGE, SPINE, Ground, head_rule, hills, number, panel_ground, panel_marks

ASKS_X, ASKS_Y, ASKS_WIDTH, ASKS_HEIGHT = 6370320, 1280160, 5135880, 4663440
TALLEST = ASKS_HEIGHT // 3
WIDE = 8069580
SPLIT, NARROW = 6080760, 5135880
"""How wide the panel is where the asks stand on the page beside it, and the footer that stands on it."""

BLOCK_SIDE = 502920


def closing(count: int, form: Form) -> Layout:
    """The closing with *count* asks; without any, the line has the slide to itself."""
    return _with_asks(count, form) if count else _alone(form)


@dataclass(frozen=True, slots=True)
class _Halves:
    """What the line stands on, on the left, and what the asks stand on."""

    background: str
    marks: tuple[Mark, ...]
    left: Ground
    right: Ground
    footer_width: int = FOOTER.box.w


def _halves(panel: Panel) -> _Halves:
    ground = panel_ground(panel)
    match panel:
        case Panel.FULL:
            return _Halves("tx2", (), ground, ground)
        case Panel.EDGE:
            return _Halves("bg1", panel_marks(panel, SPLIT), ground, ON_PAGE, NARROW)
        case Panel.FIELD:
            return _Halves("tx2", hills(SLIDE_WIDTH), ground, ground)
        case Panel.OPEN:
            return _Halves("bg1", panel_marks(panel, SPLIT), ground, ground, NARROW)
        case Panel.SPINE:
            return _Halves("tx2", (bar(0, 0, SLIDE_HEIGHT, PANEL_INK.thick, SPINE),), ground, ground)


def _with_asks(count: int, form: Form) -> Layout:
    halves = _halves(form.panel)
    height = min(TALLEST, ASKS_HEIGHT // count)
    between = tuple(hairline(ASKS_X, ASKS_Y + i * height, ASKS_WIDTH, halves.right.between) for i in range(count))
    asks = [_ask(i, height, count, halves.right, form) for i in range(1, count + 1)]
    marks = (*halves.marks, *head_rule(form.head, (MARGIN, TITLE_FOOT), 4401820, halves.left.ink), *between)
    tiles = tuple(mark for tile, _ in asks for mark in tile)
    slots = (*_lead(halves.left, halves.left, halves.left), _audience(halves.right), *(slot for _, pair in asks for slot in pair))
    feet = foot(halves.footer_width, halves.left.foot, halves.right.foot)
    return Layout(f"结语 {count}", (*marks, *tiles), (*slots, *feet), halves.background)


def _alone(form: Form) -> Layout:
    ground = backdrop(form)
    wide = tuple(replace(slot, box=replace(slot.box, w=WIDE)) for slot in _lead(ground.above, ground.title, ground.below))
    footer, date, page = foot(FOOTER.box.w, ground.below.foot, ground.page.foot)
    # The page moves into a column, off the last of the rules.
    shown = replace(page, box=page.box.moved(dx=-GUTTER))
    return Layout("结语 0", ground.marks, (*wide, footer, date, shown), ground.background)


def _lead(above: Ground, middle: Ground, below: Ground) -> tuple[Slot, Slot, Slot]:
    kicker = Type(20, bold=True, colour=above.sign, line=100)
    title = Type(44, bold=True, colour=middle.text, line=100)
    rest = Type(20, colour=below.text)
    return (
        Slot(0, "标题", Box(MARGIN, 1737360, 5318760, 2377440), (title,), ("最有力的一句",), kind="title", anchor="b"),
        Slot(13, "栏目", Box(MARGIN, 630936, 4401820, 320040), (kicker,), ("结语",)),
        Slot(14, "其余的话", Box(MARGIN, 4572000, 5318760, 1371600), (rest,), ("同一句里其余的话",)),
    )


def _audience(ground: Ground) -> Slot:
    kicker = Type(20, bold=True, colour=ground.sign, line=100)
    return Slot(16, "向谁提出", Box(ASKS_X, 630936, 4401820, 320040), (kicker,), ("向谁提出",))


def _ask(i: int, height: int, count: int, ground: Ground, form: Form) -> tuple[tuple[Mark, ...], tuple[Slot, Slot]]:
    y = ASKS_Y + (i - 1) * height
    size = Type(28, bold=True, colour=ground.number)
    text = Type(26 if count <= 5 else 22, bold=True, colour=ground.text)
    plain = Slot(40 + i, f"序号 {i}", Box(ASKS_X, y, 734060, height), (size,), (f"{i:02}",), anchor="ctr")
    tile, numbered = number(form.card, plain, y + (height - BLOCK_SIDE) // 2, ground)
    return tile, (
        numbered,
        Slot(20 + i, f"要求 {i}", Box(7104380, y, 4401820, height), (text,), ("提出的要求",), anchor="ctr"),
    )
