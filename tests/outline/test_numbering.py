"""Number marks: their styles, their values, and what makes a run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.model import Span
from present.numerals import numeral
from present.outline.numbering import Style, han_number, is_run, mark_at


@pytest.mark.parametrize(
    ("text", "style", "value", "mark"),
    [
        ("一、加强领导", Style.HAN, 1, "一、"),
        ("十二、其他事项", Style.HAN, 12, "十二、"),
        ("一、2023年工作回顾", Style.HAN, 1, "一、"),
        ("二 、加强领导", Style.HAN, 2, "二 、"),
        ("三", Style.HAN, 3, "三"),
        ("參、未來展望", Style.LEGAL, 3, "參、"),
        ("其二，方法要对", Style.ORDINAL, 2, "其二，"),
        ("（二十一）持续整治", Style.PAREN_HAN, 21, "（二十一）"),
        ("3.坚持导向", Style.ARABIC, 3, "3."),
        ("2、要有干劲", Style.ARABIC, 2, "2、"),
        ("（4）抓落实", Style.PAREN_ARABIC, 4, "（4）"),
        ("③抓落实", Style.CIRCLED, 3, "③"),
        ("第一，突出凝心铸魂", Style.ORDINAL, 1, "第一，"),
        ("第三个问题，好在有老师", Style.ORDINAL, 3, "第三个问题，"),
        ("第二部分 工作安排", Style.PART, 2, "第二部分 "),
        ("一是学风要正", Style.IS, 1, "一是"),
        ("二要加强思考", Style.YAO, 2, "二要"),
        ("其次，要抓紧", Style.FIRSTLY, 2, "其次，"),
        ("——任务艰巨", Style.DASH, 0, "——"),
    ],
)
def test_a_mark_is_read_with_its_style_and_value(text: str, style: Style, value: int, mark: str) -> None:
    found = mark_at(text, Span(0, len(text)))

    assert found
    assert (found.style, found.value, text[: found.span.end]) == (style, value, mark)


@pytest.mark.parametrize("text", ["3.2%的增长", "一个都不能少", "2023年是开局之年", "第一次召开会议", "同志们："])
def test_words_that_only_look_like_numbers_are_no_marks(text: str) -> None:
    assert mark_at(text, Span(0, len(text))) is None


@given(st.integers(1, 999))
def test_a_numeral_reads_back_as_its_number(number: int) -> None:
    assert han_number(numeral(number)) == number


@pytest.mark.parametrize(
    ("values", "run"), [([1, 2, 3], True), ([1, 2, 2, 3], True), ([1, 3], True), ([1], False), ([2, 3], False), ([1, 5], False)]
)
def test_a_run_counts_up_from_one_with_small_slips(values: list[int], run: bool) -> None:
    assert is_run(values) is run
