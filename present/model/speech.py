"""What the source stage hands on: one speech and the spans that point into it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from present.model.notice import Notice

Cut = Callable[[str], tuple[str, ...]]
"""Cuts a text into words; joined again they are the text."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the decoded source text: character offsets, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether *other* lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Redaction:
    """What stands for a name that was taken out of the source."""

    shown: str = "××"
    spoken: str = "某某"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that the file itself marks as a heading: 1 is its outermost level, 0 a document's title."""

    span: Span
    level: int


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech: its decoded text (no BOM, LF line ends) and what was found out about its characters.

    `encoding` is that of the characters, or the format where the format settles it (docx, pdf). `notices` say what the reader
    left out or worked out.
    `paragraphs` are in order and leave only white space and page numbers uncovered; `sentences` do so within them. `redactions`
    are the marks that stand for a removed name, `strays` the characters that came between by accident (spaces inside a sentence,
    line ends inside a paragraph): they are in the text, so that offsets hold, but are neither shown nor spoken. `headings` are in
    order and have the spans of their paragraphs; they are known where the format marks them (Word, HTML, Markdown).
    """

    name: str
    text: str
    encoding: str
    sha256: str
    paragraphs: tuple[Span, ...] = ()
    sentences: tuple[Span, ...] = ()
    redactions: tuple[Span, ...] = ()
    strays: tuple[Span, ...] = ()
    redaction: Redaction = Redaction()
    headings: tuple[Heading, ...] = ()
    notices: tuple[Notice, ...] = ()

    def verbatim(self, span: Span) -> str:
        """The source's own characters."""
        return self.text[span.start : span.end]

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that lie within *span*, and the parts within it of those that only touch it."""
        return tuple(Span(max(each.start, span.start), min(each.end, span.end)) for each in _touching(self.sentences, span))

    def shown(self, span: Span) -> str:
        """The words of *span* as slides and captions show them."""
        return self._replaced(span, self.redaction.shown)

    def spoken(self, span: Span) -> str:
        """The words of *span* as a voice says them, before numbers are spelt out."""
        return self._replaced(span, self.redaction.spoken)

    def _replaced(self, span: Span, redacted: str) -> str:
        marks = [(mark, redacted) for mark in _touching(self.redactions, span)]
        marks += [(mark, "") for mark in _touching(self.strays, span)]
        words, at = "", span.start
        for mark, instead in sorted(marks):
            words += self.text[at : max(at, mark.start)] + instead
            at = max(at, mark.end)
        return words + self.text[at : span.end]


def _touching(spans: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """Those of *spans*, which are in order, that have a character in common with *span*."""
    first = bisect_right(spans, span.start, key=lambda each: each.end)
    last = bisect_left(spans, span.end, key=lambda each: each.start)
    return spans[first:last]
