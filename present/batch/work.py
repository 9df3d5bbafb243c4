"""The unit of a batch's work: one speech becomes one package, and what came of it is a value."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from present.batch.finding import Found
from present.briefing.current import is_current
from present.briefing.making import Briefing, make_briefing
from present.briefing.request import Request
from present.errors import PackageError, PresentError


class State(Enum):
    """What became of a speech: its package was built, stood already as it is wanted, lacks an output, or could not be built."""

    BUILT = "built"
    CURRENT = "current"
    INCOMPLETE = "incomplete"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """One speech to build: what is asked for it, and its size in bytes, by which the time left is told."""

    request: Request
    size: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one job: the package's path or URL, how long it took in seconds, what went wrong in both languages.

    `trace` is where in the program an error of ours was met.
    """

    source: Path
    state: State
    package: str = ""
    seconds: float = 0.0
    exit_code: int = 0
    zh: str = ""
    en: str = ""
    trace: str = ""


def jobs_for(found: Iterable[Found], request: Request) -> tuple[Job, ...]:
    """A job for each speech that was *found*: what *request* asks for, said of that speech."""
    return tuple(
        Job(replace(request, source=each.path, out=request.out / each.folder, name=each.name), each.path.stat().st_size)
        for each in found
    )


def is_done(job: Job) -> bool:
    """Whether the package that *job* asks for stands as it would be built; a speech that can't be read is not done."""
    try:
        return is_current(job.request)
    except (PresentError, OSError):
        return False


def do(job: Job) -> Outcome:
    """Build the package of *job*; what a user can do something about becomes part of the outcome.

    It is called in processes of its own, so it says nothing while it works.
    """
    return timed(lambda: _built(job.request), job.request.source)


def _built(request: Request) -> tuple[Briefing, str]:
    briefing = make_briefing(request, lambda *_: None)
    return briefing, str(briefing.folder)


def timed(make: Callable[[], tuple[Briefing, str]], source: Path) -> Outcome:
    """What came of making a briefing of *source*, which *make* gives with its place, and how long it took."""
    began = time.monotonic()
    try:
        outcome = _made(*make(), source)
    except PresentError as exc:
        outcome = failed(source, exc)
    return replace(outcome, seconds=time.monotonic() - began)


def failed(source: Path, error: PresentError) -> Outcome:
    """The outcome for a speech that the user must do something about."""
    return Outcome(source, State.FAILED, exit_code=error.exit_code, zh=error.zh, en=error.en)


def _made(briefing: Briefing, package: str, source: Path) -> Outcome:
    failed = briefing.manifest.failed
    if not failed:
        return Outcome(source, State.BUILT, package)
    missing = [each for each in briefing.manifest.notices if each.code == "output-missing"]
    return Outcome(
        source,
        State.INCOMPLETE,
        package,
        exit_code=PackageError.exit_code,
        zh="".join(each.zh for each in missing),
        en=" ".join(each.en for each in missing),
    )
