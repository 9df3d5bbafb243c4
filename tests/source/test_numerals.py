"""Numbers as automatic numbering writes them."""

from __future__ import annotations

from itertools import pairwise

import pytest

from present.source.numerals import _STYLES, gap, numeral

KNOWN = {
    "decimal": "1 2 10 11 20 21 105",
    "decimalZero": "01 02 10 11 20 21 105",
    "decimalFullWidth": "１ ２ １０ １１ ２０ ２１ １０５",
    "decimalEnclosedCircle": "① ② ⑩ ⑪ ⑳ ㉑ 105",
    "decimalEnclosedParen": "⑴ ⑵ ⑽ ⑾ ⒇ 21 105",
    "ideographEnclosedCircle": "㊀ ㊁ ㊉ 11 20 21 105",
    "chineseCounting": "一 二 十 十一 二十 二十一 一〇五",
    "chineseCountingThousand": "一 二 十 十一 二十 二十一 一百零五",
    "japaneseCounting": "一 二 十 十一 二十 二十一 百五",
    "ideographDigital": "一 二 一〇 一一 二〇 二一 一〇五",
    "chineseLegalSimplified": "壹 贰 壹拾 壹拾壹 贰拾 贰拾壹 壹佰零伍",
    "ideographTraditional": "甲 乙 癸 甲 癸 甲 戊",
    "lowerLetter": "a b j k t u aaaaa",
    "upperRoman": "I II X XI XX XXI CV",
    "a format of the future": "1 2 10 11 20 21 105",
}


@pytest.mark.parametrize(("style", "expected"), KNOWN.items())
def test_a_number_is_written_as_its_format_says(style: str, expected: str) -> None:
    assert [numeral(value, style) for value in (1, 2, 10, 11, 20, 21, 105)] == expected.split()


@pytest.mark.parametrize("style", [each for each in _STYLES if each not in ("none", "ideographTraditional", "ideographZodiac")])
def test_no_two_neighbours_have_the_same_number(style: str) -> None:
    assert all(numeral(value, style) != numeral(after, style) for value, after in pairwise(range(1, 1200)))


def test_what_a_format_has_no_sign_for_is_written_in_digits() -> None:
    assert numeral(0, "chineseCounting") == "0"
    assert numeral(-3, "upperRoman") == "-3"
    assert numeral(12345, "chineseCountingThousand") == "12345"


@pytest.mark.parametrize(
    ("label", "words", "expected"),
    [
        ("一、", "加强", ""),
        ("1.", "加强", ""),
        ("1.", "2026年", " "),
        ("1.1", "加强", " "),
        ("（一）", "2026年", ""),
        ("", "加强", ""),
        ("①", "加强", ""),
    ],
)
def test_a_space_stands_where_a_writer_would_type_one(label: str, words: str, expected: str) -> None:
    assert gap(label, words) == expected
