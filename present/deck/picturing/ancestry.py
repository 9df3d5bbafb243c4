"""What a shape has from its layout and its master: its place, its fill, how its words are set."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn

_TITLES = {"title", "ctrTitle"}
_SMALL = {"dt", "ftr", "sldNum"}


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape's element with those that it follows, the nearest first, and what sets words that no shape says anything of.

    `parts` are where the relations of the element and of those above it lead from, `number` is that of the slide.
    """

    element: Any
    above: tuple[Any, ...]
    styles: tuple[Any, ...]
    parts: tuple[Any, ...]
    number: int

    def properties(self, name: str) -> Iterator[Any]:
        """The shape properties called *name* (`a:xfrm`), the shape's own first."""
        for each in (self.element, *self.above):
            found = each.find(f"{qn('p:spPr')}/{qn(name)}")
            if found is not None:
                yield found

    def bodies(self) -> Iterator[Any]:
        """The `a:bodyPr` of the shape and of those that it follows."""
        for each in (self.element, *self.above):
            yield from each.iterfind(f"{qn('p:txBody')}/{qn('a:bodyPr')}")

    def levels(self, level: int) -> list[Any]:
        """The properties of paragraphs of *level*, from 0, the nearest first."""
        name = qn(f"a:lvl{level + 1}pPr")
        lists = (each.find(f"{qn('p:txBody')}/{qn('a:lstStyle')}") for each in (self.element, *self.above))
        found = (each.find(name) for each in (*lists, *self.styles) if each is not None)
        return [each for each in found if each is not None]


def slide_shape(slide: Any, element: Any, number: int) -> Shape:
    """The shape of a slide that has this *element*."""
    layout, master = slide.slide_layout, slide.slide_layout.slide_master
    mark = element.find(f".//{qn('p:nvPr')}/{qn('p:ph')}")
    above = tuple(_above(mark, layout, master)) if mark is not None else ()
    parts = slide.part, *(owner.part for _, owner in above)
    return Shape(element, tuple(each for each, _ in above), _styles(master, mark), parts, number)


def drawn_shape(owner: Any, master: Any, element: Any, number: int) -> Shape:
    """A shape of a layout or master, which stands on every slide."""
    return Shape(element, (), _styles(master, None), (owner.part,), number)


def _above(mark: Any, layout: Any, master: Any) -> Iterator[tuple[Any, Any]]:
    """The placeholders that one with this *mark* follows, each with its owner."""
    kind = mark.get("type", "obj")
    on_layout = _marked(layout, lambda each: _same(each, mark))
    if on_layout is not None:
        yield on_layout, layout
        kind = on_layout.find(f".//{qn('p:ph')}").get("type", "obj")
    wanted = "title" if kind in _TITLES else kind if kind in _SMALL else "body"
    on_master = _marked(master, lambda each: each.get("type", "obj") == wanted)
    if on_master is not None:
        yield on_master, master


def _marked(owner: Any, matches: Any) -> Any:
    for mark in owner.element.iter(qn("p:ph")):
        if matches(mark):
            return next(each for each in mark.iterancestors() if each.tag in {qn("p:sp"), qn("p:pic"), qn("p:graphicFrame")})
    return None


def _same(one: Any, other: Any) -> bool:
    kinds = one.get("type", "obj"), other.get("type", "obj")
    if set(kinds) <= _TITLES:
        return True
    return bool(one.get("idx", "0") == other.get("idx", "0") and not set(kinds) & _TITLES)


def _styles(master: Any, mark: Any) -> tuple[Any, ...]:
    """The master's styles for a placeholder with this *mark*, then what the presentation says of all words."""
    kind = mark.get("type", "obj") if mark is not None else ""
    name = "titleStyle" if kind in _TITLES else "otherStyle" if not kind or kind in _SMALL else "bodyStyle"
    found = master.element.find(f"{qn('p:txStyles')}/{qn(f'p:{name}')}")
    default = master.part.package.presentation_part._element.find(qn("p:defaultTextStyle"))  # noqa: SLF001 - has no public name
    return tuple(each for each in (found, default) if each is not None)
