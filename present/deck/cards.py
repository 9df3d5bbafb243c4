"""How the cards of one slide are set: all in the same sizes, the largest that every card has room for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import product

from present.deck.fitting import Composer, Fit, Slot, Step, height
from present.model import Card


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a card's text: the sizes in points that it may have, its most lines, the space before it in points."""

    sizes: tuple[float, ...]
    lines: int
    before: float = 0.0


@dataclass(frozen=True, slots=True)
class CardSlot:
    """The place of a card's text: its box in points, and its levels from the short form down.

    `tight` are steps for short forms that have no mark to cut them at; nothing stands below these.
    """

    width: float
    height: float
    spacing: float
    levels: tuple[Level, ...]
    tight: tuple[Step, ...] = ()

    def within(self, width: float, height: float) -> CardSlot:
        """The same levels in a box of other measures, in points."""
        return replace(self, width=width, height=height)


CardTexts = tuple[str, ...]
"""The texts of one card, one for each level that it has; an empty text takes no line."""


def fit_cards(cards: Sequence[CardTexts], slot: CardSlot, composer: Composer) -> tuple[tuple[Fit, ...], ...] | None:
    """The texts of all *cards* in one size a level, the largest that holds every card; None where none does.

    Short forms of one line are preferred to larger ones of two.
    """
    sizes = list(zip(*(level.sizes for level in slot.levels), strict=True))
    for most, pair in product(range(1, slot.levels[0].lines + 1), sizes):
        found = [_card(card, slot, pair, most, composer) for card in cards]
        if all(found):
            return tuple(card for card in found if card)
    return None


def fit_tightly(cards: Sequence[CardTexts], slot: CardSlot, composer: Composer) -> tuple[tuple[Fit, ...], ...] | None:
    """The short forms of all *cards* in one tight step; None where none holds them, or where there is more than short forms."""
    if any(text for card in cards for text in card[1:]):
        return None
    place = Slot(slot.width, slot.height, slot.spacing, slot.tight)
    steps = (replace(place, steps=(step,)) for step in slot.tight)
    held = next((step for step in steps if all(composer.fits(card[0], step) for card in cards)), None)
    return tuple((composer.set(card[0], held),) for card in cards) if held else None


def _card(card: CardTexts, slot: CardSlot, sizes: Sequence[float], most: int, composer: Composer) -> tuple[Fit, ...] | None:
    fits, used = [], 0.0
    for place, (text, level, size) in enumerate(zip(card, slot.levels, sizes, strict=False)):
        step = Step(size, level.lines if place else most)
        fit = composer.fit(text, Slot(slot.width, slot.height, slot.spacing, (step,))) if text else Fit(size, ())
        if fit is None:
            return None
        used += height(len(fit.lines), size, slot.spacing) + (level.before if text else 0)
        fits.append(fit)
    return tuple(fits) if used <= slot.height else None


def card_texts(card: Card, levels: int) -> CardTexts:
    """What stands on *card* in a place of *levels* levels, from the short form down."""
    words = (card.title, card.line, card.excerpt)
    return tuple(each.text if each else "" for each in words[:levels])


def set_cards(cards: Sequence[CardTexts], slot: CardSlot, composer: Composer) -> tuple[tuple[Fit, ...], ...]:
    """As `fit_cards`; cards that have no room together are set in the smallest sizes, for a template's boxes may be small."""
    smallest = tuple(tuple(_smallest(text, level, slot, composer) for text, level in _levels(card, slot)) for card in cards)
    return fit_cards(cards, slot, composer) or fit_tightly(cards, slot, composer) or smallest


def _levels(card: CardTexts, slot: CardSlot) -> zip[tuple[str, Level]]:
    return zip(card, slot.levels, strict=False)


def _smallest(text: str, level: Level, slot: CardSlot, composer: Composer) -> Fit:
    return composer.set(text, Slot(slot.width, slot.height, slot.spacing, (Step(level.sizes[-1], level.lines),)))
