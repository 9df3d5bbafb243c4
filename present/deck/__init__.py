"""Stage 3a: an outline becomes the plan of a deck, and the plan a .pptx in a department's template."""

from present.deck.finding import Finding, Severity
from present.deck.folders import template_folders, template_names
from present.deck.lint import lint_deck
from present.deck.planning import plan_slides
from present.deck.rendering import Deck, render_deck
from present.deck.template import load_template

__all__ = [
    "Deck",
    "Finding",
    "Severity",
    "lint_deck",
    "load_template",
    "plan_slides",
    "render_deck",
    "template_folders",
    "template_names",
]
