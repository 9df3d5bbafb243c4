"""The paragraphs of a speech as its structure needs them, each with the number mark that it begins with."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from present.model import Heading, Span, Speech
from present.outline.numbering import Mark, Style, is_run, mark_at
from present.regex import regex

_MARKUP = regex(r"(?:#{1,6}[ \t]+)?(?:\*\*)?")
_LEAD_END = regex(r"[。；！？]")
_HAN = regex(r"[\u3400-\u9fff]")
_LETTER = regex(r"[A-Za-z]")
_RUN_ON = regex(
    r"(?<=[\u4e00-\u9fff”》：；])(?:[（(][一二三四五六七八九十]{1,3}[）)](?![项款条])|\d{1,2}[、.．](?=[\u4e00-\u9fff]))"
)
_LONG = 300
"""Characters from which on a paragraph may hold headings that lost their line breaks."""
_HEADING_LINE = 50
_MANY, _FEWEST = 10, 2
"""Paragraphs from which on all may be counted, and lines between them that are more than a title and a salutation."""
_STOPS = "。！？；"
_LEAD, _PLAIN_LEAD = 40, 26
"""Characters up to which a first sentence reads as the lead of its paragraph: one like those of others, and one unlike them."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph without the white space around it, its sentences, its number mark, and its level if the file says heading.

    A part of a longer paragraph is one too where headings or points run on without a line break. Paragraphs in another
    language belong to the Chinese one before them; `own` is that one alone.
    """

    span: Span
    own: Span
    sentences: tuple[Span, ...]
    mark: Mark | None
    level: int | None = None


def paragraphs_of(speech: Speech) -> tuple[Paragraph, ...]:
    """The paragraphs of *speech* in order; every sentence belongs to one."""
    whole_ones = (_paragraph(speech.text, sentences) for sentences in _by_paragraph(speech))
    parts = [part for paragraph in whole_ones for part in _uncollapsed(speech.text, paragraph)]
    found = tuple(_levelled(speech.headings, tuple(_with_translations(speech.text, parts))))
    return _counted(speech.text, tuple(_with_numbers_above(speech.text, found)))


def _levelled(headings: Sequence[Heading], paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, those that the file marks as headings with their levels."""
    left = list(headings)
    for paragraph in paragraphs:
        while left and left[0].span.start < paragraph.span.start:
            left.pop(0)
        marked = bool(left) and paragraph.own.holds(left[0].span)
        yield replace(paragraph, level=left[0].level) if marked else paragraph


def _by_paragraph(speech: Speech) -> Iterator[list[Span]]:
    for paragraph in speech.paragraphs:
        sentences = list(speech.sentences_in(paragraph))
        if sentences:
            yield sentences


def _paragraph(text: str, sentences: Sequence[Span]) -> Paragraph:
    span = Span(sentences[0].start, sentences[-1].end)
    markup = _MARKUP.match(text, span.start, span.end)
    return Paragraph(span, span, tuple(sentences), mark_at(text, Span(markup.end() if markup else span.start, span.end)))


def split_before(text: str, paragraph: Paragraph, heads: Collection[int]) -> tuple[Paragraph, ...]:
    """The paragraph cut before each of *heads*, offsets in the text; a sentence is cut in two where a head is within it."""
    groups: list[list[Span]] = []
    for sentence in paragraph.sentences:
        starts = [sentence.start, *sorted(head for head in heads if sentence.start < head < sentence.end)]
        for start, end in zip(starts, [*starts[1:], sentence.end], strict=True):
            if not groups or start in heads:
                groups.append([])
            groups[-1].append(Span(start, end))
    return tuple(_paragraph(text, group) for group in groups)


def _uncollapsed(text: str, paragraph: Paragraph) -> tuple[Paragraph, ...]:
    """The parts of a long paragraph in which headings and points count up without a line break."""
    if len(paragraph.span) < _LONG:
        return (paragraph,)
    marks = [mark for start in _beginnings(text, paragraph) if (mark := mark_at(text, Span(start, paragraph.span.end)))]
    styles = {style for style in Style if style <= Style.ARABIC and _counts_up(style, marks)}
    heads = {mark.span.start for mark in marks if mark.style in {*styles, Style.ORDINAL, Style.DASH}}
    return split_before(text, paragraph, heads) if styles else (paragraph,)


def _counts_up(style: Style, marks: Sequence[Mark]) -> bool:
    return is_run([mark.value for mark in marks if mark.style is style])


def _beginnings(text: str, paragraph: Paragraph) -> list[int]:
    """Where a heading or a point may begin: at sentences, and at the numbers that run on from a heading without a full stop."""
    inside = (found.start() for found in _RUN_ON.finditer(text, paragraph.span.start, paragraph.span.end))
    return sorted({*(sentence.start for sentence in paragraph.sentences), *inside})


