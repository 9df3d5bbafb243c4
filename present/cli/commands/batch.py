"""`present batch` and `present watch`: many speeches."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import Out
from present.cli.wish import Wish, with_wish


@with_wish
def batch(
    paths: Annotated[list[str], typer.Argument(metavar="PATH...", show_default=False)],
    *,
    jobs: Annotated[int | None, typer.Option("--jobs", metavar="N", min=1, show_default=False)] = None,
    resume: Annotated[bool, typer.Option("--resume")] = False,
    out: Annotated[str, typer.Option("--out", metavar="DIR|URL")] = "output",
    scheduler: Annotated[str | None, typer.Option("--scheduler", metavar="ADDRESS", show_default=False)] = None,
    cache: Annotated[str, typer.Option("--cache", metavar="DIR|URL", show_default=False)] = "",
    wish: Wish,
) -> None:
    """Build the packages of many speeches."""
    from present.batch import Place, find_speeches, jobs_for, run_batch
    from present.cli.show.batch import batch_report, watched_batch
    from present.cli.terminal import show

    place = Place(out, cache, scheduler)
    work = jobs_for(find_speeches(paths, place.folder), wish.request(Path(), place.folder))
    say = messages()
    report = watched_batch(run_batch(work, place.crew(jobs, len(work)), place.is_done if resume else None), work, say)
    show(*batch_report(report, place.write_report(report), say))
    raise typer.Exit(report.exit_code)


@with_wish
def watch(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", show_default=False)], *, out: Out = Path("output"), wish: Wish
) -> None:
    """Build what is dropped into a folder."""
    from present.batch import watch as watched
    from present.cli.show.batch import outcome_line
    from present.cli.terminal import show

    say = messages()
    show(say("watch.begun", folder=folder))
    for outcome in watched(folder, wish.request(Path(), out), lambda path: show(say("watch.building", name=path.name))):
        show(outcome_line(outcome, say))
