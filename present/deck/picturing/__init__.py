"""Slides as pictures: taken from the deck's PDF where LibreOffice has made one, else drawn by us."""

from present.deck.picturing.pictures import draw_slides, drawn_pictures, not_drawn, printed_pictures

__all__ = ["draw_slides", "drawn_pictures", "not_drawn", "printed_pictures"]
