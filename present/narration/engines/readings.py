"""Readings that a pronouncing dictionary misses in official speeches, as words that sound as they should.

A dictionary reads 为 alone as wèi (for), 得 as dé (get), 地 as dì (ground); in 敢为, 站得出 and 最大限度地 they are wéi, de, de.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_VERB = "看站豁挡耐守顶担拼扛稳沉拿坐立叫打抓做干走过说听想信靠用管吃受熬记冲豁迈跟压经抵"
_CAN = re.compile(rf"(?<=[{_VERB}])得(?=[出住起下上过来去动好牢稳硬实准了])")
"""The 得 of what one can do (站得出、守得住) is neutral."""

_WORDS = {
    "为功": ("维功",),
    "化为": ("化维",),
    "变为": ("变维",),
    "善为": ("善维",),
    "敢为": ("敢维",),
    "更为": ("更维",),
    "长板": ("常板",),
    "尽容": ("进容",),
    "出血性": ("出", "血性"),
}
"""Words as they are cut, and the words that are read in their place."""

_DO = frozenset("敢善")
"""After these, 为 by itself is to do (wéi)."""


def with_neutral_can(text: str) -> str:
    """*text* before it is cut into words, its neutral 得 written as 的."""
    return _CAN.sub("的", text)


def read_as(words: Sequence[str]) -> Iterator[str]:
    """The words of a run of Chinese characters as they are to be read."""
    for place, word in enumerate(words):
        before = words[place - 1] if place else ""
        if word == "地" and len(before) > 1:
            yield "的"
        elif word == "为" and before in _DO:
            yield "维"
        else:
            yield from _WORDS.get(word, (word,))
