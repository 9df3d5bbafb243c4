"""Any organisation's own .pptx or .potx as a deck template: opened clean, its layouts found, our slides set into its boxes."""

from present.deck.adopting.book import Found, How, LayoutBook
from present.deck.adopting.notices import layout_notices
from present.deck.adopting.opening import opened

__all__ = ["Found", "How", "LayoutBook", "layout_notices", "opened"]
