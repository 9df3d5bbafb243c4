"""What the file format's validators miss: our own check of a finished deck, part by part.

An Open XML validator accepts a deck whose narration aims at a shape that is not there, or whose sections name slides that do not
exist; PowerPoint repairs or silences it. These are the defects that two validators let through on decks broken on purpose, and
the rules of our own that a department's restyling leans on.
"""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from lxml import etree

from present.deck.finding import Finding
from present.errors import DeckError

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
MOST_AXIS_ID = 2147483647
PRESENTATION = "ppt/presentation.xml"


@dataclass(frozen=True, slots=True)
class Deck:
    """An opened deck: the names of its files, and the parsed XML of those that are XML."""

    names: frozenset[str]
    parts: dict[str, etree._Element]

    def of_kind(self, *kinds: str) -> Iterator[tuple[str, etree._Element]]:
        """The parts in the folders *kinds*, such as slides and charts, by name."""
        pattern = re.compile(rf"ppt/({'|'.join(kinds)})/[^/]+\.xml")
        return ((name, part) for name, part in self.parts.items() if pattern.fullmatch(name))


Found = Iterator[Finding]


def lint_deck(path: Path) -> tuple[Finding, ...]:
    """All that is not right in the deck at *path*. Raises DeckError where it can't be opened."""
    deck = _opened(path)
    return tuple(dict.fromkeys(finding for check in CHECKS for finding in check(deck)))


def _opened(path: Path) -> Deck:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            parts = {name: _parsed(archive.read(name)) for name in names if name.endswith((".xml", ".rels"))}
    except (OSError, zipfile.BadZipFile, etree.XMLSyntaxError) as exc:
        raise DeckError(f"打不开 {path}：不是完好的幻灯片文件", f"{path} can't be opened: it is no sound deck") from exc
    return Deck(frozenset(names), parts)


def _parsed(xml: bytes) -> etree._Element:
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))


def _repeated(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]


def shape_ids(deck: Deck) -> Found:
    """Shapes of one slide have different ids."""
    for name, part in deck.of_kind("slides", "slideLayouts", "slideMasters", "notesSlides", "notesMasters"):
        for twice in _repeated(str(each.get("id")) for each in part.iter(f"{P}cNvPr")):
            yield Finding("shape-id", name, f"形状编号 {twice} 用了两次", f"the shape id {twice} is used twice")


def time_node_ids(deck: Deck) -> Found:
    """Time nodes of one slide have different ids."""
    for name, part in deck.of_kind("slides"):
        for twice in _repeated(str(each.get("id")) for each in part.iter(f"{P}cTn")):
            yield Finding("time-node-id", name, f"时间节点编号 {twice} 用了两次", f"the time node id {twice} is used twice")


def timing_targets(deck: Deck) -> Found:
    """What is animated or played is a shape of that slide."""
    for name, part in deck.of_kind("slides"):
        shapes = {each.get("id") for each in part.iter(f"{P}cNvPr")}
        for target in part.iter(f"{P}spTgt"):
            if (aimed := target.get("spid")) not in shapes:
                yield Finding(
                    "timing-target", name, f"计时指向不存在的形状 {aimed}", f"the timing aims at shape {aimed}, which isn't there"
                )


def relations(deck: Deck) -> Found:
    """Every relation that a part names exists, and every relation inside the package leads to a file."""
    for name, part in deck.parts.items():
        if name.endswith(".rels"):
            yield from _dangling(deck, name, part)
        else:
            yield from _unresolved(deck, name, part)


def _unresolved(deck: Deck, name: str, part: etree._Element) -> Found:
    beside = deck.parts.get(f"{dirname(name)}/_rels/{name.rpartition('/')[2]}.rels")
    known = set() if beside is None else {each.get("Id") for each in beside.iter(RELATION)}
    for element in part.iter(etree.Element):
        for attribute, value in element.attrib.items():
            # An empty r:id is how a shape says that it plays media.
            if str(attribute).startswith(R) and value and value not in known:
                yield Finding("relation", name, f"关系 {value} 不存在", f"there is no relation {value}")


def _dangling(deck: Deck, name: str, part: etree._Element) -> Found:
    folder = dirname(dirname(name))
    for relation in part.iter(RELATION):
        target = str(relation.get("Target"))
        within = normpath(join("/" + folder, target)).lstrip("/")
        if relation.get("TargetMode") != "External" and within not in deck.names:
            yield Finding(
                "relation-target", name, f"关系指向不存在的文件 {within}", f"a relation leads to {within}, which isn't there"
            )


