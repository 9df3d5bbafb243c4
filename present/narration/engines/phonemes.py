"""From Chinese text to the phonemes that Kokoro was trained on; the home of misaki."""

from __future__ import annotations

import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, groupby, pairwise
from typing import Any

from present.cutter import Cutter
from present.narration.engines.readings import syllables

VERSION = 2
"""Counts up when the same text would get other phonemes."""

_NON_SYLLABIC = "\u032f"
"""The arch under a glide, which misaki leaves out as well."""

_PUNCTUATION = {
    "，": ", ",
    "、": ", ",
    "。": ". ",
    "．": ". ",
    "！": "! ",
    "？": "? ",
    "；": "; ",
    "：": ": ",
    "（": " (",
    "）": ") ",
    **{each: each for each in ",.!?;:()—…"},
}
"""Marks that Kokoro knows, as misaki writes them. Other marks have no sound and make no pause."""

_LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        (
            *("ei→", "pi→", "si→", "ti→", "i→", "ˈɛf", "ʨi→", "ˈeiʨʰ", "ai→", "ʨei→", "kʰei→", "ˈɛl", "ˈɛm", "ˈɛn", "ou→"),
            *("pʰi→", "kʰjou→", "a→ɚ", "ˈɛs→", "tʰi→", "jou→", "vi→", "ta↗pəljou", "ˈɛks", "wai→", "ʣi→"),
        ),
        strict=True,
    )
)
"""The letters as Mandarin speakers name them; Latin words are spelt out, as one does with GDP or APP.

In thirteen sentences with acronyms, a recogniser heard 8 % of the syllables wrong, and 25 % when the names were in the English
phonemes that the model knows as well.
"""

_WORDS_IN_DISGUISE = "&@#%‰*§"
"""Marks that Unicode counts as punctuation but a reader would say."""

_DIGITS = dict(zip("0123456789", "零一二三四五六七八九", strict=True))


@dataclass(frozen=True, slots=True)
class Spelling:
    """Phonemes, one symbol a character, and the characters of the text that have none."""

    symbols: str
    unspoken: str


def spell(text: str) -> Spelling:
    """*text*, its numbers spelt out, as phonemes; not to be called by two threads at once."""
    parts = [_spelled(kind, "".join(run)) for kind, run in groupby(text, _kind)]
    return Spelling("".join(part.symbols for part in parts).strip(), "".join(part.unspoken for part in parts))


def pinyin(run: str) -> tuple[str, ...]:
    """How each character of *run*, Chinese ones alone, is read in its word; words that are but guessed have no say in it."""
    return syllables(run, lambda text: tuple(_cutter().cut(text, guess=False)))


def _kind(character: str) -> str:
    if character in _DIGITS or _is_read(character):
        return "chinese"
    if character.upper() in _LETTERS:
        return "letter"
    is_mark = unicodedata.category(character)[0] in "PZC" and character not in _WORDS_IN_DISGUISE
    return "mark" if is_mark else "unknown"


def _spelled(kind: str, run: str) -> Spelling:
    match kind:
        case "chinese":
            return Spelling(" ".join(_words("".join(_DIGITS.get(each, each) for each in run))), "")
        case "letter":
            return Spelling(f" {''.join(_LETTERS[each.upper()] for each in run)} ", "")
        case "mark":
            return Spelling("".join(_marks(run)), "")
        case _:
            return Spelling("", run)


def _marks(run: str) -> Iterator[str]:
    return (_PUNCTUATION.get(each, " " if each.isspace() else "") for each in run)


def _words(run: str) -> Iterator[str]:
    said = pinyin(run)
    for start, end in pairwise([0, *accumulate(map(len, _cutter().cut(run)))]):
        yield "".join(_syllable(each) for each in said[start:end])


def _syllable(pinyin: str) -> str:
    return str(_chinese().ZHG2P.py2ipa(pinyin)).replace(_NON_SYLLABIC, "")


def _word(word: str) -> str:
    return "".join(_syllable(each) for each in syllables(word, list))


@cache
def _is_read(character: str) -> bool:
    """Whether *character* is a Chinese one whose reading is known."""
    if unicodedata.category(character) not in {"Lo", "Nl"}:
        return False
    try:
        return bool(_word(character))
    except ValueError:  # so does misaki say that there is no such syllable
        return False


@cache
def _cutter() -> Cutter:
    """What cuts running text into words."""
    return Cutter()


@cache
def _chinese() -> Any:
    """Misaki's Chinese module, made quiet: what it brings along warns of itself on import."""
    _cutter()  # brings jieba, which misaki would bring with what it does not need
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from misaki import zh  # noqa: PLC0415 - loading it takes half a second
    return zh
