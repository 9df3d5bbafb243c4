"""What several commands take from the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.model import Redaction

Source = Annotated[Path, typer.Argument(metavar="SPEECH", show_default=False)]
Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
Template = Annotated[str | None, typer.Option("--template", metavar="NAME", show_default=False)]
Templates = Annotated[Path | None, typer.Option("--templates", metavar="DIR", show_default=False)]
Slides = Annotated[int | None, typer.Option("--slides", metavar="N", min=1, show_default=False)]
Out = Annotated[Path, typer.Option("--out", metavar="DIR")]
Redacted = Annotated[str | None, typer.Option("--redaction", metavar="NAME", show_default=False)]
Voice = Annotated[str | None, typer.Option("--voice", metavar="VOICE", show_default=False)]
Offline = Annotated[bool, typer.Option("--offline")]
Rate = Annotated[float | None, typer.Option("--rate", metavar="RATE", min=0.5, max=2.0, show_default=False)]
Proxy = Annotated[str, typer.Option("--proxy", metavar="HOST:PORT", show_default=False)]


def filled_in(name: str | None) -> Redaction | None:
    """What stands for a removed name, where the user says it: shown and spoken alike."""
    return None if name is None else Redaction(name, name)


def names(said: list[str] | None) -> tuple[str, ...]:
    """The names in what was said, `deck` or `deck,audio`, once or more often."""
    return tuple(name.strip() for each in said or () for name in each.split(",") if name.strip())
