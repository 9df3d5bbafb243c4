"""金句, 名词 and 数字 as slides of a file: native tables and charts, and the same bytes every time."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn

from present.deck.drawing.tables import TABLE_STYLE
from present.deck.lint import lint_deck
from present.deck.rendering import Deck, render_deck
from present.model import FiguresSlide, QuotesSlide
from tests.deck.conftest import Planned
from tests.deck.decks import read
from tests.deck.foreign import office_template
from tests.deck.measuring import overflows
from tests.deck.speeches import RED_GOLD
from tests.deck.validators import audit_errors, needs_sdk, sdk_errors


@pytest.fixture(scope="module")
def deck(tmp_path_factory: pytest.TempPathFactory, report: Planned) -> Path:
    return rendered(report, tmp_path_factory.mktemp("report") / "report.pptx")


def rendered(planned: Planned, path: Path, template: Path = RED_GOLD.pptx) -> Path:
    render_deck(Deck(planned.slides, replace(RED_GOLD, pptx=template), planned.cut), path)
    return path


def slide_on(deck: Path, layout: str) -> Any:
    return next(slide for slide in Presentation(str(deck)).slides if slide.slide_layout.name == layout)


def texts(slide: Any) -> dict[int, str]:
    return {shape.placeholder_format.idx: shape.text_frame.text for shape in slide.placeholders if shape.has_text_frame}


def placed(slide: Any, idx: int) -> Any:
    return next(shape for shape in slide.placeholders if shape.placeholder_format.idx == idx)


def test_validators_lint_and_measure_find_nothing(deck: Path) -> None:
    assert audit_errors(deck) == []
    assert lint_deck(deck) == ()
    assert overflows(deck) == []


@needs_sdk
def test_the_open_xml_sdk_finds_nothing(deck: Path) -> None:
    assert sdk_errors(deck) == []


def test_the_same_report_gives_the_same_bytes(deck: Path, report: Planned, tmp_path: Path) -> None:
    assert rendered(report, tmp_path / "again.pptx").read_bytes() == deck.read_bytes()


def test_the_sheet_behind_a_chart_says_no_date(deck: Path) -> None:
    with zipfile.ZipFile(deck) as archive:
        (sheet,) = (name for name in archive.namelist() if name.endswith(".xlsx"))
        packed = archive.read(sheet)
    with zipfile.ZipFile(BytesIO(packed)) as inner:
        dates = {entry.date_time for entry in inner.infolist()}
        said = inner.read("docProps/core.xml").decode()

    assert dates == {(1980, 1, 1, 0, 0, 0)}
    assert "1980-01-01T00:00:00Z" in said


def test_a_chart_is_native_and_prints_each_number_as_it_was_said(deck: Path) -> None:
    frame = placed(slide_on(deck, "数字（图）"), 20)
    plot = frame.chart.plots[0]

    assert list(plot.categories) == ["教育支出", "卫生支出", "住院费用", "门诊人次"]
    assert list(plot.series[0].values) == [8.5, 12.3, 6.1, 15.4]
    assert plot.series[0].name == "增长"
    assert plot.data_labels.number_format == '0.0"%"'
    assert frame.chart.has_legend


def test_the_axes_of_a_chart_have_numbers_that_every_reader_takes(deck: Path) -> None:
    chart = placed(slide_on(deck, "数字（图）"), 20).chart.element
    axes = [int(axis.get("val")) for axis in chart.iter(qn("c:axId"), qn("c:crossAx"))]

    assert axes
    assert all(0 <= axis <= 2147483647 for axis in axes)


def test_a_chart_is_chinese_and_has_square_corners(deck: Path) -> None:
    chart = placed(slide_on(deck, "数字（图）"), 20).chart.element

    assert [(each.tag.split("}")[1], each.get("val")) for each in chart][:3] == [
        ("date1904", "0"),
        ("lang", "zh-CN"),
        ("roundedCorners", "0"),
    ]


def test_chart_and_table_say_in_words_what_they_show(deck: Path) -> None:
    chart, table = (placed(slide_on(deck, layout), 20).element for layout in ("数字（图）", "数字（表）"))

    assert chart.nvGraphicFramePr.cNvPr.get("descr") == "增长：教育支出8.5%；卫生支出12.3%；住院费用6.1%；门诊人次15.4%"
    assert table.nvGraphicFramePr.cNvPr.get("descr").endswith("养老床位4600张；农村学生辍学率1.2%降至0.3%")


def test_a_table_is_native_in_the_templates_style_with_its_figures_at_the_right(deck: Path) -> None:
    frame = placed(slide_on(deck, "数字（表）"), 20)
    rows = [[cell.text for cell in row.cells] for row in frame.table.rows]
    ways = [
        [paragraph.find(qn("a:pPr")) is not None for paragraph in row.iter(qn("a:p"))] for row in frame.element.iter(qn("a:tr"))
    ]

    assert rows[:2] == [["项目", "数值"], ["学前教育毛入园率提高到", "91.6%"]]
    assert ways == [[False, True]] * 5
    assert frame.element.find(f".//{qn('a:tableStyleId')}").text == TABLE_STYLE
    assert {run.get("sz") for run in frame.element.iter(qn("a:rPr"))} == {"2000"}
    assert frame.table.first_row


def test_a_table_keeps_to_its_place(deck: Path) -> None:
    slide = slide_on(deck, "数字（表）")
    frame, place = placed(slide, 20), next(each for each in slide.slide_layout.placeholders if each.placeholder_format.idx == 20)

    assert sum(column.width for column in frame.table.columns) == place.width
    assert sum(row.height for row in frame.table.rows) == frame.height <= place.height


def test_the_digits_of_a_large_figure_are_twice_as_high_as_its_unit(deck: Path) -> None:
    shape = placed(slide_on(deck, "数字（表）"), 21)
    runs = [(run.find(qn("a:t")).text, run.find(qn("a:rPr")).get("sz")) for run in shape.element.iter(qn("a:r"))]

    assert runs == [("1.3", None), ("万个", "3300")]


def test_the_lines_beside_the_large_one_have_a_layout_of_their_number(deck: Path, report: Planned) -> None:
    (planned,) = (slide for slide in report.slides if isinstance(slide, QuotesSlide))
    slide = slide_on(deck, f"金句 {len(planned.others)}")

    assert texts(slide)[0] == "金句"
    assert texts(slide)[20].replace("\v", "") == planned.lead.text.text
    assert [texts(slide)[20 + place].replace("\v", "") for place in range(1, len(planned.others) + 1)] == [
        line.text.text for line in planned.others
    ]


def test_a_list_of_a_term_has_a_paragraph_for_each_member(deck: Path) -> None:
    slide = slide_on(deck, "名词 3")

    assert texts(slide)[0] == "三种作风"
    assert texts(slide)[31] == "肯吃苦\n肯吃亏\n肯担当"
    assert texts(slide)[33].replace("\v", "") == "群众的事当成自己的事，今天的事今天办完"


def test_a_phrase_is_not_torn_where_smaller_letters_keep_it_whole(deck: Path) -> None:
    assert texts(slide_on(deck, "名词 3"))[33] == "群众的事当成自己的事，\v今天的事今天办完"


def test_figures_are_lines_of_text_in_a_template_of_another_make(report: Planned, tmp_path: Path) -> None:
    deck = rendered(report, tmp_path / "deck.pptx", office_template(tmp_path / "template.pptx"))
    shown = "".join("".join(texts(slide).values()) for slide in Presentation(str(deck)).slides).replace("\v", "")
    figures = [count for slide in report.slides if isinstance(slide, FiguresSlide) for count in (*slide.counts, *slide.large)]

    assert figures
    assert not [count for count in figures if count.what.text not in shown or count.figure.text not in shown]
    assert lint_deck(deck) == ()


def test_a_deck_without_figures_has_no_chart(seed: Planned, tmp_path: Path) -> None:
    deck = rendered(seed, tmp_path / "seed.pptx")

    with zipfile.ZipFile(deck) as archive:
        assert not [name for name in archive.namelist() if "chart" in name]
    assert "金句 3" in {slide.slide_layout.name for slide in Presentation(str(deck)).slides}
    assert "graphicFrame" not in read(deck, "ppt/slides/slide3.xml")
