"""Where sentences end in Chinese running text, and in the English that stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator

from present.model import Span

_CLOSERS = r"[”’」』）)》】\"]"
_END = re.compile(
    r"(?:[。！？]++|[!?]++(?!\w)|…{1,2}+(?=[”’」』）)》】\s]*$)|(?<=[A-Za-z)\"’”])\.(?=\s+[A-Z“\"]|\s*$))"
    rf"(?:{_CLOSERS}++(?![，、；：,的])"  # what closes stays with its sentence, but “……。”的 goes on
    rf"|(?!{_CLOSERS}))",
    re.MULTILINE,
)


def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of *text* in order; each ends within its line, and only white space stands between them."""
    return tuple(_trimmed(text, piece) for line in _lines(text) for piece in _pieces(text, line) if not _blank(text, piece))


def _lines(text: str) -> Iterator[Span]:
    at = 0
    for line in text.split("\n"):
        yield Span(at, at + len(line))
        at += len(line) + 1


def _pieces(text: str, line: Span) -> Iterator[Span]:
    at = line.start
    for end in _END.finditer(text, line.start, line.end):
        yield Span(at, end.end())
        at = end.end()
    yield Span(at, line.end)


def _blank(text: str, span: Span) -> bool:
    return not text[span.start : span.end].strip()


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    return Span(span.start + len(words) - len(words.lstrip()), span.end - len(words) + len(words.rstrip()))
