"""Native PowerPoint sections: what the slide list is folded by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from present.deck import labels
from present.deck.drawing.xml import NAMESPACES, tag
from present.model import Slide

P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def add_sections(presentation: Any, plan: Sequence[Slide]) -> None:
    """The sections of *plan* in *presentation*, whose slides stand in the same order."""
    root = presentation.element
    numbers = [int(each.get("id")) for each in root.sldIdLst]
    extensions = root.find(qn("p:extLst"))
    if extensions is None:
        extensions = parse_xml(tag("p:extLst", xmlns_p=NAMESPACES["xmlns_p"]))
        root.append(extensions)
    for old in [each for each in extensions if each.get("uri") == SECTIONS]:
        extensions.remove(old)
    listed = tag("p14:sectionLst", *_sections(plan, numbers), xmlns_p14=P14)
    extensions.append(parse_xml(tag("p:ext", listed, uri=SECTIONS, xmlns_p=NAMESPACES["xmlns_p"])))


def _sections(plan: Sequence[Slide], numbers: Sequence[int]) -> Iterator[str]:
    for place, (_, group) in enumerate(groupby(zip(plan, numbers, strict=True), key=lambda each: each[0].frame.section)):
        members = list(group)
        name = section_title(members[0][0])
        identity = "{" + str(uuid5(NAMESPACE_URL, f"present:section:{place}:{name}")).upper() + "}"
        slides = tag("p14:sldIdLst", *(tag("p14:sldId", id=number) for _, number in members))
        yield tag("p14:section", slides, name=name, id=identity)


def section_title(slide: Slide) -> str:
    """The name of the section that *slide* belongs to."""
    frame = slide.frame
    if not frame.section:
        return labels.CLOSING if frame.section is None else labels.FRONT
    return frame.footer.text if frame.footer else labels.part(frame.section)
