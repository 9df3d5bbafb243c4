"""The command line as a whole: its commands, and the one place where an error becomes a line for the user and an exit code."""

from __future__ import annotations

import atexit
import gc
import io
import sys
from collections.abc import Sequence
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from present import __version__
from present.cli.commands.batch import batch, watch
from present.cli.commands.build import build
from present.cli.commands.cache import cache_app
from present.cli.commands.deck import deck
from present.cli.commands.doctor import doctor
from present.cli.commands.feed import feed
from present.cli.commands.open import open_
from present.cli.commands.outline import outline
from present.cli.commands.serve import serve
from present.cli.commands.template import template_app
from present.cli.commands.verify import verify
from present.cli.commands.voices import voices_app
from present.cli.interrupting import interruptible
from present.cli.messages import Messages, messages
from present.cli.usage import WRONG, UsageError, framed, is_help, usage_words
from present.cli.words import TABLE
from present.errors import PresentError

INTERRUPTED = 130
"""The exit code of a program that Ctrl-C ended (128 + SIGINT)."""


YOUNG = 10_000
"""How many new objects the garbage collector waits for: Python's 700 make it look at all that a command loads again and again."""


class Seam(TyperGroup):
    """Turns an error into a line for the user and an exit code; what is no PresentError keeps its traceback."""

    def make_context(self, *args: Any, **kwargs: Any) -> Any:
        """Read what stands before the command."""
        try:
            return super().make_context(*args, **kwargs)
        except UsageError as exc:
            raise _misused(exc) from exc

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            with interruptible(lambda: _complain(messages()("interrupting"))):
                return super().invoke(ctx)
        except UsageError as exc:
            raise _misused(exc) from exc
        except PresentError as exc:
            say = messages()
            _complain(say("error", what=say.of(exc)))
            raise typer.Exit(exc.exit_code) from exc
        except KeyboardInterrupt as exc:
            _complain(messages()("interrupted"))
            raise typer.Exit(INTERRUPTED) from exc


app = typer.Typer(cls=Seam, add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True, rich_markup_mode=None)
for command in (build, batch, watch, verify, feed, deck, outline):
    app.command()(command)
app.command("open")(open_)
app.command()(serve)
app.add_typer(voices_app, name="voices")
app.add_typer(cache_app, name="cache")
app.add_typer(template_app, name="template")
app.command()(doctor)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; *arguments* are those of the process unless they are given."""
    gc.set_threshold(YOUNG)
    atexit.register(gc.freeze)  # what is left goes with the process, and need not be looked through for that
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    explained(get_command(app), messages())(arguments, prog_name="present")


def explained(root: Any, say: Messages) -> Any:
    """*root*, its options and all commands below it, with their help in the language of *say*."""
    _explain(root, say, "help")
    return root


def _explain(command: Any, say: Messages, key: str) -> None:
    """Give *command*, its options and the commands below it their help, from the table of messages."""
    command.help = say(key)
    page = command.get_help
    command.get_help = lambda ctx: framed(page(ctx), say)
    for each in command.params:
        own = f"{key}.{each.name}"
        each.help = say(own if own in TABLE else f"help.wish.{each.name}")
    for name, below in getattr(command, "commands", {}).items():
        _explain(below, say, f"{key}.{name}")


def _misused(exc: Exception) -> Exception:
    """*exc*, or the end of the program where it was said what is wrong with the command line."""
    if is_help(exc):
        return exc
    _complain(usage_words(exc, messages()))
    return typer.Exit(WRONG)


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
