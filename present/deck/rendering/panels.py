"""Fills the slides with a term on the panel, and draws their place in the whole."""

from __future__ import annotations

from collections.abc import Sequence

from present.deck import labels
from present.deck.cards import card_texts, set_cards
from present.deck.drawing.grid import MARGIN, THICK, Box
from present.deck.drawing.layout import Fill, Mark
from present.deck.fitting import LISTED, TERM, Slot
from present.deck.rendering.pages import BODY, KICKER, NUMBER, SECOND, TEXT, TITLE, Page, paragraphs_of
from present.deck.slots import CARD_ROW_LINE, CARDS, CARDS_LEAST, PANEL_TERM, SECTION_TERM, TAGLINE, THEME_SENTENCE
from present.model import Card, ThemeSlide

TICKS_Y, TICKS_WIDTH, TICK_GAP, WIDEST_TICK = 640461, 2286000, 73152, 384048
AFTER_TICKS = 109728
"""Ticks are at most 0.42 in wide with 0.08 in between, in 2.5 in altogether; 0.12 in after them stands k/n. In EMU."""


def fill_theme(page: Page, slide: ThemeSlide, term_size: float) -> None:
    """The theme or the section's name; *term_size* is that of all themes of the deck, in points."""
    slot = _term_slot(slide, term_size)
    page.write(TITLE, slide.term.text, slot, TERM)
    if slide.tagline:
        page.write(BODY, slide.tagline.text, TAGLINE, LISTED)
    _write_place(page, slide)
    for place, sentence in enumerate(slide.sentences, start=1):
        page.write(TEXT + place, sentence.text, THEME_SENTENCE)
    if slide.cards:
        _write_cards(page, slide.cards)


def _term_slot(slide: ThemeSlide, term_size: float) -> Slot:
    if not slide.places:
        return SECTION_TERM
    return PANEL_TERM.of_size(term_size)


def _write_cards(page: Page, cards: Sequence[Card]) -> None:
    slot = page.card_room(TEXT + 1, CARDS[max(len(cards), CARDS_LEAST)])
    fits = set_cards([card_texts(card, len(slot.levels)) for card in cards], slot, page.composer)
    for place, (card, levels) in enumerate(zip(cards, fits, strict=True), start=1):
        page.label(NUMBER + place, f"{card.number:02}")
        page.put(TEXT + place, *paragraphs_of(levels))
        if len(slot.levels) == 1 and card.line:
            page.write(SECOND + place, card.line.text, CARD_ROW_LINE)


def _write_place(page: Page, slide: ThemeSlide) -> None:
    """Which of how many themes this is, as ticks and in figures; else which part of the speech."""
    if slide.places > 1:
        page.label(KICKER, f"{slide.place}/{slide.places}")
        page.move(KICKER, left=MARGIN + _draw_ticks(page, slide) + AFTER_TICKS)
    elif slide.frame.section and slide.term.spans:
        page.label(KICKER, labels.part(slide.frame.section))
        page.move(KICKER, left=MARGIN)


def _draw_ticks(page: Page, slide: ThemeSlide) -> int:
    """Draws one tick a theme, behind everything; returns how far they reach, in EMU."""
    width = min(WIDEST_TICK, (TICKS_WIDTH - TICK_GAP * (slide.places - 1)) // slide.places)
    boxes = [Box(MARGIN + place * (width + TICK_GAP), TICKS_Y, width, THICK) for place in range(slide.places)]
    ink = page.ink(KICKER)
    page.adorn([_tick(box, ink, here=place + 1 == slide.place) for place, box in enumerate(boxes)])
    return slide.places * (width + TICK_GAP) - TICK_GAP


def _tick(box: Box, ink: str, *, here: bool) -> Mark:
    """*ink* is the token of the words beside it: it tells whether the panel is coloured or the page itself."""
    return Mark("位置", box, Fill("accent2" if ink == "bg2" else "accent1") if here else Fill(ink, 35))
