"""A deck that was made alone."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from present.briefing.decking import MadeDeck
from present.cli.messages import Messages


def deck_report(made: MadeDeck, say: Messages) -> Iterator[Text]:
    """Where the deck is, and what the user must know of it."""
    yield Text(say("deck.built", path=made.path))
    yield from (Text(f"· {say.of(notice)}", style="yellow") for notice in made.notices)
