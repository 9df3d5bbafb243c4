"""A batch on a real Dask cluster: a scheduler and two workers, each a process of its own, on loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

import pytest

from present.batch import Job, Outcome, Started, State
from present.batch.cluster import ClusterCrew, Shipment, do_far
from present.batch.crew import Finished
from present.batch.finding import find_speeches
from present.batch.work import do, jobs_for
from present.briefing.pieces import pieces_of
from present.briefing.request import Request
from present.errors import PresentError
from tests.batch import far

pytest.importorskip("distributed", reason="the extra for clusters is not installed")

TEXT = (Path(__file__).parents[1] / "speeches" / "two-themes.txt").read_text(encoding="utf-8")
ROOT = Path(__file__).parents[2]
MOMENT = "1700000000"


@dataclass(frozen=True, slots=True)
class Cluster:
    """A scheduler's address, and the workers' processes."""

    address: str
    workers: tuple[subprocess.Popen[bytes], ...]

    def work(
        self, jobs: tuple[Job, ...], cache: Path | str = "", unit: Callable[[Shipment], Outcome] = do_far
    ) -> Iterator[Outcome]:
        crew = ClusterCrew(self.address, "", str(cache), unit)
        return (each.outcome for each in crew.work(jobs) if isinstance(each, Finished))


def process(program: str, *arguments: object, folder: Path) -> subprocess.Popen[bytes]:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": MOMENT}
    command = [sys.executable, "-m", f"distributed.cli.{program}", *map(str, arguments)]
    return subprocess.Popen(command, env=surroundings, cwd=folder, stderr=subprocess.DEVNULL)


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    folder = tmp_path_factory.mktemp("cluster")
    told = folder / "scheduler.json"
    common = ("--scheduler-file", told, "--no-dashboard", "--host", "127.0.0.1")
    scheduler = process("dask_scheduler", *common, "--port", 0, folder=folder)
    workers = tuple(process("dask_worker", *common, "--no-nanny", "--nthreads", 1, folder=folder) for _ in range(2))
    try:
        yield Cluster(_address(told), workers)
    finally:
        for each in (*workers, scheduler):
            each.kill()
            each.wait()


def _address(told: Path) -> str:
    """What the scheduler tells in its file, once it is there."""
    deadline = time.monotonic() + 60
    while True:
        try:
            return str(json.loads(told.read_text(encoding="utf-8"))["address"])
        except (FileNotFoundError, json.JSONDecodeError):
            assert time.monotonic() < deadline
            time.sleep(0.1)


def jobs_of(folder: Path, out: Path, *names: str) -> tuple[Job, ...]:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / f"{name}.txt").write_text("" if name == "空" else f"{name}地讲话\n{TEXT}", encoding="utf-8")
    request = Request(Path(), out, voice="espeak", only=("deck", "audio", "captions", "ledger"))
    return jobs_for(find_speeches([str(folder)], out), request)


def files_of(package: Path) -> dict[str, bytes]:
    return {each.relative_to(package).as_posix(): each.read_bytes() for each in package.rglob("*") if each.is_file()}


def test_a_cluster_makes_the_same_bytes_as_this_computer_and_keeps_its_recordings_in_common(
    cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MOMENT)
    (far_away,) = cluster.work(jobs_of(tmp_path / "讲话", tmp_path / "far", "甲"), tmp_path / "cache")
    here = do(jobs_of(tmp_path / "讲话", tmp_path / "here", "甲")[0])

    assert (far_away.state, here.state) == (State.BUILT, State.BUILT)
    assert files_of(Path(far_away.package)) == files_of(Path(here.package))
    assert [each for each in (tmp_path / "cache").rglob("*") if each.is_file()]


def test_a_job_brings_its_template_and_its_words_along(tmp_path: Path) -> None:
    (tmp_path / "templates" / "bureau").mkdir(parents=True)
    (tmp_path / "templates" / "bureau" / "template.toml").write_text('extends = "red-gold"\n', encoding="utf-8")
    (tmp_path / "words.toml").write_text('[pronunciations]\n"重庆" = "chóng qìng"\n', encoding="utf-8")
    (job,) = jobs_of(tmp_path / "讲话", tmp_path / "out", "甲")
    asked = replace(job.request, templates=tmp_path / "templates", lexicon=tmp_path / "words.toml")
    pieces = pieces_of(asked)

    assert pieces["templates/bureau/template.toml"].decode() == 'extends = "red-gold"\n'
    assert pieces["lexicon.toml"].decode() == '[pronunciations]\n"重庆" = "崇庆"\n'
    assert pieces["source/甲.txt"] == asked.source.read_bytes()


def test_a_speech_that_can_not_be_read_and_an_error_of_ours_stop_no_other(cluster: Cluster, tmp_path: Path) -> None:
    states = {each.source.stem: each.state for each in cluster.work(jobs_of(tmp_path / "讲话", tmp_path / "out", "甲", "空"))}
    assert states == {"甲": State.BUILT, "空": State.FAILED}

    (broken,) = cluster.work(jobs_of(tmp_path / "别处", tmp_path / "out", "乙"), unit=far.fails)
    assert "ZeroDivisionError" in broken.trace


def test_a_speech_that_is_gone_before_it_is_sent_stops_no_other(cluster: Cluster, tmp_path: Path) -> None:
    (job,) = jobs_of(tmp_path / "讲话", tmp_path / "out", "乙")
    gone = replace(job, request=replace(job.request, source=tmp_path / "甲.docx"))
    outcomes = {each.source.stem: each for each in cluster.work((gone, job), unit=far.fails)}

    assert "甲.docx can't be read: there is no such file" in outcomes["甲"].en
    assert "ZeroDivisionError" in outcomes["乙"].trace


def test_no_more_jobs_are_sent_than_there_are_threads(cluster: Cluster, tmp_path: Path) -> None:
    running = most = 0
    for event in ClusterCrew(cluster.address, "", "", far.fails).work(jobs_of(tmp_path / "讲话", tmp_path / "out", *"甲乙丙丁")):
        running += 1 if isinstance(event, Started) else -1
        most = max(most, running)

    assert most == 2


def test_an_address_where_no_scheduler_is_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("present.batch.cluster.PATIENCE", 1)
    crew = ClusterCrew("tcp://127.0.0.1:9", "", "")
    with pytest.raises(PresentError, match=r"127\.0\.0\.1:9"):
        list(crew.work(jobs_of(tmp_path / "讲话", tmp_path / "out", "甲")))


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
def test_what_a_lost_worker_was_at_is_done_by_another(cluster: Cluster, tmp_path: Path) -> None:
    shared, lost = tmp_path / "shared", cluster.workers[0]
    shared.mkdir()
    killer = Thread(target=_kill_once_at_work, args=(lost, shared))
    killer.start()
    outcomes = list(cluster.work(jobs_of(tmp_path / "讲话", tmp_path / "out", *"甲乙丙"), shared, far.slow))
    killer.join()

    assert {each.source.stem: each.state for each in outcomes} == dict.fromkeys("甲乙丙", State.BUILT)
    assert lost.wait() == -signal.SIGKILL
    (begun,) = (each.stem for each in shared.glob(f"*.{lost.pid}"))
    assert len(list(shared.glob(f"{begun}.*"))) == 2


def _kill_once_at_work(worker: subprocess.Popen[bytes], shared: Path) -> None:
    while not list(shared.glob(f"*.{worker.pid}")):
        time.sleep(0.05)
    worker.kill()
