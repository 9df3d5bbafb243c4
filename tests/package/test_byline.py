from __future__ import annotations

from dataclasses import replace

import pytest

from present.model import Span
from present.package.book import book_of
from present.package.byline import Byline, byline_of, one_line, written_date
from present.package.writers import Material
from tests.package.samples import material


def below_the_title(*lines: str) -> Material:
    """A speech with *lines* between its title and its body."""
    of, words = material(), "\n".join(lines)
    speech = replace(of.speech, text=f"{words}\n同志们", redactions=())
    return replace(of, speech=speech, outline=replace(of.outline, byline=Span(0, len(words))))


@pytest.mark.parametrize(
    ("lines", "byline"),
    [
        (("江河市市长 周明远", "（2026年3月18日）"), Byline("江河市市长 周明远", "2026年3月18日")),
        (("省委书记　张　三",), Byline("省委书记 张 三", "")),
        (("某县图书馆", "2024 年 5 月"), Byline("某县图书馆", "2024 年 5 月")),
        (("（2024年1月10日第三次全体会议通过）",), Byline("", "2024年1月10日")),
        (("苏办发〔2023〕5号", "二零二三年五月六日", "（根据录音整理）", "讲话提纲"), Byline("", "二零二三年")),
    ],
)
def test_the_lines_below_the_title_say_who_spoke_and_when(lines: tuple[str, ...], byline: Byline) -> None:
    assert byline_of(below_the_title(*lines)) == byline


def test_what_the_template_says_comes_before_the_lines_below_the_title() -> None:
    of = below_the_title("江河市市长 周明远", "（2026年3月18日）")
    named = replace(of, template=replace(of.template, department="某市委　张三", date="2026年3月20日"))

    assert byline_of(named) == Byline("某市委 张三", "2026年3月20日")
    assert (book_of(named).author, book_of(named).date) == ("某市委 张三", "2026-03-20")


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2023年9月20日", "2023-09-20"),
        ("（2024 年 3 月 5 日）", "2024-03-05"),
        ("2026年3月", "2026-03"),
        ("二〇二四年三月五日", "2024"),
        ("苏办发〔2023〕5号", ""),
        ("", ""),
    ],
)
def test_a_date_is_read_as_far_as_it_stands_in_figures(words: str, date: str) -> None:
    assert written_date(words) == date


def test_a_title_of_two_lines_becomes_one() -> None:
    assert one_line("在动员会上的\n讲话\u200f\x07　") == "在动员会上的 讲话"
