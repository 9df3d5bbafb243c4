"""The slides of one point: its lead as title, its measures as bullets, the phrase that people quote set apart."""

from __future__ import annotations

from dataclasses import dataclass, replace

from present.deck import labels
from present.deck.fitting import PARALLEL, height
from present.deck.planning.heard import Draft
from present.deck.planning.names import SUFFIXES, section_footer, section_key
from present.deck.planning.sharing import Excerpts, shared_out
from present.deck.planning.words import Material, first_held, unquoted
from present.deck.slots import BULLET, BULLET_SPACE, BULLET_WIDE, BULLETS_MOST, FOOTER, HEAD_TITLE, QUOTE
from present.model import Frame, Point, PointSlide, Section, Words

FEWEST = 2
"""A slide with fewer bullets looks left over."""


@dataclass(frozen=True, slots=True)
class Place:
    """Which of how many points of its section a point is."""

    number: int
    of: int


def point_slides(material: Material, section: Section, point: Point, place: Place) -> tuple[Draft, ...]:
    """The slides of *point*; none if there is nothing to it but its lead, which the cards show already."""
    title, quote = _title(material, point, place), _quote(material, point)
    bullets = _bullets(material, point, title, quote)
    if not bullets and quote:
        bullets, quote = (quote,), None
    shares = shared_out(material.speech, bullets, point.span, lambda group: _together(material, group, wide=quote is None))
    footer = section_footer(material, section, material.fits(FOOTER))
    key = f"{section_key(section.number)}.p{place.number}"
    return tuple(
        Draft(
            PointSlide(
                frame=Frame(key + SUFFIXES[at], section.number, footer=footer),
                title=title,
                bullets=share.words,
                quote=None if at else quote,
                place=place.number,
                places=place.of,
                continued=at > 0,
            ),
            share.start,
        )
        for at, share in enumerate(shares)
    )


def _title(material: Material, point: Point, place: Place) -> Words:
    """The lead; of one that is too long for two lines its last clauses, else its short form, set tight if need be."""
    holds, short = material.fits_continued(HEAD_TITLE), material.words(point.short)
    title = first_held((material.ending(point.title, holds), short), holds)
    tight = title or first_held([short], material.fits_continued(HEAD_TITLE.tightened))
    return unquoted(tight or Words(labels.point(place.number)))


def _quote(material: Material, point: Point) -> Words | None:
    return first_held([material.words(point.quote) if point.quote else None], material.fits(QUOTE, PARALLEL))


def _bullets(material: Material, point: Point, title: Words, quote: Words | None) -> tuple[Words, ...]:
    """The measures; a lead that is too long for a title comes first of them."""
    taken = (*((*title.spans, point.lead) if title.spans else ()), *(quote.spans if quote else ()))
    spans = point.excerpts if title.spans else (point.title, *point.excerpts)
    excerpts = Excerpts(material, spans, taken, BULLET if quote else BULLET_WIDE)
    return excerpts.at_least(FEWEST, material.speech.sentences_in(point.span))


def _together(material: Material, bullets: tuple[Words, ...], *, wide: bool) -> bool:
    slot = BULLET_WIDE if wide else BULLET
    fits = [material.composer.set(bullet.text, replace(slot, steps=slot.steps[-1:])) for bullet in bullets]
    text = sum(height(len(fit.lines), fit.size, slot.spacing) for fit in fits)
    return len(bullets) <= BULLETS_MOST and text + BULLET_SPACE * (len(bullets) - 1) <= slot.height
