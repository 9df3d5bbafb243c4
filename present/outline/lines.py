"""What people take home from a speech: its quotable lines, and who is asked to do what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from present.model import Ask, Closing, Quote, Section, Span, Speech
from present.outline.clauses import clauses
from present.regex import regex

AUDIENCE = regex(
    r"^([^，。；：“”]{2,24}?(?:组织|部门|单位|干部|党员|同志|同志们|企业|各地|地区|党委|政府|县|市|区|县级市（区）|学校|街道|乡镇|系统))(?:都|也|均)?(?:要|必须|应当)(?!求)"
)


def find_quotes(sections: Sequence[Section], closing: Closing | None) -> tuple[Quote, ...]:
    """The quotable lines of sections, points and closing, in order, each once."""
    found = [Quote(line, section.number) for section in sections for line in _section_lines(section)]
    if closing:
        found += [Quote(line, None) for line in sorted({*filter(None, [closing.title, closing.text.quote]), *closing.lines})]
    return tuple(quote for at, quote in enumerate(found) if not any(quote.span.touches(other.span) for other in found[:at]))


def _section_lines(section: Section) -> Iterator[Span]:
    if section.text and section.text.quote and section.points:
        yield section.text.quote
    yield from (point.quote for point in section.points if point.quote)


def find_asks(speech: Speech, sections: Sequence[Section], closing: Closing | None) -> tuple[Ask, ...]:
    """The clauses in which the speaker says who must do what (各县级市（区）要 进一步拉长长板)."""
    homes: list[tuple[Span, int | None]] = [(section.span, section.number) for section in sections]
    if closing:
        homes.append((closing.span, None))
    asked = ((sentence, number) for home, number in homes for sentence in speech.sentences_in(home))
    return tuple(ask for sentence, number in asked if (ask := _ask(speech.text, sentence, number)))


def _ask(text: str, sentence: Span, section: int | None) -> Ask | None:
    found = AUDIENCE.match(text[sentence.start : sentence.end])
    if found is None:
        return None
    said = clauses(text, Span(sentence.start + found.end(), sentence.end))
    return Ask(Span(sentence.start, sentence.start + found.end(1)), said[0], section) if said else None
