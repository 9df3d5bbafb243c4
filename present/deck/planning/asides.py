"""What stands beside the flow of the speech: the terms that a part explains and the figures that it gives."""

from __future__ import annotations

from present.deck.planning.figures import figures_slides
from present.deck.planning.heard import Draft
from present.deck.planning.names import section_footer, section_key, section_name, speech_footer, theme_term
from present.deck.planning.terms import terms_slides
from present.deck.planning.words import Material, first_held
from present.deck.slots import FOOTER, HEAD_TITLE
from present.model import Frame, Section, Words


def opening_asides(material: Material) -> tuple[Draft, ...]:
    """The slides of the terms that the opening explains; its figures are those of the meeting."""
    opening = material.outline.opening
    frame = Frame("opening.terms", 0, footer=speech_footer(material))
    return terms_slides(material, frame, opening.span) if opening else ()


def section_asides(material: Material, section: Section) -> tuple[Draft, ...]:
    """The slides of the terms that *section* explains and of its figures."""
    return (
        *terms_slides(material, _frame(material, section, "terms"), section.span),
        *figures_slides(material, _frame(material, section, "figures"), section.span, _name(material, section)),
    )


def _frame(material: Material, section: Section, kind: str) -> Frame:
    footer = section_footer(material, section, material.fits(FOOTER))
    return Frame(f"{section_key(section.number)}.{kind}", section.number, footer=footer)


def _name(material: Material, section: Section) -> Words | None:
    """What *section* is called above its figures."""
    theme = material.outline.theme_of(section.number)
    holds = material.fits(HEAD_TITLE)
    return first_held([theme_term(material, theme) if theme else None, section_name(material, section, holds)], holds)
