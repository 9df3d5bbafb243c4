"""What a template keeper is told about a setting that is not right: the file, the line, the field, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from present.deck.settings.tables import ADDRESS, COLOUR, LIGHT_OR_DARK, PROXY, SOUND_FORM, TABLES, VARIABLE
from present.errors import TemplateError
from present.regex import regex

Keys = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is not right: in which file, on which line, in which field, and what it is in both languages."""

    path: Path
    line: int
    field: str
    zh: str
    en: str

    def error(self) -> TemplateError:
        """This problem as the one that stops the program."""
        return TemplateError(
            f"{self.path} 第 {self.line} 行，{self.field}：{self.zh}", f"{self.path}, line {self.line}, {self.field}: {self.en}"
        )


def problems(path: Path, text: str, exc: ValidationError) -> tuple[Problem, ...]:
    """All that is not right in *text*, the file *path*, in the order of its lines."""
    found = (problem_at(path, text, said.keys, _wrong(said)) for said in _all(exc))
    return tuple(sorted(found, key=lambda problem: problem.line))


def problem_at(path: Path, text: str, keys: Keys, said: tuple[str, str]) -> Problem:
    """The problem *said*, in Chinese and in English, of the setting *keys*."""
    return Problem(path, line_of(text, keys), _field(keys), *said)


def suggestion(misspelt: str, known: Iterable[str]) -> tuple[str, str]:
    """What was probably meant and what is known, as an end of a message in Chinese and in English."""
    listed = list(known)
    close = get_close_matches(misspelt, listed, n=1)
    known_zh, known_en = "、".join(listed) or "（无）", ", ".join(listed) or "none"
    if close:
        return f"是不是“{close[0]}”？可用的有：{known_zh}", f"did you mean “{close[0]}”? Known are: {known_en}"
    return f"可用的有：{known_zh}", f"known are: {known_en}"


def line_of(text: str, keys: Keys) -> int:
    """The line, counted from 1, on which the setting *keys* stands; for one that is missing, where its table begins."""
    table: tuple[str, ...] = ()
    begins = 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([^\[\]]+)\]\s*(?:#.*)?$", line):
            table = _parts(header[1])
            begins = number if table == keys[: len(table)] else begins
        elif (key := _KEY.match(line)) and (*table, *_parts(key[1])) == keys[: len(table) + len(_parts(key[1]))]:
            return number
    return begins


_PART = r"(?:\"[^\"]*\"|'[^']*'|[\w-]+)"
_KEY = regex(rf"\s*({_PART}(?:\s*\.\s*{_PART})*)\s*=")


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip("\"'") for part in re.findall(_PART, dotted))


@dataclass(frozen=True, slots=True)
class _Said:
    """What the library says: of which setting, of which kind, of which value, and what was expected."""

    keys: Keys
    kind: str
    value: str
    expected: str


def _all(exc: ValidationError) -> Iterator[_Said]:
    for error in exc.errors():
        context = error.get("ctx", {})
        yield _Said(error["loc"], error["type"], str(error["input"]), context.get("pattern") or context.get("expected") or "")


def _field(keys: Keys) -> str:
    """The setting as it is written in TOML, an item of a list by its place counted from 1."""
    named = ".".join(str(key) for key in keys if isinstance(key, str) and key != "[key]")
    return named + "".join(f"[{key + 1}]" for key in keys if isinstance(key, int))


def _wrong(said: _Said) -> tuple[str, str]:
    if said.kind == "extra_forbidden":
        *table, key = map(str, said.keys)
        zh, en = suggestion(key, TABLES[tuple(table)].model_fields)
        return f"没有这一项，{zh}", f"there is no such setting; {en}"
    if said.kind == "enum":
        zh, en = suggestion(said.value, re.findall(r"'([^']+)'", said.expected))
        return f"没有“{said.value}”这种样式，{zh}", f"there is no “{said.value}”; {en}"
    return _PATTERNS.get(said.expected) or _KINDS.get(said.kind) or (f"不对（{said.kind}）", f"it is not right ({said.kind})")


_PATTERNS = {
    COLOUR: ("颜色应写成六位十六进制数，如 8A191D", "a colour is six hexadecimal digits, such as 8A191D"),
    LIGHT_OR_DARK: ("应是 lt1、dk1、lt2 或 dk2", "must be lt1, dk1, lt2 or dk2"),
    ADDRESS: (
        "应是网址，如 http://10.0.0.8:8000，不带账号和密码",
        "must be an address such as http://10.0.0.8:8000, without name and password",
    ),
    PROXY: ("应写成 主机:端口，如 http://10.0.0.1:8080", "must be host:port, such as http://10.0.0.1:8080"),
    SOUND_FORM: ("应是 wav、mp3、flac 或 opus", "must be wav, mp3, flac or opus"),
    VARIABLE: (
        "应是环境变量的名称，如 SPEECH_KEY；密钥本身不要写在这里",
        "must be the name of an environment variable, such as SPEECH_KEY; the key itself must not stand here",
    ),
}
_SPEED = ("应在 0.5 到 2.0 之间", "must be between 0.5 and 2.0")
_LIST = ('应是几段文字，写作 ["甲", "乙"]', 'must be a list of texts, written ["one", "two"]')
_KINDS = {
    "missing": ("缺少这一项，请补上", "it is missing: add it"),
    "string_type": ("应是文字，请加英文引号", "must be text, in double quotes"),
    "string_too_short": ("不能为空", "must not be empty"),
    "bool_type": ("应是 true 或 false", "must be true or false"),
    "float_type": ("应是数字，如 1.0", "must be a number, such as 1.0"),
    "greater_than_equal": _SPEED,
    "less_than_equal": _SPEED,
    "tuple_type": _LIST,
    "dict_type": ("应是一节，写作 [名称]", "must be a table, written [name]"),
    "model_type": ("应是一节，写作 [名称]", "must be a table, written [name]"),
}
