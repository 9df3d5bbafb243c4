"""The libraries that nothing works without; looked for before anything that needs them is loaded."""

from __future__ import annotations

import platform
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from importlib.metadata import PackageNotFoundError, version

from present.model import Notice

LIBRARIES = (
    "aiohttp",
    "av",
    "edge-tts",
    "jieba",
    "jinja2",
    "lxml",
    "numpy",
    "pillow",
    "platformdirs",
    "pydantic",
    "pypdfium2",
    "python-docx",
    "python-pptx",
    "rich",
    "typer",
    "watchfiles",
    "wetext",
)
"""By the names that pip knows; those of the project file."""


class State(Enum):
    """How it stands with a part: it is there, it is needed and not there, or it is not there and there is a way without it."""

    READY = "ready"
    MISSING = "missing"
    WITHOUT = "without"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the installation: its name, what there is of it (a version, a path, names), what to do where it is missing."""

    name: str
    state: State
    found: str = ""
    remedy: Notice | None = None


def requirements(release: Callable[[str], str] = version) -> Iterator[Part]:
    """Python and each library that is needed; *release* gives a library's version."""
    yield Part("Python", State.READY, platform.python_version())
    yield from (_library(name, release) for name in LIBRARIES)


def _library(name: str, release: Callable[[str], str]) -> Part:
    try:
        return Part(name, State.READY, release(name))
    except PackageNotFoundError:
        return Part(name, State.MISSING, remedy=Notice("library", f"请运行 pip install {name}", f"run pip install {name}"))
