"""Decks broken on purpose, each in the one way that its test names."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from present.deck.lint import lint_deck
from present.errors import DeckError
from tests.deck.decks import deck_of, edited, read

FIRST, SECOND = "ppt/slides/slide1.xml", "ppt/slides/slide2.xml"
PRESENTATION = "ppt/presentation.xml"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
SECTIONS = (
    f'<p:extLst><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst xmlns:p14="{P14}">'
    '<p14:section name="开头" id="{6F5B1C0E-2A57-4C39-9B1D-0B5C6A3E7D12}"><p14:sldIdLst><p14:sldId id="256"/>'
    '<p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst></p:presentation>'
)
PLAYING = (
    '<p:transition advTm="15720"/><p:timing><p:tnLst><p:par><p:cTn id="1"><p:childTnLst><p:cmd><p:cBhvr><p:cTn id="2"/>'
    '<p:tgtEl><p:spTgt spid="2"/></p:tgtEl></p:cBhvr></p:cmd></p:childTnLst></p:cTn></p:par></p:tnLst></p:timing></p:sld>'
)


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A sound deck of two slides, one of which plays something, in a section."""
    path = deck_of(("要点", "要点（无引语）"), tmp_path / "deck.pptx")
    edited(path, PRESENTATION, "</p:presentation>", SECTIONS)
    return edited(path, FIRST, "</p:sld>", PLAYING)


def codes(deck: Path) -> list[str]:
    return [finding.code for finding in lint_deck(deck)]


def test_a_sound_deck_has_no_findings(deck: Path) -> None:
    assert lint_deck(deck) == ()


def test_a_shape_id_may_not_be_used_twice(deck: Path) -> None:
    edited(deck, FIRST, 'id="3"', 'id="2"')

    assert codes(deck) == ["shape-id"]


def test_a_time_node_id_may_not_be_used_twice(deck: Path) -> None:
    edited(deck, FIRST, '<p:cTn id="2"/>', '<p:cTn id="1"/>')

    assert codes(deck) == ["time-node-id"]


def test_what_plays_must_be_on_the_slide(deck: Path) -> None:
    edited(deck, FIRST, 'spid="2"', 'spid="77"')

    assert codes(deck) == ["timing-target"]


def test_a_shape_may_not_name_a_relation_that_is_not_there(deck: Path) -> None:
    edited(deck, FIRST, "<a:rPr ", '<a:rPr xmlns:q="urn:q" q:id="rId9" ')
    assert codes(deck) == []

    edited(deck, FIRST, 'xmlns:q="urn:q"', 'xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"')
    assert codes(deck) == ["relation"]


def test_an_empty_relation_is_how_a_shape_plays_media(deck: Path) -> None:
    link = '<p:cNvPr id="2" name="标题 1"><a:hlinkClick r:id="" action="ppaction://media"/></p:cNvPr>'
    edited(deck, FIRST, _element(deck, '<p:cNvPr id="2"'), link)

    assert codes(deck) == []


def test_a_relation_must_lead_to_a_file(deck: Path) -> None:
    edited(deck, "ppt/slides/_rels/slide1.xml.rels", "../slideLayouts/slideLayout", "../slideLayouts/slideLayout99")

    assert codes(deck) == ["relation-target"]


def test_a_section_may_not_hold_a_slide_that_is_not_there(deck: Path) -> None:
    edited(deck, PRESENTATION, '<p14:sldId id="257"/>', '<p14:sldId id="999"/>')

    assert codes(deck) == ["sections"]


def test_no_slide_may_be_outside_the_sections(deck: Path) -> None:
    edited(deck, PRESENTATION, '<p14:sldId id="257"/>', "")

    assert codes(deck) == ["sections"]


@pytest.mark.parametrize("time", ["15720.5", "-1", ""])
def test_a_slide_goes_on_after_a_whole_number_of_milliseconds(deck: Path, time: str) -> None:
    edited(deck, FIRST, 'advTm="15720"', f'advTm="{time}"')

    assert codes(deck) == ["advance-time"]


@pytest.mark.parametrize(("axis", "expected"), [("-2068027336", ["axis-id"]), ("4294967295", ["axis-id"]), ("2147483647", [])])
def test_an_axis_id_is_a_small_whole_number(deck: Path, axis: str, expected: list[str]) -> None:
    with zipfile.ZipFile(deck, "a") as archive:
        archive.writestr("ppt/charts/chart1.xml", f'<c:chart xmlns:c="{CHART}"><c:axId val="{axis}"/></c:chart>')

    assert codes(deck) == expected


@pytest.mark.parametrize("offset", ['x="-1" y="0"', 'x="11191999" y="0"', 'x="0" y="6857000"'])
def test_a_shape_may_not_stick_out_of_the_slide(deck: Path, offset: str) -> None:
    frame = f'<p:spPr><a:xfrm><a:off {offset}/><a:ext cx="1000002" cy="1001"/></a:xfrm></p:spPr>'
    edited(deck, SECOND, "<p:spPr/>", frame)

    assert codes(deck) == ["place"]


def test_the_icon_of_a_narration_may_stand_beside_the_slide(deck: Path) -> None:
    icon = (
        '<p:pic><p:nvPicPr><p:cNvPr id="90" name="旁白"/><p:cNvPicPr/><p:nvPr><a:audioFile r:link=""/></p:nvPr></p:nvPicPr>'
        '<p:spPr><a:xfrm><a:off x="-900000" y="0"/><a:ext cx="100" cy="100"/></a:xfrm></p:spPr></p:pic></p:spTree>'
    )
    edited(deck, SECOND, "</p:spTree>", icon)

    assert codes(deck) == []


def test_a_slide_takes_its_colours_from_the_theme(deck: Path) -> None:
    colour = '<a:rPr lang="zh-CN"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:rPr>'
    edited(deck, FIRST, '<a:rPr lang="zh-CN"/>', colour)

    assert codes(deck) == ["colour"]


@pytest.mark.parametrize("properties", ["", '<a:rPr lang="en-US"/>', "<a:rPr/>"])
def test_every_run_says_that_it_is_chinese(deck: Path, properties: str) -> None:
    edited(deck, SECOND, '<a:rPr lang="zh-CN"/>', properties)

    assert codes(deck) == ["language"]


def test_a_finding_says_where_and_what_in_both_languages(deck: Path) -> None:
    edited(deck, FIRST, 'spid="2"', 'spid="77"')

    (finding,) = lint_deck(deck)

    assert finding.where == FIRST
    assert "77" in finding.zh
    assert "77" in finding.en


@pytest.mark.parametrize("content", [b"", b"PK", b"no deck at all"])
def test_what_is_no_deck_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)

    with pytest.raises(DeckError, match="no sound deck"):
        lint_deck(path)


def _element(deck: Path, start: str) -> str:
    """The empty element on the first slide that begins with *start*."""
    text = read(deck, FIRST)
    begins = text.index(start)
    return text[begins : text.index("/>", begins) + 2]
