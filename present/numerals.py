"""Chinese numerals: how the parts of a speech are counted, in every stage alike."""

from __future__ import annotations

import re

COUNTING = ("零一二三四五六七八九", "十百千")
"""The signs for digits and for units."""

LIMIT = 10_000
"""Numbers from here on are written in digits: nothing is counted so far, and 万 would need rules of its own."""

NUMERAL = "[零一二三四五六七八九十百千]{1,7}"
"""A pattern of what `numeral` writes."""


def numeral(number: int) -> str:
    """*number*, 1 or more, as it is said: 三, 十二, 一百零五."""
    return re.sub("^一十", "十", spelt(number, COUNTING)) if number < LIMIT else str(number)


def part_name(number: int) -> str:
    """What a part of the speech is called by its number: 第三部分."""
    return f"第{numeral(number)}部分"


def spelt(number: int, signs: tuple[str, str]) -> str:
    """*number*, below LIMIT, with *signs* for digits and units: 一百零五, 壹拾."""
    digits, units, zero = signs[0], ("", *signs[1]), signs[0][0]
    places = zip(map(int, str(number)), units[len(str(number)) - 1 :: -1], strict=True)
    words = "".join(digits[digit] + unit if digit else zero for digit, unit in places)
    return re.sub(f"{zero}+", zero, words).rstrip(zero)
