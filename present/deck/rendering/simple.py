"""Sets a title and one text into the boxes of a layout that isn't ours, in the largest size that holds all of it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from present.deck.adopting.places import Room, Setting, room_of
from present.deck.fitting import Composer, Fit, Slot, Step, height
from present.deck.rendering.paragraphs import Paragraph

READABLE, TITLE_LEAST, LEAST = 20.0, 24.0, 12.0
"""Sizes in points on a slide of 7.5 in: what is read from the back row, what a title has at least if there is room, and the least
of all."""

TITLE, BODY = 40.0, 28.0
"""The sizes in points that a title and a text begin with where the template says none."""

SURE = 0.97
"""How much of a line is used: figures and quotation marks of another font may be wider than they are reckoned with."""

SPACE = "\u3000"


@dataclass(frozen=True, slots=True)
class Item:
    """One paragraph to be: its level, its text, the stretch that is set apart, the number of the card or row it belongs to."""

    level: int
    text: str
    strong: str = ""
    group: int = -1


def set_title(text: str, place: Any, composer: Composer) -> Paragraph:
    """*text* as the title at *place*, in its own size or the largest that it has room for."""
    room = room_of(place)
    setting = room.levels[0]
    sizes = _sizes(max(_own(setting, TITLE, room), TITLE_LEAST * room.scale), READABLE * room.scale)
    steps = tuple(Step(size, max(1, int(room.height / height(1, size, setting.spacing)))) for size in sizes)
    fit = composer.set(text, Slot(SURE * (room.width - setting.indent), math.inf, setting.spacing, steps))
    return Paragraph(fit.lines, size=_written(fit, setting))


def set_items(items: Sequence[Item], place: Any, composer: Composer) -> tuple[tuple[int, Paragraph], ...]:
    """*items* as the paragraphs of *place*, each with the number of its group.

    All stand one below the other as long as they stay readable; then what explains a card stands in line with it; then all is
    set smaller.
    """
    room = room_of(place)
    readable = _readable(room)
    smaller = _sizes(readable[-1], LEAST * room.scale)[1:] or readable[-1:]
    found = next((each for sizes in (readable, smaller) for each in _settings(items, sizes, room, composer)), None)
    if found is None:
        dense = _in_line(items)
        found = dense, [_lines(item, LEAST * room.scale, room, composer) for item in dense]
    return tuple(_paragraphs(*found, room))


def are_readable(items: Sequence[Item], place: Any, composer: Composer) -> bool:
    """Whether *items* have room at *place* in a size that is read from the back row."""
    room = room_of(place)
    return any(True for _ in _settings(items, _readable(room)[-1:], room, composer))


def _readable(room: Room) -> tuple[float, ...]:
    return _sizes(max(_own(room.levels[0], BODY, room), READABLE * room.scale), READABLE * room.scale)


def _settings(
    items: Sequence[Item], sizes: Sequence[float], room: Room, composer: Composer
) -> Iterator[tuple[Sequence[Item], list[Fit]]]:
    """The ways to set *items* in one of *sizes* that there is room for, the best first: one below the other, then in line."""
    for texts, size in product((items, _in_line(items)), sizes):
        lines = [_lines(item, size, room, composer) for item in texts]
        if _height(texts, lines, room) <= room.height:
            yield texts, lines


def _own(setting: Setting, else_points: float, room: Room) -> float:
    """The template's size for a level; where it says none, *else_points* on a slide as high as ours."""
    return setting.size if setting.said else else_points * room.scale


def _sizes(largest: float, least: float) -> tuple[float, ...]:
    """From *largest* down to *least* in steps of two points."""
    steps = math.ceil(max(0.0, largest - least) / 2)
    return tuple(max(largest - 2 * step, least) if largest > least else largest for step in range(steps + 1))


def _in_line(items: Sequence[Item]) -> tuple[Item, ...]:
    """*items* with what is below a lead put behind it."""
    found: list[Item] = []
    for item in items:
        if item.level and found:
            found[-1] = replace(found[-1], text=f"{found[-1].text}{SPACE}{item.text}")
        else:
            found.append(item)
    return tuple(found)


def _setting(item: Item, room: Room) -> Setting:
    return room.levels[item.level]


def _lines(item: Item, largest: float, room: Room, composer: Composer) -> Fit:
    setting = _setting(item, room)
    # A second level may be smaller than the first, but is read from the back row too.
    size = min(max(_own(setting, BODY, room), READABLE * room.scale), largest)
    slot = Slot(SURE * (room.width - setting.indent), math.inf, setting.spacing, (Step(size, 99),))
    return composer.set(item.text, slot)


def _height(items: Sequence[Item], lines: Sequence[Fit], room: Room) -> float:
    """What all paragraphs take, in points; the spaces between them shrink with the letters."""
    used = 0.0
    for place, (item, fit) in enumerate(zip(items, lines, strict=True)):
        setting = _setting(item, room)
        used += height(len(fit.lines), fit.size, setting.spacing)
        used += setting.before + setting.after if place else setting.after
    return used


def _paragraphs(items: Sequence[Item], lines: Sequence[Fit], room: Room) -> Iterator[tuple[int, Paragraph]]:
    for item, fit in zip(items, lines, strict=True):
        yield item.group, Paragraph(fit.lines, item.level, _written(fit, _setting(item, room)), strong=item.strong)


def _written(fit: Fit, setting: Setting) -> float | None:
    """The size that a slide must say: none if it is the template's own anyway."""
    return None if setting.said and fit.size == setting.size else fit.size
