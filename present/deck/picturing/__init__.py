"""Slides as pictures: taken from the deck's PDF where LibreOffice has made one."""

from present.deck.picturing.pictures import draw_slides, printed_pictures

__all__ = ["draw_slides", "printed_pictures"]
