"""The body of a speech cut into opening and sections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from present.model import Span
from present.outline.numbering import Style, is_run
from present.outline.paragraphs import Paragraph, lead_of

_SECTION_STYLES = (Style.PART, Style.HAN, Style.PAREN_HAN, Style.ORDINAL, Style.ARABIC)
_HEADING = 80


@dataclass(frozen=True, slots=True)
class Division:
    """One section as it was found: its heading, the number that the source gave it, and its paragraphs.

    The first paragraph holds the heading; a heading that runs into its paragraph leaves the rest of it as text.
    """

    heading: Span
    value: int
    paragraphs: tuple[Paragraph, ...]


def divide(text: str, body: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Division, ...]]:
    """The paragraphs before the first section, and the sections; none where nothing is numbered."""
    style = section_style(body)
    starts = [at for at, paragraph in enumerate(body) if style and paragraph.mark and paragraph.mark.style is style]
    if not starts:
        return tuple(body), ()
    ends = [*starts[1:], len(body)]
    divisions = tuple(_division(text, body[start:end]) for start, end in zip(starts, ends, strict=True))
    return tuple(body[: starts[0]]), divisions


def section_style(body: Sequence[Paragraph]) -> Style | None:
    """The outermost style of numbers that runs through the paragraphs' beginnings."""
    for style in _SECTION_STYLES:
        values = [paragraph.mark.value for paragraph in body if paragraph.mark and paragraph.mark.style is style]
        if is_run(values):
            return style
    return None


def _division(text: str, paragraphs: Sequence[Paragraph]) -> Division:
    first = paragraphs[0]
    heading = first.span if len(first.sentences) == 1 and len(first.span) <= _HEADING else lead_of(text, first)
    return Division(heading, first.mark.value if first.mark else 0, tuple(paragraphs))
