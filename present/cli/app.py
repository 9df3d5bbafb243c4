"""The commands. Only this package prints, prompts, or sets an exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from present import __version__
from present.cli.messages import Messages, language_of
from present.errors import PresentError, TemplateError
from present.model import Reading, Redaction

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended (128 + SIGINT)."""


class Seam(TyperGroup):
    """The one place where an error becomes a line for the user and an exit code; what is no PresentError keeps its traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except PresentError as exc:
            say = messages()
            _complain(say("error", what=say.of(exc)))
            raise typer.Exit(exc.exit_code) from exc
        except KeyboardInterrupt as exc:
            _complain(messages()("interrupted"))
            raise typer.Exit(INTERRUPTED) from exc


app = typer.Typer(cls=Seam, add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True, rich_markup_mode=None)
voices_app = typer.Typer(rich_markup_mode=None)
template_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(voices_app, name="voices")
app.add_typer(template_app, name="template")

Source = Annotated[Path, typer.Argument(metavar="SPEECH", show_default=False)]
Name = Annotated[str, typer.Argument(metavar="NAME", show_default=False)]
Template = Annotated[str | None, typer.Option("--template", metavar="NAME", show_default=False)]
Slides = Annotated[int | None, typer.Option("--slides", metavar="N", min=1, show_default=False)]
Out = Annotated[Path, typer.Option("--out", metavar="DIR")]
Redacted = Annotated[str | None, typer.Option("--redaction", metavar="NAME", show_default=False)]
Templates = Annotated[Path | None, typer.Option("--templates", metavar="DIR", show_default=False)]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; *arguments* are those of the process unless they are given."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    command = get_command(app)
    _explain(command, messages(), "help")
    command(arguments, prog_name="present")


def messages() -> Messages:
    """The messages in the user's language."""
    return Messages(language_of(os.environ))


def _explain(command: Any, say: Messages, key: str) -> None:
    """Give *command*, its options and the commands below it their help, from the table of messages."""
    command.help = say(key)
    for each in command.params:
        each.help = say(f"{key}.{each.name}")
    for name, below in getattr(command, "commands", {}).items():
        _explain(below, say, f"{key}.{name}")


def _complain(line: str) -> None:
    from present.cli.terminal import complain

    complain(line)


def _show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"present {__version__}")
        raise typer.Exit


@app.callback()
def present(version: Annotated[bool, typer.Option("--version", callback=_show_version, is_eager=True)] = False) -> None:
    """One Chinese official speech in, one briefing package out."""


@app.command()
def build(
    source: Source,
    *,
    template: Template = None,
    templates: Templates = None,
    voice: Annotated[str | None, typer.Option(metavar="VOICE", show_default=False)] = None,
    reading: Reading = Reading.DIGEST,
    out: Out = Path("output"),
    offline: Annotated[bool, typer.Option("--offline")] = False,
    redaction: Redacted = None,
    slides: Slides = None,
) -> None:
    """Build the briefing package of a speech."""
    from present.briefing import Request, make_briefing
    from present.cli.show import briefing_report
    from present.cli.terminal import progress_on_stderr, show

    request = Request(
        source=source,
        out=out,
        template=template,
        templates=templates,
        voice=voice,
        reading=reading,
        redaction=_filled_in(redaction),
        offline=offline,
        slides=slides,
    )
    say = messages()
    with progress_on_stderr(say) as progress:
        briefing = make_briefing(request, progress)
    show(*briefing_report(briefing, say))


def _filled_in(name: str | None) -> Redaction | None:
    return None if name is None else Redaction(name, name)


@app.command()
def deck(
    source: Source,
    *,
    template: Template = None,
    templates: Templates = None,
    out: Out = Path("output"),
    redaction: Redacted = None,
    slides: Slides = None,
) -> None:
    """Make only the slide deck of a speech, without narration."""
    from present.briefing import Request, make_deck
    from present.cli.terminal import progress_on_stderr, show

    say = messages()
    with progress_on_stderr(say) as progress:
        path = make_deck(Request(source, out, template, templates, redaction=_filled_in(redaction), slides=slides), progress)
    show(say("deck.built", path=path))


@app.command()
def outline(
    source: Source,
    *,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    coverage: Annotated[bool, typer.Option("--coverage")] = False,
    reading: Reading = Reading.DIGEST,
) -> None:
    """Show how a speech is structured."""
    from present import briefing
    from present.cli.show import coverage_report, outline_report
    from present.cli.terminal import print_utf8, show

    if as_json:
        print_utf8(briefing.outline_text(source))
    elif coverage:
        show(*coverage_report(*briefing.coverage(briefing.Request(source, reading=reading)), messages()))
    else:
        show(*outline_report(*briefing.read_outline(source), messages()))


@voices_app.callback(invoke_without_command=True)
def voices(context: typer.Context) -> None:
    """List the voices."""
    from present.cli.show import voice_lines
    from present.cli.terminal import show
    from present.inventory import engine_status

    if context.invoked_subcommand is None:
        for engine in engine_status():
            show(*voice_lines(engine, messages()))


@voices_app.command()
def install() -> None:
    """Install the offline neural voice."""
    from present.cli.show import install_line
    from present.cli.terminal import counting_on_stderr, show
    from present.inventory import install_voices

    say = messages()
    with counting_on_stderr(say("voices.fetching")) as progress:
        installed = install_voices(progress)
    show(install_line(installed, say))


@template_app.command("list")
def list_templates(templates: Templates = None) -> None:
    """List the templates."""
    from present import inventory
    from present.cli.show import template_table
    from present.cli.terminal import show

    show(template_table(inventory.templates(templates), messages()))


@template_app.command("new")
def new(
    name: Name,
    *,
    base: Annotated[str, typer.Option("--from", metavar="BASE")] = "red-gold",
    pptx: Annotated[Path | None, typer.Option("--pptx", metavar="FILE", show_default=False)] = None,
    logo: Annotated[Path | None, typer.Option("--logo", metavar="FILE", show_default=False)] = None,
    colour: Annotated[list[str] | None, typer.Option("--colour", metavar="TOKEN=RRGGBB", show_default=False)] = None,
    templates: Templates = None,
) -> None:
    """Make a template of a department's own."""
    from present import inventory
    from present.cli.terminal import show

    colours = tuple((token, value.lstrip("#")) for token, _, value in (each.partition("=") for each in colour or ()))
    show(
        messages()(
            "template.made", folder=inventory.made_template(inventory.TemplateWish(name, base, pptx, logo, colours), templates)
        )
    )


@template_app.command("check")
def check(name: Name, *, as_json: Annotated[bool, typer.Option("--json")] = False, templates: Templates = None) -> None:
    """Check a template before a department relies on it."""
    from present import inventory
    from present.cli.show import findings_json, findings_report
    from present.cli.terminal import print_utf8, show

    found = inventory.checked_template(name, templates)
    if as_json:
        print_utf8(findings_json(found))
    else:
        show(*findings_report(found, messages()))
    if any(each.severity is inventory.Severity.ERROR for each in found):
        raise typer.Exit(TemplateError.exit_code)


@template_app.command("preview")
def preview(name: Name, *, out: Out = Path("output"), templates: Templates = None) -> None:
    """Show a template in a sample deck."""
    from present import inventory
    from present.cli.show import preview_report
    from present.cli.terminal import show

    show(*preview_report(inventory.previewed_template(name, out / f"preview-{name}", templates), messages()))


@app.command()
def doctor() -> None:
    """Check what is installed, what is missing, and what to do about it."""
    from present.cli.show import part_line
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
