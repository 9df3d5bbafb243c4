"""The paragraphs of a speech as its structure needs them, each with the number mark that it begins with."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from present.model import Heading, Span, Speech
from present.outline.numbering import Mark, Style, is_run, mark_at

_HASHES = re.compile(r"#{1,6}[ \t]+")
_LEAD_END = re.compile(r"[。；！？]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LETTER = re.compile(r"[A-Za-z]")
_RUN_ON = re.compile(
    r"(?<=[\u4e00-\u9fff”》：；])(?:[（(][一二三四五六七八九十]{1,3}[）)](?![项款条])|\d{1,2}[、.．](?=[\u4e00-\u9fff]))"
)
_LONG = 300
"""Characters from which on a paragraph may hold headings that lost their line breaks."""
_HEADING_LINE = 50
LEAD = 40
"""Characters up to which a first sentence reads as the lead of its paragraph."""


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
    return tuple(_levelled(speech.headings, tuple(_with_translations(speech.text, parts))))


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
    hashes = _HASHES.match(text, span.start, span.end)
    return Paragraph(span, span, tuple(sentences), mark_at(text, Span(hashes.end() if hashes else span.start, span.end)))


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


def has_lead(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph opens with a short sentence that says what the rest of it unfolds."""
    first = lead_of(text, paragraph)
    return len(first) <= LEAD and len(first) < len(paragraph.own) - 1


def heading_lines(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where unnumbered lines of up to 50 characters without an end mark stand before running text or before another such line."""
    lines = [at for at, paragraph in enumerate(paragraphs) if _is_heading_line(text, paragraph)]
    known = set(lines)
    return [at for at in lines if at + 1 < len(paragraphs) and (at + 1 in known or _is_running(text, paragraphs[at + 1]))]


def _is_heading_line(text: str, paragraph: Paragraph) -> bool:
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
    """The source's own characters of the paragraph, without `#` and without its translation."""
    return text[paragraph.own.start : paragraph.own.end].lstrip("# \t")


def whole(paragraphs: Sequence[Paragraph]) -> Span:
    """From the first paragraph's start to the last one's end."""
    return Span(paragraphs[0].span.start, paragraphs[-1].span.end)


def opening_run(text: str, paragraphs: Sequence[Paragraph], length: int) -> list[tuple[int, int]]:
    """The rows of neighbours that begin with the same *length* characters, as (first index, count)."""
    keyed = [(at, words_of(text, paragraph)[:length]) for at, paragraph in enumerate(paragraphs)]
    rows = ([at for at, _ in row] for _, row in groupby(keyed, key=lambda each: each[1]))
    return [(row[0], len(row)) for row in (list(row) for row in rows) if len(row) > 1]
