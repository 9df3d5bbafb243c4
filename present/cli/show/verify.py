"""What came of the proof of a package."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from present.briefing.verifying import Check, Report, ReportLabels
from present.cli.messages import Messages

_FAULT, _NOTE, _WELL = ("×", "red"), ("-", "yellow"), ("√", "green")


def proof_report(report: Report, say: Messages) -> Iterator[Text]:
    """Each check with what was found, a line each; then whether the package holds."""
    for check in report.checks:
        yield Text.assemble(_FAULT if check.faults else _WELL, f" {_name(check, say)}")
        yield from (Text.assemble("    ", _FAULT, f" {each.where}  {say.of(each)}") for each in check.faults)
        yield from (Text.assemble("    ", _NOTE, f" {each.where}  {say.of(each)}") for each in check.notes)
    count = sum(len(check.faults) for check in report.checks)
    verdict = say("verify.fails", count=count, name=report.name) if count else say("verify.holds", name=report.name)
    yield Text(verdict, style="bold red" if count else "bold")


def labels(report: Report, say: Messages) -> ReportLabels:
    """The words of ours on the page of *report*, in the user's language."""
    checks = {check.name: _name(check, say) for check in report.checks}
    named = {name: say(f"verify.html.{name}") for name in ("title", "slide", "source", "ours", "nothing", "well")}
    return ReportLabels(say.language.value, {**checks, **named}, say.of, lambda count: say("verify.html.wrong", count=count))


def _name(check: Check, say: Messages) -> str:
    return say(f"verify.check.{check.name}", count=check.count)
