"""Reading template.toml, and what it extends."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from present.deck.folders import SETTINGS, deck_in, folder_of, template_names
from present.deck.settings.problems import Problem, problem_at, problems, suggestion
from present.deck.settings.tables import Settings
from present.errors import TemplateError

WHOLE = frozenset({"server"})
"""The tables that are one setting: a server's key and permission hold for its own address alone."""


@dataclass(frozen=True, slots=True)
class Source:
    """One template.toml as it was read: its text, and what it says."""

    path: Path
    text: str
    said: Mapping[str, Any]
    settings: Settings

    def problem(self, keys: tuple[str, ...], said: tuple[str, str]) -> Problem:
        """The problem *said*, in Chinese and in English, of the setting *keys*."""
        return problem_at(self.path, self.text, keys, said)


@dataclass(frozen=True, slots=True)
class Chain:
    """The settings of a template together with those that it extends; `sources` are their files, its own first."""

    settings: Settings
    sources: tuple[Source, ...]

    @property
    def path(self) -> Path:
        """The template's own file."""
        return self.sources[0].path

    @property
    def deck(self) -> Path | None:
        """The deck template, its own or else that of the nearest template it extends."""
        return next((found for source in self.sources if (found := deck_in(source.path.parent))), None)

    @property
    def logo(self) -> Path | None:
        """The picture of the logo, looked for beside the file that names it."""
        if self.settings.logo is None:
            return None
        return self.source_of("logo").path.parent / self.settings.logo

    def source_of(self, *keys: str) -> Source:
        """The file that says *keys*; the template's own where none does."""
        return next((source for source in self.sources if _says(source.said, keys)), self.sources[0])


def _says(said: Mapping[str, Any], keys: tuple[str, ...]) -> bool:
    first, *rest = keys
    return first in said and (not rest or (isinstance(said[first], dict) and _says(said[first], tuple(rest))))


class SettingsError(TemplateError):
    """Something in a template.toml is not right; it speaks of the first of `problems`."""

    def __init__(self, found: tuple[Problem, ...]) -> None:
        first = found[0].error()
        super().__init__(first.zh, first.en)
        self.problems = found


def read_settings(path: Path, folders: tuple[Path, ...] = ()) -> Chain:
    """The settings in *path* and in what it extends, which is looked for in *folders* and then beside it.

    Where both say something, the nearer one holds; tables are joined setting by setting, lists and the WHOLE tables are not.

    Raises:
        SettingsError: with the file, line and field of all that is not right in one file.
        TemplateError: the file can't be read or is not TOML.
    """
    sources = _chain((_source(path),), (*folders, path.parent.parent))
    merged: dict[str, Any] = {}
    for source in reversed(sources):
        merged = _joined(merged, source.said)
    return Chain(Settings.model_validate(merged), sources)


def _chain(sources: tuple[Source, ...], folders: tuple[Path, ...]) -> tuple[Source, ...]:
    last = sources[-1]
    name = last.settings.extends
    if name is None:
        return sources
    names = [source.path.parent.name for source in sources]
    if name in names:
        circle = " → ".join((*names[names.index(name) :], name))
        said = f"模板互相继承，绕成了圈：{circle}", f"templates extend each other in a circle: {circle}"
        raise SettingsError((last.problem(("extends",), said),))
    folder = folder_of(name, folders)
    if folder is None:
        zh, en = suggestion(name, template_names(folders))
        said = f"没有名为“{name}”的模板，{zh}", f"there is no template “{name}”; {en}"
        raise SettingsError((last.problem(("extends",), said),))
    return _chain((*sources, _source(folder / SETTINGS)), folders)


def _joined(far: Mapping[str, Any], near: Mapping[str, Any]) -> dict[str, Any]:
    tables = [key for key in far if isinstance(far[key], dict) and isinstance(near.get(key), dict) and key not in WHOLE]
    return {**far, **near, **{key: _joined(far[key], near[key]) for key in tables}}


def _source(path: Path) -> Source:
    text = _read(path)
    try:
        said = tomllib.loads(text)
        return Source(path, text, said, Settings.model_validate(said))
    except tomllib.TOMLDecodeError as exc:
        raise _syntax_error(path, exc) from exc
    except ValidationError as exc:
        raise SettingsError(problems(path, text, exc)) from exc


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
