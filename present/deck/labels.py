"""The words on slides that are ours and not the speaker's."""

from __future__ import annotations

CONTENTS, GLANCE, CLOSING, PASSAGE = "目录", "一图读懂", "结语", "正文"
QUOTES, TERMS, FIGURES = "金句", "名词", "数字"
COUNTED, COUNT = "项目", "数值"
FRONT = "开篇"
CONTINUED = "（续）"


def part(number: int) -> str:
    """Which part of the speech this is: 第三部分."""
    return f"第{numeral(number)}部分"


def point(number: int, count: int | None = None) -> str:
    """Which point this is, of how many if that is said: 要点 1/6."""
    return f"要点 {number}/{count}" if count else f"要点 {number}"


def points(count: int) -> str:
    """How many points there are."""
    return f"{count}个要点"


def numeral(number: int) -> str:
    """*number*, from 1 to 99, in Chinese numerals."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (digits[tens] if tens > 1 else "") + ("十" if tens else "") + (digits[ones] if ones else "")
