"""Where packages are served, and how a phone gets there."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from present.cli.messages import Messages
from present.shelf import Served


def served_lines(served: Served, say: Messages) -> Iterator[Text]:
    """The address for this computer's browser, the way for a phone, and how to end it."""
    yield Text(say("serve.at", address=served.address), style="bold")
    if served.is_local:
        yield Text(say("serve.local", host=served.elsewhere or say("serve.some_address")))
    else:
        yield Text(say("serve.phone", address=served.for_phones))
    yield Text(say("serve.end"), style="dim")
