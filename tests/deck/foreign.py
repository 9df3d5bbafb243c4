"""Deck templates of other makes, as organisations have them: Office's own, one in Chinese with sample slides, odd ones."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Inches

WIDE = 12192000, 6858000
CHINESE = {
    "Title Slide": "标题幻灯片",
    "Title and Content": "1_标题和内容",
    "Section Header": "节标题",
    "Two Content": "两栏内容",
    "Title Only": "仅标题",
    "Blank": "空白",
}
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
MAIN = "application/vnd.openxmlformats-officedocument.presentationml.{}.main+xml"


def office_template(path: Path) -> Path:
    """python-pptx's default template, which is Office's English one, made 16:9."""
    deck = _widened()
    deck.save(str(path))
    return path


def chinese_template(path: Path) -> Path:
    """The same with Chinese names and without the kinds that the format itself notes; with two sample slides in a section."""
    deck = renamed(_widened(), CHINESE)
    for layout in deck.slide_layouts:
        layout.element.attrib.pop("type", None)
    for number in (0, 1):
        slide = deck.slides.add_slide(deck.slide_layouts[number])
        slide.shapes.title.text = "示例，请删除"
        slide.notes_slide.notes_text_frame.text = "示例备注"
    _list_samples(deck)
    deck.save(str(path))
    return path


def renamed(deck: Any, names: Mapping[str, str]) -> Any:
    """*deck* with its layouts called by the second of *names*."""
    for layout in deck.slide_layouts:
        layout.name = names.get(layout.name, layout.name)
    return deck


def nameless_template(path: Path) -> Path:
    """Layouts whose names tell nothing: only their placeholders do."""
    deck = _widened()
    for number, layout in enumerate(deck.slide_layouts, start=1):
        layout.name = f"版式 {number}"
        layout.element.attrib.pop("type", None)
    deck.save(str(path))
    return path


def titles_only_template(path: Path) -> Path:
    """Every layout has a title and nothing else that text could go to."""
    deck = _widened()
    for layout in [each for each in deck.slide_layouts if each.name != "Title Only"]:
        deck.slide_layouts.remove(layout)
    deck.save(str(path))
    return path


def as_office_template(deck: Path, path: Path) -> Path:
    """*deck* as a .potx."""
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            said = source.read(name)
            target.writestr(name, said.replace(MAIN.format("presentation").encode(), MAIN.format("template").encode()))
    return path


def _widened() -> Any:
    """Office's template for 4:3 with everything on it drawn out to 16:9."""
    deck: Any = Presentation()
    stretch = WIDE[0] / deck.slide_width
    deck.slide_width, deck.slide_height = WIDE
    for part in (deck.slide_master, *deck.slide_layouts):
        for frame in part.element.iter(qn("a:xfrm")):
            for element, name in ((frame.find(qn("a:off")), "x"), (frame.find(qn("a:ext")), "cx")):
                element.set(name, str(round(int(element.get(name)) * stretch)))
    return deck


def _list_samples(deck: Any) -> None:
    """The sample slides in a section and in a custom show, as PowerPoint lists them."""
    slides = [(each.get("id"), each.rId) for each in deck.element.sldIdLst]
    shown = "".join(f'<p:sld r:id="{relation}"/>' for _, relation in slides)
    listed = "".join(f'<p14:sldId id="{number}"/>' for number, _ in slides)
    shows = parse_xml(
        '<p:custShowLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<p:custShow name="示例" id="0"><p:sldLst>{shown}</p:sldLst></p:custShow></p:custShowLst>'
    )
    deck.element.find(qn("p:notesSz")).addnext(shows)
    sections = (
        '<p:extLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">'
        f'<p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst xmlns:p14="{P14}">'
        f'<p14:section name="示例" id="{{6F5B1C0E-2A57-4C39-9B1D-0B5C6A3E7D12}}"><p14:sldIdLst>{listed}</p14:sldIdLst>'
        "</p14:section></p14:sectionLst></p:ext></p:extLst>"
    )
    deck.element.append(etree.fromstring(sections))


def low_template(path: Path, inches: float) -> Path:
    """The Chinese one with places for text that are only so many inches high, and not wide."""
    deck: Any = Presentation(str(chinese_template(path)))
    for layout in deck.slide_layouts:
        for place in layout.placeholders:
            if place.placeholder_format.idx == 1:
                place.left, place.top, place.width, place.height = Inches(1), Inches(1.8), Inches(7.5), Inches(inches)
    deck.save(str(path))
    return path
