"""A deck template as it is opened: clean, ready to play, with the department's logo and footer."""

from __future__ import annotations

import re
import sys
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from present.deck.adopting.opening import open_deck, opened
from present.deck.adopting.stamps import SVG_SPACE
from present.deck.adopting.strangers import ENCRYPTED, OLD
from present.deck.lint import lint_deck
from present.errors import DeckError, TemplateError
from present.model import Template
from tests.deck.decks import RED_GOLD, a_drawing, a_logo, read
from tests.deck.foreign import MAIN, as_office_template, chinese_template, office_template
from tests.deck.validators import audit_errors, needs_sdk, sdk_errors

EMU_TOLERANCE = 0.01


def a_template(pptx: Path) -> Template:
    return Template("office", "某局", pptx)


def pictures(layout: Any) -> list[Any]:
    return [shape for shape in layout.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_sample_slides_go_with_all_that_lists_them(tmp_path: Path) -> None:
    presentation = opened(a_template(chinese_template(tmp_path / "chinese.pptx")))
    presentation.save(str(tmp_path / "clean.pptx"))

    listing = read(tmp_path / "clean.pptx", "ppt/presentation.xml")
    assert len(presentation.slides) == 0
    assert "custShow" not in listing
    assert "sectionLst" not in listing
    assert not [name for name in _names(tmp_path / "clean.pptx") if "/slides/" in name or "/notesSlides/" in name]
    assert lint_deck(tmp_path / "clean.pptx") == ()


def _names(deck: Path) -> list[str]:
    with zipfile.ZipFile(deck) as archive:
        return archive.namelist()


def test_a_deck_that_plays_its_narration_says_so(tmp_path: Path) -> None:
    presentation = opened(a_template(office_template(tmp_path / "office.pptx")))
    presentation.save(str(tmp_path / "clean.pptx"))

    assert '<p:showPr showNarration="1" useTimings="1"' in read(tmp_path / "clean.pptx", "ppt/presProps.xml")


@pytest.mark.parametrize("kind", ["template", "slideshow"])
def test_an_office_template_is_opened_as_a_presentation(tmp_path: Path, kind: str) -> None:
    path = as_office_template(RED_GOLD, tmp_path / "template.potx")
    if kind == "slideshow":
        path = _as(path, tmp_path / "template.ppsx", kind)

    open_deck(path).save(str(tmp_path / "deck.pptx"))

    assert MAIN.format("presentation") in read(tmp_path / "deck.pptx", "[Content_Types].xml")


def _as(deck: Path, path: Path, kind: str) -> Path:
    with zipfile.ZipFile(deck) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(MAIN.format("template").encode(), MAIN.format(kind).encode()))
    return path


def an_archive(**parts: bytes) -> bytes:
    """A zip with the *parts* that are named by what they say."""
    names = {"types": "[Content_Types].xml", "relations": "_rels/.rels", "keynote": "Index/Document.iwa", "open": "mimetype"}
    with zipfile.ZipFile(written := BytesIO(), "w") as archive:
        for name, content in parts.items():
            archive.writestr(names[name], content)
    return written.getvalue()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "it is empty: copy it again"),
        (b"no zip at all", "open it in PowerPoint or WPS and save it as one"),
        (RED_GOLD.read_bytes()[:9000], "it is cut off"),
        (OLD, "of an older format"),
        (OLD + bytes(99) + ENCRYPTED, "it has a password"),
        (an_archive(types=b"presentation.macroEnabled.main+xml"), "it holds macros"),
        (an_archive(keynote=b""), "it is a Keynote file"),
        (an_archive(open=b"application/vnd.oasis.opendocument.presentation"), "it is an OpenDocument file"),
        (an_archive(types=b"wordprocessingml.document.main+xml"), "a Word or Excel file"),
        (an_archive(types=b"", relations=b"http://purl.oclc.org/ooxml/officeDocument"), "Strict Open XML"),
    ],
)
def test_what_is_no_deck_is_refused_for_what_it_is_with_what_to_do(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "template.pptx").write_bytes(content)

    with pytest.raises(DeckError, match=re.escape(told)):
        opened(a_template(tmp_path / "template.pptx"))


def test_a_deck_that_is_not_there_or_is_a_folder_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(DeckError, match="There is no file"):
        open_deck(tmp_path / "none.pptx")
    with pytest.raises(DeckError, match="can't be read"):
        open_deck(tmp_path)


@pytest.mark.parametrize(("width", "height"), [(400, 100), (60, 120), (100, 100)])
def test_a_logo_stands_on_the_layouts_undistorted_and_within_its_place(tmp_path: Path, width: int, height: int) -> None:
    logo = a_logo(tmp_path / "logo.png", width, height)
    places = {layout.name: place for layout in open_deck(RED_GOLD).slide_layouts for place in _logo_places(layout)}

    presentation = opened(replace(a_template(RED_GOLD), logo=logo, department="市图书馆"))

    for layout in presentation.slide_layouts:
        found = pictures(layout)
        assert len(found) == (1 if layout.name in places else 0)
        for picture in found:
            left, top, right, bottom = places[layout.name]
            assert picture.width / picture.height == pytest.approx(width / height, rel=EMU_TOLERANCE)
            assert left <= picture.left <= picture.left + picture.width <= right + 1
            assert top <= picture.top <= picture.top + picture.height <= bottom + 1
            assert picture._element.nvPicPr.cNvPr.get("descr") == "市图书馆标志"


