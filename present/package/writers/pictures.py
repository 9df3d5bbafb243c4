"""A picture of every slide, for what shows slides without a program for decks: the player, the video."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from present.errors import PackageError
from present.model import Notice
from present.package.paths import DECK_FILE, PDF_FILE, SLIDES
from present.package.writers.pdf import print_deck
from present.package.writers.protocol import Material, Told


def pictures(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:
    """`slides/01.jpg` and so on, in the order of the deck: from its PDF, or drawn where LibreOffice is not there or fails.

    Raises:
        OutputUnavailableError: this computer has neither LibreOffice nor a Chinese typeface.
        DeckError: the pictures can't be made.
    """
    deck = material.folder / DECK_FILE
    if not deck.exists():
        return ()
    (folder / SLIDES).mkdir()
    with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as scratch:
        printed = _printed(material, deck, Path(scratch))
        return tuple(material.draw(deck, printed, folder / SLIDES, told))


def _printed(material: Material, deck: Path, scratch: Path) -> Path | None:
    """The deck's PDF: that of the package, or one that is made for its pictures alone."""
    if (material.folder / PDF_FILE).exists():
        return material.folder / PDF_FILE
    with suppress(PackageError):  # the output of that name says it
        return print_deck(deck, scratch, material.created)
    return None
