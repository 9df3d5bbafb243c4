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
class Piece:
    """A stretch of an edited speech: where it stands there, and where in the source (None: the words are the editor's)."""

    span: Span
    source: Span | None


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech: its decoded text (no BOM, LF line ends) and what was found out about its characters.

    `encoding` is that of the characters, or the format where the format settles it (docx, pdf). `notices` say what the reader
    left out or worked out.
    `paragraphs` are in order and leave only white space and page numbers uncovered; `sentences` do so within them. `redactions`
    are the marks that stand for a removed name, `strays` the characters that came between by accident (spaces inside a sentence,
    line ends inside a paragraph): they are in the text, so that offsets hold, but are neither shown nor spoken. `headings` are in
    order and have the spans of their paragraphs; they are known where the format marks them (Word, HTML, Markdown).

    A speech that a person edited has a text of its own: the stretches of the source in the editor's order, the editor's words in
    their places. `pieces` make it up, in order; they are none where the text is the source's own. `asides` are words that slides
    alone show: they stand after a sentence so that they have a place, but are read and noted with nothing around them.
    `source` is then the source's own text.
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
    pieces: tuple[Piece, ...] = ()
    asides: tuple[Span, ...] = ()
    source: str | None = None

    def origins(self, span: Span) -> tuple[Span, ...]:
        """Where the words of *span* stand in the source, in the order of *span*; what the editor wrote stands nowhere there."""
        if not self.pieces:
            return (span,)
        touched = ((each.span, each.source) for each in self.pieces if each.source and each.span.touches(span))
        return tuple(
            Span(source.start + max(0, span.start - here.start), source.end - max(0, here.end - span.end))
            for here, source in touched
        )

    def verbatim(self, span: Span) -> str:
        """The source's own characters."""
        return self.text[span.start : span.end]

    def sentences_in(self, span: Span) -> tuple[Span, ...]:
        """The sentences that lie within *span*, and the parts within it of those that only touch it."""
        return tuple(Span(max(each.start, span.start), min(each.end, span.end)) for each in _touching(self.sentences, span))

    def is_redacted(self, span: Span) -> bool:
        """Whether a name was removed from the words of *span*."""
        return bool(_touching(self.redactions, span))

    def shown(self, span: Span) -> str:
        """The words of *span* as slides and captions show them."""
        return self._replaced(span, self.redaction.shown)

    def spoken(self, span: Span) -> str:
        """The words of *span* as a voice says them, before numbers are spelt out."""
        return self._replaced(span, self.redaction.spoken)

    def _replaced(self, span: Span, redacted: str) -> str:
        marks = [(mark, redacted) for mark in _touching(self.redactions, span)]
        marks += [(mark, "") for mark in _touching(self.strays, span)]
        marks += [(mark, "") for mark in _touching(self.asides, span) if not mark.holds(span)]
        words, at = "", span.start
        for mark, instead in sorted(marks):
            if mark.end > at:  # else it stands within an aside
                words += self.text[at : max(at, mark.start)] + instead
                at = mark.end
        return words + self.text[at : span.end]


def _touching(spans: tuple[Span, ...], span: Span) -> tuple[Span, ...]:
    """Those of *spans*, which are in order, that have a character in common with *span*."""
    first = bisect_right(spans, span.start, key=lambda each: each.end)
    last = bisect_left(spans, span.end, key=lambda each: each.start)
    return spans[first:last]
