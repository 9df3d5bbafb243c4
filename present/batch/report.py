"""What a batch came to, for people's programs."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass

from present.batch.work import Outcome, State

REPORT = "batch-report.json"


@dataclass(frozen=True, slots=True)
class Report:
    """The outcomes of a batch, in the order of its speeches; `seconds` is how long all of it took."""

    outcomes: tuple[Outcome, ...]
    seconds: float

    @property
    def counts(self) -> dict[State, int]:
        """How many speeches there are of each state."""
        counted = Counter(each.state for each in self.outcomes)
        return {state: counted[state] for state in State}

    @property
    def exit_code(self) -> int:
        """0 where every package is there and whole; the code of the failures where all are of one kind, else 1."""
        codes = {each.exit_code for each in self.outcomes} - {0}
        return codes.pop() if len(codes) == 1 else int(bool(codes))


def report_json(report: Report) -> str:
    """The report as JSON: the counts, and for each speech its state, package, seconds and what went wrong."""
    listed = [_entry(each) for each in report.outcomes]
    counts = {state.value: count for state, count in report.counts.items()}
    return json.dumps({"counts": counts, "seconds": round(report.seconds, 1), "speeches": listed}, ensure_ascii=False, indent=1)


def _entry(outcome: Outcome) -> dict[str, object]:
    said = {"zh": outcome.zh, "en": outcome.en, "trace": outcome.trace or None} if outcome.exit_code else None
    return {
        "source": outcome.source.as_posix(),
        "state": outcome.state.value,
        "package": outcome.package or None,
        "seconds": round(outcome.seconds, 1),
        "exit_code": outcome.exit_code,
        "error": said,
    }
