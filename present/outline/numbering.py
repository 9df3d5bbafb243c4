"""Number marks at the head of headings and points: 一、 （一） 1. 第一， 一是 and their like."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from present.model import Span
from present.regex import regex

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100}
_LEGAL_DIGITS = "壹贰貳叁叄參参肆伍陆陸柒捌玖拾"
_LEGAL = str.maketrans(_LEGAL_DIGITS, "一二二三三三三四五六六七八九十")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FIRSTLY = {"首先": 1, "其次": 2, "再次": 3, "最后": 4}


class Style(IntEnum):
    """How a number is written, from the outermost level of a document to the innermost."""

    PART = 1
    CHAPTER = 2
    ARTICLE = 3
    LEGAL = 4
    HAN = 5
    PAREN_HAN = 6
    ARABIC = 7
    PAREN_ARABIC = 8
    CIRCLED = 9
    ORDINAL = 10
    FIRSTLY = 11
    IS = 12
    YAO = 13
    DASH = 14
    PARAGRAPH = 15
    """The number of a paragraph, as in policy addresses: it begins no point."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A number mark: its style, its value (0 for a dash) and where it stands, the punctuation after it included."""

    style: Style
    value: int
    span: Span


_HAN = "[一二三四五六七八九十百〇零两]{1,4}"
_STYLES: dict[Style, re.Pattern[str]] = {
    Style.PART: regex(rf"第({_HAN}|\d{{1,2}})(?:部分|编|篇|篇章)[、：:\s　]*"),
    Style.CHAPTER: regex(rf"第({_HAN}|\d{{1,2}})章[、：:\s　]*"),
    Style.ARTICLE: regex(rf"第({_HAN}|\d{{1,2}})节[、：:\s　]*"),
    Style.LEGAL: regex(rf"([{_LEGAL_DIGITS}]{{1,3}})[ 　]?[、．.][ 　]*"),
    Style.HAN: regex(rf"({_HAN})(?:[ 　]?(?:、|[．.](?!\d))[ 　]*|[ 　]*(?:\n\s*|$))"),
    Style.PAREN_HAN: regex(rf"[（(] ?({_HAN}) ?[）)][、，]?[ 　]*"),
    Style.ARABIC: regex(r"(\d{1,2})[ 　]?(?:[、．]|\.(?!\d))[ 　]*"),
    Style.PAREN_ARABIC: regex(r"[（(]?(\d{1,2})[）)][、，]?[ 　]*"),
    Style.CIRCLED: regex(rf"([{_CIRCLED}])[、，]?[ 　]*"),
    Style.ORDINAL: regex(rf"[第其]({_HAN})(?:个问题|点|条|项|件事|个方面|方面|个)?(?:[，、：,\s　]|是|就是)[ 　]*"),
    Style.FIRSTLY: regex(rf"({'|'.join(_FIRSTLY)})(?:是|要)?[，、,]?"),
    Style.IS: regex(rf"({_HAN})是(?:要)?[，、：]?"),
    Style.YAO: regex(rf"({_HAN})要"),
    Style.DASH: regex(r"(——|—|–{1,2}|-{2})[ 　]*"),
}


def han_number(word: str) -> int:
    """The value of a Chinese numeral below one thousand, such as 三十 or 二十一."""
    total, digit = 0, 0
    for character in word:
        if character in _UNITS:
            total += (digit or 1) * _UNITS[character]
            digit = 0
        else:
            digit = _DIGITS[character]
    return total + digit


def mark_at(text: str, span: Span) -> Mark | None:
    """The number mark that *span* begins with, if it begins with one."""
    for style, pattern in _STYLES.items():
        found = pattern.match(text, span.start, span.end)
        if found:
            return Mark(style, _value(style, found[1]), Span(*found.span()))
    return None


def _value(style: Style, word: str) -> int:
    if style is Style.DASH:
        return 0
    if style is Style.FIRSTLY:
        return _FIRSTLY[word]
    if style is Style.CIRCLED:
        return _CIRCLED.index(word) + 1
    return int(word) if word.isdecimal() else han_number(word.translate(_LEGAL))


def is_run(values: Sequence[int]) -> bool:
    """Whether *values* count up as an author's numbers do: from 1, forward, slips of one allowed; they may begin anew."""
    steps = [after - before for before, after in itertools.pairwise(values) if after != 1]
    return len(values) > 1 and values[0] == 1 and any(value > 1 for value in values) and all(0 <= step <= 2 for step in steps)
