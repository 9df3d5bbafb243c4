"""A podcast's feed that was written."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from present.briefing.publishing import Feed
from present.cli.messages import Messages


def feed_report(feed: Feed, say: Messages) -> Iterator[RenderableType]:
    """Where the feed is, how one subscribes to it, and which packages have no place in it."""
    yield Text(say("feed.built", path=feed.path, count=feed.episodes), style="bold")
    yield Text(say("feed.publish", folder=feed.path.parent, base=feed.address.removesuffix(feed.path.name)))
    yield Text(say("feed.subscribe", address=feed.address))
    for key, packages in (("feed.silent", feed.silent), ("feed.damaged", feed.damaged)):
        if packages:
            yield Text(say(key), style="yellow")
            yield from (Text(f"  · {say.of(each)}") for each in packages)
