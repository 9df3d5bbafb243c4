"""Colours of a deck template as they are seen: tokens through colour map and theme, mixed with what lies below."""

from __future__ import annotations

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn

from present.colours import Light, encoded, from_hex, linear

Seen = tuple[Light, float]
"""A colour and how opaque it is, from 0 to 1."""


def over(seen: Seen, below: Light) -> Light:
    """What is seen of a colour that lies on *below*."""
    (red, green, blue), alpha = seen
    return (
        alpha * red + (1 - alpha) * below[0],
        alpha * green + (1 - alpha) * below[1],
        alpha * blue + (1 - alpha) * below[2],
    )


def theme_of(master: Any) -> Any:
    """The theme of a slide master, parsed."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    return etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False, no_network=True))


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one layout by token, such as accent1 and bg1, each as RRGGBB."""

    tokens: Mapping[str, str]

    def seen(self, fill: Any) -> Seen | None:
        """The colour of *fill*, an element that holds one; None where it is none that can be worked out."""
        for child in fill:
            value = self._value(child)
            if value is not None:
                return _changed(from_hex(value), child)
        return None

    def all_seen(self, fill: Any) -> tuple[Seen, ...]:
        """As `seen`; of a gradient the colours of its stops."""
        stops = fill.findall(f"{qn('a:gsLst')}/{qn('a:gs')}")
        found = [self.seen(each) for each in stops] if stops else [self.seen(fill)]
        return tuple(each for each in found if each is not None)

    def _value(self, element: Any) -> str | None:
        kind = etree.QName(element).localname
        if kind == "srgbClr":
            return str(element.get("val"))
        if kind == "sysClr":
            return str(element.get("lastClr", "")) or None
        return self.tokens.get(str(element.get("val"))) if kind == "schemeClr" else None


def palette_of(layout: Any) -> Palette:
    """The colours that *layout* sees: its master's theme, by its own colour map or else the master's."""
    master = layout.slide_master
    scheme = {etree.QName(each).localname: _scheme_value(each) for each in theme_of(master).find(f".//{qn('a:clrScheme')}")}
    own = layout.element.find(f"{qn('p:clrMapOvr')}/{qn('a:overrideClrMapping')}")
    mapping = own if own is not None else master.element.find(qn("p:clrMap"))
    mapped = {token: scheme[name] for token, name in mapping.attrib.items() if name in scheme}
    return Palette({**scheme, **mapped})


def _scheme_value(element: Any) -> str:
    colour = element[0]
    return str(colour.get("val") if etree.QName(colour).localname == "srgbClr" else colour.get("lastClr", "000000"))


def _changed(colour: Light, element: Any) -> Seen:
    """*colour* as the children of *element* change it: lighter, darker, less opaque."""
    alpha = 1.0
    for change in element:
        amount = int(change.get("val", "100000")) / 100000
        match etree.QName(change).localname:
            case "alpha":
                alpha = amount
            case "lumMod":
                colour = _with_lightness(colour, amount, 0.0)
            case "lumOff":
                colour = _with_lightness(colour, 1.0, amount)
            case "tint":
                colour = _mixed_light(colour, amount, 1.0)
            case "shade":
                colour = _mixed_light(colour, amount, 0.0)
            case _:
                pass
    return colour, alpha


def _mixed_light(colour: Light, share: float, other: float) -> Light:
    """*share* of *colour* and for the rest white (1) or black (0), mixed as light is: so do PowerPoint and LibreOffice."""
    red, green, blue = (encoded(share * linear(each) + (1 - share) * other) for each in colour)
    return red, green, blue


def _with_lightness(colour: Light, times: float, plus: float) -> Light:
    hue, lightness, saturation = colorsys.rgb_to_hls(*colour)
    return colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness * times + plus)), saturation)
