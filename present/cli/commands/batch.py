"""`present batch` and `present watch`: many speeches."""

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
    Template,
    Templates,
    Voice,
    filled_in,
    names,
    reading_of,
)

Only = Annotated[list[str] | None, typer.Option("--only", metavar="OUTPUT", show_default=False)]
Skip = Annotated[list[str] | None, typer.Option("--skip", metavar="OUTPUT", show_default=False)]


def batch(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", show_default=False)],
    *,
    jobs: Annotated[int | None, typer.Option("--jobs", metavar="N", min=1, show_default=False)] = None,
    resume: Annotated[bool, typer.Option("--resume")] = False,
    template: Template = None,
    templates: Templates = None,
    voice: Voice = None,
    reading: Read = None,
    minutes: Minutes = None,
    lexicon: Lexicon = None,
    rate: Rate = None,
    proxy: Proxy = "",
    out: Annotated[str, typer.Option("--out", metavar="DIR|URL")] = "output",
    offline: Offline = False,
    redaction: Redacted = None,
    only: Only = None,
    skip: Skip = None,
    scheduler: Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS", show_default=False)] = None,
    cache: Annotated[str, typer.Option("--cache", metavar="DIR|URL", show_default=False)] = "",
) -> None:
    """Build the packages of many speeches."""
    from present.batch import Place, find_speeches, jobs_for, run_batch
    from present.briefing.request import Request
    from present.cli.show.batch import batch_report, watched_batch
    from present.cli.terminal import show

    place = Place(out, cache, scheduler)
    request = Request(
        Path(),
        place.folder,
        template,
        templates,
        voice,
        reading_of(reading, minutes),
        filled_in(redaction),
        lexicon,
        rate,
        proxy,
        offline,
        only=names(only),
        skip=names(skip),
    )
    work = jobs_for(find_speeches(paths, place.folder), request)
    say = messages()
    report = watched_batch(run_batch(work, place.crew(jobs, len(work)), place.is_done if resume else None), work, say)
    show(*batch_report(report, place.write_report(report), say))
    raise typer.Exit(report.exit_code)


def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)],
    *,
    template: Template = None,
    templates: Templates = None,
    voice: Voice = None,
    reading: Read = None,
    minutes: Minutes = None,
    lexicon: Lexicon = None,
    rate: Rate = None,
    proxy: Proxy = "",
    out: Out = Path("output"),
    offline: Offline = False,
    redaction: Redacted = None,
    only: Only = None,
    skip: Skip = None,
) -> None:
    """Build what is dropped into a folder."""
    from present.batch import watch as watched
    from present.briefing.request import Request
    from present.cli.show.batch import outcome_line
    from present.cli.terminal import show

    request = Request(
        Path(),
        out,
        template,
        templates,
        voice,
        reading_of(reading, minutes),
        filled_in(redaction),
        lexicon,
        rate,
        proxy,
        offline,
        only=names(only),
        skip=names(skip),
    )
    say = messages()
    show(say("watch.begun", folder=folder))
    for outcome in watched(folder, request, lambda path: show(say("watch.building", name=path.name))):
        show(outcome_line(outcome, say))
