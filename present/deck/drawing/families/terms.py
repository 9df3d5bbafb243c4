"""名词: names that the speech itself explains, one card each."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.dress import Form
from present.deck.drawing.frame import LOGO, foot, head
from present.deck.drawing.grid import BODY_HEIGHT, BODY_TOP, GUTTER, MARGIN, Box, columns
from present.deck.drawing.layout import Fill, Layout, Mark, Slot, Type
from present.deck.drawing.marks import hairline
from present.deck.drawing.ornaments import tinted_card


@dataclass(frozen=True, slots=True)
class Card:
    """A card: its width and padding in EMU, the sizes of term and words in pt, and in how many columns the words stand."""

    width: int
    padding: int
    term: int
    words: int
    text_columns: int = 1


CARDS = {
    1: Card(columns(12), 320040, 36, 30, 2),
    2: Card(columns(6), 320040, 36, 30),
    3: Card(columns(4), 320040, 36, 30),
    4: Card(columns(3), 228600, 28, 24),
}


def terms(count: int, form: Form) -> Layout:
    """*count* terms side by side."""
    card = CARDS[count]
    marks, slots = head("名词", form)
    boxes = [Box(MARGIN + i * (card.width + GUTTER), BODY_TOP, card.width, BODY_HEIGHT) for i in range(count)]
    ground = tuple(mark for box in boxes for mark in _ground(card, box, form))
    texts = tuple(slot for i, box in enumerate(boxes, 1) for slot in _texts(card, i, box))
    return Layout(f"名词 {count}", (*marks, *ground), (*slots, *texts, LOGO, *foot()))


def _ground(card: Card, box: Box, form: Form) -> tuple[Mark, ...]:
    inner = box.w - 2 * card.padding
    return (
        *tinted_card(form, box),
        hairline(box.x + card.padding, 3017520, inner, Fill("accent4", 50)),
    )


def _texts(card: Card, i: int, box: Box) -> tuple[Slot, Slot]:
    # A last 、 or ” may hang into the right padding; the hairline may not.
    x, width = box.x + card.padding, box.w - card.padding - 137160
    term = Type(card.term, bold=True, colour="accent1")
    levels = (Type(card.words, after=9), Type(22, after=9))
    prompts = ("它的内容", "讲话中的解释")
    return (
        Slot(20 + i, f"名词 {i}", Box(x, 2240280, width, 594360), (term,), ("名词",)),
        Slot(30 + i, f"内容 {i}", Box(x, 3246120, width, 2560320), levels, prompts, text_columns=card.text_columns),
    )
