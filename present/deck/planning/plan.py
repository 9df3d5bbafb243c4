"""From the outline to the slides, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from present.deck.fitting import Composer
from present.deck.planning.closing import closing_slides
from present.deck.planning.front import contents, cover, glances
from present.deck.planning.heard import Draft, with_covers
from present.deck.planning.panels import card_panels, sentence_panel
from present.deck.planning.points import Place, point_slides
from present.deck.planning.texts import opening_texts, passage_spans, section_texts
from present.deck.planning.words import Material
from present.model import Cut, Outline, Section, Slide, Speech, Template


def plan_slides(speech: Speech, outline: Outline, template: Template, cut: Cut) -> tuple[Slide, ...]:
    """The slides of the deck: cover, contents, 一图读懂, the sections with their points, the closing.

    Every text on them is cut out of *speech* in whole clauses, with its spans, or it is a label of ours, without. The spans that
    the slides cover are in order and hold every sentence of the speech.
    """
    material = Material(speech, outline, template, Composer(cut))
    return with_covers((*_front(material), *_sections(material), *_closing(material)), speech)


def _front(material: Material) -> tuple[Draft, ...]:
    """The slides before the first section; the last sentence of the opening leads from the last of them to it."""
    opening = material.outline.opening
    orientation = [*map(Draft, contents(material)), *map(Draft, glances(material))]
    sentences = material.speech.sentences_in(opening.span) if opening else ()
    if orientation and len(sentences) > 1:
        orientation[-1] = replace(orientation[-1], start=sentences[-1].start)
    text = opening_texts(material, opening) if opening and not material.outline.sections else ()
    return (Draft(cover(material), 0), *orientation, *text)


def _sections(material: Material) -> Iterator[Draft]:
    for section in material.outline.sections:
        yield from _first_slides(material, section)
        for number, point in enumerate(section.points, start=1):
            yield from point_slides(material, section, point, Place(number, len(section.points)))


def _first_slides(material: Material, section: Section) -> tuple[Draft, ...]:
    """What stands before the points of *section*; its heading and its introduction are heard with it."""
    if len(section.points) > 1:
        return card_panels(material, section)
    if material.outline.theme_of(section.number) or len(passage_spans(section.text)) <= len(section.points):
        return sentence_panel(material, section)
    return section_texts(material, section)


def _closing(material: Material) -> tuple[Draft, ...]:
    closing = material.outline.closing
    return closing_slides(material, closing) if closing else ()
