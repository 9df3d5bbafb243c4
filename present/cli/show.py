"""What a command has found or made, as lines, tables and trees for the screen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import PurePosixPath

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from present.briefing import Briefing
from present.cli.messages import TABLE, Language, Messages
from present.cli.progress import clock_time
from present.inventory import EngineStatus, Finding, Installed, Preview, Severity
from present.model import Artefact, LedgerEntry, Outline, Section, Span, Speech, Template
from present.requirements import Part, State

_MARKS = {State.READY: ("√", "green"), State.MISSING: ("×", "red"), State.WITHOUT: ("-", "yellow")}
"""How it stands with a part, in signs that a GBK terminal has too, each with its colour."""

_UNITS = ("kB", "MB", "GB")
_BEGINNING = 32
"""Characters that are shown of a part without a heading."""


def briefing_report(briefing: Briefing, say: Messages) -> Iterator[RenderableType]:
    """Where the package is, what is in it, where the sentences went, which voice reads, and what the user must know."""
    yield Text(say("built", folder=briefing.folder), style="bold")
    yield _package_table(briefing, say)
    counts = briefing.manifest.counts
    yield Text(say("coverage", sentences=counts.sentences, shown=counts.shown, spoken=counts.spoken, noted=counts.noted))
    yield Text(_voice(briefing, say))
    if briefing.manifest.notices:
        yield Text(say("notices"), style="yellow")
        yield from (Text(f"  · {say.of(notice)}") for notice in briefing.manifest.notices)


def _voice(briefing: Briefing, say: Messages) -> str:
    """Which voice reads and why: asked for, or taken by `auto`."""
    used, asked = briefing.manifest.used, briefing.manifest.asked
    if used.engine is None:
        return say("voice.none")
    return say("voice.auto" if asked.voice == "auto" else "voice.asked", engine=used.engine, voice=used.voice)


def _package_table(briefing: Briefing, say: Messages) -> Table:
    """One row for each file at the package's top, and one for each folder."""
    table = _table(say, "file", "what", "amount", "size")
    table.columns[-1].justify = "right"
    for place, held in _by_place(briefing.manifest.artefacts).items():
        kind = held[0].kind
        amount = _amount(kind, len(held), briefing, say)
        table.add_row(Text(place), say(f"kind.{kind}"), amount, byte_size(sum(each.size for each in held)))
    return table


def _by_place(artefacts: Iterable[Artefact]) -> dict[str, list[Artefact]]:
    """The artefacts by the file or folder at the package's top that they are in."""
    places: dict[str, list[Artefact]] = {}
    for each in artefacts:
        top, *below = PurePosixPath(each.path).parts
        places.setdefault(f"{top}/" if below else top, []).append(each)
    return places


def _amount(kind: str, files: int, briefing: Briefing, say: Messages) -> str:
    counts = briefing.manifest.counts
    match kind:
        case "deck":
            return say("amount.slides", count=counts.slides)
        case "audio":
            return say("amount.tracks", count=files, time=clock_time(round(counts.duration / 1000)))
        case "captions":
            return say("amount.files", count=files)
        case _:
            return ""


