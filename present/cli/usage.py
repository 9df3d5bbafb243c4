"""A command line that can't be understood, told in the user's language, and the frame of a help page in it.

Typer speaks English alone, and of every value in the words of a validator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

import typer

from present.cli.messages import Language, Messages

UsageError: type[Exception] = typer.BadParameter.__mro__[1]
"""What says that a command line can't be understood; its module's name differs between the releases of typer."""

WRONG = 2
"""The exit code for it."""

_FRAME = {
    "Usage: ": "用法：",
    "\nArguments:\n": "\n参数：\n",
    "\nOptions:\n": "\n选项：\n",
    "\nCommands:\n": "\n命令：\n",
    "Show this message and exit.": "显示这一页后退出。",
    "[required]": "[必填]",
    "[default: ": "[默认：",
}
"""What typer writes around our words on a help page, and what it says in Chinese."""

_QUOTED, _LISTED = re.compile(r"'([^']*)'"), re.compile(r"\(([^()]*)\)$")


def framed(page: str, say: Messages) -> str:
    """A help page whose headings are in the language of *say*."""
    for english, chinese in _FRAME.items() if say.language is Language.ZH else ():
        page = page.replace(english, chinese)
    return page


def is_help(exc: Exception) -> bool:
    """Whether it is no error but the help page of a command that can't stand alone."""
    return type(exc).__name__ == "NoArgsIsHelpError"


def usage_words(exc: Any, say: Messages) -> str:
    """What is wrong with the command line, what may have been meant, and where more is said."""
    wrong = say("error", what=_wrong(exc, say))
    return f"{wrong}\n{say('usage.help', command=exc.ctx.command_path)}" if exc.ctx else wrong


def _wrong(exc: Any, say: Messages) -> str:
    match type(exc).__name__:
        case "NoSuchOption":
            return _unknown("usage.option", exc.option_name, _options(exc), say)
        case "MissingParameter" if exc.param:
            return say("usage.missing", name=_name(exc.param), help=exc.param.help)
        case "BadParameter" if exc.param:
            return say("usage.value", name=_name(exc.param), help=_explained(exc))
        case "BadParameter":
            return str(exc.message)  # one of ours
        case "BadOptionUsage":
            return say("usage.bare", name=exc.option_name)
        case _:
            return _misplaced(exc, say)


def _misplaced(exc: Any, say: Messages) -> str:
    """A command that there is not, or words after all that a command takes."""
    commands = getattr(exc.ctx.command, "commands", {}) if exc.ctx else {}
    if commands and (found := _QUOTED.search(exc.message)):
        return _unknown("usage.command", found[1], commands, say)
    if found := _LISTED.search(exc.message):
        return say("usage.extra", words=found[1])
    return str(exc.format_message())


def _unknown(key: str, name: str, known: Iterable[str], say: Messages) -> str:
    like = get_close_matches(name, known, n=2, cutoff=0.7)
    return say(key, name=name) + (say("usage.guess", names=say("or").join(like)) if like else "")


def _options(exc: Any) -> list[str]:
    return [name for each in exc.ctx.command.params for name in each.opts if name.startswith("-")] if exc.ctx else []


def _explained(exc: Any) -> str:
    """What the parameter is for, with the numbers that it may be."""
    record = exc.param.get_help_record(exc.ctx) if exc.ctx else None
    return " ".join(record[1].split()) if record else str(exc.param.help)


def _name(param: Any) -> str:
    return str(param.opts[0] if param.param_type_name == "option" else param.metavar or param.human_readable_name)
