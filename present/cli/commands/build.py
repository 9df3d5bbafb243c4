"""`present build`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import Out, Redacted, Slides, Source, Template, Templates, filled_in
from present.model import Reading


def build(
    source: Source,
    *,
    template: Template = None,
    templates: Templates = None,
    voice: Annotated[str | None, typer.Option(metavar="VOICE", show_default=False)] = None,
    reading: Reading = Reading.DIGEST,
    out: Out = Path("output"),
    offline: Annotated[bool, typer.Option("--offline")] = False,
    redaction: Redacted = None,
    slides: Slides = None,
) -> None:
    """Build the briefing package of a speech."""
    from present.briefing import Request, make_briefing
    from present.cli.show.briefing import briefing_report
    from present.cli.terminal import progress_on_stderr, show

    request = Request(
        source=source,
        out=out,
        template=template,
        templates=templates,
        voice=voice,
        reading=reading,
        redaction=filled_in(redaction),
        offline=offline,
        slides=slides,
    )
    say = messages()
    with progress_on_stderr(say) as progress:
        briefing = make_briefing(request, progress)
    show(*briefing_report(briefing, say))
