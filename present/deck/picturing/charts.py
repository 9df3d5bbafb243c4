"""Bar charts of one series, with its figures at the bars' ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

from present.deck.digits import printed
from present.deck.picturing.canvas import Box
from present.deck.picturing.colours import Colour
from present.deck.picturing.sheet import Sheet
from present.deck.picturing.words import Run

_GAP = 0.4
"""Between a name and its bar, and between a bar and its figure, in em."""

_MOST = 0.5
"""The largest share of the width that names may take."""


@dataclass(frozen=True, slots=True)
class _Bars:
    """What a chart shows: names, numbers and how these are written; `gap` between bars in shares of a bar."""

    names: list[str]
    numbers: list[float]
    figures: list[str]
    gap: float
    colour: Colour
    line: Colour
    series: str


def draw_chart(part: Any, box: Box, sheet: Sheet) -> bool:
    """Draw the chart in *part* into *box*; whether it is one that can be drawn: level bars of one series."""
    bars = _read(part._element, sheet)  # noqa: SLF001 - python-pptx has no public name for it
    if bars is None:
        return False
    size, ink = _size(part._element), sheet.inks.token("tx1")  # noqa: SLF001 - as above
    names = [Run(each, size, False, ink) for each in bars.names]
    figures = [Run(each, size, True, ink) for each in bars.figures]
    top = _legend(bars, box, sheet, size) if bars.series else box.y
    _rows(bars, (names, figures), Box(box.x, top, box.w, box.y + box.h - top), sheet)
    return True


def _rows(bars: _Bars, runs: tuple[list[Run], list[Run]], box: Box, sheet: Sheet) -> None:
    measures, (names, figures) = sheet.measures, runs
    gap = _GAP * names[0].size * measures.point
    start = box.x + min(max(measures.width(each, each.text) for each in names), box.w * _MOST) + gap
    longest = box.x + box.w - start - max(measures.width(each, each.text) for each in figures) - 2 * gap
    step = box.h / len(names)
    thick = step / (1 + bars.gap)
    for number, (name, figure) in enumerate(zip(names, figures, strict=True)):
        middle = box.y + (number + 0.5) * step
        end = start + longest * bars.numbers[number] / max(bars.numbers)
        sheet.canvas.fill(Box(start, middle - thick / 2, end - start, thick).outline, bars.colour)
        wide = measures.width(name, name.text)
        _text(name, (start - gap - wide, middle), sheet)
        _text(figure, (end + gap, middle), sheet)
    sheet.canvas.stroke([(start, box.y), (start, box.y + box.h)], bars.line, 9_525 * measures.emu)


def _legend(bars: _Bars, box: Box, sheet: Sheet, size: float) -> float:
    """The name of the series at the top; where the bars begin."""
    run = Run(bars.series, size, False, sheet.inks.token("tx1"))
    em = size * sheet.measures.point
    left, middle = box.x + (box.w - sheet.measures.width(run, run.text) - em) / 2, box.y + 0.8 * em
    sheet.canvas.fill(Box(left, middle - em / 5, 2 * em / 5, 2 * em / 5).outline, bars.colour)
    _text(run, (left + 0.7 * em, middle), sheet)
    return box.y + 1.8 * em


def _text(run: Run, at: tuple[float, float], sheet: Sheet) -> None:
    """Write *run* from *at* on, its middle at that height."""
    above, below = sheet.measures.heights(run)
    font = sheet.measures.typeface.at(run.size * sheet.measures.point, bold=run.bold)
    sheet.canvas.write(run.text, (at[0], at[1] + (above - below) / 2), font, run.colour)


def _read(chart: Any, sheet: Sheet) -> _Bars | None:
    kinds = [each for each in chart.find(f".//{qn('c:plotArea')}") if each.tag.endswith("Chart")]
    series = kinds[0].findall(qn("c:ser"))
    is_known = [each.tag for each in kinds] == [qn("c:barChart")] and kinds[0].find(qn("c:barDir")).get("val") == "bar"
    if not is_known or len(series) != 1:
        return None
    numbers = [float(each) for each in _values(series[0], "c:val")]
    pattern = chart.find(f".//{qn('c:dLbls')}/{qn('c:numFmt')}")
    form = pattern.get("formatCode") if pattern is not None else "General"
    gap = kinds[0].find(qn("c:gapWidth"))
    axis = chart.find(f".//{qn('c:catAx')}/{qn('c:spPr')}")
    fill = series[0].find(qn("c:spPr"))
    return _Bars(
        names=_values(series[0], "c:cat"),
        numbers=numbers,
        figures=[printed(each, form) for each in numbers],
        gap=int(gap.get("val")) / 100 if gap is not None else 1.5,
        colour=(sheet.inks.of(fill) if fill is not None else None) or sheet.inks.token("accent1"),
        line=(sheet.inks.of(axis) if axis is not None else None) or sheet.inks.token("tx1"),
        series="".join(_values(series[0], "c:tx")) if chart.find(f".//{qn('c:legend')}") is not None else "",
    )


def _values(series: Any, name: str) -> list[str]:
    return [each.text or "" for each in series.find(qn(name)).iter(qn("c:v"))]


def _size(chart: Any) -> float:
    said = chart.find(f"{qn('c:txPr')}//{qn('a:defRPr')}")
    return int(said.get("sz", "1800")) / 100 if said is not None else 18.0
