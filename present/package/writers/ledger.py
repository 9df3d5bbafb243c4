"""The ledger as a file: where each sentence of the source went, one line a sentence."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import pairwise
from typing import Any

from present.model import LedgerEntry, Span, Speech
from present.package.ledger import ledger_of
from present.package.paths import LEDGER_FILE
from present.package.writers.protocol import Material, TextFile


def ledger(material: Material) -> tuple[TextFile, ...]:
    """`ledger.json`: a list with the words of each sentence, where they stand in the source, and where the sentence is met.

    What an editor wrote stands nowhere in the source; a sentence that holds some of it, or was put together, is `edited`.
    """
    tracks = [each.track for each in material.recording.tracks] if material.recording else []
    entries = ledger_of(material.speech, material.outline, material.slides, tracks)
    lines = ",\n".join(_line(material.speech, each) for each in entries)
    return (TextFile(LEDGER_FILE, "ledger", f"[\n{lines}\n]\n"),)


def _line(speech: Speech, entry: LedgerEntry) -> str:
    met = asdict(entry)
    del met["sentence"]
    return json.dumps({**_place(speech, entry.sentence), "text": speech.verbatim(entry.sentence), **met}, ensure_ascii=False)


def _place(speech: Speech, sentence: Span) -> dict[str, Any]:
    """Where the words of *sentence* stand in the source."""
    origins = speech.origins(sentence)
    start, end = (origins[0].start, origins[-1].end) if origins else (None, None)
    whole = sum(map(len, origins)) == len(sentence) and all(one.end == other.start for one, other in pairwise(origins))
    return {"start": start, "end": end} if whole else {"start": start, "end": end, "edited": True}
