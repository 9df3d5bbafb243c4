"""Paragraphs as DrawingML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pptx.oxml import parse_xml

from present.deck.drawing.layout import Fill
from present.deck.drawing.text import solid
from present.deck.drawing.xml import NAMESPACES, tag, words

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its lines, its level from 0; `size` and the space `after` it in points where the layout's don't hold.

    `strong` is a stretch of one line that is set apart in bold and in the main colour.
    """

    lines: tuple[str, ...]
    level: int = 0
    size: float | None = None
    after: float | None = None
    strong: str = ""


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
        yield tag("a:br", _run_properties(paragraph, strong=False))
    before, strong, rest = line.rstrip().partition(paragraph.strong) if paragraph.strong else (line.rstrip(), "", "")
    for text, apart in ((before, False), (strong, True), (rest, False)):
        if text:
            yield tag("a:r", _run_properties(paragraph, strong=apart), tag("a:t", words(_FORBIDDEN.sub("", text))))


def _run_properties(paragraph: Paragraph, *, strong: bool) -> str:
    size = {"sz": round(paragraph.size * 100)} if paragraph.size is not None else {}
    bold = {"b": 1} if strong else {}
    return tag("a:rPr", solid(Fill("accent1")) if strong else "", lang="zh-CN", altLang="en-US", **size, **bold)
