"""The ledger as a file: where each sentence of the source went, one line a sentence."""

from __future__ import annotations

import json
from dataclasses import asdict

from present.model import LedgerEntry, Speech
from present.package.ledger import ledger_of
from present.package.writers.protocol import Material, TextFile


def ledger(material: Material) -> tuple[TextFile, ...]:
    """`ledger.json`: a list with the offsets and the words of each sentence, and where it is met."""
    tracks = [each.track for each in material.recording.tracks] if material.recording else []
    entries = ledger_of(material.speech, material.outline, material.slides, tracks)
    lines = ",\n".join(_line(material.speech, each) for each in entries)
    return (TextFile("ledger.json", "ledger", f"[\n{lines}\n]\n"),)


def _line(speech: Speech, entry: LedgerEntry) -> str:
    met = asdict(entry)
    place = met.pop("sentence")
    return json.dumps({**place, "text": speech.verbatim(entry.sentence), **met}, ensure_ascii=False)
