"""Paragraphs: lines, and lines that were cut at a fixed width put together again."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.source.paragraphs import PAGE_NUMBER, find_paragraphs

WHOLE = """在全区水利工作会议上的报告
一、夯实防洪基础
去年汛期来得早、走得晚，全区上下同心协力，守住了每一段堤防，没有一个村子进水，没有一个群众受伤，这份成绩来之不易，值得珍惜。
今年的任务更重，老旧涵闸要换，淤塞河道要清，监测站点要加密，哪一样都等不得、拖不得，必须一项一项排出时间表，一级一级压实责任。
二、管好水利工程
工程建好只是第一步，管好才是长久之计，要把管护经费落实到村，把管护人员落实到段，让每一座小水库都有人看、有人修、有人负责。
"""


def wrapped(text: str, width: int) -> str:
    """The text as a PDF gives it: an indent at each paragraph, lines cut at *width*, page numbers between pages."""
    lines = []
    for paragraph in text.splitlines():
        words = f"　　{paragraph}" if paragraph.endswith("。") else paragraph
        lines += (
            ["".join(line) for line in itertools.batched(words, width)] if hasattr(itertools, "batched") else _cut(words, width)
        )
    return "\n".join([*lines[:6], "— 3 —", *lines[6:]]) + "\n"


def _cut(words: str, width: int) -> list[str]:
    return [words[at : at + width] for at in range(0, len(words), width)]


def paragraphs(text: str) -> list[str]:
    found = find_paragraphs(text)
    gone = {at for wrap in found.wraps for at in range(wrap.start, wrap.end)}
    return ["".join(text[at] for at in range(span.start, span.end) if at not in gone) for span in found.spans]


def test_lines_cut_at_a_fixed_width_are_put_together_again() -> None:
    assert paragraphs(wrapped(WHOLE, 25)) == WHOLE.splitlines()


def test_whole_paragraphs_stay_as_they_are() -> None:
    assert paragraphs(WHOLE) == WHOLE.splitlines()
    assert find_paragraphs(WHOLE).wraps == ()


def test_a_list_of_short_lines_is_not_rejoined() -> None:
    names = "\n".join(["会议议程", *(f"第{n}项议程由各单位负责同志发言" for n in "一二三四五六七八九")])

    assert find_paragraphs(names).wraps == ()


@given(st.text(alphabet="水利，。\n 　1—a", max_size=200))
def test_nothing_but_white_space_and_page_numbers_is_left_out(text: str) -> None:
    found = find_paragraphs(text)
    covered = {at for span in found.spans for at in range(span.start, span.end)}

    assert all(text[at] in " 　\n—1" for at in range(len(text)) if at not in covered)
    assert all(before.end <= after.start for before, after in itertools.pairwise(found.spans))
    assert all(any(span.holds(wrap) for span in found.spans) for wrap in found.wraps)


@pytest.mark.parametrize("line", ["2023 2024", "20232024", "3月5日", "第三页"])
def test_a_line_of_other_numbers_is_no_page_number(line: str) -> None:
    assert PAGE_NUMBER.fullmatch(line) is None
