"""The messages of the command line in the user's language; what they say stands in `words`."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from present.cli.words import TABLE

_CHINESE_ON_WINDOWS = 0x04
"""The primary language identifier LANG_CHINESE (winnt.h)."""


class Language(Enum):
    """The languages that the command line speaks."""

    ZH = "zh"
    EN = "en"


class Bilingual(Protocol):
    """Whatever says one thing in both languages, such as an error or a notice."""

    @property
    def zh(self) -> str:
        """In Chinese."""

    @property
    def en(self) -> str:
        """In English."""


@dataclass(frozen=True, slots=True)
class Messages:
    """The table's words in one language."""

    language: Language

    def __call__(self, key: str, **values: object) -> str:
        """The message called *key*, with *values* in their places."""
        zh, en = TABLE[key]
        return (zh if self.language is Language.ZH else en).format(**values)

    def of(self, both: Bilingual) -> str:
        """What *both* says in this language."""
        return both.zh if self.language is Language.ZH else both.en


def windows_language() -> int:
    """The language identifier of the Windows user interface; 0 on other systems."""
    if sys.platform == "win32":
        return int(ctypes.windll.kernel32.GetUserDefaultUILanguage())
    return 0


def language_of(environ: Mapping[str, str], interface: Callable[[], int] = windows_language) -> Language:
    """The user's language: what PRESENT_LANG says, else the locale's variables in POSIX order, else that of the interface."""
    named = (environ.get(each) for each in ("PRESENT_LANG", "LC_ALL", "LC_MESSAGES", "LANG"))
    first = next((each for each in named if each), None)
    if first is None:
        return Language.ZH if interface() & 0x3FF == _CHINESE_ON_WINDOWS else Language.EN
    return Language.ZH if first.lower().startswith("zh") else Language.EN


def messages() -> Messages:
    """The messages in the user's language."""
    return Messages(language_of(os.environ))
