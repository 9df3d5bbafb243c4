"""The parts of the template and how they hang together."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.dress import Dress
from present.deck.drawing.families import layouts
from present.deck.drawing.grid import SLIDE_HEIGHT, SLIDE_WIDTH
from present.deck.drawing.layout import Layout
from present.deck.drawing.masters import notes_master, presentation_defaults, slide_master
from present.deck.drawing.shapes import layout_shapes
from present.deck.drawing.tables import table_styles
from present.deck.drawing.theme import theme_part
from present.deck.drawing.xml import DECLARATION, root, tag, words

MASTER = "ppt/slideMasters/slideMaster1.xml"
NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml"
PRESENTATION = "ppt/presentation.xml"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the package; *leads_to* are the paths of its relations in the order of their ids."""

    path: str
    kind: str
    xml: str
    leads_to: tuple[str, ...] = ()


def parts(dress: Dress) -> tuple[Part, ...]:
    """All parts of the template, none of them a slide."""
    drawn = tuple(
        Part(_layout_path(i), "slideLayout", _layout(layout), (MASTER,)) for i, layout in enumerate(layouts(dress.form), 1)
    )
    names = tuple(part.path for part in drawn)
    return (
        Part("docProps/app.xml", "extended-properties", _application()),
        Part("docProps/core.xml", "core-properties", _properties(dress.name)),
        Part(PRESENTATION, "officeDocument", _presentation(), _PRESENTATION_LEADS_TO),
        Part("ppt/presProps.xml", "presProps", _show()),
        Part("ppt/viewProps.xml", "viewProps", root("p:viewPr")),
        Part("ppt/tableStyles.xml", "tableStyles", table_styles(dress.name)),
        Part("ppt/theme/theme1.xml", "theme", theme_part(dress)),
        Part("ppt/theme/theme2.xml", "theme", theme_part(dress)),
        Part(MASTER, "slideMaster", slide_master(dress, len(drawn)), (*names, "ppt/theme/theme1.xml")),
        Part(NOTES_MASTER, "notesMaster", notes_master(), ("ppt/theme/theme2.xml",)),
        *drawn,
    )


_PRESENTATION_LEADS_TO = (
    MASTER,
    NOTES_MASTER,
    "ppt/presProps.xml",
    "ppt/viewProps.xml",
    "ppt/theme/theme1.xml",
    "ppt/tableStyles.xml",
)


def _layout_path(number: int) -> str:
    return f"ppt/slideLayouts/slideLayout{number}.xml"


def _layout(layout: Layout) -> str:
    kind = {"type": layout.kind} if layout.kind else {"userDrawn": 1}
    mapping = tag("p:clrMapOvr", tag("a:masterClrMapping"))
    return root("p:sldLayout", layout_shapes(layout), mapping, preserve=1, **kind)


def _presentation() -> str:
    return root(
        "p:presentation",
        tag("p:sldMasterIdLst", tag("p:sldMasterId", id=2147483648, r_id="rId1")),
        tag("p:notesMasterIdLst", tag("p:notesMasterId", r_id="rId2")),
        tag("p:sldSz", cx=SLIDE_WIDTH, cy=SLIDE_HEIGHT),
        tag("p:notesSz", cx=6858000, cy=9144000),
        presentation_defaults(),
        saveSubsetFonts=1,
    )


def _show() -> str:
    # Without these two PowerPoint may keep the narration silent and wait for a click.
    return root("p:presentationPr", tag("p:showPr", tag("p:present"), showNarration=1, useTimings=1))


def _application() -> str:
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return DECLARATION + tag("Properties", tag("Application", "present"), xmlns=namespace)


def _properties(name: str) -> str:
    created = "2000-01-01T00:00:00Z"
    return DECLARATION + tag(
        "cp:coreProperties",
        tag("dc:title", words(f"{name}：幻灯片模板")),
        tag("dc:language", "zh-CN"),
        tag("dcterms:created", created, xsi_type="dcterms:W3CDTF"),
        tag("dcterms:modified", created, xsi_type="dcterms:W3CDTF"),
        xmlns_cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        xmlns_dc="http://purl.org/dc/elements/1.1/",
        xmlns_dcterms="http://purl.org/dc/terms/",
        xmlns_xsi="http://www.w3.org/2001/XMLSchema-instance",
    )
