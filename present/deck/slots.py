"""The places for text on our layouts: the boxes that the layouts are drawn with, and the sizes that each place allows.

The plan asks these whether a text has room before any template is opened; the renderer takes the steps from here and the boxes
from the template itself, which a department may have changed.
"""

from __future__ import annotations

from dataclasses import replace

from present.deck.cards import CardSlot, Level
from present.deck.drawing.families import layouts
from present.deck.drawing.text import HANGING
from present.deck.fitting import EMU_A_POINT, LINE, Slot, Step

_DRAWN = {(layout.name, slot.idx): slot for layout in layouts() for slot in layout.slots}


def _slot(layout: str, idx: int, *steps: Step) -> Slot:
    drawn = _DRAWN[layout, idx]
    return Slot(drawn.box.w / EMU_A_POINT, drawn.box.h / EMU_A_POINT, drawn.levels[0].line / 100, steps)


def _cards(layout: str, *levels: Level, tight: tuple[Step, ...] = ()) -> CardSlot:
    drawn = _slot(layout, 21)
    befores = (level.before for level in _DRAWN[layout, 21].levels)
    found = tuple(replace(level, before=before) for level, before in zip(levels, befores, strict=False))
    return CardSlot(drawn.width, drawn.height, drawn.spacing, found, tight)


def _indented(slot: Slot) -> Slot:
    return replace(slot, width=slot.width - HANGING / EMU_A_POINT)


COVER_TITLE = _slot("封面", 0, Step(44, 3), Step(40, 3), Step(36, 3), Step(32, 4), Step(28, 4))

COVER_LINE = _slot("封面", 1, Step(20, 1))

CONTENTS_MOST, CONTENTS_MOST_LINES = 8, 5
"""The most rows of a contents slide, and the most whose rows have two lines."""

CONTENTS_CAPTION = _slot("目录 5", 13, Step(20, 4))
CONTENTS_THEME = _slot("目录 5", 21, Step(28, 1), Step(24, 1))
CONTENTS_LINE = _slot("目录 5", 21, Step(20, 1))


def contents_title(rows: int) -> Slot:
    """The place of a section's name in a contents slide of *rows* rows."""
    slot = _slot(f"目录 {rows}", 21, Step(24, 1), Step(24, 2), Step(22, 1), Step(22, 2), Step(20, 2))
    return replace(slot, tight=(Step(20, 3),))


HEAD_TITLE = replace(_slot("要点", 0, Step(32, 1, 25.5), Step(28, 1), Step(28, 2)), tight=(Step(24, 2), Step(22, 2), Step(20, 2)))
FOOTER = _slot("要点", 11, Step(12, 1))
FOOTER_PANEL = _slot("主题 2", 11, Step(12, 1))

_SHORT_LINE = 3.4
"""Terms in their largest size stand in two lines of two or three characters, even where there is room for one."""

GLANCE_LEAST, GLANCE_MOST = 2, 6
"""The fewest and the most panels of a slide."""


def glance_term(panels: int) -> Slot:
    """The place of a theme's term at a glance, beside *panels* − 1 others."""
    name = f"一图读懂 {panels}"
    largest = _DRAWN[name, 21].levels[0].size
    sizes = [size for size in (44, 40, 36, 32, 28) if size < largest]
    if panels == GLANCE_MOST:
        return _slot(name, 21, *(Step(size, 1) for size in (largest, *sizes)))
    return _slot(name, 21, Step(largest, 2, _SHORT_LINE), *(Step(size, 2 if size > 28 else 3) for size in sizes))


def glance_tagline(panels: int) -> Slot:
    """The place of a theme's tagline at a glance, beside *panels* − 1 others."""
    name = f"一图读懂 {panels}"
    return _slot(name, 31, Step(20, 2 if panels == GLANCE_MOST else 3, _within_padding(name)))


def glance_keywords(panels: int) -> Slot | None:
    """The place of a theme's key words at a glance, beside *panels* − 1 others; None where there is none."""
    name = f"一图读懂 {panels}"
    return _slot(name, 51, Step(20, 3, _within_padding(name))) if panels < GLANCE_MOST else None


def _within_padding(layout: str) -> float:
    """The em at 20 pt from the left padding of a panel to the right: its boxes reach farther."""
    return _DRAWN[layout, 21].box.w / EMU_A_POINT / 20


