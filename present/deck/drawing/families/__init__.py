"""The layouts, family by family."""

from __future__ import annotations

from functools import cache

from present.deck.drawing.dress import STANDARD, Form
from present.deck.drawing.families.closing import closing
from present.deck.drawing.families.contents import contents
from present.deck.drawing.families.cover import cover
from present.deck.drawing.families.figures import chart, table
from present.deck.drawing.families.glance import glance
from present.deck.drawing.families.passages import passage, passage_with_line
from present.deck.drawing.families.points import point, point_without_quote
from present.deck.drawing.families.quotes import quotes
from present.deck.drawing.families.terms import terms
from present.deck.drawing.families.themes import theme
from present.deck.drawing.layout import Layout


@cache
def layouts(form: Form = STANDARD) -> tuple[Layout, ...]:
    """All layouts of a template with the ornaments of *form*, in the order in which a deck uses them."""
    return (
        cover(form),
        *(contents(count, form) for count in range(1, 9)),
        *(glance(count, form) for count in range(2, 7)),
        *(theme(count, form) for count in range(1, 9)),
        point(form),
        point_without_quote(form),
        passage(form),
        passage_with_line(form),
        *(quotes(count, form) for count in range(1, 4)),
        *(terms(count, form) for count in range(1, 5)),
        chart(form),
        table(form),
        *(closing(count, form) for count in range(7)),
    )
