"""What a proof has found."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

from present.model import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a package that is not as it must be, or that its user should know: where it is, and what it is."""

    where: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Check:
    """One law that a package was held against: its name, how many things it was true of or not, and what was found.

    `notes` are no faults.
    """

    name: str
    count: int
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """One slide beside what it was taken from.

    `shown` are its words, `ours` those of them that are not the speaker's, `source` the text that its words stand in, with the
    `spans` of the words in that text. `picture` is the slide's picture (PNG or JPEG), where the package has one.
    """

    number: int
    title: str
    shown: tuple[str, ...]
    ours: tuple[str, ...]
    source: str
    spans: tuple[Span, ...]
    picture: bytes | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What came of the proof of a package: its name, its title, each check, and its slides beside the speech."""

    name: str
    title: str
    checks: tuple[Check, ...]
    pairs: tuple[Pair, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether nothing is wrong with the package."""
        return not any(check.faults for check in self.checks)


def checked(name: str, count: int, faults: Iterable[Fault], notes: Iterable[Fault] = ()) -> Check:
    """A check with each of its findings once."""
    return Check(name, count, tuple(dict.fromkeys(faults)), tuple(dict.fromkeys(notes)))


def report_json(report: Report) -> str:
    """The report as JSON, without the slides."""
    said = {
        "package": report.name,
        "title": report.title,
        "holds": report.holds,
        "checks": [asdict(each) for each in report.checks],
    }
    return json.dumps(said, ensure_ascii=False, indent=2)
