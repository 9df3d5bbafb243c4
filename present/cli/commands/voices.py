"""`present voices` and what stands below it."""

from __future__ import annotations

import typer

from present.cli.messages import messages

voices_app = typer.Typer(rich_markup_mode=None)


@voices_app.callback(invoke_without_command=True)
def voices(context: typer.Context) -> None:
    """List the voices."""
    from present.cli.show.inventory import voice_lines
    from present.cli.terminal import show
    from present.inventory import engine_status

    if context.invoked_subcommand is None:
        for engine in engine_status():
            show(*voice_lines(engine, messages()))


@voices_app.command()
def install() -> None:
    """Install the offline neural voice."""
    from present.cli.show.inventory import install_line
    from present.cli.terminal import counting_on_stderr, show
    from present.inventory import install_voices

    say = messages()
    with counting_on_stderr(say("voices.fetching")) as progress:
        installed = install_voices(progress)
    show(install_line(installed, say))
