"""Fills 名词."""

from __future__ import annotations

from present.deck import labels
from present.deck.rendering.heads import write_head
from present.deck.rendering.pages import SECOND, TEXT, Page
from present.deck.rendering.paragraphs import Paragraph
from present.deck.slots import term_items, term_name, term_text
from present.model import TermCard, TermsSlide

RUNNING = 1
"""The level of a card's words that are no list."""


def fill_terms(page: Page, slide: TermsSlide) -> None:
    """The parts of a term: all names in one size, all lists in one size, a list one member a line."""
    title = slide.title.text + (labels.CONTINUED if slide.continued else "")
    write_head(page, title, labels.TERMS if title != labels.TERMS else "")
    count = len(slide.cards)
    name = page.composer.together([card.name.text for card in slide.cards], page.room(TEXT + 1, term_name(count)))
    items = min((_items_size(page, card, count) for card in slide.cards if len(card.words) > 1), default=0.0)
    for place, card in enumerate(slide.cards, start=1):
        page.put(TEXT + place, Paragraph((card.name.text,), size=name))
        page.put(SECOND + place, *_words(page, card, count, items))


def _items_size(page: Page, card: TermCard, cards: int) -> float:
    return page.composer.together([words.text for words in card.words], term_items(cards, len(card.words)))


def _words(page: Page, card: TermCard, cards: int, size: float) -> tuple[Paragraph, ...]:
    if len(card.words) > 1:
        return tuple(Paragraph((words.text,), size=size) for words in card.words)
    fits = [page.composer.set(words.text, term_text(cards)) for words in card.words]
    return tuple(Paragraph(fit.lines, RUNNING, fit.size) for fit in fits)
