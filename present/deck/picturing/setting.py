"""Words set in lines within a box, as an office program sets them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from present.deck.picturing.canvas import Box, Canvas
from present.deck.picturing.words import LINE_END, Paragraph, Run, Spacing
from present.fonts import Typeface

_NEVER_FIRST = "，。、；：！？）》〉】」』〕”’…—·,.;:!?)]}%％"
_NEVER_LAST = "（《〈【「『〔“‘([{"
_HANGING = "，。、；：,.;:"
_ABOVE, _BELOW = 1.058, 0.262
"""How far lines reach from the base line, in em, in 微软雅黑, for which decks are made: whatever letters are drawn with, lines
stand where PowerPoint has them."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What letters are measured with: the typeface, and how many fine pixels a point and an EMU are."""

    typeface: Typeface
    point: float
    emu: float

    def width(self, run: Run, text: str) -> float:
        """How wide *text* is as *run* is set."""
        return float(self.typeface.at(run.size * self.point, bold=run.bold).getlength(text))

    def heights(self, run: Run) -> tuple[float, float]:
        """How far the letters of *run* reach above and below the base line."""
        return _ABOVE * run.size * self.point, _BELOW * run.size * self.point


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its pieces, from `left` to `right` of the box, its height and where in it the base line is."""

    pieces: tuple[Run, ...]
    left: float
    right: float
    height: float
    base: float
    before: float
    paragraph: Paragraph
    opens: bool


def set_lines(paragraphs: Sequence[Paragraph], width: float, measures: Measures) -> list[Line]:
    """All lines that *paragraphs* take in a column of this *width*."""
    return [line for place, each in enumerate(paragraphs) for line in _lines(each, width, measures, first=not place)]


def _lines(paragraph: Paragraph, width: float, measures: Measures, *, first: bool) -> Iterator[Line]:
    left, right = paragraph.margin * measures.emu, width
    at = left + paragraph.indent * measures.emu
    start = at if not paragraph.bullet else left
    for place, pieces in enumerate(_broken(paragraph, right - start, right - left, measures)):
        shown = pieces or (Run("", paragraph.size, False, (0, 0, 0, 255)),)
        height, base = _height(shown, paragraph.line, measures)
        room = 0.0 if first and not place else _room(paragraph.before, height, measures) if not place else 0.0
        yield Line(pieces, start if not place else left, right, height, base, room, paragraph, opens=not place)


def _height(pieces: Sequence[Run], spacing: Spacing, measures: Measures) -> tuple[float, float]:
    """The height of a line, and where its base line is."""
    above, below = (max(each) for each in zip(*(measures.heights(run) for run in pieces), strict=True))
    natural = above + below
    if spacing.share is None:
        height = spacing.points * measures.point
        return height, height - below * height / natural
    height = natural * spacing.share
    return height, above - (natural - height)


def _room(spacing: Spacing, height: float, measures: Measures) -> float:
    return height * spacing.share if spacing.share is not None else spacing.points * measures.point


def _broken(paragraph: Paragraph, first: float, others: float, measures: Measures) -> list[tuple[Run, ...]]:
    """The pieces of each line: broken where the text says so, and where it is wider than it may be."""
    lines: list[list[Run]] = [[]]
    room = first
    for unit in _units(paragraph.runs):
        if unit[0].text == LINE_END:
            lines.append([])
            room = others
            continue
        wide = sum(measures.width(run, run.text) for run in unit)
        if lines[-1] and wide - _hanging(unit, measures) > room + 0.5:
            lines.append([])
            room = others
        lines[-1] += unit
        room -= wide
    return [_merged(line) for line in lines]


def _units(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """What no line break may part: a word of Latin letters, a character with the marks that cling to it."""
    unit: list[Run] = []
    for run in runs:
        for character in run.text:
            if unit and _may_break(unit[-1].text, character):
                yield unit
                unit = []
            unit.append(replace(run, text=character))
    if unit:
        yield unit


def _may_break(before: str, after: str) -> bool:
    if LINE_END in {before, after}:
        return True
    if after in _NEVER_FIRST or before in _NEVER_LAST or after == " ":
        return False
    return not (_is_latin(before) and _is_latin(after))


def _is_latin(character: str) -> bool:
    return character < "\u2000" and character != " "


def _hanging(unit: Sequence[Run], measures: Measures) -> float:
    """How much of the unit may stand beyond the line's end."""
    last = unit[-1]
    return measures.width(last, last.text) if last.text in _HANGING or last.text == " " else 0.0


def _merged(line: Sequence[Run]) -> tuple[Run, ...]:
    """Characters that are set alike, as one piece again."""
    pieces: list[Run] = []
    for run in line:
        if pieces and replace(pieces[-1], text="") == replace(run, text=""):
            pieces[-1] = replace(run, text=pieces[-1].text + run.text)
        else:
            pieces.append(run)
    return tuple(pieces)


def height_of(lines: Sequence[Line], measures: Measures) -> float:
    """How high *lines* are together, with the room between their paragraphs."""
    return sum(line.before + line.height + _after(line, following, measures) for line, following in _followed(lines))


def _followed(lines: Sequence[Line]) -> Iterator[tuple[Line, Line | None]]:
    return zip(lines, [*lines[1:], None], strict=True)


def _after(line: Line, following: Line | None, measures: Measures) -> float:
    ends = following is not None and following.opens
    return _room(line.paragraph.after, line.height, measures) if ends else 0.0


def write_lines(canvas: Canvas, lines: Sequence[Line], box: Box, measures: Measures) -> None:
    """Write *lines* into *box* from its top on."""
    top = box.y
    for line, following in _followed(lines):
        top += line.before
        _write(canvas, line, (box.x, top + line.base), measures)
        top += line.height + _after(line, following, measures)


def _write(canvas: Canvas, line: Line, at: tuple[float, float], measures: Measures) -> None:
    wide = sum(measures.width(run, run.text) for run in line.pieces)
    spare = line.right - line.left - wide
    x = at[0] + line.left + spare * {"ctr": 0.5, "r": 1.0}.get(line.paragraph.align, 0.0)
    bullet = line.paragraph.bullet
    if bullet and line.opens:
        font = measures.typeface.at(bullet.size * measures.point)
        before = at[0] + (line.paragraph.margin + line.paragraph.indent) * measures.emu
        canvas.write(bullet.text, (before, at[1]), font, bullet.colour)
    for run in line.pieces:
        font = measures.typeface.at(run.size * measures.point, bold=run.bold)
        canvas.write(run.text, (x, at[1]), font, run.colour)
        x += measures.width(run, run.text)
