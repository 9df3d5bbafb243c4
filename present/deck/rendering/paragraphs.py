"""Paragraphs as DrawingML."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pptx.oxml import parse_xml

from present.deck.digits import digit_parts
from present.deck.drawing.layout import Fill
from present.deck.drawing.text import solid
from present.deck.drawing.xml import NAMESPACES, tag, words
from present.regex import regex

_FORBIDDEN = regex("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its lines, its level from 0; `size` and the space `after` it in points where the layout's don't hold.

    `strong` is a stretch of one line that is set apart in bold and in the main colour; `around` is the size in points of what
    stands around the digits of a figure.
    """

    lines: tuple[str, ...]
    level: int = 0
    size: float | None = None
    after: float | None = None
    strong: str = ""
    around: float | None = None


def element(paragraph: Paragraph) -> Any:
    """The `a:p` of *paragraph*, its lines parted by `a:br`, so that they stay one paragraph."""
    parts = [part for place, line in enumerate(paragraph.lines) for part in _line(paragraph, line, first=not place)]
    return parse_xml(tag("a:p", _properties(paragraph), *parts, xmlns_a=NAMESPACES["xmlns_a"]))


def _properties(paragraph: Paragraph) -> str:
    after = tag("a:spcAft", tag("a:spcPts", val=round(paragraph.after * 100))) if paragraph.after is not None else ""
    level = {"lvl": paragraph.level} if paragraph.level else {}
    return tag("a:pPr", after, **level) if after or level else ""


def _line(paragraph: Paragraph, line: str, *, first: bool) -> Iterator[str]:
    if not first:
        yield tag("a:br", _run_properties(paragraph.size))
    for text, size, apart in _stretches(paragraph, line.rstrip()):
        if text:
            yield tag("a:r", _run_properties(size, strong=apart), tag("a:t", words(_FORBIDDEN.sub("", text))))


def _stretches(paragraph: Paragraph, line: str) -> Iterator[tuple[str, float | None, bool]]:
    """The parts of *line* that are set alike, each with its size and with whether it is set apart."""
    if paragraph.around is not None:
        yield from ((part, paragraph.size if digits else paragraph.around, False) for part, digits in digit_parts(line))
    elif paragraph.strong:
        before, strong, rest = line.partition(paragraph.strong)
        yield from ((before, paragraph.size, False), (strong, paragraph.size, True), (rest, paragraph.size, False))
    else:
        yield line, paragraph.size, False


def _run_properties(points: float | None, *, strong: bool = False) -> str:
    size = {"sz": round(points * 100)} if points is not None else {}
    bold = {"b": 1} if strong else {}
    return tag("a:rPr", solid(Fill("accent1")) if strong else "", lang="zh-CN", altLang="en-US", **size, **bold)
