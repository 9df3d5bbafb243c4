"""`present serve`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages


def serve(
    folder: Annotated[Path, typer.Argument(metavar="DIR")] = Path("output"),
    *,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535)] = 8765,
) -> None:
    """Serve packages to a browser."""
    from present.cli.show.serving import served_lines
    from present.cli.terminal import show
    from present.shelf import serve as serve_packages

    say = messages()
    serve_packages(folder, host, port, lambda served: show(*served_lines(served, say)))
    show(say("serve.ended"))
