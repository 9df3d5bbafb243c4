"""`present build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import (
    Lexicon,
    Minutes,
    Offline,
    Out,
    Proxy,
    Rate,
    Read,
    Redacted,
    Slides,
    Source,
    Template,
    Templates,
    Voice,
    filled_in,
    names,
    reading_of,
)
from present.errors import PackageError


def build(
    source: Source,
    *,
    template: Template = None,
    templates: Templates = None,
    voice: Voice = None,
    reading: Read = None,
    minutes: Minutes = None,
    lexicon: Lexicon = None,
    out: Out = Path("output"),
    rate: Rate = None,
    proxy: Proxy = "",
    offline: Offline = False,
    redaction: Redacted = None,
    slides: Slides = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="OUTPUT", show_default=False)] = None,
    skip: Annotated[list[str] | None, typer.Option("--skip", metavar="OUTPUT", show_default=False)] = None,
    video: Annotated[bool, typer.Option("--video")] = False,
    burn: Annotated[bool, typer.Option("--burn")] = False,
) -> None:
    """Build the briefing package of a speech."""
    from present.briefing.making import make_briefing
    from present.briefing.request import Request
    from present.cli.show.briefing import briefing_report
    from present.cli.terminal import progress_on_stderr, show

    request = Request(
        source=source,
        out=out,
        template=template,
        templates=templates,
        voice=voice,
        reading=reading_of(reading, minutes) if reading or minutes else None,
        lexicon=lexicon,
        redaction=filled_in(redaction),
        rate=rate,
        proxy=proxy,
        offline=offline,
        slides=slides,
        only=names(only),
        skip=names(skip),
        also=("video",) if video or burn else (),
        burn=burn,
    )
    say = messages()
    with progress_on_stderr(say) as progress:
        briefing = make_briefing(request, progress, progress.tell)
    show(*briefing_report(briefing, say))
    if briefing.manifest.failed:
        raise typer.Exit(PackageError.exit_code)
