from __future__ import annotations

from importlib.util import find_spec

import pytest

from present.narration.normalise import normalise

if not find_spec("wetext"):
    pytest.skip("wetext is not installed", allow_module_level=True)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("增长5.2%，达到2.4万亿元。", "增长百分之五点二，达到二点四万亿元。"),
        ("2023年3月15日", "二零二三年三月十五日"),
        ("〔2023〕5号", "〔二零二三〕五号"),
        ("2021—2025年", "二零二一至二零二五年"),
        ("从1978年到2023年", "从一九七八年到二零二三年"),
        ("3—5年", "三至五年"),
        ("3.5%—4%", "百分之三点五至百分之四"),
        ("零下5℃", "零下五摄氏度"),
        ("100㎡", "一百平方米"),
        ("８％", "百分之八"),
        ("3×5", "三乘五"),
        ("①抓学习", "一，抓学习"),
        ("0512-12345678", "零五一二一二三四五六七八"),
        ("2023-03-15", "二零二三年三月十五日"),
        ("GDP和AI", "GDP和AI"),
        ("“十四五”规划", "“十四五”规划"),
        ("××，某某。", "××，某某。"),
    ],
)
def test_numbers_and_signs_become_the_words_that_say_them(text: str, spoken: str) -> None:
    assert normalise(text) == spoken
