"""Elements of Office Open XML by their local names: Word writes them in one of two namespaces (transitional and strict)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element


def local(element: Element) -> str:
    """The name of *element* without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: Element | None, name: str) -> Iterator[Element]:
    """The children of *element* with this local name, in order; none where there is no *element*."""
    return (each for each in element if local(each) == name) if element is not None else iter(())


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant on this *path* of local names."""
    for name in path:
        element = next(children(element, name), None)
    return element


def value(element: Element | None, *path: str, attribute: str = "val") -> str | None:
    """The attribute of the first descendant on this *path*, if both are there."""
    found = child(element, *path)
    if found is None:
        return None
    return next((each for name, each in found.items() if name.rpartition("}")[2] == attribute), None)


def number(element: Element | None, *path: str, attribute: str = "val") -> int | None:
    """That attribute as a whole number, if it is one."""
    words = value(element, *path, attribute=attribute) or ""
    return int(words) if words.removeprefix("-").isdecimal() else None


def is_on(element: Element | None, *path: str) -> bool:
    """Whether the switch at *path* is there and not set to off."""
    return child(element, *path) is not None and value(element, *path) not in ("0", "false", "off")
