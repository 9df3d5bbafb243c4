"""The report as a web page: what was checked, and every slide beside the text that it was taken from."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from present.errors import ProofError
from present.package.verifying.report import Fault, Pair, Report
from present.refusals import refusal

_JPEG = b"\xff\xd8"


@dataclass(frozen=True, slots=True)
class ReportLabels:
    """The words of ours on the page, in the user's `language`: `words` by name, checks among them, and what faults say."""

    language: str
    words: Mapping[str, str]
    told: Callable[[Fault], str]
    wrong: Callable[[int], str]


def write_report(report: Report, labels: ReportLabels, path: Path) -> None:
    """Write the page of *report* to *path*; it needs no other file.

    Raises:
        ProofError: it can't be written.
    """
    try:
        path.write_text(report_html(report, labels), encoding="utf-8", newline="\n")
    except OSError as exc:
        why = refusal(exc)
        raise ProofError(f"写不了 {path}：{why.zh}。", f"Can't write {path}: {why.en}.") from exc


def report_html(report: Report, labels: ReportLabels) -> str:
    """The page of *report*. All that comes from the package is escaped."""
    environment = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined)
    page = environment.get_template("report.html.j2")
    return page.render(report=report, labels=labels, words=labels.words, stretches=_stretches, picture=_picture)


def _stretches(pair: Pair) -> Iterator[tuple[str, bool]]:
    """The text beside a slide in parts, each with whether the slide shows it."""
    at = 0
    for span in pair.spans:
        yield pair.source[at : span.start], False
        yield pair.source[span.start : span.end], True
        at = span.end
    yield pair.source[at:], False


def _picture(data: bytes) -> str:
    kind = "jpeg" if data.startswith(_JPEG) else "png"
    return f"data:image/{kind};base64,{b64encode(data).decode()}"
