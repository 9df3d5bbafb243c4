"""What a slide shows of a sentence says the same there as in the speech."""

from __future__ import annotations

import pytest

from present.model import Span
from present.outline.clauses import statements
from present.outline.standing import stands_apart


@pytest.mark.parametrize(
    ("sentence", "stated"),
    [
        ("全县开办书屋86家，增长14.3%，占行政村的六成。", ["全县开办书屋86家，增长14.3%，占行政村的六成"]),
        ("正如古人所言：“开卷有益。”要让好书进村。", ["正如古人所言：“开卷有益。”要让好书进村"]),
        ("新的一年，我们要办好书屋，建好书库。", ["新的一年，我们要办好书屋", "建好书库"]),
        ("我们必须以只争朝夕的精神，把书屋办好。", ["我们必须以只争朝夕的精神，把书屋办好"]),
        ("缺了好书，书屋就会冷清，书架就会落灰。", ["缺了好书，书屋就会冷清，书架就会落灰"]),
        (
            "有的书屋开门少，落锁多，管理松；办书屋要有恒心，要有细心。",
            ["有的书屋开门少，落锁多，管理松", "办书屋要有恒心", "要有细心"],
        ),
        ("既要买好书，也要用好书，还要管好书。", ["既要买好书，也要用好书", "还要管好书"]),
    ],
)
def test_a_clause_stands_with_those_that_it_says_nothing_without(sentence: str, stated: list[str]) -> None:
    found = statements(sentence, Span(0, len(sentence)))

    assert [sentence[each.start : each.end] for each in found] == stated


def test_what_leans_on_a_long_clause_is_left_out_rather_than_shown_alone() -> None:
    long = "全县" + "书屋" * 25
    sentence = f"{long}，惠及群众二十余万人口，办得很好。"

    assert [sentence[each.start : each.end] for each in statements(sentence, Span(0, len(sentence)))] == [long, "办得很好"]


@pytest.mark.parametrize(
    ("before", "line", "apart"),
    [
        ("我们要", "把书读厚、把书读薄", True),
        ("书屋要办好。", "把书读厚、把书读薄", True),
        ("如果选错了书，", "越读越偏、越走越远", False),
        ("有的同志", "借书怕麻烦、读书怕费神", False),
        ("坚决防止", "重买书轻读书、重上墙轻上心", False),
        ("决不搞形式主义，要", "把书读厚、把书读薄", True),
    ],
)
def test_a_line_is_set_apart_only_where_it_means_the_same_there(before: str, line: str, *, apart: bool) -> None:
    assert stands_apart(before + line, Span(len(before), len(before + line))) is apart
