"""Draws a template's deck from scratch: one geometry, and a dress for each department."""

from present.deck.drawing.dress import ColourMap, Colours, Dress, Fonts
from present.deck.drawing.package import draw_template
from present.deck.drawing.seal import is_as_drawn

__all__ = ["ColourMap", "Colours", "Dress", "Fonts", "draw_template", "is_as_drawn"]
