"""A batch from its jobs to its outcomes."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence

from present.batch.crew import Crew, Event, Finished, Started
from present.batch.work import Job, Outcome, State

__all__ = ["Event", "Finished", "Started", "run_batch"]


def run_batch(jobs: Sequence[Job], crew: Crew, is_done: Callable[[Job], bool] | None = None) -> Generator[Event, None, None]:
    """Have *crew* do *jobs*, largest first, so that at the end none is left over while others idle.

    Those that *is_done* knows are left as they are: their packages stand already as they would be built.
    """
    waiting = []
    for job in jobs:
        if is_done and is_done(job):
            yield Finished(job, Outcome(job.request.source, State.CURRENT, str(job.request.out / (job.request.name or ""))))
        else:
            waiting.append(job)
    yield from crew.work(sorted(waiting, key=lambda job: -job.size))
