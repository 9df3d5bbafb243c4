"""The colours of a deck template, for what is dressed as the deck is and is no deck."""

from __future__ import annotations

from pathlib import Path

from present.deck.adopting.opening import open_deck
from present.deck.checking.colours import palette_of


def theme_colours(deck: Path) -> tuple[tuple[str, str], ...]:
    """The colours that the first layout of *deck* sees: pairs of a token, such as accent1 and bg1, and RRGGBB.

    Raises:
        DeckError: the deck can't be read.
    """
    return tuple(palette_of(open_deck(deck).slide_layouts[0]).tokens.items())
