"""What a build says on its way: how far it has come, and what the user must be told."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the user must be told: a correction, a fallback, a guess. Said in both languages, once."""

    code: str
    zh: str
    en: str


class Step(Enum):
    """The steps of a build, in order, as progress is reported."""

    READ = "read"
    OUTLINE = "outline"
    PLAN = "plan"
    NARRATE = "narrate"
    ENCODE = "encode"
    RENDER = "render"
    PACK = "pack"


class Progress(Protocol):
    """Hears how far a build has come; the command line shows it, tests collect it."""

    def __call__(self, step: Step, done: int, total: int) -> None:
        """*done* of *total* units of *step* are finished."""
