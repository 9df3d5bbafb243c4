"""`present feed`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import Out
from present.errors import PackageError
from present.model import Episodes


def feed(
    base_url: Annotated[str, typer.Option("--base-url", metavar="URL", show_default=False)],
    *,
    out: Out = Path("output"),
    episodes: Episodes = Episodes.SPEECH,
    title: Annotated[str, typer.Option("--title", metavar="TITLE", show_default=False)] = "",
) -> None:
    """Make a podcast of the packages in a folder."""
    from present.briefing.publishing import FeedRequest, write_feed
    from present.cli.show.feed import feed_report
    from present.cli.terminal import show

    written = write_feed(FeedRequest(out, base_url, episodes, title))
    show(*feed_report(written, messages()))
    if written.damaged:
        raise typer.Exit(PackageError.exit_code)
