"""Fills the slides that are read: points, passages, the closing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from present.deck import labels
from present.deck.drawing.text import HANGING
from present.deck.fitting import EMU_A_POINT, LISTED, PARALLEL, Fit, Slot, height
from present.deck.metrics import em_width
from present.deck.rendering.heads import write_head
from present.deck.rendering.pages import AUDIENCE, BODY, KICKER, NUMBER, TEXT, TITLE, Page
from present.deck.rendering.paragraphs import Paragraph
from present.deck.slots import (
    BULLET_MOST_SPACE,
    BULLET_SPACE,
    CLOSING_AUDIENCE,
    CLOSING_LINE,
    CLOSING_LINES,
    CLOSING_TITLE,
    QUOTE,
    SENTENCE,
    SENTENCE_TALL,
    SENTENCES_MOST,
    ask,
    bullets,
)
from present.model import ClosingSlide, PointSlide, TextSlide

LINE_IDX = 23

BESIDE_MOST = 40
"""The em of a line that has room in the block beside the sentences."""


def fill_point(page: Page, slide: PointSlide) -> None:
    """A point: its bullets spread over the height, the quotation in its block."""
    write_head(page, _title(slide), labels.point(slide.place, slide.places))
    _write_bullets(page, [bullet.text for bullet in slide.bullets], beside_quote=slide.quote is not None)
    if slide.quote:
        page.write(TEXT, slide.quote.text, QUOTE, PARALLEL)


def _title(slide: PointSlide | TextSlide) -> str:
    return slide.title.text + (labels.CONTINUED if slide.continued else "")


def _write_bullets(page: Page, texts: Sequence[str], *, beside_quote: bool) -> None:
    """All bullets in one size, the largest that leaves some space between them."""
    room = page.room(BODY, bullets(len(texts), beside_quote=beside_quote))
    slot = replace(room, width=room.width - HANGING / EMU_A_POINT)
    tries = [_bullets(page, texts, replace(slot, steps=(step,))) for step in slot.tightened.steps]
    best = next((fits for fits in tries if fits), None) or [page.composer.set(text, slot) for text in texts]
    after = float(round(min(max(_space_between(best, slot), BULLET_SPACE), BULLET_MOST_SPACE)))
    page.put(BODY, *(Paragraph(fit.lines, size=fit.size, after=after) for fit in best))


def _bullets(page: Page, texts: Sequence[str], slot: Slot) -> list[Fit]:
    """The bullets in the one step of *slot*; none if they don't all fit."""
    fits = [fit for text in texts if (fit := page.composer.fit(text, slot))]
    return fits if len(fits) == len(texts) and _space_between(fits, slot) >= BULLET_SPACE else []


def _space_between(fits: Sequence[Fit], slot: Slot) -> float:
    """What the lines leave of the box, shared out between the bullets, in points."""
    text = sum(height(len(fit.lines), fit.size, slot.spacing) for fit in fits)
    return (slot.height - text) / max(1, len(fits) - 1)


def text_layout(slide: TextSlide) -> str:
    """The name of the layout for *slide*; few sentences have no use for rows, of which some would stay empty."""
    if slide.line:
        set_beside = len(slide.sentences) < SENTENCES_MOST and em_width(slide.line.text) <= BESIDE_MOST
        return "要点" if set_beside else "部分正文（结句）"
    return "部分正文" if len(slide.sentences) > 1 else "要点（无引语）"


def fill_text(page: Page, slide: TextSlide) -> None:
    """A passage: one sentence a row, its key words set apart, and the line on its strip."""
    write_head(page, _title(slide), slide.kicker.text)
    texts = [sentence.text for sentence in slide.sentences]
    if text_layout(slide).startswith("要点"):
        _write_bullets(page, texts, beside_quote=slide.line is not None)
    else:
        _write_rows(page, texts, SENTENCE if slide.line else SENTENCE_TALL)
    if slide.line:
        beside = text_layout(slide) == "要点"
        page.write(*((TEXT, slide.line.text, QUOTE, PARALLEL) if beside else (LINE_IDX, slide.line.text, CLOSING_LINE)))


def _write_rows(page: Page, texts: Sequence[str], slot: Slot) -> None:
    """One text a row, all in one size, its key words set apart."""
    size = page.composer.together(texts, page.room(TEXT, slot))
    for place, (text, key) in enumerate(zip(texts, _key_words(texts, page), strict=True)):
        fit = page.compose(TEXT + place, text, slot.of_size(size))
        page.put(TEXT + place, Paragraph(fit.lines, size=fit.size, strong=key))


def _key_words(sentences: Sequence[str], page: Page) -> tuple[str, ...]:
    """The quoted term of each sentence with the word that follows it (“敢”的精神); none where a sentence lacks one."""
    found = [_key(sentence, page) for sentence in sentences]
    return tuple(found) if all(found) and len(found) > 1 else tuple("" for _ in found)


def _key(sentence: str, page: Page) -> str:
    quoted = re.search("“[^”]{1,8}”(的)?", sentence)
    if quoted is None:
        return ""
    following = page.composer.cut(sentence[quoted.end() :]) if quoted[1] else ()
    return quoted[0] + (following[0] if following else "")


def fill_closing(page: Page, slide: ClosingSlide) -> None:
    """The closing: its strongest line with what goes with it, and what is asked of whom; all asks in one size."""
    if slide.title.text != labels.CLOSING:
        page.label(KICKER, labels.CLOSING)
    page.write(TITLE, slide.title.text, CLOSING_TITLE)
    if slide.lines:
        fits = [page.compose(BODY, line.text, CLOSING_LINES, LISTED) for line in slide.lines]
        page.put(BODY, *(Paragraph(fit.lines, size=fit.size) for fit in fits))
    if slide.asks:
        _write_asks(page, slide)


def _write_asks(page: Page, slide: ClosingSlide) -> None:
    if slide.audience:
        page.write(AUDIENCE, slide.audience.text, CLOSING_AUDIENCE)
    slot = page.room(TEXT + 1, ask(len(slide.asks)))
    size = page.composer.together([words.text for words in slide.asks], slot)
    for place, words in enumerate(slide.asks, start=1):
        if len(slide.asks) > 1:
            page.label(NUMBER + place, f"{slide.first + place - 1:02}")
        page.write(TEXT + place, words.text, slot.of_size(size))
