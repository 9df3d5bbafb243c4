"""Numbers as automatic numbering writes them: 一, ①, (1), iv, by the names that Office Open XML gives these formats.

The names and their sequences: ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import east_asian_width

from present import numerals

_DIGITS = "〇一二三四五六七八九"
_LEGAL_SIMPLIFIED = ("零壹贰叁肆伍陆柒捌玖", "拾佰仟")
_LEGAL_TRADITIONAL = ("零壹貳參肆伍陸柒捌玖", "拾佰仟")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN = ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I")


def numeral(value: int, style: str) -> str:
    """*value* in the number format *style*; in Arabic digits where the format has no sign for it or is not known here."""
    write = _STYLES.get(style, str)
    return write(value) if 0 < value < numerals.LIMIT else str(value)


def gap(label: str, words: str) -> str:
    """What a writer would type between a number and *words*: nothing after 一、 or ① or in 1.加强, else a space."""
    if not label or not words or not label[-1].isascii():
        return ""
    return "" if is_wide(words[0]) and not label[-1].isalnum() else " "


def is_wide(character: str) -> bool:
    """Whether *character* takes the room of a Chinese one."""
    return east_asian_width(character) in "WF"


def _digits(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _counting(value: int) -> str:
    """Spelt below one hundred, digit by digit from there."""
    return numerals.numeral(value) if value < 100 else _digits(value)


def _japanese(value: int) -> str:
    """Spelt without 零, and without 一 before a unit."""
    return re.sub("零|一(?=[十百千])", "", numerals.spelt(value, numerals.COUNTING))


def _legal(signs: tuple[str, str]) -> Callable[[int], str]:
    """Spelt with the signs of cheques."""
    return lambda value: numerals.spelt(value, signs)


def _from(first: str, last: int) -> Callable[[int], str]:
    """Signs that follow one another in Unicode, from that for one."""
    return lambda value: chr(ord(first) + value - 1) if value <= last else str(value)


def _circled(value: int) -> str:
    bases = ((20, 0x2460), (35, 0x3251 - 20), (50, 0x32B1 - 35))
    return next((chr(base + value - 1) for last, base in bases if value <= last), str(value))


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)]


def _letters(value: int) -> str:
    """From a to z, then aa, bb …: a letter is repeated from the second round on."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)


def _roman(value: int) -> str:
    words = ""
    for worth, sign in zip(_WORTHS, _ROMAN, strict=True):
        words += sign * (value // worth)
        value %= worth
    return words


def _full_width(value: int) -> str:
    return "".join(chr(ord(digit) + 0xFEE0) for digit in str(value))


_STYLES: dict[str, Callable[[int], str]] = {
    "none": lambda _: "",
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": _from("⑴", 20),
    "decimalEnclosedFullstop": _from("⒈", 20),
    "ideographEnclosedCircle": _from("㊀", 10),
    "numberInDash": lambda value: f"- {value} -",
    "lowerLetter": _letters,
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperRoman": _roman,
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": numerals.numeral,
    "taiwaneseCountingThousand": numerals.numeral,
    "japaneseCounting": _japanese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": _legal(_LEGAL_SIMPLIFIED),
    "ideographLegalTraditional": _legal(_LEGAL_TRADITIONAL),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
}
