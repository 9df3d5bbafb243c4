"""A voice that was tried."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from present.briefing.trial import Tried
from present.cli.messages import Messages


def tried_lines(tried: Tried, say: Messages) -> Iterator[Text]:
    """What the user must know of the choice, which voice was heard, and where it is."""
    yield from (Text(say.of(notice), style="yellow") for notice in tried.notices)
    facts = {"engine": tried.engine, "voice": tried.voice, "seconds": f"{tried.duration / 1000:.1f}"}
    yield Text(say("voices.written", path=tried.path, **facts) if tried.path else say("voices.played", **facts))
