"""Marks and slots as PresentationML shapes."""

from __future__ import annotations

from itertools import count

from present.deck.drawing.grid import Box
from present.deck.drawing.layout import RECTANGLE, Fill, Layout, Mark, Slot
from present.deck.drawing.text import BODY_PROPERTIES, language, list_style, paragraph, solid
from present.deck.drawing.xml import tag, words

PAGE_FIELD = "{6F5B1C0E-2A57-4C39-9B1D-0B5C6A3E7D12}"
HEADINGS = {"title", "ctrTitle"}


def tree(marks: tuple[Mark, ...], slots: tuple[Slot, ...], background: str, name: str = "") -> str:
    """The common slide data of a master or layout: its background, its marks, and its slots above them."""
    ids = count(2)
    shapes = [mark_shape(mark, next(ids)) for mark in marks] + [slot_shape(slot, next(ids)) for slot in slots]
    named = {"name": name} if name else {}
    return tag("p:cSld", ground(background), tag("p:spTree", group(), *shapes), **named)


def ground(token: str) -> str:
    """A plain background."""
    return tag("p:bg", tag("p:bgPr", solid(Fill(token)), tag("a:effectLst")))


def group() -> str:
    """The head of a shape tree."""
    zero = tag("a:off", x=0, y=0) + tag("a:ext", cx=0, cy=0) + tag("a:chOff", x=0, y=0) + tag("a:chExt", cx=0, cy=0)
    names = tag("p:cNvPr", id=1, name="") + tag("p:cNvGrpSpPr") + tag("p:nvPr")
    return tag("p:nvGrpSpPr", names) + tag("p:grpSpPr", tag("a:xfrm", zero))


def mark_shape(mark: Mark, number: int) -> str:
    """A shape that screen readers pass over."""
    named = tag("p:cNvPr", tag("a:extLst", _decorative()), id=number, name=f"{mark.name} {number}")
    properties = tag("p:spPr", place(mark.box), geometry(mark.outline), solid(mark.fill), tag("a:ln", tag("a:noFill")))
    return tag("p:sp", tag("p:nvSpPr", named, tag("p:cNvSpPr"), tag("p:nvPr", userDrawn=1)), properties, _no_words())


def _decorative() -> str:
    yes = tag("adec:decorative", xmlns_adec="http://schemas.microsoft.com/office/drawing/2017/decorative", val=1)
    return tag("a:ext", yes, uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}")


def _no_words() -> str:
    empty = tag("a:p", tag("a:endParaRPr", lang="zh-CN", altLang="en-US"))
    return tag("p:txBody", tag("a:bodyPr", anchor="ctr"), tag("a:lstStyle"), empty)


def place(box: Box) -> str:
    """Where a shape stands."""
    return tag("a:xfrm", tag("a:off", x=box.x, y=box.y), tag("a:ext", cx=box.w, cy=box.h))


def geometry(outline: str = RECTANGLE) -> str:
    """What a shape looks like."""
    return tag("a:prstGeom", tag("a:avLst"), prst=outline)


def slot_shape(slot: Slot, number: int) -> str:
    """A placeholder with its place, its type and its prompts."""
    locks = tag("p:cNvSpPr", tag("a:spLocks", noGrp=1))
    names = tag("p:nvSpPr", tag("p:cNvPr", id=number, name=slot.name), locks, tag("p:nvPr", _placeholder(slot)))
    family = "mj" if slot.kind in HEADINGS else "mn"
    body = tag("p:txBody", _body_properties(slot), list_style(slot.levels, family), *_prompts(slot))
    return tag("p:sp", names, tag("p:spPr", place(slot.box), geometry()), body)


def _placeholder(slot: Slot) -> str:
    numbered: dict[str, str | int] = {} if slot.kind in HEADINGS else {"sz": "quarter", "idx": slot.idx}
    prompted = {"hasCustomPrompt": 1} if slot.own_prompt else {}
    return tag("p:ph", type=slot.kind, **numbered, **prompted)


def _body_properties(slot: Slot) -> str:
    several: dict[str, int] = {"numCol": slot.text_columns, "spcCol": 365760} if slot.text_columns > 1 else {}
    return tag("a:bodyPr", tag("a:noAutofit"), **BODY_PROPERTIES, **several, anchor=slot.anchor)


def _prompts(slot: Slot) -> tuple[str, ...]:
    if slot.kind == "sldNum":
        field = tag("a:fld", language(), tag("a:t", words(slot.prompts[0])), id=PAGE_FIELD, type="slidenum")
        return (tag("a:p", field),)
    return tuple(paragraph(prompt, level) for level, prompt in enumerate(slot.prompts))


def layout_shapes(layout: Layout) -> str:
    """Everything on *layout*."""
    return tree(layout.marks, layout.slots, layout.background, layout.name)
