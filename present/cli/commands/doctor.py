"""`present doctor`."""

from __future__ import annotations

import typer

from present.cli.messages import messages


def doctor() -> None:
    """Check what is installed, what is missing, and what to do about it."""
    from present.cli.show.inventory import part_line
    from present.cli.terminal import show
    from present.requirements import State, requirements

    say = messages()
    needed = tuple(requirements())
    show(*(part_line(each, say) for each in needed))
    well = all(each.state is State.READY for each in needed)
    if well:
        from present.inventory import equipment

        for each in equipment():
            show(part_line(each, say))
            well = well and each.state is not State.MISSING
    show(say("doctor.well" if well else "doctor.ill"))
    if not well:
        raise typer.Exit(1)
