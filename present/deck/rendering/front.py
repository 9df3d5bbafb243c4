"""Fills cover, contents and 一图读懂."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from present.deck import labels
from present.deck.fitting import LISTED, TERM, Slot, Step
from present.deck.keywords import keyword_rows
from present.deck.rendering.heads import write_head
from present.deck.rendering.pages import KEYWORDS, KICKER, NUMBER, PAGE, SECOND, SUBTITLE, TEXT, TITLE, Page
from present.deck.rendering.paragraphs import Paragraph
from present.deck.slots import (
    CONTENTS_CAPTION,
    CONTENTS_LINE,
    CONTENTS_THEME,
    COVER_TITLE,
    GLANCE_LEAST,
    contents_title,
    glance_keywords,
    glance_tagline,
    glance_term,
)
from present.model import ContentsSlide, CoverSlide, Entry, GlanceSlide, Words


def fill_cover(page: Page, slide: CoverSlide) -> None:
    """The cover."""
    page.write(TITLE, slide.title.text, COVER_TITLE)
    for idx, words in ((KICKER, slide.occasion), (SUBTITLE, slide.unit_and_date)):
        if words:
            page.label(idx, words.text)
    for place, term in enumerate(slide.terms, start=1):
        page.label(TEXT + place, term.text)


def fill_contents(page: Page, slide: ContentsSlide, numbers: Mapping[str, int]) -> None:
    """The contents; *numbers* are the page numbers by key."""
    page.label(TITLE, labels.CONTENTS)
    if slide.caption:
        page.write(KICKER, slide.caption.text, CONTENTS_CAPTION)
    plain = _plain_slot(page, slide)
    for place, entry in enumerate(slide.entries, start=1):
        page.label(NUMBER + place, str(entry.number))
        page.put(TEXT + place, *_row(page, entry, plain))
        page.label(PAGE + place, str(numbers[entry.target]))


def _plain_slot(page: Page, slide: ContentsSlide) -> Slot:
    """The place of a name without a line below it; all such names of the slide have one size."""
    slot = page.room(TEXT + 1, contents_title(len(slide.entries)))
    size = page.composer.together([entry.title.text for entry in slide.entries if not entry.line], slot)
    return slot.of_size(size)


def _row(page: Page, entry: Entry, plain: Slot) -> tuple[Paragraph, ...]:
    if entry.line is None:
        return (_paragraph(page, entry.title, plain),)
    return _paragraph(page, entry.title, CONTENTS_THEME), _paragraph(page, entry.line, CONTENTS_LINE, level=1)


def _paragraph(page: Page, words: Words, slot: Slot, level: int = 0) -> Paragraph:
    fit = page.composer.set(words.text, slot)
    return Paragraph(fit.lines, level, fit.size)


def fill_glance(page: Page, slide: GlanceSlide) -> None:
    """一图读懂; all terms of the slide have one size, all key words stand at the same stops."""
    write_head(page, slide.title.text, labels.GLANCE)
    count = max(len(slide.panels), GLANCE_LEAST)
    term = page.room(TEXT + 1, glance_term(count))
    size = page.composer.breaking(TERM).together([panel.term.text for panel in slide.panels], term)
    for place, panel in enumerate(slide.panels, start=1):
        page.write(TEXT + place, panel.term.text, replace(term, steps=(Step(size, 3),)), TERM)
        if panel.tagline:
            page.write(SECOND + place, panel.tagline.text, glance_tagline(count), LISTED)
    if all(panel.keywords for panel in slide.panels):
        _write_keywords(page, slide)


def _write_keywords(page: Page, slide: GlanceSlide) -> None:
    drawn = glance_keywords(max(len(slide.panels), GLANCE_LEAST))
    words = [[word.text for word in panel.keywords] for panel in slide.panels]
    rows = keyword_rows(words, page.room(KEYWORDS + 1, drawn)) if drawn else None
    for place, lines in enumerate(rows or (), start=1):
        page.put(KEYWORDS + place, *(Paragraph((line,)) for line in lines))
