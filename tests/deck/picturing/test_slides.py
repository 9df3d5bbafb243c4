"""Slides that we draw ourselves: what is on them, where and in which colour, and how near they come to LibreOffice's."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageFilter
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from present.deck.picturing import draw_slides
from present.deck.picturing.pictures import drawn_pictures, printed_pictures
from present.deck.picturing.slides import Drawing
from present.deck.previewing import preview_template
from present.deck.previewing.pictures import Taken
from present.errors import OutputUnavailableError
from present.fonts import chinese_typeface
from present.office import Office, find_office
from tests.deck.decks import TEMPLATES, deck_of
from tests.deck.foreign import office_template

pytestmark = pytest.mark.skipif(chinese_typeface() is None, reason="no Chinese font is installed")
needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")

Place = tuple[int, int, int, int]
WIDTH = 480
RED, BLUE, WHITE = (200, 20, 20), (20, 40, 180), (255, 255, 255)


def drawn(deck: Path, width: int = WIDTH) -> tuple[list[Image.Image], set[str]]:
    typeface = chinese_typeface()
    assert typeface
    drawing = Drawing(deck, typeface, width)
    return [picture for _, _, picture in drawing.pictures()], drawing.missed


def slide_with(folder: Path, *adding: Callable[[Any], Any]) -> tuple[Image.Image, set[str]]:
    """One empty slide, 960 × 540 points, with what *adding* puts on it; drawn at half a pixel a point."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(960), Pt(540)
    slide = deck.slides.add_slide(deck.slide_layouts[6])
    for add in adding:
        add(slide)
    deck.save(str(folder / "deck.pptx"))
    (picture,), missed = drawn(folder / "deck.pptx")
    return picture, missed


def shape(form: Any, place: Place, colour: tuple[int, int, int] = RED, turn: float = 0) -> Callable[[Any], Any]:
    """Adds a shape at a *place* in points."""

    def add(slide: Any) -> Any:
        added = slide.shapes.add_shape(form, *(Pt(each) for each in place))
        added.fill.solid()
        added.fill.fore_color.rgb = RGBColor(*colour)  # type: ignore[no-untyped-call]
        added.line.fill.background()
        added.rotation = turn
        return added

    return add


def words(text: str, size: int, place: Place, **body: str) -> Callable[[Any], Any]:
    def add(slide: Any) -> None:
        frame = slide.shapes.add_textbox(*(Pt(each) for each in place)).text_frame
        frame.word_wrap = True
        for name, value in body.items():
            frame._txBody.find(qn("a:bodyPr")).set(name, value)
        frame.text = text
        for paragraph in frame.paragraphs:
            paragraph.font.size = Pt(size)

    return add


