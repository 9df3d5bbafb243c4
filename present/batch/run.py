"""A batch from its jobs to its outcomes."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from present.batch.crew import Crew, Event, Finished, Started
from present.batch.work import Job, Outcome, State, is_done

__all__ = ["Event", "Finished", "Started", "run_batch"]


def run_batch(jobs: Sequence[Job], crew: Crew, resume: bool) -> Generator[Event, None, None]:
    """Have *crew* do *jobs*, largest first, so that at the end none is left over while others idle.

    With *resume* those are left as they are whose packages stand already as they would be built.
    """
    waiting = []
    for job in jobs:
        if resume and is_done(job):
            yield Finished(job, Outcome(job.request.source, State.CURRENT, str(job.request.out / (job.request.name or ""))))
        else:
            waiting.append(job)
    yield from crew.work(sorted(waiting, key=lambda job: -job.size))
