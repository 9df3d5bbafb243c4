"""The drawn template: what every layout promises to whoever fills it or restyles it."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from present.deck.drawing import ColourMap, Colours, Dress, Fonts, draw_template
from present.deck.drawing.grid import SLIDE_HEIGHT, SLIDE_WIDTH
from present.deck.lint import lint_deck
from present.deck.settings import dress, read_settings
from tests.deck.decks import RED_GOLD, TEMPLATES, deck_of_all_layouts
from tests.deck.validators import audit_errors, needs_sdk, sdk_errors

FOLDERS = sorted(each.parent for each in TEMPLATES.glob("*/template.toml"))
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
ADEC = "{http://schemas.microsoft.com/office/drawing/2017/decorative}"
NIGHT = Dress(
    "夜",
    Colours(
        **dict.fromkeys(("dk1", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"), "101010"),
        lt1="FFFFFF",
        lt2="FFFFFF",
        hlink="101010",
        folHlink="101010",
    ),
    ColourMap(bg1="dk1", tx1="lt1"),
    Fonts("宋体", "仿宋"),
)

every_template = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def parts(deck: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(deck)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def drawn_parts(folder: Path) -> dict[str, Any]:
    """The XML of master and layouts of the template in *folder*."""
    found = parts((folder / "template.pptx").read_bytes())
    kinds = ("ppt/slideLayouts/slide", "ppt/slideMasters/slide")
    return {name: etree.fromstring(xml) for name, xml in found.items() if name.startswith(kinds)}


@every_template
def test_the_committed_deck_is_what_its_settings_draw(folder: Path) -> None:
    drawn = draw_template(dress(read_settings(folder / "template.toml")))

    assert parts(drawn) == parts((folder / "template.pptx").read_bytes())


@every_template
def test_the_deck_is_free_of_errors_for_one_validator(folder: Path) -> None:
    assert audit_errors(folder / "template.pptx") == []


@every_template
@needs_sdk
def test_the_deck_is_free_of_errors_for_the_other_validator(folder: Path) -> None:
    assert sdk_errors(folder / "template.pptx") == []


@every_template
def test_the_deck_is_free_of_findings_of_our_own(folder: Path) -> None:
    assert lint_deck(folder / "template.pptx") == ()


@every_template
def test_a_slide_on_each_layout_is_sound_too(folder: Path, tmp_path: Path) -> None:
    deck = deck_of_all_layouts(folder / "template.pptx", tmp_path / "all.pptx")

    assert lint_deck(deck) == ()
    assert audit_errors(deck) == []


@every_template
@needs_sdk
def test_a_slide_on_each_layout_is_sound_for_the_other_validator(folder: Path, tmp_path: Path) -> None:
    assert sdk_errors(deck_of_all_layouts(folder / "template.pptx", tmp_path / "all.pptx")) == []


def test_a_drawing_is_the_same_bytes_every_time() -> None:
    assert draw_template(NIGHT) == draw_template(NIGHT)


def test_a_dress_changes_the_theme_and_the_colour_map_and_nothing_else() -> None:
    red, night = parts(RED_GOLD.read_bytes()), parts(draw_template(NIGHT))

    changed = {name for name in red if red[name] != night[name]}

    assert changed == {
        "docProps/core.xml",
        "ppt/slideMasters/slideMaster1.xml",
        "ppt/tableStyles.xml",
        "ppt/theme/theme1.xml",
        "ppt/theme/theme2.xml",
    }


def test_a_dress_names_its_fonts_for_latin_and_east_asian_text_alike() -> None:
    theme = etree.fromstring(parts(draw_template(NIGHT))["ppt/theme/theme1.xml"])

    for kind, face in (("majorFont", "宋体"), ("minorFont", "仿宋")):
        font = theme.find(f".//{A}{kind}")
        assert [font.find(f"{A}{script}").get("typeface") for script in ("latin", "ea")] == [face, face]


def test_the_template_holds_no_slides_and_plays_its_narration() -> None:
    deck = Presentation(str(RED_GOLD))
    show = etree.fromstring(parts(RED_GOLD.read_bytes())["ppt/presProps.xml"]).find(f"{P}showPr")

    assert len(deck.slides) == 0
    assert (deck.slide_width, deck.slide_height) == (SLIDE_WIDTH, SLIDE_HEIGHT)
    assert (show.get("showNarration"), show.get("useTimings")) == ("1", "1")


def test_there_is_a_layout_for_every_kind_and_count_of_slide() -> None:
    counts = {
        "目录": range(1, 9),
        "一图读懂": range(2, 7),
        "主题": range(1, 9),
        "结语": range(7),
        "名词": range(1, 5),
        "金句": range(1, 4),
    }
    counted = {f"{name} {count}" for name, numbers in counts.items() for count in numbers}
    single = {"封面", "要点", "要点（无引语）", "部分正文", "部分正文（结句）", "数字（图）", "数字（表）"}

    names = [layout.name for layout in Presentation(str(RED_GOLD)).slide_layouts]

    assert sorted(names) == sorted(counted | single)


@every_template
def test_marks_are_decorative_and_placeholders_are_not(folder: Path) -> None:
    for name, part in drawn_parts(folder).items():
        for shape in part.iter(f"{P}sp"):
            decorative = shape.find(f".//{ADEC}decorative") is not None
            assert decorative is (shape.find(f".//{P}ph") is None), name


@every_template
def test_only_the_theme_knows_colours(folder: Path) -> None:
    assert [name for name, part in drawn_parts(folder).items() if part.find(f".//{A}srgbClr") is not None] == []


@every_template
def test_letters_stand_on_the_grid(folder: Path) -> None:
    for part in drawn_parts(folder).values():
        for shape in part.iter(f"{P}sp"):
            if shape.find(f".//{P}ph") is not None:
                body = shape.find(f"{P}txBody/{A}bodyPr")
                assert [body.get(side) for side in ("lIns", "tIns", "rIns", "bIns")] == ["0", "0", "0", "0"]
                assert [child.tag for child in body] == [f"{A}noAutofit"]


@every_template
def test_text_is_set_as_chinese_text(folder: Path) -> None:
    for part in drawn_parts(folder).values():
        assert {run.get("lang") for run in part.iter(f"{A}rPr", f"{A}endParaRPr")} <= {"zh-CN"}
        for level in (each for i in range(1, 6) for each in part.iter(f"{A}lvl{i}pPr")):
            assert (level.get("eaLnBrk"), level.get("hangingPunct")) == ("1", "1")
