"""A picture of every slide, for what shows slides without a program for decks: the player, the video."""

from __future__ import annotations

import tempfile
from pathlib import Path

from present.model import Notice
from present.package.writers.pdf import DECK_FILE, PDF_FILE, print_deck
from present.package.writers.protocol import Material, Told

SLIDES = "slides"
"""The folder of the pictures."""


def pictures(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:
    """`slides/01.jpg` and so on, in the order of the deck.

    Raises:
        OutputUnavailableError: LibreOffice is not installed.
        PackageError: LibreOffice makes nothing of the deck.
        DeckError: the pictures can't be drawn.
    """
    deck = material.folder / DECK_FILE
    if not deck.exists():
        return ()
    (folder / SLIDES).mkdir()
    with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as scratch:
        printed = material.folder / PDF_FILE
        if not printed.exists():
            printed = print_deck(deck, Path(scratch), material.created)
        return tuple(material.draw(printed, folder / SLIDES, told))
