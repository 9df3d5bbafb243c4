"""The lists of a Word document, from its numbering part."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from xml.etree.ElementTree import Element

from present.source.word.numbering import Level, NumberedList
from present.source.word.xml import child, children, is_on, local, number, value


def read_lists(numbering: Element | None, style_lists: Mapping[str, str]) -> dict[str, NumberedList]:
    """The lists by their identity; *style_lists* are those that list styles name."""
    definitions = {value(each, attribute="abstractNumId") or "": each for each in children(numbering, "abstractNum")}
    nums = {value(each, attribute="numId") or "": each for each in children(numbering, "num")}
    named = {identity: value(each, "abstractNumId") or "" for identity, each in nums.items()}
    lists = {}
    for identity, num in nums.items():
        definition = named[identity]
        link = value(definitions.get(definition), "numStyleLink")
        if link is not None:  # the definition only names a list style, which names the list that has the levels
            definition = named.get(style_lists.get(link, ""), definition)
        if definition in definitions:
            lists[identity] = _list(definition, definitions[definition], num)
    return lists


def _list(definition: str, element: Element, num: Element) -> NumberedList:
    levels, starts = _levels(element), set()
    for override in children(num, "lvlOverride"):
        depth = number(override, attribute="ilvl") or 0
        own, start = child(override, "lvl"), number(override, "startOverride")
        level = _level(own) if own is not None else levels.get(depth, Level())
        if start is not None:
            starts.add(depth)
            level = replace(level, start=start)
        levels[depth] = level
    styles = {style: depth for depth, each in _by_depth(element).items() if (style := value(each, "pStyle"))}
    return NumberedList(definition, levels, frozenset(starts), styles)


def _by_depth(element: Element) -> dict[int, Element]:
    return {number(each, attribute="ilvl") or 0: each for each in children(element, "lvl")}


def _levels(element: Element) -> dict[int, Level]:
    return {depth: _level(each) for depth, each in _by_depth(element).items()}


def _level(element: Element) -> Level:
    start = number(element, "start")
    return Level(
        start=0 if start is None else start,
        style=_style(element),
        text=value(element, "lvlText") or "",
        suffix=value(element, "suff") or "tab",
        restart=number(element, "lvlRestart"),
        legal=is_on(element, "isLgl"),
    )


def _style(element: Element) -> str:
    """The number format; of alternatives the last, which is for programs that know no custom formats."""
    formats = [value(each) for each in element.iter() if local(each) == "numFmt"]
    return (formats[-1] if formats else None) or "decimal"
