"""A batch on many machines: a Dask cluster does the jobs. The home of distributed.

Each job goes with all that it needs, so workers need nothing but this program: the speech, the user's templates, the wish. A job
whose worker is lost is done again by another; Dask sees to that. An online voice reads one document at a time in all of the
cluster, so it is called as often at the same time as from one computer.
"""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from present.batch.crew import Event, Finished, Started, broken
from present.batch.store import Store, is_url
from present.batch.work import Job, Outcome, failed, timed
from present.briefing.current import stamp_of, template_at, template_of
from present.briefing.here import Here, users_here
from present.briefing.making import Briefing, make_briefing
from present.briefing.pieces import LEXICON, pieces_of
from present.briefing.request import Request
from present.errors import PackageError, PresentError
from present.refusals import refusal

TURN = "present-online"
"""The name of the cluster's one turn to speak online."""

PATIENCE = 10
"""Seconds to wait for the scheduler."""


@dataclass(frozen=True, slots=True)
class Shipment:
    """A job with the files that it is made from, by where they are put on the worker, and where what is made goes.

    `out` is a folder that all workers share, or a URL; `cache` likewise, empty for each worker's own. The package bears `stamp`.
    """

    request: Request
    files: dict[str, bytes]
    out: str
    cache: str
    stamp: str


class ClusterCrew:
    """The workers of the Dask cluster whose scheduler is at *scheduler* (tcp://host:8786)."""

    def __init__(self, scheduler: str, out: str, cache: str = "", unit: Callable[[Shipment], Outcome] | None = None) -> None:
        self._scheduler, self._out, self._cache = scheduler, out, cache
        self._unit = unit or do_far

    def work(self, jobs: Sequence[Job]) -> Generator[Event, None, None]:
        """Do *jobs*, as many at a time as the workers have threads.

        Raises:
            PresentError: there is no scheduler.
        """
        with _client(self._scheduler) as client:
            yield from self._worked(client, jobs)

    def _worked(self, client: Any, jobs: Sequence[Job]) -> Generator[Event, None, None]:
        left, running = deque(jobs), dict[str, Job]()
        done = _distributed().as_completed()
        while left or running:
            while left and len(running) < max(1, sum(client.nthreads().values())):
                job = left.popleft()
                yield Started(job)
                sent = self._sent(client, job)
                if isinstance(sent, Outcome):
                    yield Finished(job, sent)
                else:
                    running[sent.key] = job
                    done.add(sent)
            if running:
                future = next(done)
                yield Finished(running[future.key], _outcome(future, running[future.key]))
                del running[future.key]

    def _sent(self, client: Any, job: Job) -> Any:
        """The future of *job*, or its outcome where its files can't even be read here."""
        try:
            return client.submit(self._unit, self._shipped(job), pure=False)
        except PresentError as exc:
            return failed(job.request.source, exc)
        except OSError as exc:
            return failed(job.request.source, _unread(exc))

    def _shipped(self, job: Job) -> Shipment:
        request = job.request
        if is_url(self._out):
            out, template = f"{self._out.rstrip('/')}/{request.out.as_posix()}", template_of(request)
        else:
            out, template = str(request.out), template_at(request.out / (request.name or ""), request)
        stamp = stamp_of(request, template)
        return Shipment(request, pieces_of(request), out.removesuffix("/."), self._cache, stamp)


def _unread(exc: OSError) -> PackageError:
    """That a file can't be read which is to be sent along."""
    why = refusal(exc)
    return PackageError(f"读不了 {exc.filename}：{why.zh}。", f"{exc.filename} can't be read: {why.en}.")


def _client(scheduler: str) -> Any:
    distributed = _distributed()
    try:
        return distributed.Client(scheduler, timeout=PATIENCE)
    except (OSError, ValueError) as exc:
        raise PresentError(
            f"连不上调度器 {scheduler}：{exc}。请检查地址，并确认 dask scheduler 已启动。",
            f"No scheduler answers at {scheduler}: {exc}. Check the address, and whether `dask scheduler` runs there.",
        ) from exc


def _distributed() -> Any:
    """The library, which has no types; an extra, which few have."""
    try:
        return import_module("distributed")
    except ImportError as exc:
        raise PresentError(
            '在集群上运行需要先安装：pip install ".[cluster]"', 'A cluster takes its libraries: pip install ".[cluster]"'
        ) from exc


def _outcome(future: Any, job: Job) -> Outcome:
    wrong = future.exception()
    outcome: Outcome = future.result() if wrong is None else broken(job, wrong)
    return replace(outcome, source=job.request.source)


def do_far(shipment: Shipment) -> Outcome:
    """Do the job of *shipment* on a worker: in a shared folder directly, else here first and then to its place."""
    turn = _distributed().Semaphore(max_leases=1, name=TURN)
    with tempfile.TemporaryDirectory(prefix="present-") as folder:
        request = _unpacked(shipment, Path(folder))
        return timed(lambda: _made(shipment, request, turn), request.source)


def _unpacked(shipment: Shipment, folder: Path) -> Request:
    """The wish of *shipment* with its files put into *folder*."""
    for path, data in shipment.files.items():
        if not (folder / path).resolve().is_relative_to(folder.resolve()):
            raise PackageError(f"{path} 不在讲话的文件夹里。", f"{path} is not within the folder of the speech.")
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    templates, lexicon = folder / "templates", folder / LEXICON
    return replace(
        shipment.request,
        source=folder / "source" / shipment.request.source.name,
        out=folder / "out" if is_url(shipment.out) else Path(shipment.out),
        templates=templates if templates.is_dir() else None,
        lexicon=lexicon if lexicon.is_file() else None,
    )


def _made(shipment: Shipment, request: Request, turn: AbstractContextManager[object]) -> tuple[Briefing, str]:
    here = replace(_here(shipment.cache), turn=lambda: turn, stamp=shipment.stamp)
    briefing = make_briefing(request, lambda *_: None, here=here)
    if is_url(shipment.out):
        return briefing, Store(shipment.out).put_package(briefing.folder, briefing.archive)
    return briefing, str(briefing.folder)


def _here(cache: str) -> Here:
    """This worker's surroundings, with the recordings that the cluster has in the place *cache*."""
    here = users_here()
    if is_url(cache):
        return replace(here, cache=replace(here.cache, beyond=Store(cache)))
    return replace(here, cache=replace(here.cache, folder=Path(cache))) if cache else here
