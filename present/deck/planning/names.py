"""What the speech, its sections and its themes are called on slides."""

from __future__ import annotations

import re

from present.deck.planning.words import Holds, Material, first_held, ordinal, unquoted
from present.deck.slots import COVER_TITLE, FOOTER
from present.model import Section, Span, Theme, Words

SUFFIXES = ("", *"bcdefghijklmnopqrstuvwxyz")
"""What the keys of slides end on that go on from one another: s2, s2b, s2c."""


def section_key(number: int) -> str:
    """The key of the slide that the section with this number begins on."""
    return f"s{number}"


def speech_title(material: Material) -> Words:
    """The title as the cover shows it; the file's name where the speech has no title."""
    span = material.outline.title
    if span is None:
        return Words(material.speech.name)
    return material.beginning(span, material.fits(COVER_TITLE)) or material.words(span)


def speech_footer(material: Material) -> Words | None:
    """The title of the speech, as much of it as a footer holds."""
    span = material.outline.title
    return material.beginning(span, material.fits(FOOTER)) if span else None


def section_themes(material: Material) -> tuple[Theme, ...]:
    """The themes that a section carries, in the order of the sections."""
    found = (material.outline.theme_of(section.number) for section in material.outline.sections)
    return tuple(theme for theme in found if theme)


def theme_term(material: Material, theme: Theme) -> Words:
    """The term of *theme*, without quotation marks."""
    return unquoted(material.words(theme.term))


def section_name(material: Material, section: Section, holds: Holds) -> Words | None:
    """The name of *section* without its theme: its short clause, or as much of its title as *holds*.

    A clause without a removed name is preferred. None where the section has no heading, or nothing of it is held.
    """
    if section.title is None:
        return None
    spans = [span for span in (section.short, section.rest) if span]
    clauses = [material.words(span) for span in sorted(spans, key=material.is_redacted)]
    return first_held((*clauses, material.beginning(section.title, holds), material.ending(section.title, holds)), holds)


def section_footer(material: Material, section: Section, holds: Holds) -> Words:
    """What a slide of *section* says at its foot: the theme's term, else the section's name, else which part it is."""
    theme = material.outline.theme_of(section.number)
    term = theme_term(material, theme) if theme else None
    return first_held((term, section_name(material, section, holds)), holds) or ordinal(section.number)


def uniting_phrase(material: Material) -> Words | None:
    """Where the speaker names all themes in one breath, such as 让干部敢为、地方敢闯、企业敢干、群众敢首创; None if nowhere."""
    themes = section_themes(material)
    if len(themes) < 2:
        return None
    terms = [re.escape(material.speech.verbatim(material.tight(theme.term)).strip("“”")) for theme in themes]
    found = re.search(rf"(?:(?<=[“，。；：、\n])\w{{1,2}})?{'”?[、，和]“?'.join(terms)}", material.speech.text)
    return material.words(Span(*found.span())) if found else None
