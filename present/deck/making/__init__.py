"""Makes a department's own template from one that there is, and draws its deck anew."""

from present.deck.making.making import new_template
from present.deck.making.redrawing import Drawn, redraw_template
from present.deck.making.wish import TemplateWish

__all__ = ["Drawn", "TemplateWish", "new_template", "redraw_template"]
