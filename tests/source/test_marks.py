"""Marks in the source that are not the speaker's words."""

import pytest

from present.model import Span
from present.source.marks import find_redactions, find_strays, is_markdown


def removed(text: str, *, markdown: bool) -> str:
    marks = [*find_redactions(text, markdown=markdown), *find_strays(text, markdown=markdown)]
    return "".join(character for at, character in enumerate(text) if not any(m.start <= at < m.end for m in marks))


def test_two_stars_between_characters_stand_for_a_removed_name() -> None:
    assert find_redactions("发出**“四敢”的最强音，提振**的精气神。", markdown=False) == (Span(2, 4), Span(15, 17))


def test_in_markdown_a_pair_of_stars_is_emphasis_and_a_single_one_a_removed_name() -> None:
    assert find_redactions("**要活下去。**这是底线。", markdown=True) == ()
    assert find_strays("**要活下去。**这是底线。", markdown=True) == (Span(0, 2), Span(7, 9))
    assert find_redactions("来到**考察。", markdown=True) == (Span(2, 4),)


def test_a_line_of_stars_is_a_rule_and_no_name() -> None:
    assert find_redactions("上半部分。\n******\n下半部分。", markdown=False) == ()


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("建设一 座人民城市。", "建设一座人民城市。"),
        ("标准， 做细做实。", "标准，做细做实。"),
        ("一、加强　领导", "一、加强领导"),
        ("新增 5 个 GDP 大县。", "新增 5 个 GDP 大县。"),
        ("中共中央 国务院关于农村改革的意见", "中共中央 国务院关于农村改革的意见"),
        ("\u3000\u3000刚才，大家发了言。", "\u3000\u3000刚才，大家发了言。"),
        ("看不见\u200b的字。", "看不见的字。"),
    ],
)
def test_only_gaps_inside_chinese_sentences_are_strays(text: str, cleaned: str) -> None:
    assert removed(text, markdown=False) == cleaned


def test_a_heading_with_a_hash_or_front_matter_shows_markdown() -> None:
    assert is_markdown("# 讲话\n各位同事")
    assert is_markdown("---\ntitle: 讲话\n---\n")
    assert not is_markdown("**在大会上的讲话\n同志们")
