"""Slides without words yet. A layout is looked at once for all the slides that stand on it: the library looks anew for each."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pptx.oxml import parse_xml
from pptx.shapes.placeholder import LayoutPlaceholder

from present.deck.adopting.places import Placeholder, placeholders
from present.deck.drawing.xml import NAMESPACES, tag

FEET = {"dt", "ftr", "sldNum"}
"""The kinds of placeholder that no slide begins with, by the file format's names: date, footer and page number."""

_TEXTS = {"title", "ctrTitle", "subTitle", "body", "obj"}
_PLAIN = {"type": "obj", "idx": "0", "orient": "horz", "sz": "full"}
"""What a placeholder is that does not say so."""

_FIRST = 2
"""The number of a slide's first shape: 1 is that of its tree."""


@dataclass(frozen=True, slots=True)
class Blank:
    """What a new slide on `layout` begins with, and what the layout has: its placeholders by number, `drawn`, and its `foot`.

    The foot is its footer and its page number, each with whether it is the latter.
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
    found = tuple(placeholders(layout))
    drawn = {each.number: LayoutPlaceholder(each.element, layout.placeholders) for each in found}
    feet = {each.number: each.kind == "sldNum" for each in found if each.kind in {"ftr", "sldNum"}}
    foot = tuple((drawn[number], is_page) for number, is_page in feet.items())
    return Blank(layout, _shapes([each for each in found if each.kind not in FEET]), drawn, foot)


def _shapes(places: list[Placeholder]) -> tuple[Any, ...]:
    """Placeholders for a slide, without words, which take all that they do not say from *places*, those of its layout."""
    written = (_shape(number, place) for number, place in enumerate(places, start=_FIRST))
    return tuple(parse_xml(tag("p:spTree", *written, **NAMESPACES)))


def _shape(number: int, place: Placeholder) -> str:
    name = place.element[0][0].get("name", "")
    said = {key: value for key, plain in _PLAIN.items() if (value := place.mark.get(key, plain)) != plain}
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1))
    names = tag("p:nvSpPr", tag("p:cNvPr", id=number, name=name), locks, tag("p:nvPr", tag("p:ph", **said)))
    text = tag("p:txBody", tag("a:bodyPr"), tag("a:lstStyle"), tag("a:p")) if place.kind in _TEXTS else ""
    return tag("p:sp", names, tag("p:spPr"), text)
