"""Writes present/narration/homophones.tsv: for each Mandarin syllable a character that sounds so, for voices that take text.

The commonest character that has no other reading; where there is none, the commonest that is read so where it stands alone.
Readings are pypinyin's, how common a character is says jieba's dictionary. Run it from the checkout: python scripts/homophones.py
"""

# ruff: noqa: INP001

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import jieba
from pypinyin import pinyin_dict
from pypinyin.contrib.tone_convert import to_tone3

TABLE = Path(__file__).parents[1] / "present" / "narration" / "homophones.tsv"
SYLLABLE = re.compile(r"[a-z]{1,6}[1-4]")
NEUTRAL = {
    "de5": "的",
    "le5": "了",
    "zhe5": "着",
    "men5": "们",
    "ma5": "吗",
    "ba5": "吧",
    "ne5": "呢",
    "me5": "么",
    "a5": "啊",
    "la5": "啦",
}
COMMON = 100
"""How often a character stands in jieba's count for every voice to know it."""


def readings() -> dict[str, list[str]]:
    """The readings of each character of the commonest block, the first being the one it has alone."""
    listed = {chr(code): said.split(",") for code, said in pinyin_dict.pinyin_dict.items() if 0x4E00 <= code <= 0x9FFF}
    return {each: [to_tone3(said, neutral_tone_with_five=True) for said in all_said] for each, all_said in listed.items()}


def main() -> None:
    """Write the table."""
    jieba.initialize()
    common = Counter[str]()
    for word, often in jieba.dt.FREQ.items():
        for each in word:
            common[each] += often
    chosen: dict[str, tuple[bool, int, str]] = {}
    for each, said in readings().items():
        if common[each] >= COMMON and SYLLABLE.fullmatch(said[0]):
            chosen[said[0]] = max(chosen.get(said[0], (False, 0, "")), (len(said) == 1, common[each], each))
    lines = sorted(f"{said}\t{each}" for said, each in ({said: each for said, (_, _, each) in chosen.items()} | NEUTRAL).items())
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
