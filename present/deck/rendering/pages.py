"""A slide of the deck while it is filled: words go into its layout's placeholders, never into boxes of our own."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.shapetree import SlideShapeFactory

from present.deck.adopting.blanks import Blank
from present.deck.adopting.places import placeholders
from present.deck.cards import CardSlot
from present.deck.drawing.layout import Mark
from present.deck.drawing.shapes import mark_shape
from present.deck.drawing.xml import NAMESPACES
from present.deck.fitting import EMU_A_POINT, PLAIN, Breaker, Composer, Fit, Slot
from present.deck.rendering.charts import insert_bars
from present.deck.rendering.paragraphs import Paragraph, element
from present.deck.rendering.tables import insert_table
from present.errors import DeckError
from present.model import Bars, Count

TITLE, SUBTITLE, KICKER, BODY, AUDIENCE = 0, 1, 13, 14, 16
TEXT, SECOND, NUMBER, KEYWORDS, PAGE = 20, 30, 40, 50, 60
"""Placeholder numbers of our layouts; the last five have the item's number, counted from 1, added."""


@dataclass(frozen=True, slots=True)
class Page:
    """A slide, what sets texts into its boxes, and the blank that it was; `places` are its placeholders' elements by number."""

    slide: Any
    composer: Composer
    blank: Blank
    places: dict[int, Any] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.places.update((each.number, each.element) for each in placeholders(self.slide))

    def shape(self, idx: int) -> Any:
        """The placeholder *idx*.

        Raises:
            DeckError: the layout has none.
        """
        return SlideShapeFactory(self.place(idx), self.slide.placeholders)

    def place(self, idx: int) -> Any:
        """The element of the placeholder *idx*.

        Raises:
            DeckError: the layout has none.
        """
        try:
            return self.places[idx]
        except KeyError as error:
            layout = self.slide.slide_layout.name
            raise DeckError(
                f"模板的版式“{layout}”缺少编号为 {idx} 的占位符，请在母版视图中补上。",
                f"The template's layout {layout} has no placeholder {idx}; add it in the slide master view.",
            ) from error

    def room(self, idx: int, slot: Slot) -> Slot:
        """*slot* in the box that the placeholder *idx* really has."""
        return slot.within(*self._size(idx))

    def card_room(self, idx: int, slot: CardSlot) -> CardSlot:
        """As `room`, for a card."""
        return slot.within(*self._size(idx))

    def _size(self, idx: int) -> tuple[float, float]:
        """Width and height in points of the placeholder *idx*: its own, else those that its layout has."""
        box = self.blank.drawn[idx] if self.place(idx).cx is None else self.shape(idx)
        return box.width / EMU_A_POINT, box.height / EMU_A_POINT

    def compose(self, idx: int, text: str, slot: Slot, breakers: tuple[Breaker, ...] = PLAIN) -> Fit:
        """How *text* is set in the placeholder *idx*."""
        return self.composer.breaking(breakers).set(text, self.room(idx, slot))

    def write(self, idx: int, text: str, slot: Slot, breakers: tuple[Breaker, ...] = PLAIN) -> Fit:
        """*text* in the placeholder *idx* as one paragraph, in the size that it has room for."""
        fit = self.compose(idx, text, slot, breakers)
        self.put(idx, Paragraph(fit.lines, size=fit.size))
        return fit

    def label(self, idx: int, text: str) -> None:
        """A short text in the placeholder *idx*, in the layout's own size."""
        self.put(idx, Paragraph((text,)))

    def put(self, idx: int, *paragraphs: Paragraph) -> None:
        """*paragraphs* in the placeholder *idx*; a size that the layout has anyway isn't written, so that a restyle shows."""
        body, sizes = self.place(idx).txBody, self._sizes(idx)
        for old in body.findall(qn("a:p")):
            body.remove(old)
        for paragraph in paragraphs:
            own = sizes.get(paragraph.level)
            body.append(element(paragraph if paragraph.size != own else replace(paragraph, size=None)))

    def table(self, idx: int, counts: Sequence[Count]) -> None:
        """A native table of *counts* in the placeholder *idx*."""
        insert_table(self.shape(idx), counts)

    def bars(self, idx: int, counts: Sequence[Count], bars: Bars) -> None:
        """A native chart of *counts* in the placeholder *idx*."""
        insert_bars(self.shape(idx), counts, bars)

    def _sizes(self, idx: int) -> dict[int, float]:
        """The layout's size in points for each level of the placeholder *idx*."""
        levels = self.blank.drawn[idx].element.iterfind(f".//{qn('a:lstStyle')}/*")
        runs = {int(level.tag[-4]) - 1: level.find(qn("a:defRPr")) for level in levels if level.tag[-4].isdigit()}
        return {level: int(run.get("sz")) / 100 for level, run in runs.items() if run is not None and run.get("sz")}

    def move(self, idx: int, left: int | None = None, top: int | None = None) -> None:
        """Moves the placeholder *idx*, in EMU, to where the words beside it leave it room."""
        shape = self.shape(idx)
        box = shape.left if left is None else left, shape.top if top is None else top, shape.width, shape.height
        shape.left, shape.top, shape.width, shape.height = box

    def ink(self, idx: int) -> str:
        """The colour token that the layout sets the placeholder *idx* in."""
        own = self.blank.drawn.get(idx)
        colour = None if own is None else own.element.find(f".//{qn('a:lstStyle')}//{qn('a:schemeClr')}")
        return "tx1" if colour is None else str(colour.get("val"))

    def adorn(self, marks: Sequence[Mark]) -> None:
        """Draws *marks* behind everything."""
        tree, first = self.slide.shapes.element, self.next_id()
        for place, mark in enumerate(marks):
            tree.insert(2 + place, _drawn(mark, first + place))

    def link(self, idx: int, target: Any) -> None:
        """Links the placeholder *idx*, if it is there, with the slide *target*: its shape, since a run would change colour."""
        place = self.places.get(idx)
        if place is not None and place.getparent() is not None:
            self.shape(idx).click_action.target_slide = target

    def finish(self, footer: str | None, number: int) -> None:
        """Takes the empty placeholders away, adds footer and page number."""
        for each in tuple(placeholders(self.slide)):
            if each.element.tag == _SHAPE and not _says_something(each.element):
                each.element.getparent().remove(each.element)
        for shape, is_number in self.blank.foot:
            if text := str(number) if is_number else footer:
                self._clone(shape, text)

    def _clone(self, shape: Any, text: str) -> None:
        """A copy of the layout's *shape*, which inherits its place and type."""
        copy = deepcopy(shape.element)
        copy.nvSpPr.cNvPr.set("id", str(self.next_id()))
        for styled in (copy.spPr, copy.txBody.find(qn("a:lstStyle"))):
            for child in list(styled):
                styled.remove(child)
        for place, said in enumerate(copy.txBody.iter(qn("a:t"))):
            said.text = "" if place else text
        self.slide.shapes.element.append(copy)

    def next_id(self) -> int:
        """A shape number that is free on this slide."""
        return max(int(number) for number in self.slide.shapes.element.xpath("//@id") if number.isdigit()) + 1


_SHAPE = qn("p:sp")


def _says_something(place: Any) -> bool:
    return place.txBody is not None and bool("\n".join(paragraph.text for paragraph in place.txBody.p_lst))


def _drawn(mark: Mark, number: int) -> Any:
    declared = " ".join(f'{key.replace("_", ":")}="{space}"' for key, space in NAMESPACES.items())
    shape = parse_xml(mark_shape(mark, number).replace("<p:sp>", f"<p:sp {declared}>", 1))
    shape.nvSpPr.nvPr.attrib.pop("userDrawn", None)
    return shape


def paragraphs_of(fits: Sequence[Fit]) -> tuple[Paragraph, ...]:
    """One paragraph a level, from 0 down; a level without lines is left out."""
    return tuple(Paragraph(fit.lines, level, fit.size) for level, fit in enumerate(fits) if fit.lines)
