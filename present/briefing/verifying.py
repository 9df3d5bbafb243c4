"""The proof of a package: what the deck shows, what is heard and what the speech says, each read by the stage that knows how."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from present.deck.lint import lint_deck
from present.deck.shown import LABELS, read_deck
from present.model import Notice
from present.narration.listening import listen
from present.package.verifying import (
    Check,
    Report,
    ReportLabels,
    Senses,
    Told,
    opened,
    report_json,
    verify_package,
    write_report,
)

__all__ = ["Check", "Report", "ReportLabels", "prove", "report_json", "write_report"]


def prove(place: Path, told: Told) -> Report:
    """What is found when the package at *place*, a folder or a zip, is read again; *told* hears how many checks are done.

    Raises:
        ProofError: there is no package.
    """
    senses = Senses(read_deck, _defects, LABELS, listen)
    with opened(place) as folder:
        return verify_package(folder, senses, told)


def _defects(deck: Path) -> Iterator[Notice]:
    """What is not sound in the file of a deck, its places named."""
    for each in lint_deck(deck):
        yield Notice(each.code, f"{each.where}：{each.zh}", f"{each.where}: {each.en}")
