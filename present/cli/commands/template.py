"""`present template` and what stands below it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from present.cli.messages import messages
from present.cli.options import Name, Out, Templates
from present.errors import TemplateError

template_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)


@template_app.command("list")
def list_templates(templates: Templates = None) -> None:
    """List the templates."""
    from present import inventory
    from present.cli.show.template import template_table
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
    made = inventory.made_template(inventory.TemplateWish(name, base, pptx, logo, colours), templates)
    show(messages()("template.made", folder=made))


@template_app.command("check")
def check(name: Name, *, as_json: Annotated[bool, typer.Option("--json")] = False, templates: Templates = None) -> None:
    """Check a template before a department relies on it."""
    from present import inventory
    from present.cli.show.template import findings_json, findings_report
    from present.cli.terminal import print_utf8, show

    found = inventory.checked_template(name, templates)
    if as_json:
        print_utf8(findings_json(found))
    else:
        show(*findings_report(found, messages()))
    if any(each.severity is inventory.Severity.ERROR for each in found):
        raise typer.Exit(TemplateError.exit_code)


@template_app.command("draw")
def draw(name: Annotated[list[str], typer.Argument(metavar="NAME", show_default=False)], *, templates: Templates = None) -> None:
    """Draw a template's deck anew."""
    from present import inventory
    from present.cli.show.template import drawn_report
    from present.cli.terminal import show

    for each in name:
        show(*drawn_report(inventory.redrawn_template(each, templates), messages()))


@template_app.command("preview")
def preview(name: Name, *, out: Out = Path("output"), templates: Templates = None) -> None:
    """Show a template in a sample deck."""
    from present import inventory
    from present.cli.show.template import preview_report
    from present.cli.terminal import show

    show(*preview_report(inventory.previewed_template(name, out / f"preview-{name}", templates), messages()))
