"""Slides without words yet. A layout is looked at once for all the slides that stand on it: the library looks anew for each."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.packuri import PackURI
from pptx.oxml.ns import qn
from pptx.parts.slide import SlidePart

_NOWHERE = PackURI("/ppt/slides/blank.xml")


@dataclass(frozen=True, slots=True)
class Blank:
    """What a new slide on `layout` begins with, and what the layout has: its placeholders by number, `drawn`, and its `foot`.

    The foot is what no slide begins with: the places of its footer and its page number, each with whether it is the latter.
    """

    layout: Any
    shapes: tuple[Any, ...]
    drawn: Mapping[int, Any]
    foot: tuple[tuple[Any, bool], ...]

    def added(self, presentation: Any) -> Any:
        """A new slide at the end of *presentation*."""
        relation, slide = presentation.part.add_slide(self.layout)
        slide.shapes.element.extend(map(deepcopy, self.shapes))
        presentation.element.get_or_add_sldIdLst().add_sldId(relation)
        return slide


def blank_of(layout: Any) -> Blank:
    """What slides on *layout* begin with."""
    drawn = {each.placeholder_format.idx: each for each in layout.placeholders}
    kinds = [(each, each.placeholder_format.type) for each in drawn.values()]
    feet = {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
    foot = tuple((each, kind == PP_PLACEHOLDER.SLIDE_NUMBER) for each, kind in kinds if kind in feet)
    return Blank(layout, _shapes(layout), drawn, foot)


def _shapes(layout: Any) -> tuple[Any, ...]:
    """The placeholders that the library gives to slides on *layout*; it gives them to one that stays outside of the deck."""
    slide = SlidePart.new(_NOWHERE, layout.part.package, layout.part).slide  # type: ignore[no-untyped-call]
    slide.shapes.clone_layout_placeholders(layout)
    return tuple(slide.shapes.element.iterfind(qn("p:sp")))
