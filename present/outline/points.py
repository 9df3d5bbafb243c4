"""The points of a section: by their numbers, else by numbers inside a paragraph, else by their leads."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from present.outline.numbering import Style, is_run, mark_at
from present.outline.paragraphs import Paragraph, heading_lines, lead_of, led, opening_run, split_before

_POINT_STYLES = (
    Style.CHAPTER,
    Style.ARTICLE,
    Style.LEGAL,
    Style.HAN,
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
_ALIKE = 4
"""Opening characters that leads in a row share."""


@dataclass(frozen=True, slots=True)
class Split:
    """The paragraphs of a section: those before its first point, and those of each point."""

    introduction: tuple[Paragraph, ...]
    points: tuple[tuple[Paragraph, ...], ...]
    numbered: bool = False


def running_styles(body: Sequence[Paragraph]) -> frozenset[Style]:
    """The styles of numbers that count on from section to section, as （一）–（三十） do."""
    values = {style: [each.mark.value for each in body if each.mark and each.mark.style is style] for style in _POINT_STYLES}
    return frozenset(style for style, run in values.items() if is_run(run) and max(run) > _FEWEST)


def split_points(text: str, paragraphs: Sequence[Paragraph], heading: Style | None, running: Collection[Style]) -> Split:
    """The points among *paragraphs*, of a style below that of the section's own heading; *running* styles need no beginning."""
    starts = _numbered(paragraphs, heading, running) or _marked(paragraphs)
    if starts:
        return _split(paragraphs, starts, numbered=True)
    inline = _inline(text, paragraphs, heading)
    if inline:
        return _split(inline, _numbered(inline, heading, ()), numbered=True)
    lined = [at for at in heading_lines(text, paragraphs) if at + 1 < len(paragraphs)]
    if len(lined) >= _FEWEST:
        return _split(paragraphs, lined, numbered=True)
    return _split(paragraphs, _led(text, paragraphs), numbered=False)


def _split(paragraphs: Sequence[Paragraph], starts: Sequence[int], *, numbered: bool) -> Split:
    if not starts:
        return Split(tuple(paragraphs), ())
    ends = [*starts[1:], len(paragraphs)]
    points = tuple(tuple(paragraphs[start:end]) for start, end in zip(starts, ends, strict=True))
    return Split(tuple(paragraphs[: starts[0]]), points, numbered)


def _numbered(paragraphs: Sequence[Paragraph], heading: Style | None, running: Collection[Style]) -> list[int]:
    for style in _POINT_STYLES:
        if heading and style <= heading and style is not Style.DASH:
            continue
        marked = [(at, each.mark.value) for at, each in enumerate(paragraphs) if each.mark and each.mark.style is style]
        values = [value for _, value in marked]
        dashes = style is Style.DASH and len(values) >= _FEWEST
        if dashes or is_run(values) or (values and style in running):
            return [at for at, _ in marked]
    return []


def _marked(paragraphs: Sequence[Paragraph]) -> list[int]:
    """The headings within the section that the file marks as such, of their highest level."""
    level = min((paragraph.level for paragraph in paragraphs if paragraph.level), default=None)
    return [at for at, paragraph in enumerate(paragraphs) if level and paragraph.level == level]


def _inline(text: str, paragraphs: Sequence[Paragraph], heading: Style | None) -> tuple[Paragraph, ...]:
    """The paragraphs cut before the sentences that count up (第一，…。第二，…。); none where no sentences do."""
    inner = [each for paragraph in paragraphs for each in paragraph.sentences[_is_counted(paragraph) :]]
    marks = [mark for sentence in inner if (mark := mark_at(text, sentence))]
    for style in _POINT_STYLES[:-1]:
        if heading and style <= heading:
            continue
        heads = {mark.span.start for mark in marks if mark.style is style}
        if is_run([mark.value for mark in marks if mark.style is style]):
            return tuple(part for paragraph in paragraphs for part in split_before(text, paragraph, heads))
    return ()


def _is_counted(paragraph: Paragraph) -> bool:
    return paragraph.mark is not None and paragraph.mark.style is Style.PARAGRAPH


def _in_a_row(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where three neighbours or more begin with the same four characters (五年来，我们…), each with a lead."""
    leads = set(led(text, paragraphs))
    rows = (range(first, first + count) for first, count in opening_run(text, paragraphs, _ALIKE) if count > _FEWEST)
    return next((list(row) for row in rows if leads.issuperset(row)), [])


def _led(text: str, paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where paragraphs open with a lead, if there are two or more and no fewer than of the others from the first on."""
    row = _in_a_row(text, paragraphs)
    starts = row or led(text, paragraphs)
    if starts and starts[0] == 0 and _introduces(text, [paragraphs[at] for at in starts]):
        starts = starts[1:]
    if starts and _is_apart(text, [paragraphs[at] for at in starts]):
        starts = starts[:-1]
    enough = len(starts) >= _FEWEST and (row or 2 * len(starts) >= len(paragraphs) - starts[0])
    return starts if enough else []


def _is_apart(text: str, led: Sequence[Paragraph]) -> bool:
    """Whether the last paragraph does not begin as all three or more before it do (要…, 要…, 要…)."""
    *others, last = (text[paragraph.span.start] for paragraph in led)
    return len(others) > _FEWEST and len(set(others)) == 1 and last != others[0]


def _introduces(text: str, led: Sequence[Paragraph]) -> bool:
    """Whether the first paragraph of a section only looks led: a saying, or none of what all the other leads have in common.

    They have in common that they set a term in quotation marks, or that they begin with the same character.
    """
    first, *others = (text[lead.start : lead.end] for lead in (lead_of(text, paragraph) for paragraph in led))
    if first.startswith("“") and len(others) >= _FEWEST:
        return True
    quoting = "“" not in first and all("“" in other for other in others)
    openings = {other[:1] for other in others}
    return len(others) >= _FEWEST and (quoting or (len(openings) == 1 and first[:1] not in openings))
