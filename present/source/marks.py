"""Characters of the source that are not words of the speaker: marks of removed names, and strays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from present.model import Span
from present.regex import regex

_STARS = regex(r"[*＊]{2,}")
_HASHES = regex(r"^#{1,6}[ \t]+", re.MULTILINE)
_MARKDOWN = regex(
    r"^(#{1,6} \S|---\s*$"
    r"|\*\*(?:[一二三四五六七八九十]{1,3}[、是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]|\d{1,2}[.、])[^*\n]+\*\*)",
    re.MULTILINE,
)
_BOLD_LINE = regex(r"^\*\*[^*\n]{2,60}\*\*[ \t]*$", re.MULTILINE)

_WIDE = r"[⺀-⿟、-〿㐀-鿿豈-﫿！-｠“”‘’—…]"
_GAP = regex(rf"(?<={_WIDE})[ \t\u00a0\u3000\u2000-\u200a\u202f\u205f]+(?={_WIDE})")
_INVISIBLE = regex(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+")
_SENTENCE = regex(r"[。！？；，]|^\s*(第?[一二三四五六七八九十]+[、，]|[（(][一二三四五六七八九十]+[）)]|\d+[.．、])")


def is_markdown(text: str) -> bool:
    """Whether *text* shows signs of Markdown (a `#` heading, front matter, a bold heading), so that `**` may be emphasis."""
    return _MARKDOWN.search(text) is not None or len(_BOLD_LINE.findall(text)) > 1


def find_redactions(text: str, *, markdown: bool) -> tuple[Span, ...]:
    """The `**` that stand for a removed name, in order.

    In plain text each `**` within a line is one. In Markdown those of a line with pairs are emphasis.
    """
    lines = _starred_lines(text)
    return tuple(mark for marks in lines if not _is_emphasis(marks, markdown=markdown) for mark in marks)


def find_strays(text: str, *, markdown: bool) -> tuple[Span, ...]:
    """The characters that came between by accident, in order.

    They are gaps between Chinese characters inside a sentence, invisible characters, and in Markdown the marks of emphasis and
    of headings.
    """
    emphasis = [mark for marks in _starred_lines(text) if _is_emphasis(marks, markdown=markdown) for mark in marks]
    patterns = (_INVISIBLE, _HASHES) if markdown else (_INVISIBLE,)
    found = (Span(*each.span()) for pattern in patterns for each in pattern.finditer(text))
    return tuple(sorted([*emphasis, *_gaps(text), *found]))


def _starred_lines(text: str) -> Iterator[tuple[Span, ...]]:
    """For each line, its `**`; a line with nothing else is a rule between parts and has none."""
    for start, line in _lines(text):
        if _STARS.sub("", line).strip(" \t*＊-—_"):
            yield tuple(Span(start + found.start(), start + found.end()) for found in _STARS.finditer(line))


def _is_emphasis(marks: tuple[Span, ...], *, markdown: bool) -> bool:
    return markdown and len(marks) % 2 == 0


def _gaps(text: str) -> Iterator[Span]:
    """White space between two Chinese characters. A line without any punctuation may mean it (中共中央 国务院)."""
    for start, line in _lines(text):
        if _SENTENCE.search(line):
            yield from (Span(start + found.start(), start + found.end()) for found in _GAP.finditer(line))


def _lines(text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for line in text.split("\n"):
        yield at, line
        at += len(line) + 1
