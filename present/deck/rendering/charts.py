"""A native chart of figures that can be compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from present.deck import labels
from present.deck.rendering.tables import described
from present.model import Bars, Count

SIZE = Pt(20)
GAP = 70
"""Between two bars, in percent of a bar's width."""

FREE = 1.3
"""How much longer than the longest bar its axis is: its figure stands behind it, on one line."""

LARGEST_ID = 0x7FFFFFFF
"""The numbers of axes are unsigned for the file format and signed for those who read it."""


def insert_bars(place: Any, counts: Sequence[Count], bars: Bars) -> None:
    """A chart in the placeholder *place*: a bar for each of *counts*, the first at the top, its figure at its end."""
    from pptx.chart.data import CategoryChartData  # noqa: PLC0415 - loads what writes spreadsheets, and few decks have a chart

    data = CategoryChartData(number_format=f'{bars.pattern}"{bars.unit}"')  # type: ignore[no-untyped-call]
    data.categories = [count.what.text for count in counts]
    data.add_series(bars.series.text if bars.series else labels.FIGURES, bars.numbers)  # type: ignore[no-untyped-call]
    frame = place.insert_chart(XL_CHART_TYPE.BAR_CLUSTERED, data)
    said = f"{bars.series.text}：" if bars.series else ""
    frame.element.nvGraphicFramePr.cNvPr.set("descr", said + described(counts))
    _dress(frame.chart, bars)


def _dress(chart: Any, bars: Bars) -> None:
    chart.font.size = SIZE
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.has_title = False
    chart.has_legend = bars.series is not None
    if bars.series:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
        chart.legend.font.size = SIZE
    _dress_axes(chart, max(bars.numbers))
    _dress_bars(chart.plots[0], bars)
    _settle(chart.element)


def _dress_axes(chart: Any, longest: float) -> None:
    names, values = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.theme_color = MSO_THEME_COLOR.ACCENT_4
    values.visible = values.has_major_gridlines = False
    values.minimum_scale, values.maximum_scale = 0, longest * FREE


def _dress_bars(plot: Any, bars: Bars) -> None:
    plot.gap_width = GAP
    fill = plot.series[0].format.fill
    fill.solid()
    fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    plot.has_data_labels = True
    shown = plot.data_labels
    shown.show_value, shown.position = True, XL_LABEL_POSITION.OUTSIDE_END
    shown.number_format, shown.number_format_is_linked = f'{bars.pattern}"{bars.unit}"', False
    shown.font.size, shown.font.bold = SIZE, True


def _settle(chart: Any) -> None:
    """What python-pptx leaves open: Chinese, square corners, which some programs round unless told, and sound axis numbers."""
    date = chart.find(qn("c:date1904"))
    for name, value in (("c:roundedCorners", "0"), ("c:lang", "zh-CN")):
        date.addnext(parse_xml(f'<{name} xmlns:c="{date.nsmap["c"]}" val="{value}"/>'))
    for axis in chart.iter(qn("c:axId"), qn("c:crossAx")):
        axis.set("val", str(int(axis.get("val")) & LARGEST_ID))
