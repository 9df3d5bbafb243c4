"""Numbers, dates and signs as the words that say them, for engines that make their own phonemes.

`wetext` does the work; before it come the few conventions of official writing that it does not know: document numbers
(〔2023〕5号), ranges (3—5年, 2021—2025年), ringed numbers and full-width digits.
"""

from __future__ import annotations

import re
import threading
import unicodedata
from functools import cache
from typing import Any

VERSION = 1
"""Counts up when the same text would come out in other words."""

_WIDE = {code: code - 0xFEE0 for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
_SIGNS = str.maketrans("％＋－．／＆", "%+-./&")
_DASH = r"[-–—~～]+"
_NUMBER = r"\d+(?:\.\d+)?[%‰]?"
_DIGIT_NAMES = dict(zip("0123456789", "零一二三四五六七八九", strict=True))
_YEAR = r"(?:1[89]|20)\d\d"

_lock = threading.Lock()


def normalise(text: str) -> str:
    """*text* with its numbers, dates, percentages and units spelt out in Chinese."""
    with _lock:  # wetext does not say that its rules may be applied by two threads at once
        return str(_rules().normalize(_conventions(text)))


@cache
def _rules() -> Any:
    from wetext import Normalizer  # noqa: PLC0415 - reading its rules takes a third of a second

    return Normalizer(lang="zh", operator="tn")


def _conventions(text: str) -> str:
    text = _units(text.translate(_WIDE).translate(_SIGNS))
    text = re.sub(r"[①-⑳]", lambda found: f"{int(unicodedata.numeric(found[0]))}，", text)
    text = re.sub(rf"(?<=[〔\[(（])({_YEAR})(?=[〕\])）])", _by_digit, text)
    text = re.sub(rf"(?<!\d)({_YEAR})(?=(?:{_DASH}|[至到]){_YEAR}年)", _by_digit, text)
    text = re.sub(rf"(?<=[零一二三四五六七八九年]){_DASH}(?={_YEAR}年)", "至", text)
    text = re.sub(rf"(?<![\d.-])(?!0\d)({_NUMBER}){_DASH}(?={_NUMBER}(?![\d.-]))", r"\1至", text)
    return re.sub(r"(?<=\d)\s*[×✕]\s*(?=\d)", "乘", text)


def _units(text: str) -> str:
    """㎡ and the other units that are one character, as letters that the rules know."""
    return "".join(unicodedata.normalize("NFKC", each) if "\u3380" <= each <= "\u33df" else each for each in text)


def _by_digit(found: re.Match[str]) -> str:
    return "".join(_DIGIT_NAMES[digit] for digit in found[1])
