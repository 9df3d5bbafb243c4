"""The paragraph styles of a Word document: which are headings, which are numbered, which are hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from present.regex import regex
from present.source.word.xml import child, children, is_on, number, value

_HEADING = regex(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_TITLE = regex(r"title|标题", re.IGNORECASE)
_RUNNING = 10
"""The level that stands for running text, one beyond the nine of headings."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style with what it takes from those that it is based on; `line` are their identities and its own, itself first.

    `level` is that of a heading, `numbered` the list that it belongs to and `depth` its level in that.
    """

    line: tuple[str, ...] = ()
    level: int | None = None
    numbered: str | None = None
    depth: int | None = None
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles by identity, and the identity of the one that a paragraph has which names none."""

    by_identity: Mapping[str, Style]
    default: str | None = None

    def of(self, identity: str | None) -> Style:
        """The style *identity*, or the default one where there is no such style."""
        return self.by_identity.get(identity or "") or self.by_identity.get(self.default or "", Style())

    @property
    def lists(self) -> dict[str, str]:
        """The lists that styles name, by the identity of the style."""
        return {identity: style.numbered for identity, style in self.by_identity.items() if style.numbered}


def read_styles(part: Element | None) -> Styles:
    """The styles in a document's part of styles."""
    elements = {value(each, attribute="styleId") or "": each for each in children(part, "style")}
    default = next((identity for identity, each in elements.items() if _is_default(each)), None)
    return Styles({identity: _style(identity, elements) for identity in elements}, default)


def _is_default(element: Element) -> bool:
    return value(element, attribute="type") == "paragraph" and value(element, attribute="default") in ("1", "true", "on")


def _style(identity: str, elements: Mapping[str, Element]) -> Style:
    line = tuple(_line(identity, elements))
    bases = [elements[each] for each in line]
    levels = (_stated(each) for each in bases)
    numbers = (value(each, "pPr", "numPr", "numId") for each in bases)
    depths = (number(each, "pPr", "numPr", "ilvl") for each in bases)
    hidden = (is_on(each, "rPr", "vanish") for each in bases if child(each, "rPr", "vanish") is not None)
    return Style(
        line=line,
        level=heading_level(next((level for level in levels if level is not None), _RUNNING)),
        numbered=next((each for each in numbers if each is not None), None),
        depth=next((each for each in depths if each is not None), None),
        hidden=next(hidden, False),
    )


def _line(identity: str, elements: Mapping[str, Element]) -> Iterator[str]:
    seen: set[str] = set()
    while identity in elements and identity not in seen:
        yield identity
        seen.add(identity)
        identity = value(elements[identity], "basedOn") or ""


def _stated(element: Element) -> int | None:
    """The level that this style alone states, by its outline level or its name."""
    outline = outline_level(element)
    if outline is not None:
        return outline
    name = value(element, "name") or ""
    found = _HEADING.fullmatch(name)
    return int(found[1]) if found else (0 if _TITLE.fullmatch(name) else None)


def outline_level(element: Element) -> int | None:
    """The outline level, counted from 1, that the properties of a style or a paragraph state."""
    outline = number(element, "pPr", "outlineLvl")
    return None if outline is None else outline + 1


def heading_level(level: int) -> int | None:
    """*level* where it is that of a heading or a title; None for running text."""
    return level if level < _RUNNING else None