def byte_size(count: int) -> str:
    """A number of bytes in the largest decimal unit of which it holds one (`4.2 MB`)."""
    if count < 1000:
        return f"{count} B"
    power = min((len(str(count)) - 1) // 3, len(_UNITS))
    return f"{count / 1000**power:.1f} {_UNITS[power - 1]}"


def outline_tree(speech: Speech, outline: Outline, say: Messages) -> Tree:
    """The outline as one reads it: title, opening, sections with their points, closing."""
    tree = Tree(_heading(speech, outline.title, say("outline.untitled")), guide_style="dim")
    if outline.opening:
        tree.add(_beginning(say("outline.opening"), speech, outline.opening.span))
    for section in outline.sections:
        _add_section(tree, speech, section, say)
    if outline.closing:
        tree.add(_beginning(say("outline.closing"), speech, outline.closing.span))
    return tree


def outline_report(speech: Speech, outline: Outline, say: Messages) -> Iterator[RenderableType]:
    """The outline as a tree, the themes, and what the user must know."""
    yield outline_tree(speech, outline, say)
    if outline.themes:
        yield Text(say("outline.themes", themes=say("list").join(speech.shown(each.term) for each in outline.themes)))
    yield from (Text(f"· {say.of(notice)}", style="yellow") for notice in (*speech.notices, *outline.notices))


def coverage_report(speech: Speech, entries: Sequence[LedgerEntry], say: Messages) -> Iterator[RenderableType]:
    """Each sentence with its part and where it is met, and how many are met where."""
    table = Table(box=None, pad_edge=False)
    for name in ("part", "shown", "spoken", "noted", "sentence"):
        table.add_column(say(f"coverage.column.{name}"))
    for each in entries:
        marks = ("√" if met else "-" for met in (each.shown, each.spoken, each.noted))
        table.add_row(each.node, *marks, Text(_begun(speech, each.sentence)))
    yield table
    counts = {name: sum(getattr(each, name) for each in entries) for name in ("shown", "spoken", "noted")}
    yield Text(say("coverage", sentences=len(entries), **counts))


def _add_section(tree: Tree, speech: Speech, section: Section, say: Messages) -> None:
    if section.heading is None:
        tree.add(_beginning(say("outline.section"), speech, section.span))
        return
    branch = tree.add(_heading(speech, section.heading, ""))
    for point in section.points:
        branch.add(Text(speech.shown(point.lead)))


def _heading(speech: Speech, span: Span | None, otherwise: str) -> Text:
    return Text(speech.shown(span), style="bold") if span else Text(otherwise, style="dim")


def _beginning(name: str, speech: Speech, span: Span) -> Text:
    """A part that has no heading: what it is, and how it begins."""
    return Text.assemble((name, "dim"), " ", _begun(speech, span))


def _begun(speech: Speech, span: Span) -> str:
    words = speech.shown(span).strip().replace("\n", " ")
    return words if len(words) <= _BEGINNING else f"{words[:_BEGINNING]}……"


def part_line(part: Part, say: Messages) -> Text:
    """How it stands with one part of the installation, and what to do about it."""
    sign, colour = _MARKS[part.state]
    name = say(f"part.{part.name}") if f"part.{part.name}" in TABLE else part.name
    told = say.of(part.remedy) if part.remedy else part.found
    return Text.assemble((sign, colour), f" {name}  ", (told, "" if part.remedy else "dim"))


def voice_lines(engine: EngineStatus, say: Messages) -> Iterator[Text]:
    """An engine: whether it can speak here, where it runs, and which voices it has."""
    sign, colour = _MARKS[State.WITHOUT if engine.lack else State.READY]
    where = say("voices.online" if engine.online else "voices.local")
    yield Text.assemble((sign, colour), " ", (engine.name, "bold"), f"  {where}")
    yield Text(f"  {' '.join(engine.voices)}", style="dim")
    if engine.lack:
        yield Text(f"  {say.of(engine.lack)}", style="yellow")


def install_line(installed: Installed, say: Messages) -> Text:
    """What an installation of voices came to."""
    if not installed.voices:
        return Text(say("voices.there", folder=installed.folder))
    sources = say("list").join(installed.sources)
    return Text(say("voices.installed", count=len(installed.voices), folder=installed.folder, sources=sources))


def template_table(templates: Iterable[Template], say: Messages) -> Table:
    """Each template's name and what it is called."""
    table = _table(say, "template", "called")
    for each in templates:
        table.add_row(Text(each.name), Text(each.display_name))
    return table


def _table(say: Messages, *columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in columns:
        table.add_column(say(f"column.{column}"))
    return table


_SEVERITIES = {Severity.ERROR: ("×", "red"), Severity.WARNING: ("!", "yellow"), Severity.NOTE: ("-", "dim")}


def findings_report(found: Sequence[Finding], say: Messages) -> Iterator[Text]:
    """What a check has found, a line each, with what to do about it; or that all is well."""
    for each in found:
        told, remedy = (each.zh, each.remedy_zh) if say.language is Language.ZH else (each.en, each.remedy_en)
        yield Text.assemble(_SEVERITIES[each.severity], f" {each.code}  ", (each.where, "dim"), f"  {told}")
        if remedy:
            yield Text(f"    → {remedy}")
    if not found:
        yield Text(say("template.well"))


def findings_json(found: Sequence[Finding]) -> str:
    """What a check has found, as a JSON list."""
    listed = [{**asdict(each), "severity": each.severity.value} for each in found]
    return json.dumps(listed, ensure_ascii=False, indent=1)


def preview_report(preview: Preview, say: Messages) -> Iterator[Text]:
    """Where the sample deck is, how many pictures there are of it, and what the keeper must know."""
    yield Text(say("template.preview", path=preview.deck, pictures=len(preview.pictures)))
    yield from (Text(f"· {say.of(notice)}", style="yellow") for notice in preview.notices)
