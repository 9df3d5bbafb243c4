"""What several commands take from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.model import Reading, Redaction

Source = Annotated[Path, typer.Argument(metavar="SPEECH", show_default=False)]
Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
Template = Annotated[str | None, typer.Option("--template", metavar="NAME", show_default=False)]
Templates = Annotated[Path | None, typer.Option("--templates", metavar="DIR", show_default=False)]
Slides = Annotated[int | None, typer.Option("--slides", metavar="N", min=1, show_default=False)]
Out = Annotated[Path, typer.Option("--out", metavar="DIR")]
Redacted = Annotated[str | None, typer.Option("--redaction", metavar="NAME", show_default=False)]
Voice = Annotated[str | None, typer.Option("--voice", metavar="VOICE", show_default=False)]
Read = Annotated[str | None, typer.Option("--reading", metavar="READING", show_default=False)]
Offline = Annotated[bool, typer.Option("--offline")]
Rate = Annotated[float | None, typer.Option("--rate", metavar="RATE", min=0.5, max=2.0, show_default=False)]
Proxy = Annotated[str, typer.Option("--proxy", metavar="HOST:PORT", show_default=False)]


def filled_in(name: str | None) -> Redaction | None:
    """What stands for a removed name, where the user says it: shown and spoken alike."""
    return None if name is None else Redaction(name, name)


def reading_of(said: str | None, minutes: int | None = None) -> Reading:
    """The reading that is called *said*: `digest`, `full` or `theme:敢为`; within a limit everything may be chosen from.

    Raises:
        typer.BadParameter: there is none that is called so.
    """
    extent, _, theme = (said or ("full" if minutes else "digest")).replace("：", ":").partition(":")
    if extent == "theme" and theme.strip():
        return Reading(whole=True, theme=theme.strip(), minutes=minutes)
    if extent in {"digest", "full"} and not theme:
        return Reading(whole=extent == "full", minutes=minutes)
    raise typer.BadParameter(messages()("reading.unknown", said=said), param_hint="--reading")


def names(said: list[str] | None) -> tuple[str, ...]:
    """The names in what was said, `deck` or `deck,audio`, once or more often."""
    return tuple(name.strip() for each in said or () for name in each.split(",") if name.strip())