def _with_translations(text: str, paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    held: Paragraph | None = None
    for paragraph in paragraphs:
        if held and not is_chinese(text, paragraph.span):
            held = replace(held, span=Span(held.span.start, paragraph.span.end), sentences=held.sentences + paragraph.sentences)
            continue
        if held:
            yield held
        held = paragraph
    if held:
        yield held


def _with_numbers_above(text: str, paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """The paragraphs, a heading together with its number where that has a line of its own above it."""
    above: Paragraph | None = None
    for at, paragraph in enumerate(paragraphs):
        if above:
            yield _together(above, paragraph)
            above = None
        elif is_number_alone(paragraph) and _is_heading_line(text, *paragraphs[at + 1 : at + 2]):
            above = paragraph
        else:
            yield paragraph


def _together(one: Paragraph, other: Paragraph) -> Paragraph:
    span = Span(one.span.start, other.span.end)
    own = Span(one.span.start, other.own.end)
    return replace(other, span=span, own=own, sentences=(own, *other.sentences[1:]), mark=one.mark)


def is_number_alone(paragraph: Paragraph) -> bool:
    """Whether the paragraph is nothing but a number, as those that part an essay."""
    return paragraph.mark is not None and paragraph.mark.span.end >= paragraph.own.end


def _counted(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs, their numbers known as such where nearly all of the running text counts 1. 2. 3. … below its headings."""
    numbered = [each for each in paragraphs if each.mark and each.mark.style is Style.ARABIC]
    values = [each.mark.value for each in numbered if each.mark]
    others = [each for each in paragraphs if each not in numbered]
    running = sum(words_of(text, each)[-1:] in _STOPS for each in others)
    counts = len(values) >= _MANY and values == list(range(1, len(values) + 1)) and len(others) - running > _FEWEST
    if not counts or running > len(numbered) // 2:
        return paragraphs
    return tuple(
        replace(each, mark=replace(each.mark, style=Style.PARAGRAPH)) if each in numbered and each.mark else each
        for each in paragraphs
    )


def is_chinese(text: str, span: Span) -> bool:
    """Whether *span* reads as Chinese: one Chinese character at least to four letters, or no letters at all."""
    words = text[span.start : span.end]
    letters = len(_LETTER.findall(words))
    return letters <= 2 * len(_HAN.findall(words))


def lead_of(text: str, paragraph: Paragraph) -> Span:
    """From the first character, number included, to the first 。；！？ or the line end, which it leaves out."""
    start = paragraph.mark.span.end if paragraph.mark else paragraph.span.start
    end = _LEAD_END.search(text, start, paragraph.own.end)
    return Span(paragraph.span.start, end.start() if end else paragraph.own.end)


def led(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where paragraphs open with a short sentence that says what the rest of them unfolds; a longer one is like another's."""
    leads = {at: text[lead.start : lead.end] for at, each in enumerate(paragraphs) if (lead := _lead(text, each))}
    alike = Counter(words[:1] for words in leads.values())
    quoting = sum("“" in words for words in leads.values()) > 1
    return [at for at, words in leads.items() if len(words) <= _PLAIN_LEAD or alike[words[:1]] > 1 or (quoting and "“" in words)]


def _lead(text: str, paragraph: Paragraph) -> Span | None:
    first = lead_of(text, paragraph)
    counted = paragraph.mark is not None and paragraph.mark.style is Style.PARAGRAPH
    return first if len(first) <= _LEAD and len(first) < len(paragraph.own) - 1 and not counted else None


def heading_lines(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where unnumbered lines of up to 50 characters without an end mark stand before running text or before another such line."""
    lines = [at for at, paragraph in enumerate(paragraphs) if _is_heading_line(text, paragraph)]
    known = set(lines)
    return [at for at in lines if at + 1 < len(paragraphs) and (at + 1 in known or _is_running(text, paragraphs[at + 1]))]


def _is_heading_line(text: str, paragraph: Paragraph | None = None) -> bool:
    if paragraph is None:
        return False
    words = words_of(text, paragraph)
    return (
        paragraph.mark is None
        and len(words) <= _HEADING_LINE
        and re.search(r"[。；！？，：、…）)\d\]]$|[。！？]|^[>\-*|]", words) is None
        and re.search(r"[\u4e00-\u9fff]{2}", words) is not None
    )


def _is_running(text: str, paragraph: Paragraph) -> bool:
    return paragraph.mark is not None or len(paragraph.own) > _HEADING_LINE or words_of(text, paragraph)[-1:] in "。；！？：”"


def words_of(text: str, paragraph: Paragraph) -> str:
    """The source's own characters of the paragraph, without the marks of Markdown and without its translation."""
    return text[paragraph.own.start : paragraph.own.end].lstrip("# \t*").rstrip("*")


def whole(paragraphs: Sequence[Paragraph]) -> Span:
    """From the first paragraph's start to the last one's end."""
    return Span(paragraphs[0].span.start, paragraphs[-1].span.end)


def opening_run(text: str, paragraphs: Sequence[Paragraph], length: int) -> list[tuple[int, int]]:
    """The rows of neighbours that begin with the same *length* characters, as (first index, count)."""
    keyed = [(at, words_of(text, paragraph)[:length]) for at, paragraph in enumerate(paragraphs)]
    rows = ([at for at, _ in row] for _, row in groupby(keyed, key=lambda each: each[1]))
    return [(row[0], len(row)) for row in (list(row) for row in rows) if len(row) > 1]
