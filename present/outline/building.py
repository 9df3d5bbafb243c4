"""A speech read as an outline: the rules of this folder, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from present.model import Cut, Notice, Outline, Passage, Point, Section, Span, Speech
from present.outline.characters import in_one_form
from present.outline.closing import closing_of, closing_start, cued_start
from present.outline.digest import Ranking, carrying, excerpts, passage, quote_of, summary
from present.outline.figures import find_figures
from present.outline.front import split_front
from present.outline.known import Known
from present.outline.lines import find_asks, find_quotes
from present.outline.names import keyword_of, name_of
from present.outline.numbering import Style
from present.outline.paragraphs import Paragraph, lead_of, paragraphs_of, whole
from present.outline.points import Split, running_styles, split_points
from present.outline.sections import Division, divide_by_headings, divide_by_paragraphs, other_speeches
from present.outline.tail import split_tail
from present.outline.themes import find_terms, find_themes
from present.outline.words import vocabulary_of

_OPENING_SENTENCES = 2
_INTRODUCTION_SENTENCES = 1
_SECTION_SENTENCES = 3
_POINT_SENTENCES = 1
_NOTHING = Known()


@dataclass(frozen=True, slots=True)
class _Part:
    """A division with its points found."""

    division: Division
    split: Split


def outline_speech(speech: Speech, cut: Cut, known: Known = _NOTHING) -> Outline:
    """The outline of *speech*; *cut* cuts it into words, *known* is what its department calls its own."""
    ranking = Ranking(in_one_form(speech.text), vocabulary_of(in_one_form(speech.text), cut))
    return _outline(speech.shown, replace(speech, text=ranking.text), ranking, known.in_one_form())


def _outline(words_of: Callable[[Span], str], speech: Speech, ranking: Ranking, known: Known) -> Outline:
    """The outline of *speech*, whose characters are in one form; *words_of* gives a title as its speaker wrote it."""
    front, following = split_front(speech.text, paragraphs_of(speech))
    body, tail = split_tail(speech.text, following)
    opening, parts, ending = _parts(speech.text, body)
    closing = closing_of(speech, ending, ranking)
    sections = tuple(_section(speech, number, part, ranking) for number, part in enumerate(parts, 1))
    return Outline(
        title=front.title,
        byline=front.byline,
        salutation=front.salutation,
        opening=passage(speech, whole(opening), ranking, _OPENING_SENTENCES) if opening else None,
        sections=sections,
        closing=closing,
        tail=tail,
        themes=find_themes(speech, sections, ranking.vocabulary, known.themes),
        terms=find_terms(speech, sections, ranking.vocabulary, known.terms),
        quotes=find_quotes(sections, closing),
        figures=find_figures(speech, ranking.vocabulary),
        asks=find_asks(speech, sections, closing),
        notices=(
            *_numbering_notices([part.division.value for part in parts]),
            *_speeches_notices([words_of(title).strip() for title in other_speeches(speech.text, body)]),
        ),
    )


def _parts(text: str, body: Sequence[Paragraph]) -> tuple[Sequence[Paragraph], Sequence[_Part], Sequence[Paragraph]]:
    """The opening, the sections with their points, and the conclusion of the whole speech."""
    running = running_styles(body)
    opening, divisions = divide_by_headings(text, body)
    if divisions:
        return opening, *_without_closing(text, [_part(text, division, running) for division in divisions], running)
    end = cued_start(text, body) or len(body)
    opening, divisions = divide_by_paragraphs(text, body[:end])
    return opening, [_part(text, division, running) for division in divisions], body[end:]


def _part(text: str, division: Division, running: Collection[Style]) -> _Part:
    first, rest = division.paragraphs[0], division.paragraphs[1:]
    style = first.mark.style if first.mark and division.heading else None
    split = split_points(text, rest, style, running)
    if division.heading is None:
        return _Part(division, replace(split, introduction=(first, *split.introduction)))
    return _Part(division, split if split.points else _points_beside_heading(text, division, split, running))


def _points_beside_heading(text: str, division: Division, split: Split, running: Collection[Style]) -> Split:
    """The points in the heading's own paragraph, where the text runs on from the heading."""
    first = division.paragraphs[0]
    beside = tuple(sentence for sentence in first.sentences if division.heading and sentence.start >= division.heading.end)
    if not beside:
        return split
    span = Span(beside[0].start, first.span.end)
    rest = Paragraph(span, span, beside, None)
    found = split_points(text, (rest, *division.paragraphs[1:]), first.mark.style if first.mark else None, running)
    return found if found.numbered else split


def _without_closing(
    text: str, parts: Sequence[_Part], running: Collection[Style]
) -> tuple[Sequence[_Part], tuple[Paragraph, ...]]:
    """The parts with the conclusion of the whole speech taken out of the last, and its paragraphs."""
    last = parts[-1]
    earlier = max((len(point) for part in parts[:-1] for point in part.split.points), default=0)
    paragraphs, start = closing_start(text, last.division.paragraphs, last.split, earlier)
    shorter = replace(last.division, paragraphs=paragraphs[:start])
    return [*parts[:-1], _part(text, shorter, running)], paragraphs[start:]


def _section(speech: Speech, number: int, part: _Part, ranking: Ranking) -> Section:
    heading = part.division.heading
    name = name_of(speech, heading) if heading else None
    return Section(
        number=number,
        span=whole(part.division.paragraphs),
        heading=heading,
        title=name.title if name else None,
        short=name.short if name else None,
        rest=name.rest if name else None,
        text=_introduction(speech, part, ranking),
        points=tuple(_point(speech, point, ranking) for point in part.split.points),
    )


def _introduction(speech: Speech, part: _Part, ranking: Ranking) -> Passage | None:
    """What stands between the heading and the first point; the rest of the heading's own paragraph included."""
    span = part.division.paragraphs[0].span
    start = part.division.heading.end if part.division.heading else span.start
    end = part.split.points[0][0].span.start if part.split.points else whole(part.division.paragraphs).end
    sentences = [sentence for sentence in speech.sentences_in(Span(start, end)) if len(sentence) > 1]
    if not sentences:
        return None
    within = Span(sentences[0].start, sentences[-1].end)
    if part.split.points:
        return passage(speech, within, ranking, _INTRODUCTION_SENTENCES)
    return summary(speech, within, ranking, _SECTION_SENTENCES)


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
    numbered = [value for value in values if value]
    if all(value == number for value, number in zip(values, range(1, len(values) + 1), strict=True) if value):
        return ()
    found = "、".join(str(value) for value in numbered)
    zh = f"原文的节号依次是 {found}，有重复或跳号；已按先后显示为 1 至 {len(values)}。"
    en = f"The section numbers in the source run {found.replace('、', ', ')}; they are shown as 1 to {len(values)}, in order."
    return (Notice("section-numbers", zh, en),)


def _speeches_notices(titles: Sequence[str]) -> tuple[Notice, ...]:
    """What the user must know where the file holds other speeches too, with these titles."""
    if not titles:
        return ()
    zh = f"文件里不止一篇讲话（另有：{'；'.join(titles)}），已按先后合成一份，每篇自成一部分。"
    en = f"The file holds more than one speech (also: {'; '.join(titles)}); they are taken as parts of one briefing, in order."
    return (Notice("more-speeches", zh, en),)
