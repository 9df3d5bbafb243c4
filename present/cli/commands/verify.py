"""`present verify`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.errors import ProofError


def verify(
    package: Annotated[Path, typer.Argument(metavar="PACKAGE", show_default=False)],
    *,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    html: Annotated[Path | None, typer.Option("--html", metavar="FILE", show_default=False)] = None,
) -> None:
    """Prove that a package is what its speech says."""
    from present.briefing.verifying import prove, report_json, write_report
    from present.cli.show.verify import labels, proof_report
    from present.cli.terminal import counting_on_stderr, print_utf8, show

    say = messages()
    with counting_on_stderr(say("verify.checking")) as count:
        report = prove(package, lambda done, total: count(package.name, done, total))
    if html:
        write_report(report, labels(report, say), html)
    if as_json:
        print_utf8(report_json(report))
    else:
        show(*proof_report(report, say), *([say("verify.page", path=html)] if html else []))
    if not report.holds:
        raise typer.Exit(ProofError.exit_code)
