"""`present build`."""

from __future__ import annotations

from pathlib import Path

import typer

from present.cli.messages import messages
from present.cli.options import Out, Source
from present.cli.wish import Wish, with_wish
from present.errors import PackageError


@with_wish
def build(source: Source, *, out: Out = Path("output"), wish: Wish) -> None:
    """Build the briefing package of a speech."""
    from present.briefing.making import make_briefing
    from present.cli.show.briefing import briefing_report
    from present.cli.terminal import progress_on_stderr, show

    say = messages()
    with progress_on_stderr(say) as progress:
        briefing = make_briefing(wish.request(source, out), progress, progress.tell)
    show(*briefing_report(briefing, say))
    if briefing.manifest.failed:
        raise typer.Exit(PackageError.exit_code)
