"""From words as they are shown to words as a voice takes them without stumbling."""

from __future__ import annotations

import re
import unicodedata

from present.narration.normalise import normalise

_QUOTES = str.maketrans("", "", '“”‘’「」『』《》〈〉"')
_SIDE_BY_SIDE = re.compile(r"([”’」』》〉])(?=[“‘「『《〈])")
_LEADING_NUMBER = re.compile(
    r"^\s*(?:[（(](?P<bracketed>[一二三四五六七八九十\d]{1,3})[）)]"
    r"|(?P<ringed>[①-⑳])"
    r"|(?P<plain>\d{1,2}|[一二三四五六七八九十]{1,3})(?:[、．]|\.(?!\d)))\s*"
)
_PART_NUMBER = re.compile(r"^\s*第[一二三四五六七八九十百零\d]{1,4}(?:部分|[编篇章节節])?[、，：,:\s\u3000]+")
_PAUSES = "。！？；，、：…—.!?;,:"


def spoken_words(words: str, *, opens_line: bool = False, ends: bool = True) -> str:
    """*words* for a voice: numbers and signs as the words that say them, no quotation marks, which some voices stumble over.

    Brackets stay and make a short pause. A number that opens a line, （一） or 1. or ①, is read with a pause after it. Words that
    end without a mark get a full stop, so that the voice falls.
    """
    bare = _without_quotes(normalise(_numbered(words) if opens_line else words))
    return f"{bare}。" if ends and bare and bare[-1] not in _PAUSES else bare


def number_length(heading: str) -> int:
    """How many characters of *heading* are its number, with the mark after it: 一、 or 第一部分 or （一）."""
    found = _LEADING_NUMBER.match(heading) or _PART_NUMBER.match(heading)
    return found.end() if found else 0


def can_be_spoken(words: str) -> bool:
    """Whether there is anything in *words* that has a sound: a letter, a Chinese character or a number."""
    return any(unicodedata.category(each)[0] in "LN" for each in words)


def _numbered(words: str) -> str:
    found = _LEADING_NUMBER.match(words)
    if not found:
        return words
    number = found["bracketed"] or found["plain"] or str(int(unicodedata.numeric(found["ringed"])))
    return f"{number}，{words[found.end() :]}"


def _without_quotes(words: str) -> str:
    """Two quotations side by side are an enumeration, and stay one for the ear."""
    return _SIDE_BY_SIDE.sub(r"\1、", words).translate(_QUOTES).strip()
