"""Any organisation's own .pptx or .potx as a deck template: opened clean, its layouts found, our slides set into its boxes."""

from present.deck.adopting.book import Found, How, LayoutBook
from present.deck.adopting.notices import StandIn, layout_notices, stand_ins
from present.deck.adopting.opening import open_book, opened

__all__ = ["Found", "How", "LayoutBook", "StandIn", "layout_notices", "open_book", "opened", "stand_ins"]
