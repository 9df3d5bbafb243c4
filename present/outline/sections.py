"""The body of a speech cut into opening and sections: by numbers, else by heading lines, else by what the paragraphs report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from present.model import Span
from present.outline.front import is_salutation
from present.outline.numbering import Style, is_run
from present.outline.paragraphs import Paragraph, heading_lines, lead_of, opening_run, words_of

_OUTER = (Style.PART, Style.CHAPTER, Style.ARTICLE, Style.LEGAL, Style.HAN, Style.PAREN_HAN)
_INNER = (Style.ORDINAL, Style.ARABIC, Style.PAREN_ARABIC, Style.FIRSTLY, Style.IS, Style.YAO)
_HEADING = 80
_LINE = 30
_FEWEST = 2
_REPORT = re.compile(
    r"(?:全会|会议|大会|与会|会上)[^。，]{0,10}?"
    r"(?:指出|强调|提出|认为|要求|决定|号召|认真学习|听取|讨论|审议|同意|充分肯定|高度评价|部署)"
)
_REPORTS = 3
_BODY_BEGINS = re.compile(
    r"改革开放以来|新中国成立以来|党的.{1,6}大以来|近年来|近几年来|多年来|(?:当前|目前|今年|去年|过去)(?=[，我全各是有])|我们的|我在|同志们|刚才|各位"
)
_MAY_BEGIN = re.compile(_BODY_BEGINS.pattern + r"|我们|我国|习近平|这次|要(?=[一-鿿])")
"""Words with which running text begins after a heading that lost its line break; the second list where the first line is long."""
_SHORTEST = 4
_TITLE = re.compile(r"[^。；！？\n]{4,60}(?:讲话|致辞|发言|报告|演讲|贺词|提纲)")
_MANY = 12
_TURN = re.compile(
    r"(?:回[顾首]|过去|去年|今年|明年|当前|眼下|面[对向]|展望|下一步|今后|新的一年|接下来|另外|此外|在.{2,14}方面|关于|20\d\d年)"
)
_ROW = ((4, 2), (2, 3))
"""Paragraphs stand in a row where two neighbours share four opening characters, or three share two."""


@dataclass(frozen=True, slots=True)
class Division:
    """One section as it was found: its heading (None where it has none), its number in the source, and its paragraphs.

    A heading is in the first paragraph; one that runs into its paragraph leaves the rest of it as text.
    """

    heading: Span | None
    value: int
    paragraphs: tuple[Paragraph, ...]


def divide_by_headings(text: str, body: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Division, ...]]:
    """The paragraphs before the first section, and the sections that have a heading or a number; none where nothing has.

    第一，… and 1. number points rather than sections where a communiqué reports act by act.
    """
    inner = [] if _reported(text, body) else _numbered(body, _INNER)
    outer = _numbered(body, _OUTER)
    outer = sorted({*outer, *_other_titles(text, body)}) if outer else outer
    starts = _marked(body, outer) or _over_restarts(text, body, outer) or outer or _headed(text, body) or inner
    return _divided(text, body, starts, headed=True)


def divide_by_paragraphs(text: str, body: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Division, ...]]:
    """The opening of a speech without headings, and its sections: the acts that it reports, else its paragraphs."""
    return _divided(text, body, _reported(text, body) or _unmarked(text, body), headed=False)


def _divided(
    text: str, body: Sequence[Paragraph], starts: Sequence[int], *, headed: bool
) -> tuple[tuple[Paragraph, ...], tuple[Division, ...]]:
    if not starts:
        return tuple(body), ()
    ends = [*starts[1:], len(body)]
    parts = (tuple(body[start:end]) for start, end in zip(starts, ends, strict=True))
    return tuple(body[: starts[0]]), tuple(_division(text, part, headed=headed) for part in parts)


def _numbered(body: Sequence[Paragraph], styles: Sequence[Style]) -> list[int]:
    """Where numbers of the outermost of *styles* that counts up stand at paragraphs' beginnings."""
    for style in styles:
        starts = [at for at, paragraph in enumerate(body) if paragraph.mark and paragraph.mark.style is style]
        if is_run([mark.value for at in starts if (mark := body[at].mark)]):
            return starts
    return []


