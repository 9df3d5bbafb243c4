"""A folder that is watched: what is dropped into it is built."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from present.batch.finding import find_speeches
from present.batch.work import Job, Outcome, do, is_done, jobs_for
from present.briefing.request import SUFFIXES, Request
from present.errors import SourceError

QUIET = 1.5
"""Seconds for which a file must not change before it is read: it may still be being copied."""

Changes = Callable[[Path], Iterable[object]]
"""Gives something each time that a folder has changed, and once at the beginning."""


def changes_in(folder: Path) -> Iterator[object]:
    """Something at once, and then each time that a file in *folder* has changed; until Ctrl-C."""
    from watchfiles import watch as changed  # noqa: PLC0415 - nothing else waits for it

    yield "begun"
    yield from changed(folder, raise_interrupt=True)


def watch(folder: Path, request: Request, told: Callable[[Path], None], changes: Changes = changes_in) -> Iterator[Outcome]:
    """Build what is in *folder* and has no package yet, and whatever comes into it or changes; *told* hears what is begun.

    Each is built as *request* asks. A speech that can't be built is not tried again before it changes.

    Raises:
        SourceError: there is no such folder.
    """
    if not folder.is_dir():
        raise SourceError(f"没有“{folder}”这个文件夹。", f"There is no folder {str(folder)!r}.")
    seen: dict[Path, tuple[int, int]] = {}
    for _ in changes(folder):
        for job in _new(folder, request, seen):
            told(job.request.source)
            yield do(job)


def _new(folder: Path, request: Request, seen: dict[Path, tuple[int, int]]) -> Iterator[Job]:
    """The jobs for the files in *folder* that are not as they were *seen*, and have no package that is up to date."""
    for job in _jobs(folder, request):
        state = _steady(job.request.source)
        if state and seen.get(job.request.source) != state:
            seen[job.request.source] = state
            if not is_done(job):
                yield job


def _jobs(folder: Path, request: Request) -> tuple[Job, ...]:
    """A job for each speech in *folder*, which may be empty."""
    has_some = any(each.suffix.lower() in SUFFIXES for each in folder.rglob("*"))
    try:
        return jobs_for(find_speeches([str(folder)], request.out), request) if has_some else ()
    except SourceError:  # what is there is not a speech: hidden, or a package
        return ()


def _steady(path: Path) -> tuple[int, int] | None:
    """The file's time and size once these stay for QUIET seconds; None where it is gone."""
    state = _state(path)
    while state and time.time() - state[0] / 1e9 < QUIET:
        time.sleep(QUIET / 3)
        state = _state(path)
    return state


def _state(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_mtime_ns, found.st_size
