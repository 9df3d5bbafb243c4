"""Fills 名词."""

from __future__ import annotations

from present.deck import labels
from present.deck.fitting import Slot
from present.deck.rendering.heads import write_head
from present.deck.rendering.pages import SECOND, TEXT, Page
from present.deck.rendering.paragraphs import Paragraph
from present.deck.slots import term_items, term_name, term_text
from present.model import TermCard, TermsSlide

RUNNING = 1
"""The level of a card's words that are no list."""


def fill_terms(page: Page, slide: TermsSlide) -> None:
    """The parts of a term: all names in one size, all lists, one member a line, and all that are no lists."""
    title = slide.title.text + (labels.CONTINUED if slide.continued else "")
    write_head(page, title, labels.TERMS if title != labels.TERMS else "")
    count = len(slide.cards)
    name = page.composer.together([card.name.text for card in slide.cards], page.room(TEXT + 1, term_name(count)))
    items = min((_items_size(page, card, count) for card in slide.cards if len(card.words) > 1), default=0.0)
    running = _running(page, slide)
    for place, card in enumerate(slide.cards, start=1):
        page.put(TEXT + place, Paragraph((card.name.text,), size=name))
        page.put(SECOND + place, *(_list(card, items) if len(card.words) > 1 else _text(page, card, running)))


def _items_size(page: Page, card: TermCard, cards: int) -> float:
    return page.composer.together([words.text for words in card.words], term_items(cards, len(card.words)))


def _running(page: Page, slide: TermsSlide) -> Slot:
    """The place of the words that are no list, in the one size that holds them all."""
    slot = term_text(len(slide.cards))
    texts = [card.words[0].text for card in slide.cards if len(card.words) == 1]
    return slot.of_size(min((page.composer.set(text, slot).size for text in texts), default=slot.steps[-1].size))


def _list(card: TermCard, size: float) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((words.text,), size=size) for words in card.words)


def _text(page: Page, card: TermCard, slot: Slot) -> tuple[Paragraph, ...]:
    fits = [page.composer.set(words.text, slot) for words in card.words]
    return tuple(Paragraph(fit.lines, RUNNING, fit.size) for fit in fits)