def _marked(body: Sequence[Paragraph], numbered: Sequence[int]) -> list[int]:
    """The headings that the file marks as such, of the highest level that has two; none where its headings are the *numbered*."""
    for level in sorted({paragraph.level for paragraph in body if paragraph.level}):
        starts = [at for at, paragraph in enumerate(body) if paragraph.level == level]
        if len(starts) >= _FEWEST and not any(body[at].level for at in numbered):
            return starts
    return []


def _headed(text: str, body: Sequence[Paragraph]) -> list[int]:
    """The heading lines; where some stand directly above another, these and those before them: the others are their points."""
    lines = heading_lines(text, body)
    upper = {at for at in lines if at + 1 in set(lines)}
    starts = [at for at in lines if at in upper or at < min(upper)] if len(upper) >= _FEWEST else lines
    return starts if len(starts) >= _FEWEST else []


def _over_restarts(text: str, body: Sequence[Paragraph], numbered: Sequence[int]) -> list[int]:
    """The heading lines right before each number one, where numbers begin anew below each (工作回顾 一、二、)."""
    ones = [at for at in numbered if (mark := body[at].mark) and mark.value == 1]
    lines = set(heading_lines(text, body))
    above = [at - 1 for at in ones if at - 1 in lines]
    return above if len(above) == len(ones) >= _FEWEST else []


def other_speeches(text: str, body: Sequence[Paragraph]) -> list[Span]:
    """The titles of other speeches in the same file: lines that read as one, which a salutation follows."""
    return [body[at].own for at in _other_titles(text, body)]


def _other_titles(text: str, body: Sequence[Paragraph]) -> list[int]:
    titles = (at for at in range(1, len(body)) if _TITLE.fullmatch(words_of(text, body[at])))
    return [at for at in titles if _is_greeted(text, body[at + 1 : at + 5])]


def _is_greeted(text: str, following: Sequence[Paragraph]) -> bool:
    return any(is_salutation(words_of(text, paragraph)) for paragraph in following)


def _reported(text: str, body: Sequence[Paragraph]) -> list[int]:
    """Where a communiqué goes from one act of the meeting to the next (全会指出…, 全会强调…)."""
    starts = [at for at, paragraph in enumerate(body) if _REPORT.match(text, paragraph.span.start, paragraph.span.end)]
    return starts if len(starts) >= _REPORTS else []


def _unmarked(text: str, body: Sequence[Paragraph]) -> list[int]:
    """Each paragraph after the opening, save those that stand in a row: they are points of the one before them.

    In a long speech only the paragraphs that turn to something new (回顾…, 展望…, 在…方面) begin a section.
    """
    rows = [row for length, fewest in _ROW for row in opening_run(text, body, length) if row[1] >= fewest]
    in_rows = {at for first, count in rows for at in range(first if first > 1 else 2, first + count)}
    starts = [at for at in range(1, len(body)) if at not in in_rows]
    if len(starts) <= _MANY:
        return starts
    return [at for at in starts if at == 1 or _TURN.match(text, body[at].span.start, body[at].span.end)]


def _division(text: str, paragraphs: tuple[Paragraph, ...], *, headed: bool) -> Division:
    first = paragraphs[0]
    return Division(_heading(text, first) if headed else None, first.mark.value if first.mark and headed else 0, paragraphs)


def _heading(text: str, paragraph: Paragraph) -> Span:
    """The whole first line where it is a heading alone; else what stands before the first mark, or before the text begins."""
    if paragraph.sentences[0].end == paragraph.own.end and len(paragraph.own) <= _HEADING:
        return paragraph.own
    lead = lead_of(text, paragraph)
    start = paragraph.mark.span.end if paragraph.mark else paragraph.span.start
    begins = (_BODY_BEGINS if len(lead) <= _LINE else _MAY_BEGIN).search(text, start + _SHORTEST, lead.end)
    clause = re.search("[，：]", text[start : lead.end])
    before_clause = begins and (clause is None or begins.start() < start + clause.start())
    return Span(lead.start, begins.start()) if begins and before_clause else lead