_TAGLINE_STEPS = (Step(28, 2, 7.5), Step(24, 2, 9.5), Step(28, 3, 7.5), Step(24, 4, 9.5), Step(20, 4, 12.4))
PANEL_TERM = _slot("主题 2", 0, Step(76, 2, _SHORT_LINE), Step(56, 2), Step(44, 3), Step(36, 4), Step(28, 5))
_TERM_STEPS = (Step(56, 2), Step(44, 2), Step(40, 2), Step(44, 3), Step(40, 3), Step(36, 4), Step(32, 4), Step(28, 5))
SECTION_TERM = replace(_slot("主题 2", 0, *_TERM_STEPS), tight=(Step(24, 6), Step(20, 7)))
TAGLINE = _slot("主题 2", 14, *_TAGLINE_STEPS)

CARDS_LEAST, CARDS_MOST, CARDS_EVEN = 2, 8, 6
"""The fewest and the most cards of a slide, and the most where the cards go on over several."""

CARDS: dict[int, CardSlot] = {
    2: _cards("主题 2", Level((28, 26, 24), 2), Level((22, 22, 20), 3), Level((20, 20, 20), 2), tight=(Step(22, 4), Step(20, 6))),
    3: _cards("主题 3", Level((28, 26, 24), 2), Level((20, 20, 20), 2), tight=(Step(22, 3), Step(20, 3))),
    4: _cards("主题 4", Level((28, 26, 24, 22), 3), Level((20,) * 4, 2), Level((20,) * 4, 2), tight=(Step(20, 5),)),
    5: _cards("主题 5", Level((26, 24, 22), 2), tight=(Step(20, 3),)),
    6: _cards("主题 6", Level((26, 24, 22), 3), Level((22, 20, 20), 2), tight=(Step(20, 3),)),
    7: _cards("主题 7", Level((22,), 2), Level((20,), 1), tight=(Step(20, 2),)),
    8: _cards("主题 8", Level((22,), 2), Level((20,), 1), tight=(Step(20, 2),)),
}
CARD_ROW_LINE = _slot("主题 5", 31, Step(20, 2))
THEME_SENTENCE = replace(_slot("主题 1", 21, Step(28, 4), Step(26, 4), Step(24, 5)), tight=(Step(20, 6),))

BULLETS_MOST = 4
"""The most bullets of a slide."""

BULLET_SPACE, BULLET_MOST_SPACE = 12.0, 40.0
"""The least and the most space between two bullets, in points."""

_TIGHT_BULLET = (Step(22, 4), Step(20, 5))
BULLET = replace(_indented(_slot("要点", 14, Step(26, 1), Step(24, 3))), tight=_TIGHT_BULLET)
BULLET_WIDE = replace(_indented(_slot("要点（无引语）", 14, Step(28, 2), Step(26, 2), Step(24, 3))), tight=_TIGHT_BULLET)
FEW_BULLETS = 3
"""So few bullets of a line each have room for larger letters."""


def bullets(count: int, *, beside_quote: bool) -> Slot:
    """The place of each of *count* bullets, which has a quotation beside it or the whole width."""
    slot, larger = (BULLET, Step(28, 1)) if beside_quote else (BULLET_WIDE, Step(32, 1))
    return replace(slot, steps=(larger, *slot.steps)) if count <= FEW_BULLETS else slot


QUOTE = _slot("要点", 20, Step(36, 3, 6.2), Step(32, 3, 6.9), Step(28, 4), Step(24, 6))

SENTENCES_MOST = 3
"""The most sentences of a text slide."""

_TIGHT_SENTENCE = (Step(24, 2), Step(22, 2), Step(20, 2))
SENTENCE = replace(_slot("部分正文（结句）", 20, Step(26, 2)), tight=_TIGHT_SENTENCE)
SENTENCE_TALL = replace(_slot("部分正文", 20, Step(28, 2)), tight=(Step(26, 2), *_TIGHT_SENTENCE))
CLOSING_LINE = _slot("部分正文（结句）", 23, Step(24, 1, 30.5), Step(22, 1), Step(22, 2))

