"""Runs `present` as a user does, within this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from present.cli import main


@dataclass(frozen=True, slots=True)
class Run:
    """What a command gave: its exit code, and what it printed."""

    code: int
    out: str
    err: str


Present = Callable[..., Run]


def runner(capsys: pytest.CaptureFixture[str]) -> Present:
    def run(*arguments: object) -> Run:
        with pytest.raises(SystemExit) as ended:
            main([str(each) for each in arguments])
        printed = capsys.readouterr()
        return Run(int(ended.value.code or 0), printed.out, printed.err)

    return run
