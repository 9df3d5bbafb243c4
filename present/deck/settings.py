"""What a template keeper may write into template.toml, and what they are told when something in it is not right."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from present.deck.drawing.dress import ColourMap, Colours, Dress, Fonts
from present.errors import TemplateError

COLOUR, LIGHT_OR_DARK = r"^[0-9A-Fa-f]{6}$", r"^(lt|dk)[12]$"
Colour = Annotated[str, Field(pattern=COLOUR)]
LightOrDark = Annotated[str, Field(pattern=LIGHT_OR_DARK)]
FontName = Annotated[str, Field(min_length=1)]


def _written_out(value: object) -> object:
    """A date as TOML knows it, in Chinese; anything else as it is."""
    return f"{value.year}年{value.month}月{value.day}日" if isinstance(value, dt.date) else value


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class RedactionSettings(_Table):
    """What stands for a name that was taken out of the source; never nothing, or it would be dropped unseen."""

    shown: str = Field(default="××", min_length=1)
    spoken: str = Field(default="某某", min_length=1)


class VoiceSettings(_Table):
    """How fast to read (1.0 is the voice's own pace), and which voice of each engine; empty is the engine's own choice."""

    rate: float = Field(default=1.0, ge=0.5, le=2.0)
    edge: str = ""
    kokoro: str = ""
    espeak: str = ""


class ColourSettings(_Table):
    """The theme colours, each as RRGGBB."""

    dk1: Colour
    lt1: Colour
    dk2: Colour
    lt2: Colour
    accent1: Colour
    accent2: Colour
    accent3: Colour
    accent4: Colour
    accent5: Colour
    accent6: Colour
    hlink: Colour
    folHlink: Colour  # noqa: N815 - the file format's own name


class ColourMapSettings(_Table):
    """Which colour is the page, its text, the text on the panel and the panel."""

    bg1: LightOrDark = "lt1"
    tx1: LightOrDark = "dk1"
    bg2: LightOrDark = "lt2"
    tx2: LightOrDark = "dk2"


class FontSettings(_Table):
    """The fonts of headings and of everything else."""

    heading: FontName = "微软雅黑"
    body: FontName = "微软雅黑"


class Settings(_Table):
    """A whole template.toml. Colours and fonts are read only when template.pptx is drawn anew."""

    display_name: str = Field(min_length=1)
    department: str = ""
    date: Annotated[str, BeforeValidator(_written_out)] = ""
    occasion: str = ""
    online: bool = True
    redaction: RedactionSettings = RedactionSettings()
    voice: VoiceSettings = VoiceSettings()
    colours: ColourSettings | None = None
    colour_map: ColourMapSettings = ColourMapSettings()
    fonts: FontSettings = FontSettings()


def read_settings(path: Path) -> Settings:
    """The settings in *path*. Raises TemplateError with the line and the field of the first thing that is not right."""
    text = _read(path)
    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as exc:
        raise _syntax_error(path, exc) from exc
    except ValidationError as exc:
        raise _field_error(path, text, _problems(exc)) from exc


def dress(settings: Settings, path: Path) -> Dress:
    """The dress that *settings*, read from *path*, describe. Raises TemplateError where they have no colours."""
    if settings.colours is None:
        raise TemplateError(
            f"{path} 没有 [colours] 一节，画不出 template.pptx：请写上十二个主题颜色",
            f"{path} has no [colours] table, so template.pptx can't be drawn: write the twelve theme colours there",
        )
    return Dress(
        settings.display_name,
        Colours(**{name: colour.upper() for name, colour in settings.colours.model_dump().items()}),
        ColourMap(**settings.colour_map.model_dump()),
        Fonts(**settings.fonts.model_dump()),
    )


def suggestion(misspelt: str, known: Iterable[str]) -> tuple[str, str]:
    """What was probably meant and what is known, as an end of a message in Chinese and in English."""
    listed = list(known)
    close = get_close_matches(misspelt, listed, n=1)
    known_zh, known_en = "、".join(listed) or "（无）", ", ".join(listed) or "none"
    if close:
        return f"是不是“{close[0]}”？可用的有：{known_zh}", f"did you mean “{close[0]}”? Known are: {known_en}"
    return f"可用的有：{known_zh}", f"known are: {known_en}"


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as exc:
        raise TemplateError(f"读不了 {path}：请检查文件是否还在、能否打开", f"{path} can't be read: is it still there?") from exc
    except UnicodeDecodeError as exc:
        raise TemplateError(f"{path} 不是 UTF-8 编码：请另存为 UTF-8", f"{path} is not UTF-8: save it as UTF-8") from exc


def _syntax_error(path: Path, exc: tomllib.TOMLDecodeError) -> TemplateError:
    found = re.search(r"at line (\d+)", str(exc))
    where_zh, where_en = (f" 第 {found[1]} 行", f", line {found[1]}") if found else (" 末尾", ", at its end")
    return TemplateError(
        f'{path}{where_zh}不合 TOML 写法：一行一项，写作 名称 = "值"，引号用英文引号',
        f"{path}{where_en} is not TOML ({exc}): one setting a line, name = value, text in double quotes",
    )


@dataclass(frozen=True, slots=True)
class _Problem:
    """One thing that is not right: where, of which kind, and what the library says of it."""

    keys: tuple[str, ...]
    kind: str
    pattern: str
    message: str


def _problems(exc: ValidationError) -> list[_Problem]:
    return [
        _Problem(tuple(map(str, error["loc"])), error["type"], error.get("ctx", {}).get("pattern", ""), error["msg"])
        for error in exc.errors()
    ]


def _field_error(path: Path, text: str, problems: list[_Problem]) -> TemplateError:
    first = min(problems, key=lambda problem: line_of(text, problem.keys))
    line, field, (zh, en) = line_of(text, first.keys), ".".join(first.keys), _wrong(first)
    return TemplateError(f"{path} 第 {line} 行，{field}：{zh}", f"{path}, line {line}, {field}: {en}")


def line_of(text: str, keys: tuple[str, ...]) -> int:
    """The line, counted from 1, on which the setting *keys* stands; for one that is missing, where its table begins."""
    table: tuple[str, ...] = ()
    begins = 1
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[([^\[\]]+)\]", line):
            table = tuple(part.strip().strip("\"'") for part in header[1].split("."))
            begins = number if table == keys[: len(table)] else begins
        elif (key := re.match(r"\s*[\"']?([\w-]+)[\"']?\s*[=.]", line)) and (*table, key[1]) == keys[: len(table) + 1]:
            return number
    return begins


def _wrong(problem: _Problem) -> tuple[str, str]:
    if problem.kind == "extra_forbidden":
        zh, en = suggestion(problem.keys[-1], _TABLES[problem.keys[:-1]].model_fields)
        return f"没有这一项，{zh}", f"there is no such setting; {en}"
    said = _PATTERNS.get(problem.pattern) or _KINDS.get(problem.kind)
    return said or (f"不对（{problem.message}）", problem.message)


_TABLES: dict[tuple[str, ...], type[BaseModel]] = {
    (): Settings,
    ("redaction",): RedactionSettings,
    ("voice",): VoiceSettings,
    ("colours",): ColourSettings,
    ("colour_map",): ColourMapSettings,
    ("fonts",): FontSettings,
}
_PATTERNS = {
    COLOUR: ("颜色应写成六位十六进制数，如 8A191D", "a colour is six hexadecimal digits, such as 8A191D"),
    LIGHT_OR_DARK: ("应是 lt1、dk1、lt2 或 dk2", "must be lt1, dk1, lt2 or dk2"),
}
_SPEED = ("应在 0.5 到 2.0 之间", "must be between 0.5 and 2.0")
_KINDS = {
    "missing": ("缺少这一项，请补上", "it is missing: add it"),
    "string_type": ("应是文字，请加英文引号", "must be text, in double quotes"),
    "string_too_short": ("不能为空", "must not be empty"),
    "bool_type": ("应是 true 或 false", "must be true or false"),
    "float_type": ("应是数字，如 1.0", "must be a number, such as 1.0"),
    "greater_than_equal": _SPEED,
    "less_than_equal": _SPEED,
    "model_type": ("应是一节，写作 [名称]", "must be a table, written [name]"),
}
