"""What is checked: a template as it was read and opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pptx.oxml.ns import qn

from present.deck.adopting.book import NEEDED, Found, LayoutBook, is_ours
from present.deck.adopting.places import TEXTS, TITLES, body_place, styles, title_place
from present.deck.settings import Chain
from present.errors import DeckError
from present.model.package import Template

WAY_SIGNS = {f"金句 {count}": {31, 32, 33} for count in range(1, 4)}
"""Placeholders of ours, by layout, that say where one is rather than what is said; beside the kicker, which always does."""

KICKER = 13

UNSAID = 24.0
"""The size in points of a level that says none: a slide says it then, and never a small one."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A template: its settings, what a deck takes from them, its deck template with its layouts."""

    chain: Chain
    template: Template
    presentation: Any
    book: LayoutBook

    @property
    def deck(self) -> Path:
        """The file of the deck template."""
        return self.template.pptx

    def layouts(self) -> tuple[Any, ...]:
        """The layouts that slides of ours may stand on: ours, and those of another make that stand in for them."""
        stand_ins = {id(layout.part): layout for layout in self.stand_ins().values()}
        return (*(layout for layout in self.book.layouts if our_layout(layout)), *stand_ins.values())

    def stand_ins(self) -> dict[str, Any]:
        """The layouts of another make that our slides stand on, by our layouts' names."""
        found = ((name, self._found(name)) for name in NEEDED)
        return {name: each.layout for name, each in found if each is not None and not each.ours}

    def _found(self, name: str) -> Found | None:
        try:
            return self.book.find(name)
        except DeckError:
            return None  # said by the check of the layouts


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a place is set: its size in points, whether bold, and the element that holds its colour."""

    size: float
    bold: bool
    fill: Any | None


def levels(place: Any) -> tuple[Level, ...]:
    """The levels of *place* that slides of ours use: those it sets itself, three at most; else one of a title, two of a text."""
    own = len(place.element.findall(f".//{qn('a:lstStyle')}/*"))
    used = 1 if place.placeholder_format.type in TITLES else 2
    lists = tuple(styles(place))
    return tuple(_level(lists, number) for number in range(1, (min(own, 3) or used) + 1))


def _level(lists: tuple[Any, ...], number: int) -> Level:
    """The level *number*, from 1, as the first of *lists* that says something has it."""
    found = [run for style in lists for run in style.findall(f"{qn(f'a:lvl{number}pPr')}/{qn('a:defRPr')}")]
    size = next((int(run.get("sz")) / 100 for run in found if run.get("sz")), UNSAID)
    bold = next((run.get("b") for run in found if run.get("b") is not None), "0") in {"1", "true"}
    fill = next((fill for run in found if (fill := run.find(qn("a:solidFill"))) is not None), None)
    return Level(size, bold, fill)


def our_layout(layout: Any) -> bool:
    """Whether *layout* is one that our slides are made for."""
    return layout.name in NEEDED and is_ours(layout, layout.name)


def is_way_sign(layout: Any, place: Any) -> bool:
    """Whether *place* of a layout of ours says where one is: such words may be small."""
    idx = place.placeholder_format.idx
    return our_layout(layout) and (idx == KICKER or idx in WAY_SIGNS.get(layout.name, set()))


def where(layout: Any, place: Any) -> str:
    """A placeholder as its keeper knows it."""
    return f"{layout.name} · {place.name}"


def texts(layout: Any) -> tuple[Any, ...]:
    """The places for words on *layout* that slides of ours use, the foot not among them."""
    if our_layout(layout):
        return tuple(each for each in layout.placeholders if each.placeholder_format.type in TITLES | TEXTS)
    return tuple(place for place in (title_place(layout), body_place(layout)) if place is not None)
