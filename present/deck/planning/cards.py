"""The points of a section as cards, on as few slides as hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from present.deck import labels
from present.deck.cards import card_texts, fit_cards, fit_tightly
from present.deck.fitting import Slot, Step, even_groups
from present.deck.planning.sharing import Excerpts
from present.deck.planning.words import Holds, Material, first_held, unquoted
from present.deck.slots import CARD_ROW_LINE, CARDS, CARDS_EVEN, CARDS_MOST
from present.model import Card, Point, Span, Words

ROWS = 5
"""Five points stand in rows, the line beside the short form."""

EXCERPT = 2
"""The level of the excerpt, for which not every count of cards has room."""

WHOLE_LEADS = 3
"""Up to so many points there is room for the whole lead."""

Cards = tuple[Card, ...]


def card_slides(material: Material, points: Sequence[Point]) -> tuple[Cards, ...]:
    """The cards of each slide: eight at most on one, else six; fewer where their words need the room.

    Leads that have no mark to cut them at are set tight.
    """
    groupings = dict.fromkeys(_groupings(len(points)))
    found = (_cards(material, points, grouping, make) for make in (_one_slide, _tight_slide) for grouping in groupings)
    return next((cards for cards in found if cards), None) or _numbered(points)


def _groupings(count: int) -> Iterator[tuple[int, ...]]:
    if count <= CARDS_MOST:
        yield (count,)
    for most in range(CARDS_EVEN, 1, -1):
        groups = even_groups(count, most)
        if min(groups) > 1:
            yield groups


Maker = Callable[[Material, Sequence[Point], range], Cards | None]


def _cards(material: Material, points: Sequence[Point], grouping: Sequence[int], make: Maker) -> tuple[Cards, ...] | None:
    ends = list(accumulate(grouping))
    slides = [make(material, points, range(end - count, end)) for count, end in zip(grouping, ends, strict=True)]
    return tuple(cards for cards in slides if cards) if all(slides) else None


def _one_slide(material: Material, points: Sequence[Point], places: range) -> Cards | None:
    """The fullest cards that fit together and are alike: most have a line, or none."""
    tries = _fuller_first(material, [points[place] for place in places], places.start + 1)
    return next((cards for cards in tries if _are_alike(cards) and _fit(material, cards)), None)


def _tight_slide(material: Material, points: Sequence[Point], places: range) -> Cards | None:
    """The short forms alone, if they fit together when they are set tight."""
    slot = CARDS[len(places)]
    cards = tuple(_bare(_short_card(material, points[place], place + 1, _level(len(places), 0))) for place in places)
    texts = [card_texts(card, len(slot.levels)) for card in cards]
    return cards if fit_tightly(texts, slot, material.composer) else None


def _fuller_first(material: Material, points: Sequence[Point], first: int) -> Iterator[Cards]:
    """The cards with line and excerpt, with a line, with a short line, with one where there is room, without."""
    full = _cards_of(material, points, first, None)
    short = tuple(replace(card, excerpt=None) for card in _cards_of(material, points, first, 1))
    if len(CARDS[len(points)].levels) > EXCERPT:
        yield full
    yield from (tuple(replace(card, excerpt=None) for card in full), short)
    yield tuple(card if _fit(material, [card] * len(points)) else _bare(card) for card in short)
    yield tuple(map(_bare, full))


def _are_alike(cards: Cards) -> bool:
    lines = sum(card.line is not None for card in cards)
    return lines == 0 or lines * 2 > len(cards)


def _bare(card: Card) -> Card:
    return replace(card, line=None, excerpt=None)


def _fit(material: Material, cards: Sequence[Card]) -> bool:
    slot = CARDS[len(cards)]
    texts = [card_texts(card, len(slot.levels)) for card in cards]
    lines = len(cards) != ROWS or all(material.fits(CARD_ROW_LINE)(card.line.text) for card in cards if card.line)
    return lines and fit_cards(texts, slot, material.composer) is not None


def _cards_of(material: Material, points: Sequence[Point], first: int, lines: int | None) -> Cards:
    """The cards of *points*, numbered from *first*; their lines take *lines* lines at most, or as many as the layout allows."""
    count = len(points)
    titles = [material.words(point.title) for point in points]
    whole = count <= WHOLE_LEADS and all(_holds_whole(material, count)(title.text) for title in titles)
    make = _whole_card if whole else _short_card
    slot = CARD_ROW_LINE if count == ROWS else _level(count, 1, lines)
    return tuple(make(material, point, number, slot) for number, point in enumerate(points, start=first))


def _holds_whole(material: Material, count: int) -> Holds:
    slot = CARDS[count]
    return material.fits(Slot(slot.width, slot.height, slot.spacing, (Step(slot.levels[0].sizes[0], 1),)))


def _level(count: int, level: int, lines: int | None = None) -> Slot:
    slot = CARDS[count]
    known = slot.levels[level]
    return Slot(slot.width, slot.height, slot.spacing, (Step(known.sizes[-1], lines or known.lines),))


def _whole_card(material: Material, point: Point, number: int, slot: Slot) -> Card:
    return Card(number, unquoted(material.words(point.title)), _excerpt(material, point, slot, [point.title]))


def _short_card(material: Material, point: Point, number: int, slot: Slot) -> Card:
    support = material.beginning(point.support, material.fits(slot)) if point.support else None
    taken = [point.short, *support.spans] if support else [point.short]
    line = support or _excerpt(material, point, slot, taken)
    third = _excerpt(material, point, slot, taken) if support else None
    return Card(number, unquoted(material.words(point.short)), line, third)


def _excerpt(material: Material, point: Point, slot: Slot, taken: Sequence[Span]) -> Words | None:
    """The phrase that people quote, else the last clause that has room: that is where a speaker says what it is for."""
    holds = material.fits(slot)
    spans = [*([point.quote] if point.quote else []), *reversed(point.excerpts)]
    whole = [words for words in map(material.words, spans) if not any(each.touches(words.spans[0]) for each in taken)]
    one_line = material.fits(replace(slot, steps=tuple(replace(step, lines=1) for step in slot.steps)))
    parts = Excerpts(material, tuple(reversed(point.excerpts)), tuple(taken), slot).words()
    return first_held(whole, one_line) or first_held(whole, holds) or next(iter(parts), None)


def _numbered(points: Sequence[Point]) -> tuple[Cards, ...]:
    """Where no lead has room on any card: the points by number alone."""
    counts = even_groups(len(points), CARDS_EVEN)
    cards = tuple(Card(number, Words(labels.point(number))) for number in range(1, len(points) + 1))
    return tuple(cards[end - count : end] for count, end in zip(counts, accumulate(counts), strict=True))
