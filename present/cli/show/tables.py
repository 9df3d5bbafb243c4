"""Tables as all commands draw them."""

from __future__ import annotations

from rich.table import Table

from present.cli.messages import Messages


def table_with(say: Messages, *columns: str) -> Table:
    """A table without lines, with the names of its *columns* above; in a narrow window all but the first go on below."""
    table = Table(box=None, pad_edge=False, header_style="dim")
    for column in columns:
        table.add_column(say(f"column.{column}"), no_wrap=column == columns[0], overflow="fold")
    return table