def sections(deck: Deck) -> Found:
    """The sections, where there are any, hold each slide once and in order."""
    part = deck.parts.get(PRESENTATION)
    if part is None or part.find(f".//{P14}sectionLst") is None:
        return
    shown = [each.get("id") for each in part.iter(f"{P}sldId")]
    held = [each.get("id") for each in part.iter(f"{P14}sldId")]
    if held != shown:
        yield Finding(
            "sections",
            PRESENTATION,
            "节里的幻灯片与实际幻灯片不一致",
            "the sections don't hold the deck's slides, once and in order",
        )


def advance_times(deck: Deck) -> Found:
    """The time after which a slide goes on is a whole number of ms."""
    for name, part in deck.of_kind("slides"):
        for transition in part.iter(f"{P}transition"):
            time = transition.get("advTm")
            if time is not None and not re.fullmatch(r"[0-9]+", time):
                yield Finding(
                    "advance-time", name, f"换片时间 {time} 不是整数毫秒", f"the advance time {time} is not a whole number of ms"
                )


def axis_ids(deck: Deck) -> Found:
    """The ids of chart axes are in the range that the format allows."""
    for name, part in deck.of_kind("charts"):
        for axis in part.iter(f"{C}axId", f"{C}crossAx"):
            value = str(axis.get("val"))
            if not (value.isdecimal() and int(value) <= MOST_AXIS_ID):
                yield Finding("axis-id", name, f"坐标轴编号 {value} 超出范围", f"the axis id {value} is out of range")


def places(deck: Deck) -> Found:
    """Shapes lie within the slide; the icon of a narration may stand beside it."""
    size = deck.parts[PRESENTATION].find(f"{P}sldSz") if PRESENTATION in deck.parts else None
    if size is None:
        return
    width, height = int(size.get("cx")), int(size.get("cy"))
    for name, part in deck.of_kind("slides", "slideLayouts", "slideMasters"):
        for shape in part.iterfind(f"{P}cSld/{P}spTree/*"):
            if shape.find(f".//{A}audioFile") is None and _sticks_out(shape, width, height):
                yield Finding("place", name, f"“{_name(shape)}”超出页面", f"“{_name(shape)}” sticks out of the slide")


def _sticks_out(shape: etree._Element, width: int, height: int) -> bool:
    frame = next((found for path in _FRAMES if (found := shape.find(path)) is not None), None)
    if frame is None:
        return False
    start, extent = frame.find(f"{A}off"), frame.find(f"{A}ext")
    if start is None or extent is None:
        return False
    x, y, w, h = int(start.get("x")), int(start.get("y")), int(extent.get("cx")), int(extent.get("cy"))
    return x < 0 or y < 0 or x + w > width or y + h > height


_FRAMES = (f"{P}spPr/{A}xfrm", f"{P}grpSpPr/{A}xfrm", f"{P}xfrm")


def _name(shape: etree._Element) -> str:
    named = shape.find(f".//{P}cNvPr")
    return "" if named is None else str(named.get("name"))


def colours(deck: Deck) -> Found:
    """Slides and charts take their colours from the theme, so that a restyle reaches them."""
    for name, part in deck.of_kind("slides", "charts"):
        for colour in part.iter(f"{A}srgbClr"):
            value = colour.get("val")
            yield Finding("colour", name, f"颜色 {value} 没有用主题颜色", f"the colour {value} is not one of the theme's")


def languages(deck: Deck) -> Found:
    """Every run on a slide says that it is Chinese: for the proofing tools and for screen readers."""
    for name, part in deck.of_kind("slides"):
        for run in part.iter(f"{A}r", f"{A}fld"):
            properties = run.find(f"{A}rPr")
            if properties is None or properties.get("lang") != "zh-CN":
                said = run.findtext(f"{A}t", "")
                yield Finding("language", name, f"“{said}”没有标明中文", f"“{said}” is not marked as zh-CN")


CHECKS: tuple[Callable[[Deck], Found], ...] = (
    shape_ids,
    time_node_ids,
    timing_targets,
    relations,
    sections,
    advance_times,
    axis_ids,
    places,
    colours,
    languages,
)
