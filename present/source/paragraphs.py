"""Paragraphs: a line each, save in text whose lines were cut at a fixed width (from a PDF or an old mail), which are rejoined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import east_asian_width

from present.model import Span
from present.regex import regex

_FRONT_MATTER = regex(r"\A---[ \t]*\n(?:[ \t]*[\w-]+[ \t]*:[^\n]*\n|[ \t]+[^\n]*\n|[ \t]*\n){1,60}?---[ \t]*(?:\n|\Z)")
PAGE_NUMBER = regex(r"[-—–－·•\s]*(?:\d{1,4}|第\s*\d+\s*页)(?:\s*(?:[/，,]\s*共?|共)\s*\d{1,4}(?:\s*页)?)?[-—–－·•\s]*")
"""A line that says nothing but its page's number, and of how many pages."""

_NEW_PARAGRAPH = regex(
    r"[ 　\t]{2,}|　|#|>|——|附件|[一二三四五六七八九十]{1,3}[、．.]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]{1,3}[部章节编篇，、]"
)
_ENDS = "。！？：；…”』」"
_NARROWEST, _WIDEST = 18, 60
"""Wide characters between which lines are cut; shorter ones are a list, and a paragraph that was left whole is longer."""
_FEWEST = 6
_FULL = 2
"""Wide characters by which a full line may fall short: punctuation is not put at a line's beginning, nor numbers cut."""


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The paragraphs of a text, and what stands inside them only because lines were cut: line ends and page numbers."""

    spans: tuple[Span, ...]
    wraps: tuple[Span, ...] = ()


def find_paragraphs(text: str) -> Paragraphs:
    """The paragraphs of *text* in order, without the white space around them; only white space and page numbers stand between.

    Front matter, as Markdown files have it, is no part of the speech.
    """
    matter = _FRONT_MATTER.match(text)
    lines = tuple(_lines(text, matter.end() if matter else 0))
    width = _wrap_width(text, lines)
    if width is None:
        return Paragraphs(lines)
    return _rejoined(text, [line for line in lines if not PAGE_NUMBER.fullmatch(text, line.start, line.end)], width)


def _lines(text: str, start: int) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in re.compile(r"\S(?:[^\n]*\S)?").finditer(text, start))


def _wrap_width(text: str, lines: Sequence[Span]) -> float | None:
    """The width in wide characters at which the lines were cut; None where they are paragraphs."""
    widths = [_width(text, line) for line in lines]
    if len(widths) < _FEWEST:
        return None
    limit = sorted(widths)[int(len(widths) * 0.9)]
    full = (line for line, width in zip(lines, widths, strict=True) if width >= limit - _FULL)
    cut = [line for line in full if text[line.end - 1] not in _ENDS]
    return limit if _NARROWEST <= limit <= _WIDEST and len(cut) >= max(_FEWEST, len(lines) // 4) else None


def _width(text: str, line: Span) -> float:
    """The width of a line, its indent included, in wide characters."""
    start = text.rfind("\n", 0, line.start) + 1
    return sum(1.0 if east_asian_width(character) in "WFA" else 0.5 for character in text[start : line.end])


def _rejoined(text: str, lines: Sequence[Span], width: float) -> Paragraphs:
    spans, wraps = list(lines[:1]), []
    for before, after in pairwise(lines):
        if _goes_on(text, before, after, width):
            spans[-1] = Span(spans[-1].start, after.end)
            wraps.append(Span(before.end, after.start))
        else:
            spans.append(after)
    return Paragraphs(tuple(spans), tuple(wraps))


def _goes_on(text: str, before: Span, after: Span, width: float) -> bool:
    """Whether a full line is followed by the rest of its paragraph."""
    full = _width(text, before) >= width - _FULL
    start = text.rfind("\n", 0, after.start) + 1
    return full and not _NEW_PARAGRAPH.match(text, start)
