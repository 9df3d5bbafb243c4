"""The reference of the command line, made from the commands themselves: `python -m present.cli.reference` writes it into docs."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from present.cli.app import app, explained
from present.cli.messages import Language, Messages

PAGES = {Language.EN: "cli.md", Language.ZH: "cli.zh-CN.md"}
"""The page in each language."""

_MADE_BY = "python -m present.cli.reference"

_MADE_BY = "python -m present.cli.reference"

_WORDS = {
    Language.EN: ("# Commands", f"Made from the program by `{_MADE_BY}`.", "Option", "Default", "Meaning"),
    Language.ZH: ("# 命令", f"由 `{_MADE_BY}` 从程序生成。", "选项", "默认", "含义"),
}


def reference(language: Language) -> str:
    """The page in *language*: each command with what it does, what it takes and what that means."""
    title, made, *columns = _WORDS[language]
    root = explained(get_command(app), Messages(language))
    parts = [title, made, *(part for name, command in _commands(root, "present") for part in _entry(name, command, columns))]
    return "\n\n".join(parts) + "\n"


def _commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """*command* and all below it that can be called, by full name; groups that only hold others are left out."""
    below = getattr(command, "commands", {})
    if not below or command.invoke_without_command:
        yield name, command
    for each, sub in below.items():
        yield from _commands(sub, f"{name} {each}")


def _entry(name: str, command: Any, columns: list[str]) -> Iterator[str]:
    arguments = (f" {_called(each)}" for each in command.params if each.param_type_name == "argument")
    yield f"## `{name}{''.join(arguments)}`"
    yield command.help
    rows = [_row(each) for each in command.params if each.name != "help"]
    if rows:
        yield "\n".join([f"| {' | '.join(columns)} |", "|---|---|---|", *rows])


def _row(parameter: Any) -> str:
    named = f"`{_called(parameter)}`"
    return f"| {named} | {_default(parameter)} | {parameter.help.replace('|', chr(92) + '|')} |"


def _called(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return str(parameter.metavar or parameter.name.upper())
    value = "" if parameter.is_flag else f" {parameter.metavar or parameter.name.upper()}"
    return f"{parameter.opts[0]}{value}"


def _default(parameter: Any) -> str:
    default = parameter.default
    if default in (None, False, "", ()) or callable(default):
        return ""
    return f"`{getattr(default, 'value', default)}`"


def write_reference(folder: Path) -> None:
    """Write both pages into *folder*."""
    for language, name in PAGES.items():
        (folder / name).write_text(reference(language), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_reference(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/reference"))
