from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator

import pytest

from bench.measuring import Figure, Times, in_turns, process, run, seconds

OURS, OTHER = Times("ours", (2.0, 9.0, 1.0)), Times("theirs", (6.0, 5.0, 50.0))
FASTER = Figure("faster", OURS, OTHER, at_least=2.5)
SHARE = Figure("share", OURS, OTHER, at_most=0.3)
INFORMS = Figure("informs", OURS, OTHER)


def test_a_ratio_is_that_of_the_medians() -> None:
    assert FASTER.ratio == 3.0
    assert SHARE.ratio == pytest.approx(1 / 3)
    assert INFORMS.ratio == 3.0


def test_an_aim_is_met_or_missed() -> None:
    assert (FASTER.is_met, SHARE.is_met, INFORMS.is_met) == (True, False, True)


def test_both_ways_are_run_in_turns() -> None:
    turns: list[str] = []

    ours, other = in_turns(("ours", lambda: turns.append("a")), ("theirs", lambda: turns.append("b")), 3)

    assert turns == ["a", "b"] * 3
    assert (ours.what, len(ours.seconds), len(other.seconds)) == ("ours", 3, 3)


def test_time_is_that_of_the_work() -> None:
    assert seconds(lambda: time.sleep(0.05)) >= 0.05


def test_a_process_keeps_what_it_compiled_though_the_benchmark_may_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    program = "import os, sys; print(sys.dont_write_bytecode, os.environ['PLACE'])"

    assert process(sys.executable, "-c", program, PLACE="here") == "False here\n"


def bench(repeats: int) -> Iterator[Figure]:
    yield from (FASTER, SHARE)[:repeats]


def test_a_table_tells_every_figure_with_its_aim_and_a_missed_one_fails(capsys: pytest.CaptureFixture[str]) -> None:
    assert run({"bench": bench}, ["--repeats", "2"]) == 1

    out = capsys.readouterr().out
    assert "| faster | ours: 2.00 s | theirs: 6.00 s | 3.00 × | ≥ 2.5 ×, met |  |" in out
    assert "| share | ours: 2.00 s | theirs: 6.00 s | 33.3% of it | ≤ 30.0% of it, MISSED |  |" in out


def test_as_json_it_is_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run({"bench": bench}, ["bench", "--json", "--repeats", "1"]) == 0

    told = json.loads(capsys.readouterr().out)
    assert told["machine"]["python"]
    assert [(each["name"], each["ratio"], each["is_met"]) for each in told["figures"]] == [("faster", 3.0, True)]


def test_a_benchmark_that_there_is_not_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run({"bench": bench}, ["flying"])

    assert "invalid choice: 'flying'" in capsys.readouterr().err
