from __future__ import annotations

import pytest

from present.package.wholes import wholes


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("推进 “ 敢为 、 敢闯 ” 大会", "推进 “敢为、 敢闯” 大会"),
        ("优化 营商 环境 推进 会上 的 讲话", "优化 营商 环境 推进会上的 讲话"),
        ("同志 们 走 过 的 路", "同志们 走过的 路"),
    ],
)
def test_a_word_keeps_its_marks_and_what_leans_on_it(words: str, parts: str) -> None:
    assert wholes(("", *words.split())) == tuple(parts.split())


def test_a_space_ends_a_line_and_begins_none() -> None:
    assert wholes(("AI", " ", "讲话")) == ("AI ", "讲话")
