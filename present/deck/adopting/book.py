"""Which layout of a deck template each slide stands on, and how it was found."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from present.deck.adopting.blanks import FEET, Blank, blank_of
from present.deck.adopting.names import KINDS, NAMES, TYPES, Office, kind_of, office_kinds, plain
from present.deck.adopting.places import body_place, placeholders, title_place
from present.deck.drawing.families import layouts
from present.errors import DeckError

_MAY_LACK = {10, 11, 12, 15}
"""Date, footer, page number and logo: a layout without them is whole."""

FIRST_OF_OURS = 20
"""From here up we number what a slide has several of, which no layout reaches that somebody made by hand."""

NEEDED: Mapping[str, frozenset[int]] = {
    layout.name: frozenset(slot.idx for slot in layout.slots) - _MAY_LACK for layout in layouts()
}
"""The placeholders that each of our layouts must have, by the layout's name."""


class How(Enum):
    """How a layout was found, from what is certain to what is a guess."""

    OURS = "ours"
    MAPPED = "mapped"
    NAMED = "named"
    SHAPED = "shaped"
    FIRST = "first"


@dataclass(frozen=True, slots=True)
class Found:
    """The layout that a slide stands on, and how it was found; `ours` if it has the places that our slides are written into."""

    layout: Any
    how: How
    ours: bool


@dataclass(frozen=True, slots=True)
class LayoutBook:
    """The layouts of an opened template; `chosen` were named by its keeper, by kind of slide.

    What was found out of them is `known`, by the name of our layout, and `blanks`, by the name of the layout's part.
    """

    presentation: Any
    chosen: Mapping[str, str]
    known: dict[str, Found] = field(default_factory=dict)
    blanks: dict[str, Blank] = field(default_factory=dict)

    @property
    def layouts(self) -> tuple[Any, ...]:
        """All layouts, of all masters, in their order."""
        return tuple(layout for master in self.presentation.slide_masters for layout in master.slide_layouts)

    def find(self, name: str) -> Found:
        """The layout for slides of our layout *name*: the one its keeper named, ours, one of such a name, one of such a shape.

        Raises:
            DeckError: the keeper named a layout that isn't there, or no layout has a place for text.
        """
        if name not in self.known:
            self.known[name] = self._found(name)
        return self.known[name]

    def blank(self, layout: Any) -> Blank:
        """What slides on *layout*, one of these, begin with."""
        name = layout.part.partname
        if name not in self.blanks:
            self.blanks[name] = blank_of(layout)
        return self.blanks[name]

    def _found(self, name: str) -> Found:
        kind = kind_of(name)
        if kind in self.chosen:
            layout = self._of_name(kind, self.chosen[kind])
            return self._chosen(kind, Found(layout, How.MAPPED, is_ours(layout, name)))
        ours = self._first(lambda each: each.name == name and is_ours(each, name)) or self._first(
            lambda each: _same(each, name) and (_is_telling(name) or self._has_ours())
        )
        return Found(ours, How.OURS, ours=True) if ours is not None else self._stand_in(kind)

    def _chosen(self, kind: str, found: Found) -> Found:
        if not found.ours and body_place(found.layout) is None:
            raise DeckError(
                f"“{found.layout.name}”没有能写正文的占位符，不能用作 layouts.{kind}（见 template.toml），请另选一个版式。",
                f"{found.layout.name} has no placeholder for text (layouts.{kind} in template.toml): choose another layout.",
            )
        return found

    def _of_name(self, kind: str, wanted: str) -> Any:
        found = next((each for each in self.layouts if each.name.strip() == wanted.strip()), None)
        if found is None:
            known = [each.name for each in self.layouts]
            raise DeckError(
                f"模板里没有名为“{wanted}”的版式（template.toml 里 layouts.{kind}）；现有版式：{'、'.join(known)}。",
                f"The template has no layout {wanted} (layouts.{kind} in template.toml); it has {', '.join(known)}.",
            )
        return found

    def _stand_in(self, kind: str) -> Found:
        for how, layout in self._candidates(kind):
            if layout is not None and body_place(layout) is not None:
                return Found(layout, how, ours=False)
        raise DeckError(
            "模板的版式里没有能写正文的占位符，请在母版视图中给“标题和内容”版式加一个文本占位符。",
            "No layout of the template has a placeholder for text; add one to its layout “Title and Content” in the master view.",
        )

    def _candidates(self, kind: str) -> Iterator[tuple[How, Any | None]]:
        begins = tuple(begin for begin, ours in KINDS.items() if ours == kind)
        yield How.NAMED, self._first(lambda each: each.name.strip() in begins)
        for office in office_kinds(kind):
            yield from self._of_kind(office)
        yield How.FIRST, self._first(lambda each: body_place(each) is not None)

    def _of_kind(self, office: Office) -> Iterator[tuple[How, Any | None]]:
        for name in NAMES[office]:
            yield How.NAMED, self._called(name)
        for kind in TYPES[office]:
            yield How.NAMED, self._of_type(kind)
        yield How.SHAPED, self._shaped(office)

    def _called(self, name: str) -> Any | None:
        return self._first(lambda each: plain(each.name) == name)

    def _of_type(self, kind: str) -> Any | None:
        return self._first(lambda each: each.element.get("type") == kind)

    def _has_ours(self) -> bool:
        """Whether any layout is one of ours by its name too: then the others are drawn by us as well."""
        return any(is_ours(each, each.name) for each in self.layouts)

    def _first(self, fits: Callable[[Any], bool]) -> Any | None:
        return next((each for each in self.layouts if fits(each)), None)

    def _shaped(self, office: Office) -> Any | None:
        """Of the layouts with title and text the one with the most room; for covers the one whose title stands in the middle."""
        both = [(each, title, body) for each in self.layouts if (title := title_place(each)) and (body := body_place(each))]
        if office is Office.TITLE:
            return next((each for each, title, _ in both if title.element.ph.get("type") == "ctrTitle"), None)
        return max(both, key=lambda found: found[2].width * found[2].height, default=(None,))[0]


def is_ours(layout: Any, name: str) -> bool:
    """Whether *layout* has all placeholders that our layout *name* has."""
    return name in NEEDED and NEEDED[name] <= _numbers(layout)


def _same(layout: Any, name: str) -> bool:
    """Whether *layout* is our layout *name* under another name: it has the same placeholders and no others."""
    return name in NEEDED and NEEDED[name] == _numbers(layout)


def _is_telling(name: str) -> bool:
    """Whether no other make comes to have the placeholders of our layout *name*: PowerPoint counts its own from 13 up."""
    return max(NEEDED[name]) >= FIRST_OF_OURS


def _numbers(layout: Any) -> set[int]:
    return {each.number for each in placeholders(layout) if each.kind not in FEET} - _MAY_LACK
