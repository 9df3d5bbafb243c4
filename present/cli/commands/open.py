"""`present open`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import Out


def open_(
    package: Annotated[Path | None, typer.Argument(metavar="PACKAGE", show_default=False)] = None, *, out: Out = Path("output")
) -> None:
    """Open the player of a package."""
    from present.cli.terminal import show
    from present.shelf import open_package

    show(messages()("open.opened", file=open_package(package, out)))
