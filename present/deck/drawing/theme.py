"""The theme part: colours and fonts, and the plain format scheme that every theme must have."""

from __future__ import annotations

from dataclasses import fields

from present.deck.drawing.dress import Colours, Dress, Fonts
from present.deck.drawing.xml import DECLARATION, NAMESPACES, tag

PLACEHOLDER_COLOUR = tag("a:solidFill", tag("a:schemeClr", val="phClr"))


def theme_part(dress: Dress) -> str:
    """The theme of *dress*."""
    elements = tag("a:themeElements", _colours(dress), _fonts(dress.name, dress.fonts), _formats(dress.name))
    rest = tag("a:objectDefaults") + tag("a:extraClrSchemeLst")
    return DECLARATION + tag("a:theme", elements, rest, xmlns_a=NAMESPACES["xmlns_a"], name=dress.name)


def _colours(dress: Dress) -> str:
    names = [field.name for field in fields(Colours)]
    colours = (tag(f"a:{name}", tag("a:srgbClr", val=getattr(dress.colours, name))) for name in names)
    return tag("a:clrScheme", *colours, name=dress.name)


def _fonts(name: str, chosen: Fonts) -> str:
    return tag("a:fontScheme", _font("a:majorFont", chosen.heading), _font("a:minorFont", chosen.body), name=name)


def _font(name: str, face: str) -> str:
    return tag(
        name,
        tag("a:latin", typeface=face),
        tag("a:ea", typeface=face),
        tag("a:cs", typeface=""),
        tag("a:font", script="Hans", typeface=face),
    )


def _formats(name: str) -> str:
    lines = (tag("a:ln", PLACEHOLDER_COLOUR, tag("a:prstDash", val="solid"), w=width) for width in (9525, 19050, 28575))
    effects = tag("a:effectStyle", tag("a:effectLst")) * 3
    return tag(
        "a:fmtScheme",
        tag("a:fillStyleLst", PLACEHOLDER_COLOUR * 3),
        tag("a:lnStyleLst", *lines),
        tag("a:effectStyleLst", effects),
        tag("a:bgFillStyleLst", PLACEHOLDER_COLOUR * 3),
        name=name,
    )
