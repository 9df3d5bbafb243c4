"""A speech read as an outline: the rules of this folder, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from present.model import Cut, Notice, Outline, Passage, Point, Section, Span, Speech
from present.outline.closing import closing_of, closing_start
from present.outline.digest import Ranking, carrying, excerpts, passage, quote_of, summary
from present.outline.front import split_front, split_tail
from present.outline.names import keyword_of, name_of
from present.outline.paragraphs import Paragraph, lead_of, paragraphs_of, whole
from present.outline.points import Split, split_points
from present.outline.sections import Division, divide
from present.outline.themes import find_terms, find_themes
from present.outline.words import vocabulary_of

_OPENING_SENTENCES = 2
_INTRODUCTION_SENTENCES = 1
_SECTION_SENTENCES = 3
_POINT_SENTENCES = 1


@dataclass(frozen=True, slots=True)
class _Part:
    """A division with its points found; `heading` is None where the whole speech is one part."""

    division: Division
    split: Split


def outline_speech(speech: Speech, cut: Cut) -> Outline:
    """The outline of *speech*; *cut* cuts it into words."""
    ranking = Ranking(speech.text, vocabulary_of(speech.text, cut))
    front, following = split_front(speech.text, paragraphs_of(speech))
    body, tail = split_tail(speech.text, following)
    opening, divisions = divide(speech.text, body)
    parts, ending = _without_closing(speech.text, [_part(speech.text, division) for division in divisions])
    sections = tuple(_section(speech, number, part, ranking) for number, part in enumerate(parts, 1))
    return Outline(
        title=front.title,
        byline=front.byline,
        salutation=front.salutation,
        opening=passage(speech, whole(opening), ranking, _OPENING_SENTENCES) if opening else None,
        sections=sections,
        closing=closing_of(speech, ending, ranking),
        tail=tail,
        themes=find_themes(speech, sections, ranking.vocabulary),
        terms=find_terms(speech),
        notices=_numbering_notices([division.value for division in divisions]),
    )


def _part(text: str, division: Division) -> _Part:
    first = division.paragraphs[0]
    style = first.mark.style if first.mark else None
    return _Part(division, split_points(text, division.paragraphs[1:], style))


def _without_closing(text: str, parts: Sequence[_Part]) -> tuple[Sequence[_Part], tuple[Paragraph, ...]]:
    """The parts with the conclusion of the whole speech taken out of the last, and its paragraphs."""
    if not parts:
        return parts, ()
    last = parts[-1]
    earlier = max((len(point) for part in parts[:-1] for point in part.split.points), default=0)
    paragraphs = last.division.paragraphs
    start = closing_start(text, paragraphs, last.split.points, earlier)
    shorter = Division(last.division.heading, last.division.value, paragraphs[:start])
    return [*parts[:-1], _part(text, shorter)], paragraphs[start:] if start else ()


def _section(speech: Speech, number: int, part: _Part, ranking: Ranking) -> Section:
    name = name_of(speech, part.division.heading)
    return Section(
        number=number,
        span=whole(part.division.paragraphs),
        heading=part.division.heading,
        title=name.title,
        short=name.short,
        rest=name.rest,
        text=_introduction(speech, part, ranking),
        points=tuple(_point(speech, point, ranking) for point in part.split.points),
    )


def _introduction(speech: Speech, part: _Part, ranking: Ranking) -> Passage | None:
    """What stands between the heading and the first point; the rest of the heading's own paragraph included."""
    end = part.split.introduction[-1].span.end if part.split.introduction else part.division.paragraphs[0].span.end
    sentences = speech.sentences_in(Span(part.division.heading.end, end))
    if not any(len(sentence) > 1 for sentence in sentences):
        return None
    span = Span(sentences[0].start, end)
    if part.split.points:
        return passage(speech, span, ranking, _INTRODUCTION_SENTENCES)
    return summary(speech, span, ranking, _SECTION_SENTENCES)


def _point(speech: Speech, paragraphs: Sequence[Paragraph], ranking: Ranking) -> Point:
    span, lead = whole(paragraphs), lead_of(speech.text, paragraphs[0])
    rest = Span(min(lead.end + 1, span.end), span.end)
    name, quote = name_of(speech, lead), quote_of(speech, rest, ranking)
    return Point(
        span=span,
        lead=lead,
        title=name.title,
        short=name.short,
        support=name.rest,
        keyword=keyword_of(speech.text, name.short, ranking.vocabulary),
        carrying=carrying(speech, rest, ranking, _POINT_SENTENCES),
        excerpts=excerpts(speech, rest, ranking, quote),
        quote=quote,
    )


def _numbering_notices(values: Sequence[int]) -> tuple[Notice, ...]:
    """The correction that the user must know of: section numbers of the source that do not count from one without gap."""
    counted = list(range(1, len(values) + 1))
    if list(values) == counted:
        return ()
    found = "、".join(str(value) for value in values)
    zh = f"原文的节号依次是 {found}，有重复或跳号；已按先后显示为 1 至 {len(values)}。"
    en = f"The section numbers in the source run {found.replace('、', ', ')}; they are shown as 1 to {len(values)}, in order."
    return (Notice("section-numbers", zh, en),)
