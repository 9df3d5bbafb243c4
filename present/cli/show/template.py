"""Templates: what there are, what is not right with one, and its preview."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from rich.table import Table
from rich.text import Text

from present.cli.messages import Language, Messages
from present.cli.show.tables import table_with
from present.inventory import Drawn, Finding, Preview, Severity
from present.model import Template

_SEVERITIES = {Severity.ERROR: ("×", "red"), Severity.WARNING: ("!", "yellow"), Severity.NOTE: ("-", "dim")}


def template_table(templates: Iterable[Template], say: Messages) -> Table:
    """Each template's name and what it is called."""
    table = table_with(say, "template", "called")
    for each in templates:
        table.add_row(Text(each.name), Text(each.display_name))
    return table


def findings_report(found: Sequence[Finding], say: Messages) -> Iterator[Text]:
    """What a check has found, a line each, with what to do about it; or that all is well."""
    for each in found:
        told, remedy = (each.zh, each.remedy_zh) if say.language is Language.ZH else (each.en, each.remedy_en)
        yield Text.assemble(_SEVERITIES[each.severity], f" {each.code}  ", (each.where, "dim"), f"  {told}")
        if remedy:
            yield Text(f"    → {remedy}")
    if not found:
        yield Text(say("template.well"))


def findings_json(found: Sequence[Finding]) -> str:
    """What a check has found, as a JSON list."""
    listed = [{**asdict(each), "severity": each.severity.value} for each in found]
    return json.dumps(listed, ensure_ascii=False, indent=1)


def drawn_report(drawn: Drawn, say: Messages) -> Iterator[Text]:
    """Where the deck is that was drawn, and where the one is kept that was changed by hand."""
    yield Text(say("template.drawn", path=drawn.deck))
    if drawn.kept:
        yield Text(f"· {say('template.kept', path=drawn.kept)}", style="yellow")


def preview_report(preview: Preview, say: Messages) -> Iterator[Text]:
    """Where the sample deck is, how many pictures there are of it, and what the keeper must know."""
    yield Text(say("template.preview", path=preview.deck, pictures=len(preview.pictures)))
    yield from (Text(f"· {say.of(notice)}", style="yellow") for notice in preview.notices)
