"""结语: the line that the speech ends on, and what is asked of the listeners."""

from __future__ import annotations

from dataclasses import replace

from present.deck.drawing.families.cover import COLUMNS_X
from present.deck.drawing.frame import FULL_FOOT
from present.deck.drawing.grid import GUTTER, MARGIN, Box
from present.deck.drawing.layout import Fill, Layout, Slot, Type
from present.deck.drawing.marks import PANEL_INK, column_rules, hairline, rule

ASKS_X, ASKS_Y, ASKS_WIDTH, ASKS_HEIGHT = 6370320, 1280160, 5135880, 4663440
TALLEST = ASKS_HEIGHT // 3
ASK = Fill("accent2", 60)
WIDE = 8069580


def closing(count: int) -> Layout:
    """The closing with *count* asks; without any, the line has the slide to itself."""
    if not count:
        return _alone()
    height = min(TALLEST, ASKS_HEIGHT // count)
    rules = tuple(hairline(ASKS_X, ASKS_Y + i * height, ASKS_WIDTH, ASK) for i in range(count))
    asks = tuple(slot for i in range(1, count + 1) for slot in _ask(i, height, count))
    marks = (*rule((MARGIN, 4343400), 4401820, ink=PANEL_INK), *rules)
    return Layout(f"结语 {count}", marks, (*_lead(), _audience(), *asks, *FULL_FOOT), background="tx2")


def _alone() -> Layout:
    wide = tuple(replace(slot, box=replace(slot.box, w=WIDE)) for slot in _lead())
    footer, date, page = FULL_FOOT
    # The page moves into a column, off the last of the rules.
    shown = replace(page, box=page.box.moved(dx=-GUTTER))
    marks = (*rule((MARGIN, 4343400), 7840980, ink=PANEL_INK), *column_rules(COLUMNS_X))
    return Layout("结语 0", marks, (*wide, footer, date, shown), background="tx2")


def _lead() -> tuple[Slot, Slot, Slot]:
    kicker = Type(20, bold=True, colour="accent2", line=100)
    title = Type(44, bold=True, colour="bg2", line=100)
    return (
        Slot(0, "标题", Box(MARGIN, 1737360, 5318760, 2377440), (title,), ("最有力的一句",), kind="title", anchor="b"),
        Slot(13, "栏目", Box(MARGIN, 630936, 4401820, 320040), (kicker,), ("结语",)),
        Slot(14, "其余的话", Box(MARGIN, 4572000, 5318760, 1371600), (Type(20, colour="bg2"),), ("同一句里其余的话",)),
    )


def _audience() -> Slot:
    kicker = Type(20, bold=True, colour="accent2", line=100)
    return Slot(16, "向谁提出", Box(ASKS_X, 630936, 4401820, 320040), (kicker,), ("向谁提出",))


def _ask(i: int, height: int, count: int) -> tuple[Slot, Slot]:
    y = ASKS_Y + (i - 1) * height
    number = Type(28, bold=True, colour="accent2")
    text = Type(26 if count <= 5 else 22, bold=True, colour="bg2")
    return (
        Slot(40 + i, f"序号 {i}", Box(ASKS_X, y, 734060, height), (number,), (f"{i:02}",), anchor="ctr"),
        Slot(20 + i, f"要求 {i}", Box(7104380, y, 4401820, height), (text,), ("提出的要求",), anchor="ctr"),
    )
