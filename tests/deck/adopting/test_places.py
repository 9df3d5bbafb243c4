"""Where words go on a layout of another make, and how much room there is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from present.deck.adopting.opening import open_deck
from present.deck.adopting.places import body_place, foot_place, room_of, title_place
from present.deck.fitting import LINE
from tests.deck.foreign import office_template


@pytest.fixture
def layouts(tmp_path: Path) -> dict[str, Any]:
    return {layout.name: layout for layout in open_deck(office_template(tmp_path / "office.pptx")).slide_layouts}


def the_body(layouts: dict[str, Any]) -> Any:
    return body_place(layouts["Title and Content"])


def test_the_largest_place_for_text_takes_what_is_not_the_title(layouts: dict[str, Any]) -> None:
    comparison = layouts["Comparison"]

    found = [place and place.placeholder_format.idx for place in (title_place(comparison), foot_place(comparison))]
    body = body_place(comparison)

    assert found == [0, 11]
    assert body is not None
    assert body.placeholder_format.idx in {2, 4}


def test_a_layout_without_text_has_no_place_for_it(layouts: dict[str, Any]) -> None:
    assert body_place(layouts["Title Only"]) is None
    assert title_place(layouts["Blank"]) is None


def test_a_place_whose_lines_run_downwards_is_none_for_us(layouts: dict[str, Any]) -> None:
    assert body_place(layouts["Vertical Title and Text"]) is None


def test_sizes_and_indents_come_from_the_master(layouts: dict[str, Any]) -> None:
    room = room_of(the_body(layouts))

    assert [level.size for level in room.levels[:3]] == [32, 28, 24]
    assert room.levels[0].indent == 342900 / 12700
    assert room.levels[0].before == pytest.approx(0.2 * 32)


def test_what_the_layout_says_itself_comes_before_the_master(layouts: dict[str, Any]) -> None:
    place = the_body(layouts)
    own = f'<a:lvl1pPr {nsdecls("a")} marL="0"><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:defRPr sz="2600"/></a:lvl1pPr>'
    place.element.txBody.find(qn("a:lstStyle")).append(parse_xml(own))

    setting = room_of(place).levels[0]

    assert (setting.size, setting.spacing, setting.indent) == (26, 0.9, 0)


def test_an_exact_line_spacing_is_one_in_points(layouts: dict[str, Any]) -> None:
    place = the_body(layouts)
    own = f'<a:lvl1pPr {nsdecls("a")}><a:lnSpc><a:spcPts val="2900"/></a:lnSpc><a:defRPr sz="2000"/></a:lvl1pPr>'
    place.element.txBody.find(qn("a:lstStyle")).append(parse_xml(own))

    assert room_of(place).levels[0].spacing == pytest.approx(29 / (20 * LINE))


def test_the_insets_are_no_room(layouts: dict[str, Any]) -> None:
    place = the_body(layouts)
    before = room_of(place)

    place.element.txBody.find(qn("a:bodyPr")).set("lIns", str(91440 + 127000))

    assert room_of(place).width == pytest.approx(before.width - 10)
    assert before.height == pytest.approx((place.height - 2 * 45720) / 12700)
