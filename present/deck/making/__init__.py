"""Makes a department's own template from one that there is."""

from present.deck.making.making import new_template
from present.deck.making.wish import TemplateWish

__all__ = ["TemplateWish", "new_template"]
