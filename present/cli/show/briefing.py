"""A package that was built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from present.briefing.making import Briefing
from present.cli.messages import Messages
from present.cli.progress import clock_time
from present.cli.show.sizes import byte_size
from present.cli.show.tables import table_with
from present.model import Artefact


def briefing_report(briefing: Briefing, say: Messages) -> Iterator[RenderableType]:
    """Where the package is, what is in it, where the sentences went, which voice reads, and what the user must know."""
    yield Text(say("built", folder=briefing.folder), style="bold")
    if briefing.archive:
        yield Text(say("zipped", path=briefing.archive))
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
    table = table_with(say, "file", "what", "amount", "size")
    table.columns[-1].justify = "right"
    for place, held in _by_place(briefing.manifest.artefacts).items():
        kind = held[0].kind
        amount = _amount(kind, sum(each.kind == kind for each in held), briefing, say)
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
        case "captions" | "chapters" | "pictures" if files > 1:
            return say("amount.files", count=files)
        case _:
            return ""
