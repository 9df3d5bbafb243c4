"""Who does the work of a batch: processes of this computer, or whatever else takes jobs and gives outcomes."""

from __future__ import annotations

import multiprocessing
import traceback
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from dataclasses import dataclass, replace
from typing import Protocol

from present.batch.work import Job, Outcome, State, do


@dataclass(frozen=True, slots=True)
class Started:
    """A job was begun."""

    job: Job


@dataclass(frozen=True, slots=True)
class Finished:
    """A job has come to an end."""

    job: Job
    outcome: Outcome


Event = Started | Finished


class Crew(Protocol):
    """Does jobs."""

    def work(self, jobs: Sequence[Job]) -> Generator[Event, None, None]:
        """Do *jobs*; each is started, perhaps more than once, and finished once. A job that fails stops no other."""


class LocalCrew:
    """Up to *size* processes of this computer; they share its processors, so each speaks with its part of them."""

    def __init__(self, size: int, cores: int, unit: Callable[[Job], Outcome] = do) -> None:
        self._size, self._unit = size, unit
        self._cores = max(1, cores // size)

    def work(self, jobs: Sequence[Job]) -> Generator[Event, None, None]:
        """Do *jobs* in the order given; a job whose process dies is begun once more, by itself, before it counts as failed."""
        shared = [replace(job, request=replace(job.request, cores=self._cores)) for job in jobs]
        dropped: list[Job] = []
        yield from self._round(shared, self._size, dropped.append)
        for job in dropped:
            lost: list[Job] = []
            yield from self._round([job], 1, lost.append)
            yield from (Finished(each, _died(each)) for each in lost)

    def _round(self, jobs: Sequence[Job], size: int, drop: Callable[[Job], None]) -> Generator[Event, None, None]:
        """Do *jobs*, *size* at a time; those that were under way when a process died are handed to *drop*."""
        left = deque(jobs)
        while left:
            with closing(self._pool_round(left, size, drop)) as events:
                yield from events

    def _pool_round(self, left: deque[Job], size: int, drop: Callable[[Job], None]) -> Generator[Event, None, None]:
        """Do jobs of *left* in one pool of processes, until there are none or the pool is broken."""
        running: dict[Future[Outcome], Job] = {}
        pool = ProcessPoolExecutor(size, mp_context=multiprocessing.get_context("spawn"))
        try:
            while left or running:
                while left and len(running) < size:
                    running[pool.submit(self._unit, left[0])] = left[0]
                    yield Started(left.popleft())
                for done in wait(running, return_when=FIRST_COMPLETED).done:
                    yield Finished(running[done], _outcome(done, running[done]))
                    del running[done]
        except BrokenProcessPool:
            for job in running.values():
                drop(job)
        finally:
            pool.shutdown(cancel_futures=True)


def _outcome(done: Future[Outcome], job: Job) -> Outcome:
    """What came of *job*; an error of ours is told with its trace, and the others go on.

    Raises:
        BrokenProcessPool: a process died; it is not known of which job.
    """
    wrong = done.exception()
    if wrong is None:
        return done.result()
    if isinstance(wrong, BrokenProcessPool):
        raise wrong
    return broken(job, wrong)


def broken(job: Job, wrong: BaseException) -> Outcome:
    """The outcome of a job that met an error which no user can do anything about."""
    return Outcome(
        job.request.source,
        State.FAILED,
        exit_code=1,
        zh=f"程序内部错误：{wrong!r}。请把报告中的 trace 发给维护者。",
        en=f"An error within the program: {wrong!r}. Please send the trace in the report to its makers.",
        trace="".join(traceback.format_exception(wrong)),
    )


def _died(job: Job) -> Outcome:
    return Outcome(
        job.request.source,
        State.FAILED,
        exit_code=1,
        zh="处理它的进程意外终止（可能是内存不足）。请关闭其他程序，或用 --jobs 1 再试。",
        en="The process that built it died (out of memory, perhaps). Close other programs, or try again with --jobs 1.",
    )
