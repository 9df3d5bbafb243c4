"""What a handout says, before it is a document: every word is the speaker's or a label of ours."""

from __future__ import annotations

from dataclasses import dataclass

from present.model import Closing, Outline, Section, Span, Speech, contents_names
from present.package.writers.protocol import Material


@dataclass(frozen=True, slots=True)
class Entry:
    """A point of the outline: its words, and the number of the paragraph that it begins in, None where that has none."""

    words: str
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the outline: what it is called, its theme where it has one, its entries.

    `is_section` is whether the speaker counts it, `are_points` whether its entries are points; else they are sentences or asks.
    """

    title: str
    theme: str
    entries: tuple[Entry, ...]
    is_section: bool = True
    are_points: bool = True


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the speech as it is shown; `number` is None for its title, the line below it and its headings."""

    words: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Handout:
    """All of it. `quotes` are entries too, `terms` pairs of a name and the parts that explain it, `named` those without."""

    title: str
    byline: str
    parts: tuple[Part, ...]
    quotes: tuple[Entry, ...]
    terms: tuple[tuple[str, tuple[str, ...]], ...]
    named: tuple[Entry, ...]
    paragraphs: tuple[Paragraph, ...]


def handout_of(material: Material) -> Handout:
    """What the handout of *material* says."""
    speech, outline = material.speech, material.outline
    numbers = paragraph_numbers(speech, outline)
    return Handout(
        title=material.title,
        byline=_byline(material),
        parts=tuple(_parts(material, numbers)),
        quotes=tuple(Entry(_line(speech, each.span), _number(numbers, each.span)) for each in outline.quotes),
        terms=tuple((_line(speech, each.term), tuple(_members(speech, each.members))) for each in outline.terms if each.members),
        named=tuple(Entry(_line(speech, each.term), _number(numbers, each.term)) for each in outline.terms if not each.members),
        paragraphs=tuple(_paragraphs(speech, numbers)),
    )


def paragraph_numbers(speech: Speech, outline: Outline) -> dict[Span, int]:
    """The numbers of the paragraphs, from 1; the title, the line below it and headings that are paragraphs have none."""
    counted = [each for each in speech.paragraphs if not _is_head(outline, each) and not _is_heading(outline, each)]
    shown = [each for each in counted if speech.shown(each).strip()]
    return {each: number for number, each in enumerate(shown, start=1)}


def _is_head(outline: Outline, paragraph: Span) -> bool:
    return any(each.holds(paragraph) for each in (outline.title, outline.byline) if each)


def _is_heading(outline: Outline, paragraph: Span) -> bool:
    return any(each.heading.holds(paragraph) for each in outline.sections if each.heading)


def _byline(material: Material) -> str:
    """Who and when: as the template or the outline says, else as the line below the title does."""
    said = "　".join(filter(None, (material.template.department, material.template.date)))
    byline = material.outline.byline
    return said or (_line(material.speech, byline) if byline else "")


def _parts(material: Material, numbers: dict[Span, int]) -> list[Part]:
    closing = material.outline.closing
    sections = [_part(material, each, numbers) for each in material.outline.sections]
    return [*sections, *([_asks(material.speech, closing, numbers)] if closing and closing.asks else [])]


def _part(material: Material, section: Section, numbers: dict[Span, int]) -> Part:
    speech, theme = material.speech, material.outline.theme_of(section.number)
    carried = section.text.carrying if section.text and not section.points else ()
    spans = [each.title for each in section.points] or list(carried)
    entries = tuple(Entry(_line(speech, each), _number(numbers, each)) for each in spans)
    return Part(
        title=_line(speech, section.title) if section.title else contents_names(material.slides).get(section.number, ""),
        theme=_line(speech, theme.term) if theme else "",
        entries=entries,
        are_points=bool(section.points),
    )


def _asks(speech: Speech, closing: Closing, numbers: dict[Span, int]) -> Part:
    title = _line(speech, closing.title) if closing.title else ""
    entries = tuple(Entry(_line(speech, each), _number(numbers, each)) for each in closing.asks)
    return Part(title, "", entries, is_section=False, are_points=False)


def _members(speech: Speech, members: tuple[tuple[Span, Span | None], ...]) -> list[str]:
    return [_line(speech, name) + (f"：{_line(speech, words)}" if words else "") for name, words in members]


def _paragraphs(speech: Speech, numbers: dict[Span, int]) -> list[Paragraph]:
    shown = ((each, speech.shown(each).strip()) for each in speech.paragraphs)
    return [Paragraph(words, numbers.get(each)) for each, words in shown if words]


def _number(numbers: dict[Span, int], span: Span) -> int | None:
    return next((number for paragraph, number in numbers.items() if paragraph.start <= span.start < paragraph.end), None)


def _line(speech: Speech, span: Span) -> str:
    return " ".join(speech.shown(span).split())
