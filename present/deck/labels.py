"""The words on slides that are ours and not the speaker's."""

from __future__ import annotations

from present.numerals import part_name

CONTENTS, GLANCE, CLOSING, PASSAGE = "目录", "一图读懂", "结语", "正文"
QUOTES, TERMS, FIGURES = "金句", "名词", "数字"
COUNTED, COUNT = "项目", "数值"
FRONT = "开篇"
CONTINUED = "（续）"


part = part_name
"""Which part of the speech this is: 第三部分."""


def point(number: int, count: int | None = None) -> str:
    """Which point this is, of how many if that is said: 要点 1/6."""
    return f"要点 {number}/{count}" if count else f"要点 {number}"


def points(count: int) -> str:
    """How many points there are."""
    return f"{count}个要点"
