"""What words stand on, as far as it can be told."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from present.colours import as_hex
from present.deck.adopting.opening import open_deck
from present.deck.checking.colours import palette_of
from present.deck.checking.grounds import canvas_of
from tests.deck.decks import RED_GOLD

GRADIENT = """<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs>
    <a:gs pos="100000"><a:srgbClr val="101010"/></a:gs></a:gsLst><a:lin ang="0"/></a:gradFill>"""
PICTURE = "<a:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch></a:blipFill>"


@pytest.fixture
def layout() -> Any:
    """A layout of 红金 on the page, with nothing drawn where its bullets stand."""
    return next(each for each in open_deck(RED_GOLD).slide_layouts if each.name == "要点（无引语）")


def seen_below_the_bullets(layout: Any) -> set[tuple[str, ...]]:
    bullets = next(each for each in layout.placeholders if each.placeholder_format.idx == 14)
    return {tuple(map(as_hex, options)) for options in canvas_of(layout, palette_of(layout)).below(bullets)}


def background(layout: Any, fill: str) -> None:
    properties = layout.element.find(f"{qn('p:cSld')}/{qn('p:bg')}/{qn('p:bgPr')}")
    properties.remove(properties[0])
    properties.insert(0, parse_xml(fill.replace(">", f" {nsdecls('a')}>", 1)))


def cover(part: Any, fill: str, extra: str = "") -> None:
    """Lays a shape with this fill over the whole slide."""
    part.shapes._spTree.insert(
        2,
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="900" name="面"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
            '<a:off x="0" y="0"/><a:ext cx="12192000" cy="6858000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
            f"{fill}</p:spPr>{extra}</p:sp>"
        ),
    )


def test_a_page_has_one_colour(layout: Any) -> None:
    assert seen_below_the_bullets(layout) == {("FCF9F2",)}


def test_a_gradient_may_look_like_each_of_its_stops(layout: Any) -> None:
    background(layout, GRADIENT)

    assert seen_below_the_bullets(layout) == {("FFFFFF", "101010")}


def test_of_a_picture_that_cannot_be_read_nothing_can_be_told(layout: Any) -> None:
    background(layout, PICTURE)

    assert seen_below_the_bullets(layout) == set()


def two_halves(layout: Any) -> str:
    """The relation of *layout* with a picture that is red on its left and blue on its right."""
    picture = Image.new("RGB", (64, 36), "#C00000")
    picture.paste("#0000C0", (32, 0, 64, 36))
    picture.save(written := BytesIO(), "PNG")
    written.seek(0)
    return str(layout.part.get_or_add_image_part(written)[1])


def filled(layout: Any, change: str = "", crop: str = "") -> str:
    """A fill with that picture, as *change* makes it and *crop* cuts it."""
    blip = f'<a:blip {nsdecls("r")} r:embed="{two_halves(layout)}">{change}</a:blip>'
    return f"<a:blipFill>{blip}{crop}<a:stretch><a:fillRect/></a:stretch></a:blipFill>"


def test_a_picture_is_seen_as_it_looks_below_the_words(layout: Any) -> None:
    background(layout, filled(layout))

    assert seen_below_the_bullets(layout) == {("C00000",), ("0000C0",)}


def test_of_a_picture_that_is_cut_the_rest_is_seen(layout: Any) -> None:
    cover(layout, filled(layout, crop='<a:srcRect r="50000"/>'))

    assert seen_below_the_bullets(layout) == {("C00000",)}


def test_a_pale_picture_lets_the_page_through(layout: Any) -> None:
    background(layout, filled(layout, '<a:alphaModFix amt="10000"/>', '<a:srcRect l="50000"/>'))

    assert seen_below_the_bullets(layout) == {("E3E0ED",)}


def test_of_a_picture_in_other_colours_than_its_own_nothing_can_be_told(layout: Any) -> None:
    background(layout, filled(layout, "<a:grayscl/>"))

    assert seen_below_the_bullets(layout) == set()


def test_what_is_laid_on_a_picture_can_be_told_again(layout: Any) -> None:
    background(layout, PICTURE)
    cover(layout, '<a:solidFill><a:srgbClr val="203040"/></a:solidFill>')

    assert seen_below_the_bullets(layout) == {("203040",)}


def test_a_half_transparent_shape_is_mixed_with_the_page(layout: Any) -> None:
    cover(layout, '<a:solidFill><a:srgbClr val="000000"><a:alpha val="50000"/></a:srgbClr></a:solidFill>')

    assert seen_below_the_bullets(layout) == {("7E7C79",)}


def test_a_shape_without_a_fill_hides_nothing(layout: Any) -> None:
    cover(layout, "<a:noFill/>")

    assert seen_below_the_bullets(layout) == {("FCF9F2",)}


def test_a_shape_whose_fill_is_a_style_cannot_be_told(layout: Any) -> None:
    style = '<p:style><a:lnRef idx="0"/><a:fillRef idx="3"/><a:effectRef idx="0"/><a:fontRef idx="minor"/></p:style>'
    cover(layout, "", style)

    assert seen_below_the_bullets(layout) == set()


def test_what_the_master_draws_lies_below_unless_the_layout_hides_it(layout: Any) -> None:
    cover(layout.slide_master, '<a:solidFill><a:srgbClr val="203040"/></a:solidFill>')
    assert seen_below_the_bullets(layout) == {("203040",)}

    layout.element.set("showMasterSp", "0")
    assert seen_below_the_bullets(layout) == {("FCF9F2",)}


def test_without_a_background_of_its_own_a_layout_has_the_masters(layout: Any) -> None:
    layout.element.cSld.remove(layout.element.cSld.find(qn("p:bg")))

    assert seen_below_the_bullets(layout) == {("FCF9F2",)}
