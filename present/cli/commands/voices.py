"""`present voices` and what stands below it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import Offline, Proxy, Rate, Template, Templates, Voice

voices_app = typer.Typer(rich_markup_mode=None)


@voices_app.callback(invoke_without_command=True)
def voices(context: typer.Context, *, template: Template = None, templates: Templates = None) -> None:
    """List the voices."""
    from present.cli.show.inventory import voice_lines
    from present.cli.terminal import show
    from present.inventory import voice_status

    if context.invoked_subcommand is None:
        for engine in voice_status(template, templates):
            show(*voice_lines(engine, messages()))


@voices_app.command(name="try")
def try_out(
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False)],
    *,
    voice: Voice = None,
    rate: Rate = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", show_default=False)] = None,
    template: Template = None,
    templates: Templates = None,
    offline: Offline = False,
    proxy: Proxy = "",
) -> None:
    """Hear a voice say a sentence."""
    from present.briefing.request import TEMPLATE, VOICE
    from present.briefing.trial import Trial, try_voice
    from present.cli.show.voices import tried_lines
    from present.cli.terminal import progress_on_stderr, show

    trial = Trial(text, voice or VOICE, rate, proxy, offline, template or TEMPLATE, templates, out)
    say = messages()
    with progress_on_stderr(say) as progress:
        tried = try_voice(trial, progress.tell)
    show(*tried_lines(tried, say))


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
