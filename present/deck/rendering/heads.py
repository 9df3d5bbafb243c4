"""The head of a content slide: a title of one line or two, and above it what kind of slide this is."""

from __future__ import annotations

from present.deck.rendering.pages import KICKER, TITLE, Page
from present.deck.slots import HEAD_TITLE

KICKER_ABOVE_TWO_LINES = 256032
"""Where the kicker stands, in EMU, when the title below it takes two lines."""


def write_head(page: Page, title: str, kicker: str) -> None:
    """*title* and *kicker* in the head."""
    fit = page.write(TITLE, title, HEAD_TITLE)
    page.label(KICKER, kicker)
    if len(fit.lines) > 1:
        page.move(KICKER, top=KICKER_ABOVE_TWO_LINES)
