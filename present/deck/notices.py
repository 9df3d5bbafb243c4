"""What a user must be told of a deck before it is made."""

from __future__ import annotations

from collections.abc import Iterable

from present.deck.adopting import layout_notices
from present.deck.rendering.deck import layout_name
from present.model import Notice, Slide, Template


def deck_notices(slides: Iterable[Slide], template: Template) -> tuple[Notice, ...]:
    """Which layouts of *template* stand in for ours under *slides*; nothing where it has our own.

    Raises:
        DeckError: the deck template can't be opened, or a layout that its keeper named isn't there.
    """
    return layout_notices(template, map(layout_name, slides))
