"""Colours as they are seen."""

from __future__ import annotations

import pytest
from lxml import etree

from present.colours import as_hex, contrast, from_hex
from present.deck.checking.colours import Palette, over

A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
PALETTE = Palette({"accent1": "A3201F", "bg1": "FFFFFF"})


def seen(xml: str) -> str | None:
    """The colour of a fill, as RRGGBB and how opaque it is in percent."""
    found = PALETTE.seen(etree.fromstring(f"<a:solidFill {A}>{xml}</a:solidFill>"))
    return f"{as_hex(found[0])} {found[1]:.0%}" if found else None


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)) == pytest.approx(1)
    assert contrast(from_hex("767676"), (1, 1, 1)) == pytest.approx(4.54, abs=0.01)


def test_a_half_transparent_colour_is_mixed_with_what_lies_below() -> None:
    assert as_hex(over(((0, 0, 0), 0.5), (1, 1, 1))) == "808080"


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ('<a:schemeClr val="accent1"/>', "A3201F 100%"),
        ('<a:srgbClr val="123456"/>', "123456 100%"),
        ('<a:sysClr val="windowText" lastClr="000000"/>', "000000 100%"),
        ('<a:schemeClr val="accent1"><a:alpha val="28000"/></a:schemeClr>', "A3201F 28%"),
        ('<a:srgbClr val="000000"><a:lumMod val="65000"/><a:lumOff val="35000"/></a:srgbClr>', "595959 100%"),
        ('<a:srgbClr val="000000"><a:tint val="75000"/></a:srgbClr>', "898989 100%"),
        ('<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>', "BCBCBC 100%"),
        ('<a:schemeClr val="nothing"/>', None),
    ],
)
def test_a_colour_is_worked_out_with_what_changes_it(xml: str, expected: str | None) -> None:
    assert seen(xml) == expected
