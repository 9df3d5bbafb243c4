"""Short names for headings and leads: their own words, with numbers and function words at the edges left out."""

from __future__ import annotations

from dataclasses import dataclass

from present.model import Span, Speech
from present.outline.clauses import clauses
from present.outline.numbering import mark_at
from present.outline.words import Vocabulary
from present.regex import regex

_HEAD = regex(r"^(?:(?:我们|必须|务必|还要|都要|就要|也要|要)(?=[^\s，、])(?!求|点|害|闻|素))+")
_FOOT = regex(r"[。；：，、！？\s]+$")
_QUOTED = regex(r"“[^“”]+”")
_KEYWORD = regex(r"^[一-鿿]{2,3}$")


@dataclass(frozen=True, slots=True)
class Name:
    """A heading or lead made shorter: `title` without number and edges, `short` its clause that says most, `rest` the other."""

    title: Span
    short: Span
    rest: Span | None


def name_of(speech: Speech, span: Span) -> Name:
    """The name in the heading or lead at *span*; its short form is a clause without redaction where there is one."""
    mark = mark_at(speech.text, span)
    title = _edged(speech.text, Span(mark.span.end, span.end) if mark and mark.span.end < span.end else span)
    parts = tuple(_edged(speech.text, part) for part in clauses(speech.text, title)) or (title,)
    short = max(parts, key=lambda part: _aptness(speech, part))
    return Name(title, short, next((part for part in reversed(parts) if part != short), None))


def _aptness(speech: Speech, clause: Span) -> tuple[bool, bool, int]:
    """A clause serves better without a redaction, then with a term in quotation marks, then the later it stands."""
    quoted = _QUOTED.search(speech.text, clause.start, clause.end) is not None
    return not speech.is_redacted(clause), quoted, clause.start


def _edged(text: str, span: Span) -> Span:
    head = _HEAD.match(text[span.start : span.end])
    start = span.start + (head.end() if head else 0)
    foot = _FOOT.search(text[start : span.end])
    end = start + foot.start() if foot else span.end
    return Span(start, end) if start < end else span


def keyword_of(text: str, short: Span, vocabulary: Vocabulary) -> Span | None:
    """The last word of *short*, where it has two or three characters and ends the phrase."""
    words = vocabulary.words_in(short)
    last = words[-1] if words and words[-1].end == short.end else None
    return last if last and _KEYWORD.match(text[last.start : last.end]) else None
