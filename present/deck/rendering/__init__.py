"""From the plan to the .pptx; the home of python-pptx."""

from present.deck.rendering.deck import Deck, render_deck

__all__ = ["Deck", "render_deck"]
