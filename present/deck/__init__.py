"""Stage 3a: an outline becomes the plan of a deck, and the plan a .pptx in a department's template."""

from present.deck.checking import check_template
from present.deck.continuing import plan_deck
from present.deck.finding import Finding, Severity
from present.deck.folders import template_folders, template_names
from present.deck.lint import lint_deck
from present.deck.making import Drawn, TemplateWish, new_template, redraw_template
from present.deck.notices import deck_notices
from present.deck.picturing import draw_slides
from present.deck.planning import plan_slides
from present.deck.previewing import Preview, preview_template
from present.deck.rendering import Deck, render_deck
from present.deck.shown import LABELS, read_deck
from present.deck.template import load_template
from present.deck.theme import theme_colours

__all__ = [
    "LABELS",
    "Deck",
    "Drawn",
    "Finding",
    "Preview",
    "Severity",
    "TemplateWish",
    "check_template",
    "deck_notices",
    "draw_slides",
    "lint_deck",
    "load_template",
    "new_template",
    "plan_deck",
    "plan_slides",
    "preview_template",
    "read_deck",
    "redraw_template",
    "render_deck",
    "template_folders",
    "template_names",
    "theme_colours",
]