def at(picture: Image.Image, x: int, y: int) -> tuple[int, ...]:
    """The colour at a point of the slide, in points."""
    found = picture.getpixel((x // 2, y // 2))
    assert isinstance(found, tuple)
    return found


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    """The edges of what is darker than the ground, in points."""
    found = picture.convert("L").point(lambda light: 255 if light < 128 else 0).getbbox()
    assert found
    left, top, right, bottom = found
    return 2 * left, 2 * top, 2 * right, 2 * bottom


def test_a_shape_is_filled_where_it_is_and_nowhere_else(tmp_path: Path) -> None:
    picture, missed = slide_with(tmp_path, shape(MSO_SHAPE.RECTANGLE, (100, 100, 200, 100)))

    assert [at(picture, *point) for point in ((110, 110), (290, 190), (90, 150), (310, 150))] == [RED, RED, WHITE, WHITE]
    assert missed == set()


def test_a_later_shape_covers_an_earlier_one(tmp_path: Path) -> None:
    below, above = (shape(MSO_SHAPE.RECTANGLE, (100, 100, 200, 100), colour) for colour in (RED, BLUE))

    assert at(slide_with(tmp_path, below, above)[0], 150, 150) == BLUE


def test_what_is_half_opaque_lets_the_ground_through(tmp_path: Path) -> None:
    def add(slide: Any) -> None:
        colour = shape(MSO_SHAPE.RECTANGLE, (100, 100, 200, 100), (0, 0, 0))(slide)._element.find(f".//{qn('a:srgbClr')}")
        colour.append(colour.makeelement(qn("a:alpha"), {"val": "50000"}))

    assert at(slide_with(tmp_path, add)[0], 150, 150)[0] == pytest.approx(127, abs=2)


@pytest.mark.parametrize("form", ["OVAL", "ROUNDED_RECTANGLE", "DIAMOND", "ROUND_2_DIAG_RECTANGLE"])
def test_a_round_shape_leaves_its_corner_free(form: str, tmp_path: Path) -> None:
    picture, missed = slide_with(tmp_path, shape(getattr(MSO_SHAPE, form), (100, 100, 300, 300)))

    assert (at(picture, 104, 104), at(picture, 250, 250)) == (WHITE, RED)
    assert missed == set()


def test_a_shape_that_is_turned_stands_on_its_side(tmp_path: Path) -> None:
    picture, _ = slide_with(tmp_path, shape(MSO_SHAPE.RECTANGLE, (100, 200, 300, 50), turn=90))

    assert [at(picture, *point) for point in ((250, 100), (250, 350), (120, 225))] == [RED, RED, WHITE]


def test_a_form_that_is_not_known_is_named(tmp_path: Path) -> None:
    _, missed = slide_with(tmp_path, shape(MSO_SHAPE.CLOUD, (100, 100, 300, 300)))

    assert missed == {"form"}


def test_a_group_is_drawn_where_it_was_moved_to(tmp_path: Path) -> None:
    def add(slide: Any) -> None:
        group = slide.shapes.add_group_shape([shape(MSO_SHAPE.RECTANGLE, (0, 0, 100, 100))(slide)])
        group.left, group.top, group.width, group.height = Pt(400), Pt(200), Pt(200), Pt(200)

    picture, _ = slide_with(tmp_path, add)

    assert [at(picture, *point) for point in ((410, 210), (590, 390), (50, 50))] == [RED, RED, WHITE]


def test_a_picture_is_placed_and_cut(tmp_path: Path) -> None:
    file = io.BytesIO()
    two = Image.new("RGB", (200, 100), RED)
    two.paste(BLUE, (100, 0, 200, 100))
    two.save(file, "PNG")

    def add(slide: Any) -> None:
        slide.shapes.add_picture(file, Pt(100), Pt(100), Pt(100), Pt(100)).crop_left = 0.5

    picture, _ = slide_with(tmp_path, add)

    assert (at(picture, 110, 150), at(picture, 190, 150), at(picture, 210, 150)) == (BLUE, BLUE, WHITE)


def test_words_are_as_large_as_they_are_said_to_be(tmp_path: Path) -> None:
    left, top, right, bottom = ink(slide_with(tmp_path, words("国国国国", 60, (100, 100, 600, 100)))[0])

    assert right - left == pytest.approx(4 * 60, abs=12)
    assert bottom - top == pytest.approx(0.9 * 60, abs=8)


def test_words_that_do_not_fit_in_a_line_go_on_in_the_next(tmp_path: Path) -> None:
    one, two = (ink(slide_with(tmp_path, words("国" * count, 40, (100, 100, 420, 200)))[0]) for count in (10, 11))

    assert two[3] - one[3] == pytest.approx(1.32 * 40, abs=4)


@pytest.mark.parametrize(("text", "first"), [("国" * 10 + "。", "国" * 10 + "。"), ("国" * 9 + "“国”", "国" * 9)])
def test_a_mark_never_begins_or_ends_a_line_where_it_may_not(text: str, first: str, tmp_path: Path) -> None:
    whole, line = (ink(slide_with(tmp_path, words(each, 40, (100, 100, 420, 200)))[0]) for each in (text, first))

    assert whole[2] == line[2]


@pytest.mark.parametrize(("anchor", "top"), [("t", 100), ("ctr", 270), ("b", 440)])
def test_words_stand_where_they_are_anchored(anchor: str, top: int, tmp_path: Path) -> None:
    text = words("国", 40, (100, 100, 400, 400), anchor=anchor, tIns="0", bIns="0", wrap="square")
    picture, _ = slide_with(tmp_path, text)

    assert ink(picture)[1] == pytest.approx(top + 10, abs=12)


def test_a_table_shows_every_cell(tmp_path: Path) -> None:
    def add(slide: Any) -> None:
        table = slide.shapes.add_table(2, 2, Pt(100), Pt(100), Pt(400), Pt(200)).table
        for row, column in ((0, 0), (1, 1)):
            table.cell(row, column).text = "国国"

    picture, missed = slide_with(tmp_path, add)
    left, top, right, bottom = ink(picture.crop((40, 40, 260, 160)))

    assert missed == set()
    assert right - left > 200
    assert bottom - top > 90


def chart(kind: Any) -> Callable[[Any], Any]:
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["甲", "乙"]
    data.add_series("数", (4, 2))  # type: ignore[no-untyped-call]
    return lambda slide: slide.shapes.add_chart(kind, Pt(100), Pt(100), Pt(600), Pt(300), data)


def test_level_bars_are_as_long_as_their_figures_say(tmp_path: Path) -> None:
    picture, missed = slide_with(tmp_path, chart(XL_CHART_TYPE.BAR_CLUSTERED))
    accent = at(picture, 250, 175)
    upper, lower = (sum(at(picture, x, y) == accent for x in range(100, 700, 2)) for y in (175, 325))

    assert missed == set()
    assert upper == pytest.approx(2 * lower, rel=0.03)


def test_a_chart_of_another_kind_is_named(tmp_path: Path) -> None:
    assert slide_with(tmp_path, chart(XL_CHART_TYPE.PIE))[1] == {"chart"}


def test_what_is_missed_is_told_to_the_user(tmp_path: Path) -> None:
    slide_with(tmp_path, chart(XL_CHART_TYPE.PIE), shape(MSO_SHAPE.CLOUD, (100, 100, 300, 300)))
    (tmp_path / "slides").mkdir()

    (notice,) = draw_slides(tmp_path / "deck.pptx", None, tmp_path / "slides", lambda *_: None)

    assert notice.code == "not-drawn"
    assert "charts other than bars, uncommon shapes" in notice.en
    assert "图表（条形图以外）、少见的形状" in notice.zh
    assert Image.open(tmp_path / "slides" / "01.jpg").size == (1920, 1080)


def test_without_a_chinese_font_nothing_is_drawn(tmp_path: Path) -> None:
    with pytest.raises(OutputUnavailableError, match="pip install manimgx-fonts-cjk"):
        next(drawn_pictures(tmp_path / "deck.pptx", set(), lambda: None))


def test_a_template_of_another_make_is_drawn_too(tmp_path: Path) -> None:
    deck = Presentation(str(office_template(tmp_path / "office.pptx")))
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text, slide.placeholders[1].text = "标题", "第一点\n第二点"
    deck.save(str(tmp_path / "deck.pptx"))

    (picture,), missed = drawn(tmp_path / "deck.pptx")

    assert missed == set()
    assert ink(picture)[3] - ink(picture)[1] > 100


@needs_office
@pytest.mark.parametrize("name", ["fresh-green", "hall-dark"])
def test_our_slides_look_as_those_of_libreoffice_do(name: str, tmp_path: Path) -> None:
    """Not letter for letter: lines stand a little further apart. Seen from afar, as a hall sees them, they are the same."""
    preview = preview_template(name, (TEMPLATES,), tmp_path, lambda deck, folder: Taken())
    office = find_office()
    assert office
    printed = Office(office).converted(preview.deck, "pdf", tmp_path)
    assert printed
    ours, missed = drawn(preview.deck, 960)
    theirs = [picture for _, _, picture in printed_pictures(printed)]

    assert missed == set()
    assert len(ours) == len(theirs)
    assert max(map(difference, ours, theirs)) < 0.025


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures differ on average, from 0 to 1, seen so far off that letters blur."""
    far = [each.convert("L").resize((240, 135)).filter(ImageFilter.GaussianBlur(2)) for each in (one, other)]
    counts = ImageChops.difference(*far).histogram()
    return sum(light * count for light, count in enumerate(counts)) / (255 * 240 * 135)


def test_the_number_of_a_slide_is_its_own(tmp_path: Path) -> None:
    deck_of(("要点", "要点"), tmp_path / "deck.pptx")
    deck = Presentation(str(tmp_path / "deck.pptx"))
    for slide in deck.slides:
        box = slide.shapes.add_textbox(Emu(0), Emu(0), Pt(300), Pt(100))
        paragraph = box.text_frame.paragraphs[0]._p
        field = paragraph.makeelement(qn("a:fld"), {"id": "{6F5B1C0E-2A57-4C39-9B1D-0B5C6A3E7D12}", "type": "slidenum"})
        field.append(field.makeelement(qn("a:t"), {}))
        field[0].text = "‹#›"
        paragraph.append(field)
    deck.save(str(tmp_path / "deck.pptx"))

    first, second = (picture.crop((0, 0, 150, 50)) for picture in drawn(tmp_path / "deck.pptx")[0])

    assert ImageChops.difference(first, second).getbbox() is not None


def drawn_by_hand(x: str) -> Callable[[Any], Any]:
    """Adds a triangle that is a path of its own; its tip is at *x* of 100."""

    def add(slide: Any) -> None:
        added = shape(MSO_SHAPE.RECTANGLE, (100, 100, 200, 200))(slide)._element
        form = added.find(f".//{qn('a:prstGeom')}")
        points = "".join(f'<a:lnTo><a:pt x="{each}" y="100"/></a:lnTo>' for each in ("100", "0"))
        path = f'<a:path w="100" h="100"><a:moveTo><a:pt x="{x}" y="0"/></a:moveTo>{points}<a:close/></a:path>'
        names = f'xmlns:a="{form.nsmap["a"]}"'
        form.getparent().replace(form, parse_xml(f"<a:custGeom {names}><a:avLst/><a:pathLst>{path}</a:pathLst></a:custGeom>"))

    return add


def test_a_form_that_somebody_drew_is_drawn_along_its_path(tmp_path: Path) -> None:
    picture, missed = slide_with(tmp_path, drawn_by_hand("50"))

    assert [at(picture, *point) for point in ((200, 180), (110, 290), (110, 110))] == [RED, RED, WHITE]
    assert missed == set()


def test_a_path_that_must_be_worked_out_is_named(tmp_path: Path) -> None:
    assert slide_with(tmp_path, drawn_by_hand("hc"))[1] == {"form"}


def test_a_gradient_goes_from_one_colour_to_the_other(tmp_path: Path) -> None:
    def add(slide: Any) -> None:
        added = shape(MSO_SHAPE.RECTANGLE, (100, 100, 400, 100))(slide)
        added.fill.gradient()
        added.fill.gradient_angle = 0
        for stop, colour in zip(added.fill.gradient_stops, (RED, BLUE), strict=True):
            stop.color.rgb = RGBColor(*colour)  # type: ignore[no-untyped-call]

    picture, _ = slide_with(tmp_path, add)
    left, middle, right = (at(picture, x, 150) for x in (110, 300, 490))

    assert left[0] > middle[0] > right[0]
    assert left[2] < middle[2] < right[2]
