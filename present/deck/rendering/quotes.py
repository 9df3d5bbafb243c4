"""Fills 金句."""

from __future__ import annotations

from collections.abc import Sequence

from present.deck import labels
from present.deck.fitting import MEMBERS, PARALLEL, Breaker, Slot
from present.deck.rendering.pages import SECOND, TEXT, TITLE, Page
from present.deck.slots import QUOTE_LEAD, QUOTE_SIDE
from present.model import QuotesSlide


def fill_quotes(page: Page, slide: QuotesSlide) -> None:
    """The best line very large, the others beside it in one size, each with where it comes from."""
    page.label(TITLE, labels.QUOTES)
    page.write(TEXT, slide.lead.text.text, QUOTE_LEAD, PARALLEL)
    for place, line in enumerate((slide.lead, *slide.others)):
        page.label(SECOND + place, line.source.text)
    if slide.others:
        _write_others(page, [line.text.text for line in slide.others])


def _write_others(page: Page, lines: Sequence[str]) -> None:
    """All in one size, the members of each on lines of their own if all have the room for it."""
    slot = page.room(TEXT + 1, QUOTE_SIDE)
    way = next((way for way in (MEMBERS, PARALLEL) if _held(page, lines, slot, way)), PARALLEL)
    size = page.composer.breaking(way).together(lines, slot)
    for place, line in enumerate(lines, start=1):
        page.write(TEXT + place, line, slot.of_size(size), way)


def _held(page: Page, lines: Sequence[str], slot: Slot, way: tuple[Breaker, ...]) -> bool:
    return all(page.composer.breaking(way).fits(line, slot) for line in lines)
