"""What a user must be told of a deck before it is made."""

from __future__ import annotations

from collections.abc import Iterable

from present.deck.adopting import LayoutBook, layout_notices
from present.deck.rendering.deck import layout_name
from present.model import Notice, Slide


def deck_notices(slides: Iterable[Slide], book: LayoutBook) -> tuple[Notice, ...]:
    """Which layouts of *book* stand in for ours under *slides*; nothing where it has our own.

    Raises:
        DeckError: a layout that the template's keeper named isn't there.
    """
    return layout_notices(book, map(layout_name, slides))
