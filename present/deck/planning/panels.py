"""The slides with a section's theme, or its name, on the panel: beside it the points as cards, or two sentences."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.fitting import LISTED, TERM
from present.deck.planning.cards import card_slides
from present.deck.planning.heard import Draft
from present.deck.planning.names import SUFFIXES, section_footer, section_key, section_name, section_themes, theme_term
from present.deck.planning.sharing import SHORTEST, Excerpts
from present.deck.planning.texts import first_clause, passage_spans, section_texts
from present.deck.planning.words import Material, first_held, ordinal, unquoted
from present.deck.slots import FOOTER_PANEL, PANEL_TERM, SECTION_TERM, TAGLINE, THEME_SENTENCE
from present.model import Card, Frame, Section, Span, ThemeSlide, Words

SENTENCES = 2


@dataclass(frozen=True, slots=True)
class Content:
    """What stands beside the panel, and what the slide's key ends on."""

    cards: tuple[Card, ...] = ()
    sentences: tuple[Words, ...] = ()
    suffix: str = ""


def card_panels(material: Material, section: Section) -> tuple[Draft, ...]:
    """The points of *section* as cards; where they take several slides, these share what is heard of the introduction."""
    slides = card_slides(material, section.points)
    starts = _starts(material, section, len(slides))
    return tuple(
        Draft(_panel(material, section, Content(cards, suffix=suffix)), start)
        for cards, suffix, start in zip(slides, SUFFIXES, starts, strict=False)
    )


def _starts(material: Material, section: Section, slides: int) -> tuple[int | None, ...]:
    """Each slide gets as many sentences as the others; where there are fewer than slides, the first gets them all."""
    sentences = material.speech.sentences_in(Span(section.span.start, section.points[0].span.start))
    if len(sentences) < slides:
        return (section.span.start, *(None for _ in range(slides - 1)))
    return (section.span.start, *(sentences[len(sentences) * place // slides].start for place in range(1, slides)))


def sentence_panel(material: Material, section: Section) -> tuple[Draft, ...]:
    """Two sentences of *section*, for one that has no points to make cards of.

    A single sentence would leave one of two places empty: it stands below the heading, or where there is no theme, which needs
    its panel, as text.
    """
    sentences = _sentences(material, section)
    if len(sentences) < SENTENCES and not material.outline.theme_of(section.number):
        return section_texts(material, section)
    if len(sentences) < SENTENCES and section.title:
        sentences = (*filter(None, [material.beginning(section.title, material.fits(THEME_SENTENCE))]), *sentences)
    return (Draft(_panel(material, section, Content(sentences=sentences)), section.span.start),)


def _panel(material: Material, section: Section, content: Content) -> ThemeSlide:
    themes = [each.section for each in section_themes(material)]
    theme = _theme(material, section)
    term, tagline = theme or _name(material, section)
    return ThemeSlide(
        frame=Frame(
            key=section_key(section.number) + content.suffix,
            section=section.number,
            footer=section_footer(material, section, material.fits(FOOTER_PANEL)),
        ),
        term=term,
        tagline=tagline,
        place=themes.index(section.number) + 1 if theme else 0,
        places=len(themes) if theme else 0,
        cards=content.cards,
        sentences=content.sentences,
    )


def _theme(material: Material, section: Section) -> tuple[Words, Words | None] | None:
    theme = material.outline.theme_of(section.number)
    if theme is None or not material.fits(PANEL_TERM, TERM)(theme_term(material, theme).text):
        return None
    tagline = material.beginning(theme.tagline, material.fits(TAGLINE, LISTED)) if theme.tagline else None
    return theme_term(material, theme), unquoted(tagline) if tagline else None


def _name(material: Material, section: Section) -> tuple[Words, Words | None]:
    """The section's name for the panel, and the clause of its heading that the name leaves out."""
    named = (section_name(material, section, material.fits(slot, TERM)) for slot in (SECTION_TERM, SECTION_TERM.tightened))
    name = next(filter(None, named), None)
    if name is None:
        begun = first_clause(material, section.text) if section.text and not section.title else None
        return ordinal(section.number), first_held([begun], material.fits(TAGLINE, LISTED))
    others = (material.words(span) for span in (section.short, section.rest) if span and not _touches(name, span))
    return unquoted(name), first_held(others, material.fits(TAGLINE, LISTED))


def _touches(words: Words, span: Span) -> bool:
    return any(each.touches(span) for each in words.spans)


def _sentences(material: Material, section: Section) -> tuple[Words, ...]:
    """What carries the section; of its only point the lead, and of one that says hardly more whatever it says."""
    points = section.points
    more = [*(point.quote for point in points if point.quote), *(span for point in points for span in point.excerpts)]
    shown = Excerpts(material, (*passage_spans(section.text), *(point.title for point in points)), (), THEME_SENTENCE)
    found = shown.at_least(SENTENCES, (*material.speech.sentences_in(_below_heading(section)), *more))
    return (_halved(material, found[0]) or found) if len(found) == 1 else found[:SENTENCES]


def _halved(material: Material, sentence: Words) -> tuple[Words, ...]:
    """The two halves of *sentence*, parted at the mark nearest to its middle; none if it has no mark."""
    span = sentence.spans[0]
    ends = [end for end in material.clause_ends(span) if min(end - span.start, span.end - end) >= SHORTEST]
    if not ends:
        return ()
    middle = min(ends, key=lambda end: abs(2 * end - span.start - span.end))
    return material.words(Span(span.start, middle)), material.words(Span(middle, span.end))


def _below_heading(section: Section) -> Span:
    """The introduction of *section*; all of it below the heading where it has no points."""
    start = section.heading.end if section.heading else section.span.start
    return Span(start, section.points[0].span.start if section.points else section.span.end)
