"""A batch while it runs, and what it came to."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from present.batch import Event, Job, Outcome, Report, Started, State
from present.cli.messages import Messages
from present.cli.progress import clock_time

_MARKS = {State.BUILT: ("√", "green"), State.CURRENT: ("=", "dim"), State.INCOMPLETE: ("!", "yellow"), State.FAILED: ("×", "red")}
"""What became of a speech, in signs that a GBK terminal has too, each with its colour."""

_LATEST = 6
"""Finished speeches that are shown while others run."""


class Board:
    """Where a batch stands: what was done, what runs, what is left, and the time that this takes at the pace so far."""

    def __init__(self, jobs: Sequence[Job], say: Messages, began: float) -> None:
        self._jobs, self._say, self._began = jobs, say, began
        self._running: dict[Path, float] = {}
        self.outcomes: dict[Path, Outcome] = {}

    def hear(self, event: Event, now: float) -> None:
        """Take note of *event*, which came at *now* (seconds)."""
        source = event.job.request.source
        if isinstance(event, Started):
            self._running[source] = now
        else:
            self._running.pop(source, None)
            self.outcomes[source] = event.outcome

    def table(self, now: float) -> RenderableType:
        """The board as it is at *now*."""
        table = Table(box=None, pad_edge=False, show_header=False)
        for outcome in list(self.outcomes.values())[-_LATEST:]:
            table.add_row(*outcome_cells(outcome, self._say))
        for source, began in self._running.items():
            table.add_row(Text("…", "cyan"), Text(source.name), Text(clock_time(round(now - began)), "dim"), "")
        return Group(table, Text(self.line(now), style="bold"))

    def line(self, now: float) -> str:
        """The counts, and the time left."""
        failed = sum(each.state is State.FAILED for each in self.outcomes.values())
        done, all_of_them = len(self.outcomes), len(self._jobs)
        counts = self._say("batch.line", done=done, all=all_of_them, running=len(self._running), failed=failed)
        left = self._left(now)
        return f"{counts} · {self._say('left', time=clock_time(round(left)))}" if left else counts

    def _left(self, now: float) -> float:
        """Seconds that what is left takes, if it goes on by the byte as it went; 0 while that can't be told."""
        worked = {source for source, each in self.outcomes.items() if each.state is not State.CURRENT}
        done = sum(job.size for job in self._jobs if job.request.source in worked)
        left = sum(job.size for job in self._jobs if job.request.source not in self.outcomes)
        return (now - self._began) / done * left if done else 0.0


def watched_batch(events: Iterable[Event], jobs: Sequence[Job], say: Messages) -> Report:
    """Follow a batch on standard error: a live board on a terminal, a line for each speech elsewhere; what it came to."""
    console = Console(stderr=True, highlight=False, markup=False)
    began = time.monotonic()
    board = Board(jobs, say, began)
    follow = _followed_live if console.is_terminal else _followed_in_lines
    follow(events, board, console, say)
    outcomes = tuple(board.outcomes[job.request.source] for job in jobs)
    return Report(outcomes, time.monotonic() - began)


def _followed_live(events: Iterable[Event], board: Board, console: Console, say: Messages) -> None:  # noqa: ARG001
    with Live(console=console, get_renderable=lambda: board.table(time.monotonic()), refresh_per_second=2):
        for event in events:
            board.hear(event, time.monotonic())


def _followed_in_lines(events: Iterable[Event], board: Board, console: Console, say: Messages) -> None:
    for event in events:
        board.hear(event, time.monotonic())
        if not isinstance(event, Started):
            console.print(Text.assemble(board.line(time.monotonic()), "  ", outcome_line(event.outcome, say)), soft_wrap=True)


def outcome_cells(outcome: Outcome, say: Messages) -> tuple[Text, Text, Text, Text]:
    """What came of one speech: a sign, its name, how long it took, and what went wrong or where the package is."""
    told = say.of(outcome) if outcome.exit_code else outcome.package
    seconds = "" if outcome.state is State.CURRENT else clock_time(round(outcome.seconds))
    return (
        Text(*_MARKS[outcome.state]),
        Text(outcome.source.name),
        Text(seconds, "dim"),
        Text(told, "" if outcome.exit_code else "dim"),
    )


def outcome_line(outcome: Outcome, say: Messages) -> Text:
    """The same on one line."""
    return Text(" ").join(cell for cell in outcome_cells(outcome, say) if cell.plain)


def batch_report(report: Report, path: str, say: Messages) -> Iterator[Text]:
    """What was not built and why, the counts, and where the report lies."""
    for outcome in report.outcomes:
        if outcome.exit_code:
            yield outcome_line(outcome, say)
    counts = {state.value: count for state, count in report.counts.items()}
    yield Text(say("batch.summary", time=clock_time(round(report.seconds)), **counts), style="bold")
    yield Text(say("batch.report", path=path))
