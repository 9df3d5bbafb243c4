"""Fills 数字: a table or a chart of figures, and two of them very large."""

from __future__ import annotations

from present.deck import labels
from present.deck.digits import AROUND, figure_width
from present.deck.fitting import Composer
from present.deck.rendering.heads import write_head
from present.deck.rendering.pages import SECOND, TEXT, Page
from present.deck.rendering.paragraphs import Paragraph
from present.deck.slots import FIGURE_CAPTION, FIGURE_LARGE
from present.model import Count, FiguresSlide


def fill_figures(page: Page, slide: FiguresSlide) -> None:
    """The figures under the name of their section; a chart says in words what it shows, for those who don't see it."""
    title = slide.title.text
    write_head(page, title, labels.FIGURES if title != labels.FIGURES else "")
    if slide.bars:
        page.bars(TEXT, slide.counts, slide.bars)
    else:
        page.table(TEXT, slide.counts)
    for place, count in enumerate(slide.large, start=1):
        _write_large(page, place, count)


def _write_large(page: Page, place: int, count: Count) -> None:
    fit = Composer(page.composer.cut, figure_width).set(count.figure.text, page.room(TEXT + place, FIGURE_LARGE))
    page.put(TEXT + place, Paragraph((count.figure.text,), size=fit.size, around=round(fit.size * AROUND)))
    page.write(SECOND + place, count.what.text, FIGURE_CAPTION)
