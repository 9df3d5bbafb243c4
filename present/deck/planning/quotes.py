"""金句: the lines that people take home, the best of them very large, and from as many parts of the speech as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from present.deck import labels
from present.deck.breaking import members
from present.deck.fitting import MEMBERS, PARALLEL
from present.deck.planning.heard import Draft
from present.deck.planning.names import SUFFIXES, section_name, theme_term
from present.deck.planning.words import Material, ordinal
from present.deck.slots import QUOTE_LEAD, QUOTE_SIDE, QUOTE_SOURCE
from present.model import Frame, Quote, QuotedLine, QuotesSlide, Span, Words
from present.regex import regex

SIDES = 3
"""The most lines beside the one that is large."""

FEWEST = 2
"""A line alone is quoted where it stands; it needs no slide."""

STRONG = 3
"""So many parallel members make a line that one remembers; of two the line must be longer."""

SHORTEST_PAIR = 12

_SOMEBODY = regex(r"[我你他她](?!们)")
"""What he says as himself is no motto."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that may be shown: its words, in how many parallel members, and how unlike these are in length."""

    quote: Quote
    words: Words
    members: int
    spread: int


def quotes_slides(material: Material, shown: Iterable[Span]) -> tuple[Draft, ...]:
    """The slides of lines worth quoting that are not *shown* right after; a second one only for as many strong lines again."""
    lines = _lines(material, tuple(shown))
    first = _chosen(material, lines)
    rest = [line for line in lines if line not in first and line.members >= STRONG]
    second = _chosen(material, rest) if len(rest) > SIDES else []
    slides = [chosen for chosen in (first, second) if len(chosen) >= FEWEST]
    return tuple(Draft(_slide(material, chosen, suffix)) for chosen, suffix in zip(slides, SUFFIXES, strict=False))


def _lines(material: Material, shown: Sequence[Span]) -> list[_Line]:
    """The good lines, each text once, in the order of the speech."""
    found = dict[str, _Line]()
    for quote in material.outline.quotes:
        if any(span.touches(quote.span) for span in shown) or not _is_of_all(material, quote.span):
            continue
        line = _line(material, quote)
        if line.members >= STRONG or (line.members > 1 and len(line.words.text) >= SHORTEST_PAIR):
            found.setdefault(line.words.text, line)
    return list(found.values())


def _line(material: Material, quote: Quote) -> _Line:
    words = material.words(quote.span)
    sizes = [len(member.rstrip("，、；")) for member in members(words.text)]
    return _Line(quote, words, len(sizes), max(sizes) - min(sizes))


def _is_of_all(material: Material, span: Span) -> bool:
    """Whether the line is about nobody in particular, and whole."""
    of_somebody = _SOMEBODY.search(material.speech.text, span.start, span.end)
    return not (of_somebody or material.is_redacted(span) or material.is_withheld(span) or material.is_foreign(span))


def _chosen(material: Material, lines: Sequence[_Line]) -> list[_Line]:
    """The best line that can be large, then the best of each other part, then what is left; those in the order of the speech."""
    holds = material.fits(QUOTE_LEAD, PARALLEL)
    ranked = sorted(lines, key=lambda line: _worth(material, line), reverse=True)
    lead = next((line for line in ranked if holds(line.words.text)), None)
    if lead is None:
        return []
    held = material.fits(QUOTE_SIDE, PARALLEL)
    others = [line for line in ranked if line is not lead and held(line.words.text)]
    return [lead, *sorted(list(_varied(lead, others))[:SIDES], key=lambda line: line.quote.span)]


def _varied(lead: _Line, others: Sequence[_Line]) -> Iterator[_Line]:
    """The *others*, first one of each part that has none yet."""
    used, later = {lead.quote.section}, list[_Line]()
    for line in others:
        if line.quote.section in used:
            later.append(line)
        else:
            used.add(line.quote.section)
            yield line
    yield from later


def _worth(material: Material, line: _Line) -> tuple[bool, bool, int, int]:
    """Three members before two, each on a line of its own, like in length, and long."""
    apart = material.fits(QUOTE_LEAD, MEMBERS)(line.words.text)
    return line.members >= STRONG, apart, -line.spread, len(line.words.text)


def _slide(material: Material, lines: Sequence[_Line], suffix: str) -> QuotesSlide:
    lead, *others = (QuotedLine(line.words, _source(material, line.quote)) for line in lines)
    return QuotesSlide(Frame(f"quotes{suffix}", _section(material)), lead, tuple(others))


def _section(material: Material) -> int | None:
    """The closing, which the slide leads to; without one the last section."""
    sections = material.outline.sections
    return None if material.outline.closing or not sections else sections[-1].number


def _source(material: Material, quote: Quote) -> Words:
    """What the part of the speech is called: its theme, else its name, else which part it is."""
    if quote.section is None:
        return Words(labels.CLOSING)
    theme = material.outline.theme_of(quote.section)
    section = next(section for section in material.outline.sections if section.number == quote.section)
    name = theme_term(material, theme) if theme else section_name(material, section, material.fits(QUOTE_SOURCE))
    return name or ordinal(quote.section)