def _logo_places(layout: Any) -> list[tuple[int, int, int, int]]:
    found = [each for each in layout.placeholders if each.placeholder_format.idx == 15]
    return [(each.left, each.top, each.left + each.width, each.top + each.height) for each in found]


def test_a_logo_stands_at_the_edge_that_is_nearer(tmp_path: Path) -> None:
    presentation = opened(replace(a_template(RED_GOLD), logo=a_logo(tmp_path / "logo.png", 100, 100)))

    (cover,) = pictures(presentation.slide_layouts.get_by_name("封面"))
    (point,) = pictures(presentation.slide_layouts.get_by_name("要点"))
    assert cover.left == 685800
    assert point.left + point.width == 11506200


def test_an_svg_stands_on_the_layouts_as_a_drawing_with_a_picture_for_programs_that_know_none(tmp_path: Path) -> None:
    presentation = opened(replace(a_template(RED_GOLD), logo=a_drawing(tmp_path / "logo.svg")))
    presentation.save(str(tmp_path / "deck.pptx"))
    cover: Any = next(
        shape for shape in Presentation(str(tmp_path / "deck.pptx")).slide_layouts[0].shapes if shape.name == "部门标志"
    )
    drawing = cover.element.find(f".//{{{SVG_SPACE}}}svgBlip").get(qn("r:embed"))

    with zipfile.ZipFile(tmp_path / "deck.pptx") as archive:
        assert [name for name in archive.namelist() if name.endswith(".svg")] == ["ppt/media/logo.svg"]
    assert cover.part.related_part(drawing).blob == (tmp_path / "logo.svg").read_bytes()
    assert (cover.image.content_type, cover.image.size) == ("image/png", (1600, 800))
    assert round(cover.width / cover.height, 2) == 2.0
    assert lint_deck(tmp_path / "deck.pptx") == ()
    assert audit_errors(tmp_path / "deck.pptx") == []


@needs_sdk
def test_a_deck_with_an_svg_is_sound_for_the_other_validator(tmp_path: Path) -> None:
    opened(replace(a_template(RED_GOLD), logo=a_drawing(tmp_path / "logo.svg"))).save(str(tmp_path / "deck.pptx"))

    assert sdk_errors(tmp_path / "deck.pptx") == []


def test_an_svg_that_nothing_here_draws_is_refused_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)

    with pytest.raises(TemplateError, match="run pip install resvg-py, or save the logo as PNG"):
        opened(replace(a_template(RED_GOLD), logo=a_drawing(tmp_path / "logo.svg")))


@pytest.mark.parametrize("content", [b"no drawing", b"<svg", b"\xff\xfe\x00"])
def test_an_svg_that_is_none_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logo.svg").write_bytes(content)

    with pytest.raises(TemplateError, match="is no SVG that can be used"):
        opened(replace(a_template(RED_GOLD), logo=tmp_path / "logo.svg"))


def test_a_logo_that_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_text("<svg/>", encoding="utf-8")

    with pytest.raises(DeckError, match="Take a PNG, a JPEG or an SVG"):
        opened(replace(a_template(RED_GOLD), logo=tmp_path / "logo.png"))


@pytest.mark.parametrize("make", [office_template, lambda path: RED_GOLD])
def test_the_footer_of_the_department_stands_where_the_date_would(tmp_path: Path, make: Any) -> None:
    path = make(tmp_path / "template.pptx")
    dates = {layout.name: (each.left, each.top) for layout in open_deck(path).slide_layouts for each in _dates(layout)}

    presentation = opened(replace(a_template(path), footer="市图书馆 <编>"))

    for layout in presentation.slide_layouts:
        found = [(shape.left, shape.top) for shape in layout.shapes if shape.name == "固定页脚"]
        assert found == ([dates[layout.name]] if layout.name in dates else [])
        assert not _dates(layout)
    assert "市图书馆 &lt;编&gt;" in _saved(presentation, tmp_path / "deck.pptx", "ppt/slideLayouts/slideLayout2.xml")


def _dates(layout: Any) -> list[Any]:
    return [each for each in layout.placeholders if each.element.ph.get("type") == "dt"]


def _saved(presentation: Any, path: Path, part: str) -> str:
    presentation.save(str(path))
    return read(path, part)


@pytest.fixture
def stamped(tmp_path: Path) -> Path:
    """红金 with logo and footer."""
    template = replace(a_template(RED_GOLD), logo=a_logo(tmp_path / "logo.png", 40, 20), footer="市图书馆")
    opened(template).save(str(tmp_path / "stamped.pptx"))
    return tmp_path / "stamped.pptx"


def test_a_stamped_template_is_sound(stamped: Path) -> None:
    assert lint_deck(stamped) == ()
    assert audit_errors(stamped) == []


@needs_sdk
def test_a_stamped_template_is_sound_for_the_other_validator(stamped: Path) -> None:
    assert sdk_errors(stamped) == []
