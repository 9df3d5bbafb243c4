"""`present outline`."""

from __future__ import annotations

from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import Read, Source, reading_of


def outline(
    source: Source,
    *,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    coverage: Annotated[bool, typer.Option("--coverage")] = False,
    reading: Read = None,
) -> None:
    """Show how a speech is structured."""
    from present.briefing.reading import coverage as covered
    from present.briefing.reading import outline_text, read_outline
    from present.briefing.request import Request
    from present.cli.show.outline import coverage_report, outline_report
    from present.cli.terminal import print_utf8, show

    if as_json:
        print_utf8(outline_text(source))
    elif coverage:
        show(*coverage_report(*covered(Request(source, reading=reading_of(reading))), messages()))
    else:
        show(*outline_report(*read_outline(source), messages()))
