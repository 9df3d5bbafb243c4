from __future__ import annotations

import os
from itertools import accumulate
from pathlib import Path

import pytest

from present.batch import Job, LocalCrew, Outcome, Started, State
from present.batch.crew import Event, Finished
from present.briefing.request import Request


def job(name: str) -> Job:
    return Job(Request(Path(name)), len(name))


def unit(job: Job) -> Outcome:
    """Does what the name of the speech says."""
    source = job.request.source
    match source.name:
        case "dies":
            os._exit(9)
        case "bug":
            raise ZeroDivisionError
        case "dies once":
            if not source.parent.joinpath("tried").exists():
                source.parent.joinpath("tried").touch()
                os._exit(9)
        case "fails":
            return Outcome(source, State.FAILED, exit_code=3, zh="读不了。", en="can't be read.")
        case _:
            pass
    return Outcome(source, State.BUILT, f"out/{job.request.cores}")


def outcomes(events: list[Event]) -> dict[str, Outcome]:
    return {each.job.request.source.name: each.outcome for each in events if isinstance(each, Finished)}


@pytest.fixture(scope="module")
def heard() -> list[Event]:
    """What is heard of two processes that do some jobs with eight processors; once, as each process takes a second to start."""
    return list(LocalCrew(2, 8, unit).work([job(name) for name in (*"甲乙丙", "fails", "bug", "丁")]))


def test_every_job_is_started_before_it_is_finished(heard: list[Event]) -> None:
    for name in "甲乙丙丁":
        kinds = [type(each) for each in heard if each.job.request.source.name == name]
        assert kinds == [Started, Finished]


def test_no_more_jobs_run_at_the_same_time_than_there_are_places(heard: list[Event]) -> None:
    running = accumulate(1 if isinstance(each, Started) else -1 for each in heard)

    assert max(running) == 2


def test_the_processors_are_shared_between_the_jobs(heard: list[Event]) -> None:
    assert outcomes(heard)["甲"].package == "out/4"


def test_one_that_fails_stops_no_other(heard: list[Event]) -> None:
    done = outcomes(heard)

    assert (done["fails"].state, done["fails"].exit_code) == (State.FAILED, 3)
    assert {done[name].state for name in "甲乙丙丁"} == {State.BUILT}


def test_an_error_of_ours_is_told_with_its_trace_and_stops_no_other(heard: list[Event]) -> None:
    done = outcomes(heard)

    assert (done["bug"].state, done["丁"].state) == (State.FAILED, State.BUILT)
    assert "ZeroDivisionError" in done["bug"].trace


def test_a_job_whose_process_dies_fails_and_takes_no_other_with_it() -> None:
    done = outcomes(list(LocalCrew(2, 2, unit).work([job(name) for name in ("甲", "dies", "乙", "丙")])))

    assert {name: each.state for name, each in done.items()} == {
        "甲": State.BUILT,
        "乙": State.BUILT,
        "丙": State.BUILT,
        "dies": State.FAILED,
    }


@pytest.mark.skipif(os.name == "nt", reason="a killed process is told otherwise on Windows")
def test_a_job_whose_process_was_killed_is_begun_once_more(tmp_path: Path) -> None:
    done = outcomes(list(LocalCrew(1, 1, unit).work([job(str(tmp_path / "dies once")), job("甲")])))

    assert {each.state for each in done.values()} == {State.BUILT}
