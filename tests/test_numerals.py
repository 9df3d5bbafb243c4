from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.numerals import NUMERAL, numeral, part_name

SAID = {
    1: "一",
    10: "十",
    11: "十一",
    20: "二十",
    99: "九十九",
    100: "一百",
    101: "一百零一",
    110: "一百一十",
    1010: "一千零一十",
}


@pytest.mark.parametrize(("number", "said"), SAID.items())
def test_a_number_is_written_as_it_is_said(number: int, said: str) -> None:
    assert numeral(number) == said


@given(st.integers(1, 9999))
def test_the_pattern_knows_every_numeral(number: int) -> None:
    assert re.fullmatch(f"第{NUMERAL}部分", part_name(number))


def test_what_is_never_counted_so_far_is_written_in_digits() -> None:
    assert part_name(10_000) == "第10000部分"
