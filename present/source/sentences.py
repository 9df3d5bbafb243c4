"""Where sentences end in Chinese running text, and in the English that stands between."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from present.model import Span
from present.regex import regex
from present.source.paragraphs import find_paragraphs

_CLOSERS = r"[”’」』）)》】\"]"
_END = regex(
    r"(?:[。！？]++|[!?]++(?!\w)|…{1,2}+(?=[”’」』）)》】\s]*$)|(?<=[A-Za-z)\"’”])\.(?=\s+[A-Z“\"]|\s*$))"
    rf"(?:{_CLOSERS}++(?![，、；：,的])"  # what closes stays with its sentence, but “……。”的 goes on
    rf"|(?!{_CLOSERS}))",
    re.MULTILINE,
)


def find_sentences(text: str, paragraphs: Iterable[Span] | None = None) -> tuple[Span, ...]:
    """The sentences of *text* in order; each ends within its paragraph, and only white space stands between them there.

    Without *paragraphs* each line is one.
    """
    within = find_paragraphs(text).spans if paragraphs is None else paragraphs
    return tuple(trimmed for paragraph in within for piece in _pieces(text, paragraph) if (trimmed := _trimmed(text, piece)))


def _pieces(text: str, paragraph: Span) -> Iterator[Span]:
    at = paragraph.start
    for end in _END.finditer(text, paragraph.start, paragraph.end):
        yield Span(at, end.end())
        at = end.end()
    yield Span(at, paragraph.end)


def _trimmed(text: str, span: Span) -> Span:
    """*span* without the white space at its edges; empty where there is nothing else."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.end - len(words) + len(words.rstrip())))
