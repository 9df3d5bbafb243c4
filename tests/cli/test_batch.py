from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console

from present.batch import Job, Outcome, Report, State
from present.batch.crew import Finished, Started
from present.briefing.request import Request
from present.cli.messages import Language, Messages
from present.cli.show.batch import Board, batch_report, watched_batch

SAY = Messages(Language.EN)

JOBS = tuple(Job(Request(Path(f"{name}.txt")), size) for name, size in (("one", 100), ("two", 100), ("three", 200)))
ONE, TWO, THREE = JOBS


def outcome(job: Job, state: State, **said: str) -> Outcome:
    code = 3 if state is State.FAILED else 0
    return Outcome(
        job.request.source, state, f"output/{job.request.source.stem}", 61.0, code, said.get("zh", ""), said.get("en", "")
    )


@pytest.fixture
def board() -> Board:
    """One speech is done after ten seconds, another runs, a third waits."""
    board = Board(JOBS, SAY, began=0.0)
    board.hear(Started(ONE), 0.0)
    board.hear(Finished(ONE, outcome(ONE, State.BUILT)), 10.0)
    board.hear(Started(TWO), 10.0)
    return board


def printed(part: object) -> str:
    console = Console(width=100, record=True)
    console.print(part)
    return console.export_text()


def test_a_board_tells_what_is_done_what_runs_and_the_time_left_by_the_size_of_what_is_left(board: Board) -> None:
    assert board.line(10.0) == "1 of 3 done, 1 running, 0 failed · 0:30 left"


def test_a_board_shows_what_runs_and_for_how_long(board: Board) -> None:
    shown = printed(board.table(25.0))

    assert "two.txt" in shown
    assert "0:15" in shown
    assert "output/one" in shown


def test_what_stood_already_says_nothing_of_the_pace() -> None:
    board = Board(JOBS, SAY, began=0.0)
    board.hear(Finished(ONE, outcome(ONE, State.CURRENT)), 1.0)

    assert board.line(1.0) == "1 of 3 done, 0 running, 0 failed"


def test_outside_a_terminal_each_speech_is_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    events = (Finished(job, outcome(job, State.BUILT)) for job in JOBS)
    report = watched_batch(events, JOBS, SAY)

    assert [each.state for each in report.outcomes] == [State.BUILT] * 3
    assert len(capsys.readouterr().err.splitlines()) == 3


def test_a_report_names_what_failed_and_why_and_counts_the_rest() -> None:
    report = Report(
        (outcome(ONE, State.BUILT), outcome(TWO, State.FAILED, en="two.txt is empty."), outcome(THREE, State.CURRENT)), 65.0
    )
    failed, counts, where = (line.plain for line in batch_report(report, "output/batch-report.json", SAY))

    assert failed.endswith("two.txt is empty.")
    assert counts == "1 built, 1 unchanged, 0 incomplete, 1 failed, in 1:05."
    assert where.endswith("batch-report.json")


@pytest.mark.parametrize(
    ("codes", "code"), [((0, 0), 0), ((0, 3), 3), ((3, 3), 3), ((3, 5), 1)], ids=["all well", "one", "of one kind", "of two"]
)
def test_the_exit_code_is_that_of_the_failures_where_they_are_of_one_kind(codes: tuple[int, ...], code: int) -> None:
    outcomes = tuple(Outcome(Path("x"), State.FAILED, exit_code=each) for each in codes)

    assert Report(outcomes, 1.0).exit_code == code
