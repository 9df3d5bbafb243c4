"""Telling the user whom the text is sent to: before it is, and once for each recipient."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from present.model import Notice
from present.narration.choose import Choice
from present.narration.engines import Recipient

Tell = Callable[[Notice], None]


def disclosed(choice: Choice, tell: Tell | None, folder: Path) -> Choice:
    """*choice*, once the user was told whom it may send the text to; *folder* remembers of whom the user was told.

    Where nobody can hear it now (*tell* is None), it is among the notices of the choice.
    """
    if tell is None:
        return replace(choice, notices=(*choice.notices, *map(_sent_to, choice.recipients)))
    file = folder / "told.txt"
    told = _lines(file)
    for recipient in choice.recipients:
        if recipient.en not in told:
            tell(_sent_to(recipient))
            _add(file, recipient.en)
    return choice


def _sent_to(recipient: Recipient) -> Notice:
    """That the text is sent to *recipient*, and how to prevent it."""
    return Notice(
        "voice-online",
        f"讲话的文字会发送到{recipient.zh}；不希望这样，请加 --offline。",
        f"The text of the speech is sent to {recipient.en}; --offline prevents that.",
    )


def _lines(file: Path) -> list[str]:
    try:
        return file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):  # nothing was told yet, or somebody else wrote there: better twice than never
        return []


def _add(file: Path, line: str) -> None:
    with contextlib.suppress(OSError):  # where it can't be remembered, it is said again
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a", encoding="utf-8") as all_told:
            all_told.write(f"{line}\n")
