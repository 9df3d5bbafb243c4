"""What this installation has: its parts and its voices."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from present.cli.messages import Messages
from present.cli.show.sizes import byte_size
from present.cli.words import TABLE
from present.inventory import EngineStatus, Holding, Installed
from present.requirements import Part, State

_MARKS = {State.READY: ("√", "green"), State.MISSING: ("×", "red"), State.WITHOUT: ("-", "yellow")}
"""How it stands with a part, in signs that a GBK terminal has too, each with its colour."""


def part_line(part: Part, say: Messages) -> Text:
    """How it stands with one part of the installation, and what to do about it."""
    sign, colour = _MARKS[part.state]
    name = say(f"part.{part.name}") if f"part.{part.name}" in TABLE else part.name
    told = say.of(part.remedy) if part.remedy else part.found
    return Text.assemble((sign, colour), f" {name}  ", (told, "" if part.remedy else "dim"))


def voice_lines(engine: EngineStatus, say: Messages) -> Iterator[Text]:
    """An engine: whether it can speak here, where it runs, and which voices it has."""
    sign, colour = _MARKS[State.WITHOUT if engine.lack else State.READY]
    where = say("voices.online", who=say.of(engine.recipient)) if engine.recipient else say("voices.local")
    yield Text.assemble((sign, colour), " ", (engine.name, "bold"), f"  {where}")
    day = say("voices.day", day=engine.day) if engine.day else ""
    if engine.voices:
        yield Text(f"  {' '.join(engine.voices)}{day}", style="dim")
    if engine.lack:
        yield Text(f"  {say.of(engine.lack)}", style="yellow")


def install_line(installed: Installed, say: Messages) -> Text:
    """What an installation of voices came to."""
    if not installed.voices:
        return Text(say("voices.there", folder=installed.folder))
    sources = say("list").join(installed.sources)
    return Text(say("voices.installed", count=len(installed.voices), folder=installed.folder, sources=sources))


def holding_lines(held: Holding, say: Messages) -> Iterator[str]:
    """Where the cache is, how much it holds and how much it may hold."""
    yield say("cache.folder", folder=held.folder)
    yield say("cache.holds", files=held.files, size=byte_size(held.size), bound=byte_size(held.bound))
