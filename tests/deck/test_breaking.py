from __future__ import annotations

from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.deck.breaking import (
    NEVER_FIRST,
    NEVER_LAST,
    break_lines,
    listed_lines,
    looser_lines,
    members,
    parallel_lines,
    tears,
    term_lines,
)
from present.deck.metrics import em_width
from present.model import Cut


def cutting(spaced: str) -> tuple[str, Cut]:
    """The text without the spaces between its words, and what cuts that text into these words."""
    words = tuple(spaced.split(" "))
    return "".join(words), lambda text: words if text == "".join(words) else tuple(text)


WORDS = st.lists(
    st.sampled_from(
        ["读书", "在", "推进", "图书馆", "的", "，", "、", "。", "“", "”", "《", "》", "2024", "年", "PPT", "××", " ", "（", "）"]
    ),
    min_size=1,
    max_size=24,
)


@given(WORDS, st.floats(min_value=2, max_value=30))
def test_the_lines_joined_are_the_text(words: list[str], width: float) -> None:
    text = "".join(words)

    assert "".join(break_lines(text, width, lambda _: tuple(words))) == text


@given(WORDS, st.floats(min_value=2, max_value=30))
def test_a_line_is_too_wide_only_where_it_can_not_be_broken(words: list[str], width: float) -> None:
    start = 0
    for line in break_lines("".join(words), width, lambda _: tuple(words)):
        assert em_width(line.rstrip()) <= width or break_lines(line, 0.1, cutting_part(words, start, len(line))) == (line,)
        start += len(line)


def cutting_part(words: list[str], start: int, length: int) -> Cut:
    """What cuts the part of a text that begins at *start* into the *words* of the text."""
    ends = list(accumulate(map(len, words)))
    found = tuple(word for word, end in zip(words, ends, strict=True) if start < end <= start + length)
    return lambda _: found


@given(WORDS, st.floats(min_value=2, max_value=30))
def test_no_line_begins_or_ends_with_the_wrong_mark(words: list[str], width: float) -> None:
    lines = break_lines("".join(words), width, lambda _: tuple(words))

    assert not [line for line in lines[1:] if line[0] in NEVER_FIRST]
    assert not [line for line in lines[:-1] if line[-1] in NEVER_LAST]


def test_an_empty_text_has_no_lines() -> None:
    assert break_lines("", 10, tuple) == ()


@pytest.mark.parametrize(
    ("spaced", "width", "lines"),
    [
        (
            "在 全市 推进 “ 敢 为 、 敢 闯 、 敢干 、 敢 首创 ” 动员会 暨 作风 建设 大会 上 的 讲话",
            14.4,
            ("在全市推进", "“敢为、敢闯、敢干、敢首创”", "动员会暨作风建设大会上的讲话"),
        ),
        ("群众 敢 首创", 3.2, ("群众", "敢首创")),
        ("人与自然 和谐 共生", 4.4, ("人与自然", "和谐共生")),
        ("在 “ 大有可为 ” 的 新 时代 “ 大有作为 ”", 9.5, ("在“大有可为”的", "新时代“大有作为”")),
        ("充分 释放 企业 的 创新 活力 和 创造 能力", 13, ("充分释放企业的", "创新活力和创造能力")),
        ("发挥 人民 群众 积极性 主动性 创造性", 8.3, ("发挥人民群众", "积极性主动性", "创造性")),
        ("读书 使人 进步 ， 读书 使人 快乐", 9, ("读书使人进步，", "读书使人快乐")),
        ("对 × × 的 特殊 意义", 4.5, ("对××的", "特殊意义")),
        ("加强 功能 建设", 4.4, ("加强", "功能建设")),
        ("压实 工作 责任", 4.4, ("压实", "工作责任")),
        ("读书 使人 进步 快乐", 4.4, ("读书使人", "进步快乐")),
        ("藏书 超过 近 100 亿 册", 7, ("藏书超过", "近100亿册")),
        ("让 读书 的 人 “ 有座位 ”", 8, ("让读书的人", "“有座位”")),
    ],
)
def test_a_text_is_broken_by_sense(spaced: str, width: float, lines: tuple[str, ...]) -> None:
    text, cut = cutting(spaced)

    assert break_lines(text, width, cut) == lines


def test_a_phrase_is_torn_where_a_line_ends_before_its_last_character() -> None:
    text, cut = cutting("自己 的 事 ， 今天 办完")

    assert tears(("自己的", "事，今天办完"), cut) == 1
    assert tears(("自己的事，", "今天办完"), cut) == 0
    assert tears((text,), cut) == 0


@pytest.mark.parametrize(
    ("spaced", "parted"),
    [
        ("团结 在 以 习近平 同志 为 核心 的 党中央 周围", "习近平|同志"),
        ("落实 国家标准 39046 — 2020 的 要求", "—|2020"),
        ("办好 城市书房 和 书屋书院 一体化 智能化 平台", "和|"),
    ],
)
def test_names_ranges_and_what_leads_on_are_not_parted(spaced: str, parted: str) -> None:
    text, cut = cutting(spaced)

    assert all(parted not in "|".join(break_lines(text, width, cut)) for width in range(15, 18))


def test_one_line_more_leaves_a_quotation_whole() -> None:
    text, cut = cutting("建好 县里 的 “ 书香 阅读 ” 品牌 书屋")

    assert tears(break_lines(text, 9, cut), cut) == 0 or tears(looser_lines(text, 9, cut), cut) == 0
    assert len(looser_lines(text, 9, cut)) == len(break_lines(text, 9, cut)) + 1


def test_a_last_line_is_never_one_or_two_characters() -> None:
    text, cut = cutting("提升 发展 质效 、 开辟 发展 新局 上")

    assert min(map(len, break_lines(text, 13, cut))) > 2


def test_parallel_members_stand_one_a_line_and_keep_their_mark_in_a_quotation() -> None:
    text, cut = cutting("读 有 所得 、 读 有 所悟 、 读 有 所用")

    assert parallel_lines(text, 20, cut) == ("读有所得、", "读有所悟、", "读有所用")


def test_a_list_loses_the_mark_at_the_end_of_a_line() -> None:
    assert listed_lines("读得进、记得住、用得上", 20, tuple) == ("读得进", "记得住", "用得上")


def test_members_of_unlike_length_are_running_text() -> None:
    assert members("读书、建设面向所有人的公共图书馆") == ("读书、建设面向所有人的公共图书馆",)


def test_a_list_inside_quotation_marks_is_one_member() -> None:
    assert members("着力建设“读得进、记得住”的城市") == ("着力建设“读得进、记得住”的城市",)


def test_a_term_that_is_one_word_is_halved() -> None:
    assert term_lines("群众爱读", 3.4, lambda text: (text,)) == ("群众", "爱读")


def test_a_term_of_several_words_is_parted_between_them() -> None:
    text, cut = cutting("群众 敢 首创")

    assert term_lines(text, 3.4, cut) == ("群众", "敢首创")
