"""Sentences: where they end, and that none is lost."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.source.sentences import find_sentences


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("要真抓实干。要善作善成！", ["要真抓实干。", "要善作善成！"]),
        ("他说：“要实干。”大家鼓掌。", ["他说：“要实干。”", "大家鼓掌。"]),
        ("做到“办就办好。”的要求", ["做到“办就办好。”的要求"]),
        ("好。的确如此。", ["好。", "的确如此。"]),
        ("同志们：\n　　开会了", ["同志们：", "开会了"]),
        ("任务能不能完成？！能……", ["任务能不能完成？！", "能……"]),
        ("增长3.2%，好于预期。", ["增长3.2%，好于预期。"]),
        ("We did it. Thank you all.", ["We did it.", "Thank you all."]),
        ("最后一句没有句号", ["最后一句没有句号"]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@given(st.text(alphabet="要实干。！？…”“，、\n 　a.Z1的", max_size=80))
def test_no_character_but_white_space_is_left_out(text: str) -> None:
    spans = find_sentences(text)
    covered = {at for span in spans for at in range(span.start, span.end)}

    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
    assert all(before.end <= after.start for before, after in itertools.pairwise(spans))
    assert all("\n" not in text[span.start : span.end] and len(span) > 0 for span in spans)
