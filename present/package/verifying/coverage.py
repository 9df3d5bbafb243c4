"""Where each sentence went: the ledger against the speech, the slides and the tracks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from present.model import Span
from present.package.ledger import Cover
from present.package.paths import LEDGER_FILE
from present.package.verifying.report import Check, Fault, checked
from present.package.verifying.text import Text, beginning, letters

_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$", re.DOTALL | re.MULTILINE)
_PAGE_NUMBERS = re.compile(r"(?:第?\d+页?(?:共\d+页?)?)*")
"""What of a file is no part of its speech: front matter, and page numbers, of which letters and figures are looked at alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence as ledger.json has it."""

    start: int | None
    end: int | None
    text: str
    node: str
    shown: bool
    spoken: bool
    noted: bool
    edited: bool = False


_LINES = TypeAdapter(tuple[Line, ...])


def check_coverage(text: Text, ledger: bytes) -> Check:
    """Whether the *ledger* holds every sentence of the speech as it stands, each met where it says and nowhere else."""
    try:
        lines = _LINES.validate_python(json.loads(ledger))
    except (ValueError, ValidationError) as exc:
        fault = Fault(LEDGER_FILE, f"读不懂：{str(exc).splitlines()[0]}", f"can't be understood: {str(exc).splitlines()[0]}")
        return checked("coverage", 0, [fault])
    return checked("coverage", len(lines), (*_unlike(text, lines), *_lost(text, lines), *_elsewhere(text, lines)), _unmet(lines))


def _unlike(text: Text, lines: Iterable[Line]) -> Iterator[Fault]:
    for each in lines:
        if not each.edited and text.source[each.start : each.end] != each.text:
            yield _fault(each, "与原文不符", "is not what the speech says there")


def _lost(text: Text, lines: Iterable[Line]) -> Iterator[Fault]:
    """What stands between the sentences of a speech that nobody edited, and belongs to it."""
    if text.manifest.source.stretches:
        return
    at = 0
    for start, end in (*((each.start or 0, each.end or 0) for each in lines), (len(text.source), len(text.source))):
        between = _MATTER.sub("", text.source[at:start])
        if not _PAGE_NUMBERS.fullmatch(letters(between)):
            lost = beginning(between)
            yield Fault(LEDGER_FILE, f"漏了“{lost}”", f"“{lost}” is in no sentence of it")
        at = end


def _elsewhere(text: Text, lines: Iterable[Line]) -> Iterator[Fault]:
    """The sentences that are not met where the ledger says."""
    manifest = text.manifest
    shown = _cover(text, (span for slide in manifest.slides for words in slide.words for span in words.spans))
    noted = _cover(text, (span for slide in manifest.slides for span in slide.notes))
    spoken = _cover(text, (each.span for track in manifest.tracks for each in track.utterances if each.span))
    for each in lines:
        if each.start is None or each.end is None or each.edited:
            continue
        place = Span(each.start, each.end)
        if (each.shown, each.spoken, each.noted) != (shown.touches(place), spoken.touches(place), noted.touches(place)):
            yield _fault(each, "去向与幻灯片、朗读、备注不符", "is not met where the ledger says that it is")


def _unmet(lines: Iterable[Line]) -> Iterator[Fault]:
    for each in lines:
        if not (each.shown or each.spoken or each.noted):
            yield _fault(each, "不在幻灯片、朗读或备注里", "is neither shown nor read nor noted")


def _cover(text: Text, spans: Iterable[Span]) -> Cover:
    return Cover(origin for span in spans for origin in text.speech.origins(span))


def _fault(line: Line, zh: str, en: str) -> Fault:
    return Fault(LEDGER_FILE, f"“{beginning(line.text)}”{zh}", f"“{beginning(line.text)}” {en}")
