"""What all benchmarks share: measuring two ways of doing one thing side by side, and telling how they compare.

A benchmark is a function that yields `Figure`s; `bench/__main__.py` lists them all. A figure compares our way with another, in
seconds, and says what is aimed at. Both ways are run in turns, so that whatever else the machine does falls on both alike, and
their medians are compared. A process that is measured finds its modules compiled, as a user's does, for whom pip compiles them.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from statistics import median

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Times:
    """How long one way of doing something took each time, in seconds, or what else it took, in the unit of its figure."""

    what: str
    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The time that half of the runs did not exceed."""
        return median(self.seconds)


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured of *ours*, mostly beside an *other* way of doing the same, and a remark on it.

    What is aimed at is to be `at_least` so many times as fast, or to take `at_most` such a part of the other's time, or to stay
    `within` an amount of the *unit*; a figure that has none of these only informs.
    """

    name: str
    ours: Times
    other: Times | None = None
    at_least: float | None = None
    at_most: float | None = None
    within: float | None = None
    unit: str = "s"
    remark: str = ""

    @property
    def ratio(self) -> float:
        """How many times as fast as the other we are, or where `at_most` is set what part of the other's time we take."""
        if self.other is None:
            return 1.0
        other, ours = self.other.median, self.ours.median
        return ours / other if self.is_share else other / ours

    @property
    def is_share(self) -> bool:
        """Whether the ratio is a part of the other's time."""
        return self.at_most is not None

    @property
    def is_met(self) -> bool:
        """Whether what is aimed at was reached."""
        least, most = self.at_least or 0.0, self.at_most if self.at_most is not None else float("inf")
        return least <= self.ratio <= most and (self.within is None or self.ours.median <= self.within)


_HEAD = (
    "# What was measured",
    "",
    "Made by `make bench`, on one machine in one run. Times are medians and depend on the machine. Where two ways were measured",
    "they were run in turns, so the ratio holds on other machines too: `×` says how many times as fast we are, `of it` what part",
    "of the other's time we take.",
    "",
)
"""What the page of the documents begins with."""

Bench = Callable[[int], Iterable[Figure]]
"""A benchmark; it is told how often to repeat what it measures."""


def process(*command: object, **environ: str) -> str:
    """What *command* says on standard output; these variables are added to its environment.

    Its modules are kept as they were compiled by the process before it, whatever the environment of the benchmark says.

    Raises:
        CalledProcessError: it failed.
    """
    ours = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    words = [str(each) for each in command]
    return subprocess.run(words, env={**ours, **environ}, check=True, capture_output=True, encoding="utf-8").stdout


def seconds(work: Work) -> float:
    """How long *work* takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def in_turns(ours: tuple[str, Work], other: tuple[str, Work], repeats: int) -> tuple[Times, Times]:
    """The times of both ways of doing something, run in turns."""
    pairs = [(seconds(ours[1]), seconds(other[1])) for _ in range(repeats)]
    return Times(ours[0], tuple(a for a, _ in pairs)), Times(other[0], tuple(b for _, b in pairs))


def machine() -> dict[str, str]:
    """What the figures were measured on, and when."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="minutes"),
        "processor": f"{_processor()} × {os.cpu_count()}",
        "system": platform.platform(),
        "python": platform.python_version(),
        "present": version("present-briefing"),
    }


def run(benches: Mapping[str, Bench], arguments: list[str] | None = None) -> int:
    """Runs the benchmarks that the command line names, or all; 1 where something that is aimed at was missed."""
    parser = ArgumentParser(prog="python -m bench", description="Measures how fast it is beside the plain way of doing the same.")
    parser.add_argument("names", nargs="*", choices=(*benches, []), metavar="NAME", help=f"one of {', '.join(benches)}; else all")
    parser.add_argument("--json", action="store_true", help="for programs")
    parser.add_argument("--page", type=Path, metavar="FILE", help="write the figures to this page of the documents")
    parser.add_argument("--repeats", type=int, default=3, metavar="N", help="how often to measure; 3 unless given")
    asked = parser.parse_args(arguments)
    figures = [figure for name in asked.names or benches for figure in _told(benches[name](asked.repeats))]
    if asked.page:
        asked.page.write_text("\n".join((*_HEAD, *_table(figures))) + "\n", encoding="utf-8", newline="\n")
    print(_json(figures) if asked.json else "\n".join(("", *_table(figures))))
    return 0 if all(figure.is_met for figure in figures) else 1


def _told(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures, each of which is said on standard error as soon as it is there: all of them take minutes."""
    for figure in figures:
        print(f"{figure.name}: {_ratio(figure) or _times(figure.ours, figure.unit)}", file=sys.stderr, flush=True)
        yield figure


def _json(figures: Iterable[Figure]) -> str:
    told = [{**asdict(figure), "ratio": round(figure.ratio, 4), "is_met": figure.is_met} for figure in figures]
    return json.dumps({"machine": machine(), "figures": told}, ensure_ascii=False, indent=2)


def _table(figures: Iterable[Figure]) -> Iterator[str]:
    """The figures for people, in Markdown."""
    yield "  \n".join(f"{name}: {fact}" for name, fact in machine().items())
    yield ""
    yield "| what | ours | the other way | ratio | aim | |"
    yield "|---|---|---|--:|--:|---|"
    for each in figures:
        other = _times(each.other, each.unit) if each.other else ""
        cells = (each.name, _times(each.ours, each.unit), other, _ratio(each), _aim(each), each.remark)
        yield f"| {' | '.join(cells)} |"


def _times(times: Times, unit: str) -> str:
    return f"{times.what}: {times.median:.{2 if times.median < 100 else 0}f} {unit}"


def _ratio(figure: Figure) -> str:
    if figure.other is None:
        return ""
    return _share(figure.ratio) if figure.is_share else f"{figure.ratio:.2f} ×"


def _share(part: float) -> str:
    """A part of the other's time, or how many times that."""
    return f"{part:.1%} of it" if part < 1 else f"{part:.1f} times it"


def _aim(figure: Figure) -> str:
    met = "met" if figure.is_met else "MISSED"
    if figure.at_most is not None:
        return f"≤ {_share(figure.at_most)}, {met}"
    if figure.within is not None:
        return f"≤ {figure.within:g} {figure.unit}, {met}"
    return f"≥ {figure.at_least} ×, {met}" if figure.at_least is not None else ""


def _processor() -> str:
    facts = Path("/proc/cpuinfo")
    lines = facts.read_text(encoding="utf-8").splitlines() if facts.exists() else []
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.processor())
