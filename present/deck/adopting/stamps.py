"""Puts the department's logo and footer on the layouts, where each has a place for them."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from present.deck.adopting.places import on_master
from present.deck.drawing.xml import NAMESPACES, tag, words
from present.errors import DeckError
from present.logos import is_svg, logo_picture
from present.model.package import Template

LOGO_IDX = 15
SVG_NAME, SVG_TYPE = PackURI("/ppt/media/logo.svg"), "image/svg+xml"
SVG_EXTENSION, SVG_SPACE = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


@dataclass(frozen=True, slots=True)
class Embedded:
    """The ids of the relations that lead to a picture and, where it was drawn from an SVG, to that."""

    picture: str
    drawing: str = ""


def stamp(presentation: Any, template: Template) -> None:
    """Logo and footer of *template* on every layout of *presentation* that has room for them.

    They are part of the layout, so that no slide has to carry them and a change in the slide master reaches all.

    Raises:
        DeckError: the logo is no picture that can be read.
    """
    for layout in presentation.slide_layouts:
        if template.logo is not None:
            _stamp_logo(layout, template, template.logo)
        if template.footer:
            _stamp_footer(layout, template.footer)


def logo_place(layout: Any) -> Any | None:
    """The picture placeholder of *layout* that is kept for a logo."""
    pictures = (each for each in layout.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.PICTURE)
    return next((each for each in pictures if each.placeholder_format.idx == LOGO_IDX), None)


def footer_place(layout: Any) -> Any | None:
    """The date placeholder of *layout*: dates aren't shown, so the department's own footer stands there."""
    return next((each for each in layout.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.DATE), None)


def _stamp_logo(layout: Any, template: Template, logo: Path) -> None:
    place = logo_place(layout)
    if place is None:
        return
    image, embedded = _embedded(layout.part, logo)
    width, height = image.image.size
    scale = min(place.width / width, place.height / height)
    across, down = round(width * scale), round(height * scale)
    right = place.left + place.width / 2 > layout.part.package.presentation_part.presentation.slide_width / 2
    left = place.left + (place.width - across if right else 0)
    element = _picture(template, embedded, (left, place.top + (place.height - down) // 2, across, down), place.shape_id)
    place.element.getparent().replace(place.element, element)


def _embedded(part: Any, logo: Path) -> tuple[Any, Embedded]:
    """The picture of *logo* in the package of *part*, and what leads to it; of an SVG both the picture and the drawing."""
    try:
        image, picture = part.get_or_add_image_part(BytesIO(logo_picture(logo)))
        drawing = part.relate_to(_svg_part(part.package, logo), RELATIONSHIP_TYPE.IMAGE) if is_svg(logo) else ""
    except (OSError, ValueError) as error:
        raise DeckError(
            f"标志“{logo}”不是可用的图片：{error}。请换成 PNG、JPEG 或 SVG。",
            f"The logo {logo} is no picture that can be used: {error}. Take a PNG, a JPEG or an SVG.",
        ) from error
    return image, Embedded(picture, drawing)


def _svg_part(package: Any, logo: Path) -> Part:
    """The drawing in *package*, once for all layouts."""
    known = (each for each in package.iter_parts() if each.partname == SVG_NAME)
    return next(known, None) or Part(SVG_NAME, SVG_TYPE, package, logo.read_bytes())


def _picture(template: Template, embedded: Embedded, box: tuple[int, int, int, int], number: int) -> Any:
    x, y, w, h = box
    locks = tag("p:cNvPicPr", tag("a:picLocks", noChangeAspect=1))
    said = f"{template.department or template.display_name}标志"
    names = tag("p:nvPicPr", tag("p:cNvPr", id=number, name="部门标志", descr=said), locks, tag("p:nvPr", userDrawn=1))
    fill = tag("p:blipFill", _blip(embedded), tag("a:stretch", tag("a:fillRect")))
    frame = tag("a:xfrm", tag("a:off", x=x, y=y), tag("a:ext", cx=w, cy=h))
    shape = tag("p:spPr", frame, tag("a:prstGeom", tag("a:avLst"), prst="rect"))
    return parse_xml(tag("p:pic", names, fill, shape, **NAMESPACES))


def _blip(embedded: Embedded) -> str:
    """As PowerPoint writes it: programs that know no SVG show the picture."""
    if not embedded.drawing:
        return tag("a:blip", r_embed=embedded.picture)
    drawing = tag("asvg:svgBlip", xmlns_asvg=SVG_SPACE, r_embed=embedded.drawing)
    return tag("a:blip", tag("a:extLst", tag("a:ext", drawing, uri=SVG_EXTENSION)), r_embed=embedded.picture)


def _stamp_footer(layout: Any, footer: str) -> None:
    """*footer* as a text of the layout itself, in the place and the type of its date."""
    place = footer_place(layout)
    if place is None:
        return
    element = deepcopy(place.element)
    element.nvSpPr.nvPr.remove(element.nvSpPr.nvPr.find(qn("p:ph")))
    element.nvSpPr.nvPr.set("userDrawn", "1")
    element.nvSpPr.cNvPr.set("name", "固定页脚")
    _settle(element, place)
    body = element.txBody
    for paragraph in body.findall(qn("a:p")):
        body.remove(paragraph)
    run = tag("a:r", tag("a:rPr", lang="zh-CN", altLang="en-US"), tag("a:t", words(footer)))
    body.append(parse_xml(tag("a:p", run, xmlns_a=NAMESPACES["xmlns_a"])))
    place.element.getparent().replace(place.element, element)


def _settle(element: Any, place: Any) -> None:
    """What *element*, a copy of the placeholder *place*, had from the master, as its own: it is no placeholder any more."""
    if element.spPr.find(qn("a:xfrm")) is None:
        frame = tag("a:off", x=place.left, y=place.top) + tag("a:ext", cx=place.width, cy=place.height)
        element.spPr.insert(0, parse_xml(tag("a:xfrm", frame, xmlns_a=NAMESPACES["xmlns_a"])))
    if element.spPr.find(qn("a:prstGeom")) is None:
        element.spPr.insert(1, parse_xml(tag("a:prstGeom", tag("a:avLst"), prst="rect", xmlns_a=NAMESPACES["xmlns_a"])))
    above = on_master(place)
    for name in ("a:bodyPr", "a:lstStyle"):
        own, far = element.txBody.find(qn(name)), above.element.txBody.find(qn(name)) if above is not None else None
        if own is not None and far is not None and not len(own) and not own.attrib:
            element.txBody.replace(own, deepcopy(far))
