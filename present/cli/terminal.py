"""The terminal: what is asked for goes to standard output, everything about it to standard error."""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console, RenderableType

from present.cli.messages import Messages
from present.cli.progress import Bar, Lines, shown_count, shown_progress


def show(*parts: RenderableType) -> None:
    """Print *parts* for people to read; a line keeps its length, so that a path in it can be copied."""
    console = Console(highlight=False, markup=False, soft_wrap=True)
    for each in parts:
        console.print(each)


def complain(line: str) -> None:
    """Say on standard error what went wrong."""
    Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(line, style="red")


def print_utf8(text: str) -> None:
    """Print *text* as UTF-8 with LF line ends, whatever the terminal speaks: another program reads it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")


@contextmanager
def counting_on_stderr(what: str) -> Iterator[Callable[[str, int, int], None]]:
    """Shows *what* is being done, by whom, and how many of how many are done."""
    with shown_count(Console(stderr=True, highlight=False, markup=False), what) as count:
        yield count


@contextmanager
def progress_on_stderr(say: Messages) -> Iterator[Bar | Lines]:
    """A `Progress` that the user sees, with what is told beside it."""
    with shown_progress(Console(stderr=True, highlight=False, markup=False), say, time.monotonic) as progress:
        yield progress
