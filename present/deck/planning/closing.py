"""The closing: what is asked of the listeners, and the line that the speech ends on."""

from __future__ import annotations

from itertools import accumulate

from present.deck import labels
from present.deck.fitting import LISTED, even_groups
from present.deck.planning.heard import Draft
from present.deck.planning.names import SUFFIXES
from present.deck.planning.words import Material, first_held, unquoted
from present.deck.slots import CLOSING_AUDIENCE, CLOSING_LINES, CLOSING_MOST, CLOSING_TITLE, ask
from present.model import Closing, ClosingSlide, Frame, Span, Words

LABEL = Words(labels.CLOSING)

_PAIR_ENDS = "。！？；：\n\u3000，"


def closing_slides(material: Material, closing: Closing) -> tuple[Draft, ...]:
    """The closing on one slide; on two where more is asked than one holds."""
    title = _title(material, closing)
    asks = _asks(material, closing)
    counts = even_groups(len(asks), CLOSING_MOST)
    audience = first_held([material.words(closing.audience) if closing.audience else None], material.fits(CLOSING_AUDIENCE))
    lines = _lines(material, closing, title)
    return tuple(
        Draft(
            ClosingSlide(Frame(f"closing{suffix}", None), title, lines, audience, asks[end - count : end], end - count + 1),
            None if suffix else closing.span.start,
        )
        for count, end, suffix in zip(counts, accumulate(counts), SUFFIXES, strict=False)
    )


def _title(material: Material, closing: Closing) -> Words:
    holds = material.fits(CLOSING_TITLE)
    known = [closing.title, closing.text.quote, *closing.text.excerpts, *closing.text.carrying]
    spans = sorted((span for span in known if span), key=material.is_foreign)
    pairs = (whole for span in spans for whole in (_with_its_pair(material, span), span))
    found = first_held((material.beginning(span, holds) for span in pairs), holds)
    tight = material.fits(CLOSING_TITLE.tightened)
    return unquoted(found or first_held((material.first(span, tight) for span in spans), tight) or LABEL)


def _with_its_pair(material: Material, title: Span) -> Span:
    """*title* with the clause beside it where the two are a pair (蓝图已经绘就，奋斗正当其时)."""
    text, length = material.speech.text, len(title)
    for start, end in ((title.start - length - 1, title.end), (title.start, title.end + length + 1)):
        outside = text[max(start - 1, 0)] + text[end : end + 1]
        clauses = text[max(start, 0) : end].split("，")
        if start > 0 and set(outside) <= set(_PAIR_ENDS) and [len(clause) for clause in clauses] == [length] * 2:
            return Span(start, end)
    return title


def _lines(material: Material, closing: Closing, title: Words) -> tuple[Words, ...]:
    """The lines that go with the title, as many as there is room for below it."""
    composer = material.composer.breaking(LISTED)
    found: tuple[Words, ...] = ()
    for span in closing.lines:
        if any(each.touches(span) for each in title.spans):
            continue
        words = material.words(span)
        used = sum(len(composer.set(each.text, CLOSING_LINES).lines) for each in (*found, words))
        if composer.fits(words.text, CLOSING_LINES) and used <= CLOSING_LINES.steps[-1].lines:
            found = (*found, words)
    return found


def _asks(material: Material, closing: Closing) -> tuple[Words, ...]:
    slot = ask(min(len(closing.asks), CLOSING_MOST))
    holds, tight = material.fits(slot), material.fits(slot.tightened)
    found = (material.beginning(span, holds) or material.first(span, tight) for span in closing.asks)
    return tuple(words for words in found if words)
