"""The slides before the first section: cover, contents, 一图读懂."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from present.deck import labels
from present.deck.fitting import LISTED, TERM, even_groups
from present.deck.keywords import keyword_rows
from present.deck.planning.bylines import Byline, byline_of
from present.deck.planning.names import (
    SUFFIXES,
    section_key,
    section_name,
    section_themes,
    speech_footer,
    speech_title,
    theme_term,
    uniting_phrase,
)
from present.deck.planning.texts import first_clause
from present.deck.planning.words import Holds, Material, first_held, joined, ordinal, unquoted
from present.deck.slots import (
    CONTENTS_CAPTION,
    CONTENTS_LINE,
    CONTENTS_MOST,
    CONTENTS_MOST_LINES,
    CONTENTS_THEME,
    GLANCE_MOST,
    HEAD_TITLE,
    contents_title,
    glance_keywords,
    glance_tagline,
    glance_term,
)
from present.model import ContentsSlide, CoverSlide, Entry, Frame, GlanceSlide, Panel, Section, Template, Theme, Words

MOST_COVER_TERMS, LONGEST_COVER_TERM = 4, 7
"""The cover has four columns; a term of more characters would come near its foot."""


def cover(material: Material) -> CoverSlide:
    """The cover: the speech's title, the department's own words, else its byline's, the themes if they are four at most."""
    byline = byline_of(material)
    return CoverSlide(
        frame=Frame(key="cover", section=0),
        title=speech_title(material),
        occasion=Words(material.template.occasion) if material.template.occasion else byline.above,
        unit_and_date=_unit_and_date(material.template, byline),
        terms=_cover_terms(material),
    )


def _unit_and_date(template: Template, byline: Byline) -> Words | None:
    date = Words(template.date) if template.date else byline.date
    if template.department:
        parts = [Words(template.department), *([date] if date else ())]
        return joined(parts, "\u3000")
    return Words(template.date) if template.date else byline.below


def _cover_terms(material: Material) -> tuple[Words, ...]:
    terms = tuple(theme_term(material, theme) for theme in section_themes(material))
    upright = all(len(term.text) <= LONGEST_COVER_TERM and term.text.isalpha() for term in terms)
    return terms if upright and len(terms) <= MOST_COVER_TERMS else ()


def contents(material: Material) -> tuple[ContentsSlide, ...]:
    """The sections in rows, each leading to its slide; nothing for a single section."""
    sections = material.outline.sections
    if len(sections) < 2:
        return ()
    caption = _caption(material)
    return tuple(
        ContentsSlide(Frame(f"contents{suffix}", 0), tuple(_entry(material, section, len(rows)) for section in rows), caption)
        for rows, suffix in zip(_shared_out(sections, _most_rows(material)), SUFFIXES, strict=False)
    )


def _shared_out(items: Sequence[Section], most: int) -> tuple[tuple[Section, ...], ...]:
    counts = even_groups(len(items), most)
    return tuple(tuple(items[end - count : end]) for count, end in zip(counts, accumulate(counts), strict=True))


def _most_rows(material: Material) -> int:
    """Eight rows on a slide if every name has room in so low a row, else five."""
    sections = material.outline.sections
    holds = material.fits(contents_title(min(len(sections), CONTENTS_MOST)))
    return CONTENTS_MOST if all(_row_name(material, section, holds) for section in sections) else CONTENTS_MOST_LINES


def _caption(material: Material) -> Words | None:
    title = material.outline.title
    return first_held((uniting_phrase(material), material.words(title) if title else None), material.fits(CONTENTS_CAPTION))


def _entry(material: Material, section: Section, rows: int) -> Entry:
    theme = material.outline.theme_of(section.number)
    term = theme_term(material, theme) if theme else None
    if term and material.fits(CONTENTS_THEME)(term.text):
        line = _beside(material, section, term.text) if rows <= CONTENTS_MOST_LINES else None
        return Entry(section.number, term, line, section_key(section.number))
    slot = contents_title(rows)
    names = (_row_name(material, section, material.fits(each)) for each in (slot, slot.tightened))
    name = next(filter(None, names), None) or ordinal(section.number)
    return Entry(section.number, name, None, section_key(section.number))


def _row_name(material: Material, section: Section, holds: Holds) -> Words | None:
    """The name of *section*; of one without a heading what it begins to say."""
    if section.title:
        return section_name(material, section, holds)
    return first_held([first_clause(material, section.text) if section.text else None], holds)


def _beside(material: Material, section: Section, term: str) -> Words | None:
    """The clause of the heading that does not say the term again."""
    clauses = (material.words(span) for span in (section.rest, section.short) if span)
    return first_held((clause for clause in clauses if term not in clause.text), material.fits(CONTENTS_LINE))


def glances(material: Material) -> tuple[GlanceSlide, ...]:
    """一图读懂: the themes side by side, six at most on a slide; nothing for fewer than two."""
    themes = section_themes(material)
    if len(themes) < 2:
        return ()
    counts = even_groups(len(themes), GLANCE_MOST)
    title, footer, keywords = _glance_title(material), speech_footer(material), _keywords(material, counts)
    panels = tuple(_panel(material, theme, max(counts), words) for theme, words in zip(themes, keywords, strict=True))
    return tuple(
        GlanceSlide(Frame(f"glance{suffix}", 0, footer=footer), title, panels[end - count : end])
        for count, end, suffix in zip(counts, accumulate(counts), SUFFIXES, strict=False)
    )


def _glance_title(material: Material) -> Words:
    terms = joined((theme_term(material, theme) for theme in section_themes(material)), "、")
    choices = (uniting_phrase(material), terms, speech_title(material))
    return first_held(choices, material.fits(HEAD_TITLE)) or Words(labels.GLANCE)


def _panel(material: Material, theme: Theme, panels: int, keywords: tuple[Words, ...]) -> Panel:
    holds = material.fits(glance_tagline(panels), LISTED)
    tagline = material.beginning(theme.tagline, holds) if theme.tagline else None
    term = theme_term(material, theme)
    if not material.fits(glance_term(panels), TERM)(term.text):
        term = ordinal(theme.section)
    return Panel(term, unquoted(tagline) if tagline else None, keywords, section_key(theme.section))


def _keywords(material: Material, counts: Sequence[int]) -> tuple[tuple[Words, ...], ...]:
    """The key words of each theme; if a point lacks its own, or there is no room for all of them, how many points each has."""
    sections = {section.number: section for section in material.outline.sections}
    points = [sections[theme.section].points for theme in section_themes(material)]
    found = tuple(tuple(material.words(point.keyword) for point in each if point.keyword) for each in points)
    slot = glance_keywords(max(counts))
    complete = list(map(len, found)) == list(map(len, points))
    written = [[word.text for word in words] for words in found]
    if slot and complete and keyword_rows(written, slot):
        return found
    counted = slot and all(len(each) > 1 for each in points)
    return tuple((Words(labels.points(len(each))),) if counted else () for each in points)
