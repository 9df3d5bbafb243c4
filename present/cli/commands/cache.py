"""`present cache` and what stands below it."""

from __future__ import annotations

from typing import Annotated

import typer

from present.cli.messages import messages

cache_app = typer.Typer(rich_markup_mode=None)


@cache_app.callback(invoke_without_command=True)
def cache(context: typer.Context) -> None:
    """Show what the cache holds."""
    from present.cli.show.inventory import holding_lines
    from present.cli.terminal import show
    from present.inventory import users_cache

    if context.invoked_subcommand is None:
        show(*holding_lines(users_cache().holding(), messages()))


@cache_app.command()
def clear(*, yes: Annotated[bool, typer.Option("--yes")] = False) -> None:
    """Empty the cache."""
    from present.cli.show.sizes import byte_size
    from present.cli.terminal import show
    from present.inventory import users_cache

    say, kept = messages(), users_cache()
    held = kept.holding()
    if not (yes or typer.confirm(say("cache.sure", files=held.files, size=byte_size(held.size)))):
        show(say("cache.left"))
        return
    kept.clear()
    show(say("cache.cleared", size=byte_size(held.size - kept.holding().size)))
