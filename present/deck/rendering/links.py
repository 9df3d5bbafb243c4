"""Links from a shape to the slide that it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from present.deck.rendering.pages import KEYWORDS, NUMBER, PAGE, SECOND, TEXT, Page
from present.model import ContentsSlide, GlanceSlide, Slide

ROW = (TEXT, NUMBER, PAGE)
PANEL = (TEXT, SECOND, KEYWORDS)


def link(plan: Slide, page: Page, slides: Mapping[str, Any]) -> None:
    """Links what stands for another slide on *page* with that one of *slides*."""
    for idx, target in _links(plan):
        page.link(idx, slides[target])


def _links(plan: Slide) -> Iterator[tuple[int, str]]:
    match plan:
        case ContentsSlide(entries=entries):
            yield from ((base + place, entry.target) for place, entry in enumerate(entries, start=1) for base in ROW)
        case GlanceSlide(panels=panels):
            yield from ((base + place, panel.target) for place, panel in enumerate(panels, start=1) for base in PANEL)
        case _:
            return
