"""Pinyin as people write it, and the characters that sound so, for every voice takes text and few take pinyin."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("homophones.tsv")
_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_MARKED = re.compile(r"[\u0300\u0301\u0304\u030c]|[a-zA-ZüÜ][1-5](?![0-9])")
_PINYIN = re.compile(r"[a-zü:\u0300-\u030c1-5'’\s-]+")


def looks_like_pinyin(said: str) -> bool:
    """Whether *said* is Latin letters with tones (chóng qìng, chong2 qing4), or Mandarin syllables that lack them."""
    letters = unicodedata.normalize("NFD", said).lower()
    return bool(_PINYIN.fullmatch(letters)) and (bool(_MARKED.search(letters)) or _is_toneless(said))


def _is_toneless(said: str) -> bool:
    known = {each[:-1] for each in _characters()}
    return all(syllable[:-1] in known for syllable in syllables_of(said))


def syllables_of(said: str) -> tuple[str, ...]:
    """The syllables of *said*, each with its tone as a number, 5 for the neutral one: `chóng qìng` is chong2 qing4.

    They are parted by spaces, hyphens or apostrophes. What has neither mark nor number is neutral.
    """
    return tuple(_numbered(each) for each in re.split(r"[\s'’-]+", said.strip()))


def homophone(syllable: str) -> str | None:
    """The commonest character that has no reading but *syllable*, or else is read so where it stands alone; None if none is."""
    return _characters().get(syllable)


def _numbered(syllable: str) -> str:
    letters = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v").replace("u:", "v")
    tone = next((number for mark, number in _TONES.items() if mark in letters), "")
    bare = "".join(each for each in letters if each not in _TONES)
    return bare if bare[-1:].isdigit() else bare + (tone or "5")


@cache
def _characters() -> dict[str, str]:
    """The table that scripts/homophones.py writes."""
    return dict(line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines())
