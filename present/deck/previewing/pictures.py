"""Pictures of a preview's slides, made by LibreOffice where it is installed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from present.deck.picturing import printed_pictures
from present.office import Office, find_office


def take_pictures(deck: Path, folder: Path, find: Callable[[], Path | None] = find_office) -> tuple[Path, ...]:
    """A picture of every slide of *deck* in *folder*, slide-01.png and so on; none without LibreOffice or if it fails."""
    program = find()
    if program is None:
        return ()
    with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as scratch:
        printed = _printed(Office(program), deck, Path(scratch))
        return tuple(_pictures(printed, folder)) if printed else ()


def _printed(office: Office, deck: Path, scratch: Path) -> Path | None:
    try:
        return office.converted(deck, "pdf", scratch)
    except TimeoutError:
        return None


def _pictures(printed: Path, folder: Path) -> list[Path]:
    made = []
    for number, _, picture in printed_pictures(printed):
        made.append(folder / f"slide-{number:02}.png")
        picture.save(made[-1])
    return made
