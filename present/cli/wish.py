"""The options by which a user says what a package is to be: the same for one speech and for many."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, get_type_hints

import typer

from present.cli.options import (
    Offline,
    Proxy,
    Rate,
    Read,
    Redacted,
    Slides,
    Template,
    Templates,
    Voice,
    filled_in,
    names,
    reading_of,
)

if TYPE_CHECKING:
    from present.briefing.request import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What was typed; each field is an option, explained by the message `help.wish.<field>`."""

    template: Template = None
    templates: Templates = None
    voice: Voice = None
    reading: Read = None
    minutes: Annotated[int | None, typer.Option("--minutes", metavar="N", min=1, show_default=False)] = None
    lexicon: Annotated[Path | None, typer.Option("--lexicon", metavar="FILE", show_default=False)] = None
    rate: Rate = None
    proxy: Proxy = ""
    offline: Offline = False
    redaction: Redacted = None
    slides: Slides = None
    only: Annotated[list[str] | None, typer.Option("--only", metavar="OUTPUT", show_default=False)] = None
    skip: Annotated[list[str] | None, typer.Option("--skip", metavar="OUTPUT", show_default=False)] = None
    video: Annotated[bool, typer.Option("--video")] = False
    burn: Annotated[bool, typer.Option("--burn")] = False

    def request(self, source: Path, out: Path) -> Request:
        """What is asked for of the speech *source*, with the package in *out*.

        Raises:
            typer.BadParameter: there is no such reading.
        """
        from present.briefing.request import Request

        return Request(
            source=source,
            out=out,
            template=self.template,
            templates=self.templates,
            voice=self.voice,
            reading=reading_of(self.reading, self.minutes) if self.reading or self.minutes else None,
            redaction=filled_in(self.redaction),
            lexicon=self.lexicon,
            rate=self.rate,
            proxy=self.proxy,
            offline=self.offline,
            slides=self.slides,
            only=names(self.only),
            skip=names(self.skip),
            also=("video",) if self.video or self.burn else (),
            burn=self.burn,
        )


def with_wish(command: Callable[..., None]) -> Callable[..., None]:
    """*command*, which takes a `wish`, as one that has an option for each field of it."""
    hints = get_type_hints(Wish, include_extras=True)
    options = [
        inspect.Parameter(each.name, inspect.Parameter.KEYWORD_ONLY, default=each.default, annotation=hints[each.name])
        for each in fields(Wish)
    ]
    own = [each for each in inspect.signature(command, eval_str=True).parameters.values() if each.name != "wish"]

    @wraps(command)
    def called(**given: Any) -> None:
        wish = Wish(**{each.name: given.pop(each.name) for each in fields(Wish)})
        command(**given, wish=wish)

    called.__signature__ = inspect.Signature([*own, *options])  # type: ignore[attr-defined]
    called.__annotations__ = {each.name: each.annotation for each in (*own, *options)}
    return called
