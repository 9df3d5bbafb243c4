"""The structure of a speech, and where its sentences go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from present.cli.messages import Messages
from present.model import LedgerEntry, Outline, Section, Span, Speech

_BEGINNING = 32
"""Characters that are shown of a part without a heading."""


def outline_tree(speech: Speech, outline: Outline, say: Messages) -> Tree:
    """The outline as one reads it: title, opening, sections with their points, closing."""
    tree = Tree(_heading(speech, outline.title, say("outline.untitled")), guide_style="dim")
    if outline.opening:
        tree.add(_beginning(say("outline.opening"), speech, outline.opening.span))
    for section in outline.sections:
        _add_section(tree, speech, section, say)
    if outline.closing:
        tree.add(_beginning(say("outline.closing"), speech, outline.closing.span))
    return tree


def outline_report(speech: Speech, outline: Outline, say: Messages) -> Iterator[RenderableType]:
    """The outline as a tree, the themes, and what the user must know."""
    yield outline_tree(speech, outline, say)
    if outline.themes:
        yield Text(say("outline.themes", themes=say("list").join(speech.shown(each.term) for each in outline.themes)))
    yield from (Text(f"· {say.of(notice)}", style="yellow") for notice in (*speech.notices, *outline.notices))


def coverage_report(speech: Speech, entries: Sequence[LedgerEntry], say: Messages) -> Iterator[RenderableType]:
    """Each sentence with its part and where it is met, and how many are met where."""
    table = Table(box=None, pad_edge=False)
    for name in ("part", "shown", "spoken", "noted", "sentence"):
        table.add_column(say(f"coverage.column.{name}"))
    for each in entries:
        marks = ("√" if met else "-" for met in (each.shown, each.spoken, each.noted))
        table.add_row(each.node, *marks, Text(_begun(speech, each.sentence)))
    yield table
    counts = {name: sum(getattr(each, name) for each in entries) for name in ("shown", "spoken", "noted")}
    yield Text(say("coverage", sentences=len(entries), **counts))


def _add_section(tree: Tree, speech: Speech, section: Section, say: Messages) -> None:
    if section.heading is None:
        tree.add(_beginning(say("outline.section"), speech, section.span))
        return
    branch = tree.add(_heading(speech, section.heading, ""))
    for point in section.points:
        branch.add(Text(speech.shown(point.lead)))


def _heading(speech: Speech, span: Span | None, otherwise: str) -> Text:
    return Text(speech.shown(span), style="bold") if span else Text(otherwise, style="dim")


def _beginning(name: str, speech: Speech, span: Span) -> Text:
    """A part that has no heading: what it is, and how it begins."""
    return Text.assemble((name, "dim"), " ", _begun(speech, span))


def _begun(speech: Speech, span: Span) -> str:
    words = speech.shown(span).strip().replace("\n", " ")
    return words if len(words) <= _BEGINNING else f"{words[:_BEGINNING]}……"
