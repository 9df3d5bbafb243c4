"""Pictures of a preview's slides, by LibreOffice where it is installed, else drawn by us."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PIL.Image import Image

from present.deck.picturing import drawn_pictures, not_drawn, printed_pictures
from present.errors import OutputUnavailableError
from present.model.notice import Notice
from present.office import Office, find_office


@dataclass(frozen=True, slots=True)
class Taken:
    """The pictures that were made, none where nothing on this computer can make them, and what they lack."""

    pictures: tuple[Path, ...] = ()
    notices: tuple[Notice, ...] = ()


def take_pictures(deck: Path, folder: Path, find: Callable[[], Path | None] = find_office) -> Taken:
    """A picture of every slide of *deck* in *folder*, slide-01.png and so on."""
    program, missed = find(), set[str]()
    with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as scratch:
        printed = _printed(Office(program), deck, Path(scratch)) if program else None
        pages = printed_pictures(printed) if printed else drawn_pictures(deck, missed)
        try:
            taken = tuple(_kept(folder, number, picture) for number, _, picture in pages)
        except OutputUnavailableError:
            return Taken()
    return Taken(taken, not_drawn(missed))


def _printed(office: Office, deck: Path, scratch: Path) -> Path | None:
    try:
        return office.converted(deck, "pdf", scratch)
    except TimeoutError:
        return None


def _kept(folder: Path, number: int, picture: Image) -> Path:
    path = folder / f"slide-{number:02}.png"
    picture.save(path)
    return path
