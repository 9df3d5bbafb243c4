"""How words are said that voices get wrong: a department's list and the user's own, as words or as pinyin.

Pinyin is said through characters that sound so, since few voices take anything but text: for each syllable the commonest
character that has no other reading. For 重庆 = chóng qìng every voice is given 崇庆. What is shown stays as it is written.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from present.errors import PresentError, TemplateError, VoiceError
from present.model import Template
from present.narration.folders import lexicon_file
from present.narration.pinyin import homophone, looks_like_pinyin, syllables_of
from present.refusals import refusal

TABLE = "pronunciations"

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words, and what is said in their place, in words as well."""

    words: Pairs = ()

    def spoken(self, text: str) -> str:
        """*text* with its words as they are to be said: of two that begin at one place the longer, and none within another."""
        if not self.words:
            return text
        said = dict(self.words)
        return _finder(self.words).sub(lambda found: said[found[0]], text)


@cache
def _finder(words: Pairs) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for word in sorted(dict(words), key=len, reverse=True)))


def lexicon_for(template: Template, own: Path | None = None) -> Lexicon:
    """What *template* says of words, the user's standing list, and the file *own*; what comes later is right.

    Raises:
        TemplateError: A word of the template can't be said so.
        VoiceError: A word of the user's can't, or a list can't be read.
    """
    return Lexicon(tuple({**dict(_template_words(template)), **users_words(own)}.items()))


def users_words(own: Path | None = None) -> dict[str, str]:
    """What the user's standing list says of words, and the file *own*; what comes later is right.

    Raises:
        VoiceError: A word can't be said so, or a list can't be read.
    """
    words: dict[str, str] = {}
    for path in (lexicon_file(), own):
        if path is not None and (path == own or path.is_file()):
            words |= _read(path)
    return words


def lexicon_text(words: Mapping[str, str]) -> str:
    """A list of *words* as a file."""
    lines = (f"{json.dumps(word, ensure_ascii=False)} = {json.dumps(said, ensure_ascii=False)}" for word, said in words.items())
    return "\n".join((f"[{TABLE}]", *lines, ""))


def _template_words(template: Template) -> Iterator[tuple[str, str]]:
    for word, said in template.pronunciations:
        try:
            yield word, in_words(word, said)
        except _UnsayableError as exc:
            where = f"{template.name}/template.toml"
            raise TemplateError(f"{where}，{TABLE}.{word}：{exc.zh}", f"{where}, {TABLE}.{word}: {exc.en}") from exc


def _read(path: Path) -> dict[str, str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
        said = tomllib.loads(text)
    except OSError as exc:
        why = refusal(exc)
        raise VoiceError(f"读不了词典 {path}：{why.zh}", f"The lexicon {path} can't be read: {why.en}") from exc
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise VoiceError(f"词典 {path} 不是正确的 TOML：{exc}", f"The lexicon {path} is not right TOML: {exc}") from exc
    return dict(_entries(_List(path, text), said))


@dataclass(frozen=True, slots=True)
class _List:
    """A file of words, as it was read."""

    path: Path
    text: str

    def error(self, field: str, zh: str, en: str) -> VoiceError:
        """What is not right with *field*, by the line where it is set."""
        line = _line_of(self.text, field)
        return VoiceError(f"{self.path} 第 {line} 行，{field}：{zh}", f"{self.path}, line {line}, {field}: {en}")


def _entries(listed: _List, said: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    words = said.get(TABLE, {})
    if unknown := said.keys() - {TABLE}:
        raise listed.error(min(unknown), f"词要写在 [{TABLE}] 下面", f"words stand below [{TABLE}]")
    if not isinstance(words, dict):
        raise listed.error(TABLE, f"应是一张表：[{TABLE}]", f"must be a table: [{TABLE}]")
    for word, how in words.items():
        if not (word.strip() and isinstance(how, str) and how.strip()):
            raise listed.error(word, "词和念法都应是文字，不能空着", "the word and how it is said must be text, and not empty")
        try:
            yield word, in_words(word, how)
        except _UnsayableError as exc:
            raise listed.error(word, exc.zh, exc.en) from exc


def _line_of(text: str, field: str) -> int:
    """The line, counted from 1, on which *field* is set."""
    lines = enumerate(text.splitlines(), start=1)
    return next((number for number, line in lines if re.match(rf"\s*\[?[\"']?{re.escape(field)}[\"']?\s*[\]=]", line)), 1)


class _UnsayableError(PresentError):
    """There is no way to say a word so; says nothing of where it stands."""


def in_words(word: str, said: str) -> str:
    """How *word* is given to a voice: *said* itself, or characters that sound so if *said* is pinyin."""
    if not looks_like_pinyin(said):
        return said
    syllables = syllables_of(said)
    if len(word) != len(syllables) and all("\u4e00" <= each <= "\u9fff" for each in word):
        raise _UnsayableError(
            f"有 {len(word)} 个字，拼音“{said}”却是 {len(syllables)} 个音节（音节之间用空格隔开）",
            f"has {len(word)} characters, and the pinyin “{said}” {len(syllables)} syllables (put a space between them)",
        )
    return "".join(_character(syllable, said) for syllable in syllables)


def _character(syllable: str, said: str) -> str:
    found = homophone(syllable)
    if found is None:
        raise _UnsayableError(
            f"没有字念“{syllable}”（出自“{said}”）；拼音要带声调，如 chóng qìng 或 chong2 qing4，也可直接写同音的字",
            f"no character is read “{syllable}” (in “{said}”); write tones (chóng qìng, chong2 qing4), or what sounds so",
        )
    return found
