"""Opens a deck template: without its sample slides, ready to play, with the department's logo and footer on its layouts."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree
from lxml.etree import XMLSyntaxError
from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from present.deck.adopting.book import LayoutBook
from present.deck.adopting.stamps import stamp
from present.deck.adopting.strangers import MACROS, TYPES, stranger
from present.errors import DeckError
from present.model.package import Template
from present.refusals import refusal

MAIN = b"application/vnd.openxmlformats-officedocument.presentationml.%s.main+xml"
PRESENTATION, TEMPLATE, SHOW = MAIN % b"presentation", MAIN % b"template", MAIN % b"slideshow"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"


def opened(template: Template) -> Any:
    """The deck template of *template* as a presentation without slides.

    Raises:
        DeckError: it can't be read or is no .pptx or .potx.
    """
    presentation = open_deck(template.pptx)
    remove_slides(presentation)
    _let_it_play(presentation)
    stamp(presentation, template)
    return presentation


def open_book(template: Template) -> LayoutBook:
    """The layouts of *template*, as they are, with those that its keeper named.

    Raises:
        DeckError: its deck template can't be used.
    """
    return LayoutBook(open_deck(template.pptx), dict(template.layouts))


def open_deck(path: Path) -> Any:
    """The presentation at *path*, a .pptx or a .potx, as it is.

    Raises:
        DeckError: it can't be read, or it is neither.
    """
    content = _read(path)
    try:
        return Presentation(BytesIO(_as_presentation(content)))
    except (PackageNotFoundError, zipfile.BadZipFile, XMLSyntaxError, KeyError, ValueError, OSError) as error:
        zh, en = stranger(content)
        raise DeckError(f"打不开模板“{path}”：{zh}。", f"The template {path} can't be opened: {en}.") from error


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise DeckError(f"没有“{path}”这个文件：请检查路径。", f"There is no file {path}: check the path.") from error
    except OSError as error:
        raise DeckError(
            f"读不了“{path}”：{refusal(error).zh}。如果它是文件夹，请写里面的 .pptx；如果正开在别的程序里，请先关上。",
            f"{path} can't be read: {refusal(error).en}. If it is a folder, name the .pptx in it; if it is open, close it.",
        ) from error


def _as_presentation(content: bytes) -> bytes:
    """*content* as a presentation, if it is an Office template or a show: they differ in nothing but the type they say."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        files = {entry: archive.read(entry) for entry in archive.infolist()}
    types = next((data for entry, data in files.items() if entry.filename == TYPES), b"")
    if MACROS in types:
        raise ValueError("it holds macros")
    if TEMPLATE not in types and SHOW not in types:
        return content
    written = BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for entry, data in files.items():
            said = data.replace(TEMPLATE, PRESENTATION).replace(SHOW, PRESENTATION) if entry.filename == TYPES else data
            archive.writestr(entry, said)
    return written.getvalue()


def remove_slides(presentation: Any) -> None:
    """Takes all slides out of *presentation*, with what lists them: the sections and the custom shows."""
    root = presentation.element
    for shows in root.findall(qn("p:custShowLst")):
        root.remove(shows)
    for sections in root.findall(f".//{{{P14}}}sectionLst"):
        extension = sections.getparent()
        extension.getparent().remove(extension)
    # A relation goes only when nothing names it any more.
    for number in list(root.sldIdLst if root.sldIdLst is not None else ()):
        root.sldIdLst.remove(number)
        presentation.part.drop_rel(number.rId)


def _let_it_play(presentation: Any) -> None:
    """Without these two PowerPoint may keep the narration silent and wait for a click; a template seldom says them."""
    part = next(
        (each.target_part for each in presentation.part.rels.values() if each.reltype == RELATIONSHIP_TYPE.PRES_PROPS), None
    )
    if part is None:
        return
    root = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))
    show = root.find(qn("p:showPr"))
    if show is None:
        show = etree.Element(qn("p:showPr"))
        root.insert(sum(1 for each in root if each.tag in _BEFORE_SHOW), show)
    show.set("showNarration", "1")
    show.set("useTimings", "1")
    part._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)  # noqa: SLF001 - has no other way


_BEFORE_SHOW = {qn("p:htmlPubPr"), qn("p:webPr"), qn("p:prnPr")}
