"""A speech as it is read and outlined, for those who want no package yet."""

from __future__ import annotations

from pathlib import Path

from present.briefing.draft import draft_of, read_text
from present.briefing.request import Request
from present.model import LedgerEntry, Outline, Speech
from present.narration.script import write_script
from present.outline import outline_json
from present.package.ledger import ledger_of


def coverage(request: Request) -> tuple[Speech, tuple[LedgerEntry, ...]]:
    """The speech that *request* names, and where each of its sentences would go."""
    draft = draft_of(request, lambda *_: None)
    script = write_script(draft.speech, draft.outline, draft.slides, request.reads)
    return draft.speech, ledger_of(draft.speech, draft.outline, draft.slides, script)


def read_outline(source: Path) -> tuple[Speech, Outline]:
    """The speech in the file *source*, or in the outline.md that a person edited, and its outline."""
    text = read_text(source)
    return text.speech, text.outline


def outline_text(source: Path) -> str:
    """The outline of the speech in the file *source*, as JSON."""
    return outline_json(*read_outline(source))