QUOTE_LEAD = _slot("金句 3", 20, Step(40, 3), Step(36, 4), Step(32, 4))
QUOTE_SIDE = _slot("金句 3", 21, Step(24, 3), Step(22, 3), Step(20, 3))
QUOTE_SOURCE = _slot("金句 3", 31, Step(16, 1))

TERMS_MOST = 4
"""The most parts of a term on a slide."""

TERMS_WIDE = 2
"""Up to so many parts each has room for larger letters."""

TERM_ITEMS_MOST = 6
"""The most members of a list that explains a part."""


def term_name(cards: int) -> Slot:
    """The place of the name of one part of a term, beside *cards* − 1 others."""
    largest = _DRAWN[f"名词 {cards}", 21].levels[0].size
    return _slot(f"名词 {cards}", 21, *(Step(size, 1) for size in (36, 30, 28, 26, 24) if size <= largest))


def term_items(cards: int, items: int) -> Slot:
    """The place of one of *items* members of a list that explains a part."""
    whole = _column(cards)
    largest = _DRAWN[f"名词 {cards}", 31].levels[0].size
    after = _DRAWN[f"名词 {cards}", 31].levels[0].after
    sizes = (size for size in (30, 28, 26, 24, 22, 20) if size <= largest)
    room = (whole.height + after) / items - after
    return replace(whole, height=room, steps=tuple(Step(size, 1) for size in sizes if size * LINE * whole.spacing <= room))


def term_text(cards: int) -> Slot:
    """The place of the running text that explains a part, beside *cards* − 1 others."""
    return replace(_column(cards), steps=(*((Step(26, 4),) if cards <= TERMS_WIDE else ()), Step(22, 6), Step(20, 7)))


def _column(cards: int) -> Slot:
    """The place of what explains a part; the first of its columns where it has several."""
    slot = _slot(f"名词 {cards}", 31, Step(20, 1))
    columns = _DRAWN[f"名词 {cards}", 31].text_columns
    return replace(slot, width=(slot.width - (columns - 1) * _COLUMN_GAP / EMU_A_POINT) / columns)


_COLUMN_GAP = 365760
"""EMU between two columns of text in one place."""

TABLE_MOST, BARS_MOST = 7, 7
"""The most rows of a table below its head, and the most bars of a chart."""

_AREA = _DRAWN["数字（表）", 20].box
TABLE_COLUMNS = (_AREA.w * 62 // 100, _AREA.w - _AREA.w * 62 // 100)
"""The widths of a table's columns, in EMU: what is counted, and the figures."""

_TABLE_GAP = 14.4
"""Points between what is counted and its figure, at least."""

_ROW = _AREA.h / (TABLE_MOST + 1) / EMU_A_POINT
TABLE_WHAT = Slot(TABLE_COLUMNS[0] / EMU_A_POINT - _TABLE_GAP, _ROW, 1.0, (Step(20, 1),))
TABLE_FIGURE = Slot(TABLE_COLUMNS[1] / EMU_A_POINT, _ROW, 1.0, (Step(20, 1),))
BAR_NAME = Slot(200.0, _ROW, 1.0, (Step(20, 1),))
_FIGURE = _slot("数字（表）", 21)
FIGURE_LARGE = replace(_FIGURE, steps=tuple(Step(size, 1, 0.9 * _FIGURE.width / size) for size in (66, 54, 44)))
"""The digits keep a tenth of the width free: where the template's font is missing, theirs may be wider."""

FIGURE_CAPTION = _slot("数字（表）", 31, Step(20, 1))

CLOSING_MOST = 6
"""The most asks of a closing slide."""

CLOSING_TITLE = replace(_slot("结语 4", 0, Step(44, 3), Step(40, 3), Step(36, 3), Step(32, 4), Step(28, 4)), tight=(Step(24, 5),))
CLOSING_LINES = _slot("结语 4", 14, Step(20, 3))
CLOSING_AUDIENCE = _slot("结语 4", 16, Step(20, 1))


def ask(rows: int) -> Slot:
    """The place of one ask on a closing slide of *rows* asks."""
    slot = _slot(f"结语 {max(rows, 1)}", 21, Step(26, 1), Step(24, 2), Step(22, 2), Step(22, 3), Step(20, 3))
    return replace(slot, tight=(Step(20, 4), Step(20, 5)))
