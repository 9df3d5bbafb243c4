"""The points of a section: by their numbers, else by their leads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from present.outline.numbering import Style, is_run
from present.outline.paragraphs import Paragraph, has_lead

_POINT_STYLES = (
    Style.PAREN_HAN,
    Style.ARABIC,
    Style.PAREN_ARABIC,
    Style.CIRCLED,
    Style.ORDINAL,
    Style.FIRSTLY,
    Style.IS,
    Style.YAO,
    Style.DASH,
)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Split:
    """The paragraphs of a section: those before its first point, and those of each point."""

    introduction: tuple[Paragraph, ...]
    points: tuple[tuple[Paragraph, ...], ...]


def split_points(text: str, paragraphs: Sequence[Paragraph], heading: Style | None) -> Split:
    """The points among *paragraphs*, of a style below that of the section's own heading."""
    starts = _numbered(paragraphs, heading) or _led(text, paragraphs)
    if not starts:
        return Split(tuple(paragraphs), ())
    ends = [*starts[1:], len(paragraphs)]
    points = tuple(tuple(paragraphs[start:end]) for start, end in zip(starts, ends, strict=True))
    return Split(tuple(paragraphs[: starts[0]]), points)


def _numbered(paragraphs: Sequence[Paragraph], heading: Style | None) -> list[int]:
    for style in _POINT_STYLES:
        if style is heading:
            continue
        marked = [
            (at, paragraph.mark.value)
            for at, paragraph in enumerate(paragraphs)
            if paragraph.mark and paragraph.mark.style is style
        ]
        if _counts(style, [value for _, value in marked]):
            return [at for at, _ in marked]
    return []


def _counts(style: Style, values: list[int]) -> bool:
    """Whether the values are those of points; （十）（十一） may go on from the section before, a dash has no value."""
    if style is Style.DASH:
        return len(values) >= _FEWEST
    base = values[0] - 1 if values and style is Style.PAREN_HAN else 0
    return is_run([value - base for value in values])


def _led(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where paragraphs open with a lead, if there are two or more and no fewer than of the others from the first on."""
    starts = [at for at, paragraph in enumerate(paragraphs) if has_lead(text, paragraph)]
    enough = len(starts) >= _FEWEST and 2 * len(starts) >= len(paragraphs) - starts[0]
    return starts if enough else []
