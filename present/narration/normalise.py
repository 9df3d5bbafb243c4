"""Numbers, dates, units and signs as the words that say them, so that every voice says them alike and right.

`wetext` does the work. Before it comes what it does not know of official writing: document numbers (〔2023〕5号), ranges (3—5年,
10-15%), numbers that are names (9·18, C919, “1+3+N”), ringed and Roman numbers, full-width digits.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from collections.abc import Callable
from functools import cache
from typing import Any

VERSION = 2
"""Counts up when the same text would come out in other words."""

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SIGNS = str.maketrans("％＋－．／＆＜＞＝∶", "%+-./&<>=:")
_NEEDED = re.compile(r"[0-9A-Za-z%‰℃°±≥≤<>=+$¥€№\u2160-\u216b\u2460-\u249b\u3220-\u3229\u3380-\u33df]")
"""What there is to be spelt out: a text without any of it is in words already."""

_DASH = r"[-–—~～]+"
_NUMBER = r"\d+(?:\.\d+)?"
_SCALE = r"[万亿千百]*"
_YEAR = r"(?:1[89]|20)\d\d"
_NAMES = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
_UNITS = {"kWh": "千瓦时", "MWh": "兆瓦时", "GWh": "吉瓦时", "MW": "兆瓦", "GW": "吉瓦", "kV": "千伏", "V": "伏", "t": "吨"}
_UNIT = "|".join(_UNITS)

_lock = threading.Lock()


def normalise(text: str) -> str:
    """*text* with its numbers, dates, percentages and units spelt out in Chinese."""
    text = text.translate(_WIDE).translate(_SIGNS)
    if not _NEEDED.search(text):
        return text
    for pattern, replacement in _CONVENTIONS:
        text = pattern.sub(replacement, text)
    return _by_rules(text)


def _by_rules(text: str) -> str:
    with _lock:  # wetext does not say that its rules may be applied by two threads at once
        # It sets a backslash before quotation marks and backslashes.
        return re.sub(r'\\(["\\])', r"\1", str(_rules().normalize(text)))


@cache
def _rules() -> Any:
    from wetext import Normalizer  # noqa: PLC0415 - reading its rules takes a third of a second

    return Normalizer(lang="zh", operator="tn")


def _by_digit(found: re.Match[str]) -> str:
    return "".join(_NAMES.get(each, each) for each in found[0])


def _by_digit_aloud(found: re.Match[str]) -> str:
    """A number that is a name, its ones as one says them where numbers are dictated (yāo)."""
    return _by_digit(found).replace("一", "幺")


def _numeral(found: re.Match[str]) -> str:
    return str(int(unicodedata.numeric(found[0])))


def _item(found: re.Match[str]) -> str:
    return f"{_numeral(found)}，"


def _roman(found: re.Match[str]) -> str:
    return str(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X").index(found[0]) + 1)


_WRITTEN: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (r"[\u3380-\u33df]", lambda found: unicodedata.normalize("NFKC", found[0])),  # ㎡ is a character of its own
    (r"[\u2460-\u249b\u3220-\u3229]", _item),
    (r"[\u2160-\u216b]", _numeral),
    (r"(?<![A-Za-z])(?:I{1,3}|IV|VI{0,3}|IX|X)(?=[级类期型])", _roman),
    (r"(?:(?<![A-Za-z])No\.|№)\s*(?=\d)", "第"),
    # Numbers that are names.
    (rf"(?<=[〔\[(（]){_YEAR}(?=[〕\])）])", _by_digit),
    (r"(?<=[“\"])\d{3,4}(?=[”\"])", _by_digit_aloud),
    (r"(?<!\d)(?:985|211)(?=高校|工程|院校|大学)", _by_digit_aloud),
    (r"(?<=[A-Za-z])[- ]?\d{3,}(?![\d.])", lambda found: _by_digit_aloud(found).strip("- ")),
    (r"(?<=[A-Za-z])-(?=\d)", ""),
    (r"(?<=[A-Za-z])\d(?=[A-Za-z])", _by_digit),
    (r"(?<!\d)\d{1,2}·\d{1,2}(?!\d)", lambda found: _by_digit(found).replace("·", "")),
    # Ranges.
    (rf"(?<!\d){_YEAR}(?=(?:{_DASH}|[/至到]){_YEAR}[学年])", _by_digit),
    (rf"(?<=[零一二三四五六七八九])(?:{_DASH}|/)(?={_YEAR}[学年])", "至"),
    (rf"(?<!\d){_YEAR}(?=学年)", _by_digit),
    (rf"(?<=[年月日号时点分])\s*{_DASH}\s*(?=\d)", "至"),
    (rf"(?<!\d)(\d{{1,2}}[:：]\d\d)\s*{_DASH}\s*(?=\d{{1,2}}[:：]\d\d)", r"\1至"),
    (rf"(?<![\d.-])({_NUMBER}){_DASH}({_NUMBER})([%‰])", r"\1\3至\2\3"),
    (rf"(?<![\d.-])(?!0\d)({_NUMBER}{_SCALE}[%‰]?){_DASH}(?={_NUMBER}(?![\d.-]))", r"\1至"),
    # Years so far off that they are counted, and signs and units between numbers.
    (r"(?<!\d)(?:[3-9]\d{3}|[12]000)(?=年(?:历史|前|后|间|来|文明|的))", lambda found: _by_rules(found[0])),
    (rf"(?<=\d)(?:{_UNIT})(?![A-Za-z/])", lambda found: _UNITS[found[0]]),
    (rf"({_NUMBER})‰", r"千分之\1"),
    (r"±\s*(?=\d)", "正负"),
    (r"(?<=\w)\+", "加"),
    (r"(?<=\d)\s*[×✕]\s*(?=\d)", "乘"),
    (r">\s*(?=\d)", "大于"),
    (r"<\s*(?=\d)", "小于"),
    (r"(?<=\d)\s*=\s*(?=\d)", "等于"),
)
"""What is written, and what wetext reads right, in the order in which they are tried."""

_CONVENTIONS = [(re.compile(pattern), replacement) for pattern, replacement in _WRITTEN]
