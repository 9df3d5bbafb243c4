"""From the outline to the slides, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from present.deck.fitting import Composer
from present.deck.planning.asides import opening_asides, section_asides
from present.deck.planning.budget import within
from present.deck.planning.closing import closing_slides
from present.deck.planning.front import contents, cover, glances
from present.deck.planning.heard import Draft, with_covers
from present.deck.planning.panels import card_panels, sentence_panel
from present.deck.planning.points import Place, point_slides
from present.deck.planning.quotes import quotes_slides
from present.deck.planning.texts import opening_texts, passage_spans, section_texts
from present.deck.planning.words import Material
from present.model import Cut, Outline, PointSlide, Section, Slide, Span, Speech, Template, words_on


def plan_slides(speech: Speech, outline: Outline, template: Template, cut: Cut, most: int | None = None) -> tuple[Slide, ...]:
    """The slides of the deck: cover, contents, 一图读懂, the sections with their points, 金句, the closing; *most* at most.

    Every text on them is cut out of *speech* in whole clauses, with its spans, or it is a label of ours, without. The spans that
    the slides cover are in order and hold every sentence of the speech.

    Raises:
        DeckError: the speech has no deck of so few slides.
    """
    material = Material(speech, outline, template, Composer(cut))
    closing = _closing(material)
    shown = [span for draft in closing for words in words_on(draft.slide) for span in words.spans]
    drafts = (*_front(material), *_sections(material), *quotes_slides(material, shown), *closing)
    return with_covers(drafts if most is None else within(outline, drafts, most), speech)


def _front(material: Material) -> tuple[Draft, ...]:
    """The slides before the first section; the last sentence of the opening leads from the last of them to it.

    What the opening explains stands before the slides that lead on, where it has just been heard.
    """
    opening = material.outline.opening
    listed, seen = [*map(Draft, contents(material))], [*map(Draft, glances(material))]
    sentences = material.speech.sentences_in(opening.span) if opening else ()
    last = seen or listed
    if last and len(sentences) > 1:
        last[-1] = replace(last[-1], start=sentences[-1].start)
    text = opening_texts(material, opening) if opening and not material.outline.sections else ()
    explained = opening_asides(material)
    led = (*listed, *explained, *seen) if seen else (*text, *explained, *listed)
    return (Draft(cover(material), 0), *led)


def _sections(material: Material) -> Iterator[Draft]:
    for section in material.outline.sections:
        first = _first_slides(material, section)
        yield from first
        seen = tuple(span for draft in first for words in words_on(draft.slide) for span in words.spans)
        for number, point in enumerate(section.points, start=1):
            slides = point_slides(material, section, point, Place(number, len(section.points)))
            yield from slides if _say_more(slides, seen) else ()
        yield from section_asides(material, section)


def _say_more(slides: tuple[Draft, ...], seen: tuple[Span, ...]) -> bool:
    """Whether the slides of a point show more than one line that its card shows already."""
    shown = [words for draft in slides if isinstance(draft.slide, PointSlide) for words in draft.slide.bullets]
    quoted = any(isinstance(draft.slide, PointSlide) and draft.slide.quote for draft in slides)
    return quoted or len(shown) > 1 or not all(span in seen for words in shown for span in words.spans)


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
