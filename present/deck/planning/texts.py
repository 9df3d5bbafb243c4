"""The slides of a passage without points: a title, up to three carrying sentences on each, the line that it closes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from present.deck import labels
from present.deck.planning.heard import Draft
from present.deck.planning.names import SUFFIXES, section_footer, section_key
from present.deck.planning.sharing import Excerpts, Share, shared_out
from present.deck.planning.words import Holds, Material, first_held, ordinal
from present.deck.slots import CLOSING_LINE, FOOTER, HEAD_TITLE, SENTENCE, SENTENCES_MOST
from present.model import Frame, Passage, Section, Span, TextSlide, Words

NO_KICKER = Words(labels.PASSAGE)


@dataclass(frozen=True, slots=True)
class Matter:
    """A passage that becomes text slides: their first frame, the label above the title, its heading, what they are heard for."""

    frame: Frame
    kicker: Words
    passage: Passage
    whole: Span
    heading: Words | None = None


def section_texts(material: Material, section: Section) -> tuple[Draft, ...]:
    """The slides of a section that has a text and hardly a point."""
    footer = section_footer(material, section, material.fits(FOOTER))
    frame = Frame(section_key(section.number), section.number, footer=footer)
    whole = Span(section.span.start, section.points[0].span.start if section.points else section.span.end)
    passage = section.text or Passage(whole)
    return _slides(material, Matter(frame, ordinal(section.number), passage, whole, _heading(material, section)))


def opening_texts(material: Material, opening: Passage) -> tuple[Draft, ...]:
    """The slides of a speech that has no sections: all of it is its opening."""
    return _slides(material, Matter(Frame("opening", 0), NO_KICKER, opening, opening.span))


def passage_spans(passage: Passage | None) -> tuple[Span, ...]:
    """What a slide can show of *passage*: its excerpts, else its carrying sentences."""
    return (passage.excerpts or passage.carrying) if passage else ()


def _heading(material: Material, section: Section) -> Words | None:
    """The heading without its number; of a heading with a removed name the half that has none."""
    if section.title is None:
        return None
    holds = material.fits_continued(HEAD_TITLE)
    whole = None if material.is_redacted(section.title) else material.words(section.title)
    clauses = [material.words(span) for span in (section.short, section.rest) if span and not material.is_redacted(span)]
    ends = material.ending(section.title, holds), material.beginning(section.title, holds)
    return first_held((whole, *clauses, *ends), holds) or first_held(clauses, material.fits_continued(HEAD_TITLE.tightened))


def _slides(material: Material, matter: Matter) -> tuple[Draft, ...]:
    title = matter.heading or first_clause(material, matter.passage)
    line = _line(material, matter.passage)
    found = _sentences(material, matter.passage, [span for words in (title, line) if words for span in words.spans])
    shares = shared_out(material.speech, found, matter.whole, lambda group: len(group) <= SENTENCES_MOST)
    return _drafts(matter, title or matter.kicker, shares or (Share((), matter.whole.start),), line)


def _sentences(material: Material, passage: Passage, taken: Sequence[Span]) -> tuple[Words, ...]:
    """Three sentences, or so many that each slide has two at least: of four the shortest is left out."""
    sentences = material.speech.sentences_in(passage.span)
    shown = Excerpts(material, passage_spans(passage), tuple(taken), SENTENCE)
    found = shown.at_least(SENTENCES_MOST, (*passage.carrying, *sentences))
    if len(found) == SENTENCES_MOST + 1:
        found = tuple(words for words in found if words is not min(found, key=lambda each: len(each.text)))
    return found


def _drafts(matter: Matter, title: Words, shares: Sequence[Share], line: Words | None) -> tuple[Draft, ...]:
    frame, last = matter.frame, len(shares) - 1
    return tuple(
        Draft(
            TextSlide(
                frame=Frame(frame.key + SUFFIXES[place], frame.section, footer=frame.footer),
                kicker=matter.kicker if title != matter.kicker else NO_KICKER,
                title=title,
                sentences=share.words,
                line=line if place == last else None,
                continued=place > 0,
            ),
            share.start,
        )
        for place, share in enumerate(shares)
    )


def _line(material: Material, passage: Passage) -> Words | None:
    holds: Holds = material.fits(CLOSING_LINE)
    return material.beginning(passage.quote, holds) if passage.quote and not material.is_foreign(passage.quote) else None


def first_clause(material: Material, passage: Passage) -> Words | None:
    """What a passage without a heading begins to say, on one line if that can be."""
    sentences = material.speech.sentences_in(passage.span)
    spans = (*sentences[:1], *passage.excerpts, *passage.carrying, *sentences)
    one_line = replace(HEAD_TITLE, steps=HEAD_TITLE.steps[:1])
    found = (
        first_held((material.beginning(span, holds) for span in spans), holds)
        for holds in map(material.fits_continued, (one_line, HEAD_TITLE, HEAD_TITLE.tightened))
    )
    return next(filter(None, found), None)
