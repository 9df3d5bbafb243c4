"""How far a build has come: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, ProgressColumn, Task, TextColumn
from rich.progress import Progress as Bars
from rich.text import Text

from present.cli.messages import Messages
from present.model import Notice, Step

SECONDS_BETWEEN_LINES = 10.0
"""How often a long step writes a line where there is no bar."""


@contextmanager
def shown_progress(console: Console, say: Messages, clock: Callable[[], float]) -> Iterator[Bar | Lines]:
    """A `Progress` that shows on *console* what it hears, and what is told beside it. *clock* gives seconds."""
    if not console.is_terminal:
        yield Lines(console, say, clock)
        return
    with Bars(TextColumn("{task.description}"), BarColumn(), _Left(say), console=console) as bars:
        yield Bar(bars, say)


@contextmanager
def shown_count(console: Console, what: str) -> Iterator[Callable[[str, int, int], None]]:
    """A function that shows on *console* who is at work on *what*, and how many of how many are done."""
    if not console.is_terminal:
        told: set[str] = set()

        def line(who: str, done: int, total: int) -> None:
            if who not in told:
                console.print(f"{what} ({done}/{total}): {who}", markup=False, soft_wrap=True)
            told.add(who)

        yield line
        return
    with Bars(TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), console=console) as bars:
        task = bars.add_task(what)
        yield lambda who, done, total: bars.update(task, description=f"{what}: {who}", completed=done, total=total)


class _Left(ProgressColumn):
    """The time that a step still takes, once that can be told."""

    def __init__(self, say: Messages) -> None:
        super().__init__()
        self._say = say

    def render(self, task: Task) -> Text:
        """The words of the column for *task*."""
        left = task.time_remaining
        return Text(self._say("left", time=clock_time(round(left))) if left else "")


class Bar:
    """One bar for each step, in the order in which they begin."""

    def __init__(self, bars: Bars, say: Messages) -> None:
        self._bars, self._say = bars, say
        self._tasks = {step: bars.add_task("", start=False, visible=False) for step in Step}

    def tell(self, notice: Notice) -> None:
        """Write *notice* above the bars."""
        self._bars.console.print(self._say.of(notice), markup=False, highlight=False, soft_wrap=True)

    def __call__(self, step: Step, done: int, total: int) -> None:
        """Draw *done* of *total* units of *step*."""
        task = self._tasks[step]
        self._bars.start_task(task)
        self._bars.update(task, description=share(self._say, step, done, total), completed=done, total=total, visible=True)


class Lines:
    """A line when a step begins, and while it lasts one every few seconds, with the time that is left at the pace so far."""

    def __init__(self, console: Console, say: Messages, clock: Callable[[], float]) -> None:
        self._console, self._say, self._clock = console, say, clock
        self._began: dict[Step, tuple[float, int]] = {}
        self._told: dict[Step, float] = {}

    def tell(self, notice: Notice) -> None:
        """Write *notice* between the lines."""
        self._write(self._say.of(notice))

    def __call__(self, step: Step, done: int, total: int) -> None:
        """Write a line if one is due."""
        now = self._clock()
        if step not in self._began:
            self._began[step], self._told[step] = (now, done), now
            self._write(share(self._say, step, done, total))
        elif now - self._told[step] >= SECONDS_BETWEEN_LINES and self._began[step][1] < done < total:
            self._told[step] = now
            self._write(f"{share(self._say, step, done, total)} {self._left(step, done, total)}")

    def _left(self, step: Step, done: int, total: int) -> str:
        """The time that *step* still takes at its pace; what was done when it began took none."""
        began, before = self._began[step]
        seconds = (self._told[step] - began) / (done - before) * (total - done)
        return self._say("left", time=clock_time(round(seconds)))

    def _write(self, line: str) -> None:
        self._console.print(line, markup=False, highlight=False, soft_wrap=True)


def share(say: Messages, step: Step, done: int, total: int) -> str:
    """What is being done, and how much of it where it has more than one part."""
    name = say(f"step.{step.value}")
    return say("step.share", step=name, percent=done * 100 // total) if total > 1 else name


def clock_time(seconds: int) -> str:
    """A duration as `8:05` or `1:02:03`."""
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
