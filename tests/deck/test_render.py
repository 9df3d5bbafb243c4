"""The deck as a file: whole, native, linked, the same every time."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from present.deck.lint import lint_deck
from present.deck.rendering import Deck, render_deck
from present.errors import DeckError
from present.model import Clip, Cut, PointSlide, SlideClip
from present.model import words_on as words_of
from tests.deck.conftest import Planned, plan_of
from tests.deck.decks import edited, read
from tests.deck.measuring import overflows
from tests.deck.speeches import PLAIN, RED_GOLD, SectionWords, SpeechWords, a_theme, shapes
from tests.deck.validators import audit_errors, needs_sdk, sdk_errors

OURS = SpeechWords(sections=(PLAIN, a_theme("群众爱读", 3), a_theme("社区会办", 6)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("decks")


@pytest.fixture(scope="module")
def ours(folder: Path, cut: Cut) -> Path:
    """The deck of a speech of our own."""
    return rendered(plan_of(OURS, cut), folder / "ours.pptx")


@pytest.fixture(scope="module")
def of_seed(folder: Path, seed: Planned) -> Path:
    return rendered(seed, folder / "seed.pptx")


@pytest.fixture(scope="module")
def narrated(folder: Path, seed: Planned) -> Path:
    """The seed's deck with a clip for every slide that something is heard with."""
    return rendered(seed, folder / "narrated.pptx", clips_for(seed, folder))


def rendered(planned: Planned, path: Path, clips: tuple[SlideClip, ...] = ()) -> Path:
    render_deck(Deck(planned.slides, RED_GOLD, planned.cut, clips), path)
    return path


def clips_for(planned: Planned, folder: Path) -> tuple[SlideClip, ...]:
    heard = [slide.frame.key for slide in planned.slides if slide.frame.covers]
    return tuple(SlideClip(key, a_clip(folder, key, 15120)) for key in heard)


def a_clip(folder: Path, name: str, duration: int) -> Clip:
    """A clip of so many ms; what it holds matters to nobody here, but is never the same."""
    path = folder / f"{name}.mp3"
    path.write_bytes(b"ID3" + name.encode() * 400)
    return Clip(path, duration)


def slides_of(deck: Path) -> list[Any]:
    return list(Presentation(str(deck)).slides)


def texts(slide: Any) -> dict[int, str]:
    return {shape.placeholder_format.idx: shape.text_frame.text for shape in slide.placeholders}


class TestTheFile:
    def test_both_validators_and_our_own_find_nothing(self, of_seed: Path, narrated: Path) -> None:
        for deck in (of_seed, narrated):
            assert audit_errors(deck) == []
            assert lint_deck(deck) == ()

    @needs_sdk
    def test_the_open_xml_sdk_finds_nothing(self, of_seed: Path, narrated: Path) -> None:
        assert [sdk_errors(deck) for deck in (of_seed, narrated)] == [[], []]

    def test_the_same_deck_gives_the_same_bytes(self, narrated: Path, seed: Planned, folder: Path) -> None:
        again = rendered(seed, folder / "again.pptx", clips_for(seed, folder))

        assert again.read_bytes() == narrated.read_bytes()

    def test_what_is_compressed_already_is_stored_as_it_is(self, narrated: Path) -> None:
        with zipfile.ZipFile(narrated) as archive:
            stored = {Path(entry.filename).suffix for entry in archive.infolist() if entry.compress_type == zipfile.ZIP_STORED}
            assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}

        assert stored == {".mp3", ".png"}

    def test_it_says_what_it_is(self, ours: Path) -> None:
        about = Presentation(str(ours)).core_properties

        assert (about.title, about.author, about.subject) == ("在全市读书节推进会上的讲话", "市图书馆", "读书会")
        assert (about.language, about.keywords) == ("zh-CN", "群众爱读，社区会办")
        assert about.created == about.modified == datetime(1980, 1, 1, tzinfo=UTC).replace(tzinfo=None)

    def test_it_replaces_an_older_one_and_leaves_nothing_beside_it(self, ours: Path, cut: Cut, tmp_path: Path) -> None:
        (tmp_path / "deck.pptx").write_bytes(b"older")

        rendered(plan_of(OURS, cut), tmp_path / "deck.pptx")

        assert [path.name for path in tmp_path.iterdir()] == ["deck.pptx"]
        assert (tmp_path / "deck.pptx").read_bytes() == ours.read_bytes()


class TestSlides:
    def test_nothing_but_placeholders_ticks_and_the_icon_stands_on_a_slide(self, narrated: Path) -> None:
        for slide in slides_of(narrated):
            others = [shape for shape in slide.shapes if not shape.is_placeholder]
            assert {shape.name.split()[0] for shape in others} <= {"位置", "旁白"}
            assert not [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.TEXT_BOX]

    def test_no_placeholder_is_empty(self, of_seed: Path) -> None:
        assert not [shape.name for slide in slides_of(of_seed) for shape in slide.placeholders if not shape.text_frame.text]

    def test_placeholders_are_named_and_ordered_as_on_the_layout(self, ours: Path) -> None:
        assert [shape.name for shape in slides_of(ours)[5].shapes] == ["标题", "栏目", "条目", "引语", "页脚", "页码"]

    def test_a_size_is_written_only_where_it_is_not_the_layouts(self, ours: Path) -> None:
        theme, point = slides_of(ours)[4:6]

        assert [sizes_on(slide) for slide in (theme, point)] == [set(), {"2800", "3600"}]

    def test_the_foot_says_the_section_and_the_page(self, ours: Path) -> None:
        slides = slides_of(ours)

        assert [(texts(slides[at]).get(11), texts(slides[at]).get(12)) for at in (0, 1, 2, 5)] == [
            (None, None),
            (None, "2"),
            ("在全市读书节推进会上的讲话", "3"),
            ("群众爱读", "6"),
        ]

    def test_the_page_number_is_a_field(self, ours: Path) -> None:
        assert 'type="slidenum"' in read(ours, "ppt/slides/slide2.xml")

    def test_a_title_of_several_lines_is_one_paragraph(self, of_seed: Path) -> None:
        title = slides_of(of_seed)[0].shapes.title.text_frame

        assert [paragraph.text for paragraph in title.paragraphs] == [
            "在全市推进\v“敢为、敢闯、敢干、敢首创”\v动员会暨作风建设大会上的讲话"
        ]

    def test_a_title_of_two_lines_moves_the_kicker_up(self, cut: Cut, tmp_path: Path) -> None:
        long = replace(
            PLAIN, short="深刻认识读书对于建设学习型城市的重要意义", rest="永葆每天都要读一点书每月都要读好一本书的热情"
        )
        slide = slides_of(rendered(plan_of(SpeechWords(sections=(long,)), cut), tmp_path / "long.pptx"))[1]
        kicker = next(shape for shape in slide.placeholders if shape.placeholder_format.idx == 13)

        assert slide.shapes.title.text_frame.text.count("\v") == 1
        assert (kicker.top, kicker.left) == (256032, 685800)

    def test_the_ticks_say_the_place_of_a_theme_and_are_for_the_eye_alone(self, ours: Path) -> None:
        theme = slides_of(ours)[8]
        ticks = [shape for shape in theme.shapes if shape.name.startswith("位置") and not shape.is_placeholder]
        fills = [tick.element.find(f".//{qn('a:schemeClr')}").get("val") for tick in ticks]

        assert fills == ["bg2", "accent2"]
        assert all(etree.tostring(tick.element).count(b"decorative") for tick in ticks)
        assert texts(theme)[13] == "2/2"

    def test_the_quoted_terms_of_parallel_sentences_are_set_apart(self, of_seed: Path) -> None:
        runs = [run for run in slides_of(of_seed)[4].shapes.element.iter(qn("a:r")) if run.rPr.get("b") == "1"]

        assert [run.text for run in runs] == ["“敢”的精神", "“敢”的劲头", "“敢”的成果"]

    def test_a_single_sentence_stands_where_no_rules_part_rows(self, cut: Cut, tmp_path: Path) -> None:
        section = SectionWords(short="抓落实", introduction=("读书的事要一件一件办。",))
        slide = slides_of(rendered(plan_of(SpeechWords(sections=(section,)), cut), tmp_path / "one.pptx"))[1]

        assert slide.slide_layout.name == "要点（无引语）"
        assert (texts(slide)[0], texts(slide)[13], texts(slide)[14]) == ("抓落实", "第一部分", "读书的事要一件一件办")

    def test_the_notes_are_the_source_in_full(self, of_seed: Path, seed: Planned) -> None:
        for page, planned in zip(slides_of(of_seed), seed.slides, strict=True):
            notes = page.notes_slide.notes_text_frame.text.split("\n") if page.has_notes_slide else []
            assert notes == [words.text for words in planned.frame.notes]

    @pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in shapes()])
    def test_every_text_has_room_in_its_box(self, words: SpeechWords, cut: Cut, tmp_path: Path) -> None:
        deck = rendered(plan_of(words, cut), tmp_path / "deck.pptx")

        assert overflows(deck) == []
        assert lint_deck(deck) == ()

    def test_every_text_of_the_seed_has_room_in_its_box(self, of_seed: Path) -> None:
        assert overflows(of_seed) == []

    def test_the_measure_finds_a_text_that_has_no_room(self, ours: Path, tmp_path: Path) -> None:
        broken = tmp_path / "broken.pptx"
        shutil.copy(ours, broken)
        edited(broken, "ppt/slides/slide6.xml", "把读书当作一种习惯", "把读书当作一种习惯" * 4)

        assert overflows(broken) == ["too wide: " + "把读书当作一种习惯" * 4]


def sizes_on(slide: Any) -> set[str]:
    return {run.get("sz") for run in slide.shapes.element.iter(qn("a:rPr")) if run.get("sz")}


class TestLinks:
    def test_a_row_of_the_contents_leads_to_its_slide_and_says_its_page(self, ours: Path) -> None:
        slides = slides_of(ours)
        rows = {shape.placeholder_format.idx: shape for shape in slides[1].placeholders}

        assert [rows[60 + row].text_frame.text for row in (1, 2, 3)] == ["4", "5", "9"]
        for row, target in ((1, 3), (2, 4), (3, 8)):
            leads_to = {rows[base + row].click_action.target_slide.slide_id for base in (20, 40, 60)}
            assert leads_to == {slides[target].slide_id}

    def test_a_panel_at_a_glance_leads_to_its_theme(self, ours: Path) -> None:
        slides = slides_of(ours)
        panels = {shape.placeholder_format.idx: shape for shape in slides[2].placeholders}

        assert panels[21].click_action.target_slide.slide_id == slides[4].slide_id
        assert panels[52].click_action.target_slide.slide_id == slides[8].slide_id

    def test_links_are_on_shapes_so_that_no_run_changes_its_colour(self, ours: Path) -> None:
        assert "hlinkClick" not in "".join(etree.tostring(run, encoding="unicode") for run in all_runs(ours))


def all_runs(deck: Path) -> list[Any]:
    return [run for slide in slides_of(deck) for run in slide.shapes.element.iter(qn("a:r"))]


class TestSections:
    def test_the_slide_list_is_folded_by_part(self, ours: Path) -> None:
        root = etree.fromstring(read(ours, "ppt/presentation.xml").encode())
        sections = root.findall(".//{*}section")

        assert [section.get("name") for section in sections] == ["开篇", "深刻认识读书的重要意义", "群众爱读", "社区会办", "结语"]
        assert [len(section.findall(".//{*}sldId")) for section in sections] == [3, 1, 4, 7, 1]
        assert len({section.get("id") for section in sections}) == 5


class TestNarration:
    def test_a_clip_starts_with_its_slide_and_the_next_slide_comes_when_it_was_heard(self, narrated: Path) -> None:
        slide = etree.fromstring(read(narrated, "ppt/slides/slide1.xml").encode())
        clip = slide.find(".//{*}audioFile").getparent().getparent().find("{*}cNvPr").get("id")

        assert [child.tag.split("}")[1] for child in slide] == ["cSld", "clrMapOvr", "AlternateContent", "timing"]
        assert {each.get("advTm") for each in slide.iter("{*}transition")} == {"15920"}
        assert {target.get("spid") for target in slide.iter("{*}spTgt")} == {clip}
        assert slide.find(".//{*}cmd").get("cmd") == "playFrom(0.0)"
        assert slide.find(".//{*}cmd//{*}cTn").get("dur") == "15120"
        assert slide.find(".//{*}audio").get("isNarration") == "1"

    def test_the_timing_is_that_which_powerpoint_writes(self, narrated: Path) -> None:
        """The time nodes in order: what holds what, what starts what. The numbers are those of the tested example."""
        slide = etree.fromstring(read(narrated, "ppt/slides/slide1.xml").encode())
        nodes = [(node.get("id"), node.getparent().tag.split("}")[1]) for node in slide.iter("{*}cTn")]

        assert nodes == [
            ("1", "par"),
            ("2", "seq"),
            ("3", "par"),
            ("4", "par"),
            ("5", "par"),
            ("6", "cBhvr"),
            ("7", "cMediaNode"),
        ]

    def test_sound_and_media_are_one_part(self, narrated: Path) -> None:
        links = etree.fromstring(read(narrated, "ppt/slides/_rels/slide1.xml.rels").encode())
        sounds = {link.get("Type").rsplit("/")[-1]: link.get("Target") for link in links if link.get("Target").endswith(".mp3")}

        assert sounds == {"media": "../media/media1.mp3", "audio": "../media/media1.mp3"}

    def test_the_content_type_of_sound_is_said_once(self, narrated: Path) -> None:
        types = read(narrated, "[Content_Types].xml")

        assert types.count("audio/mpeg") == 1
        assert '<Default Extension="mp3" ContentType="audio/mpeg"/>' in types

    def test_a_slide_without_a_clip_moves_on_by_itself_in_a_narrated_deck(self, narrated: Path) -> None:
        contents = etree.fromstring(read(narrated, "ppt/slides/slide2.xml").encode())

        assert {each.get("advTm") for each in contents.iter("{*}transition")} == {"5000"}
        assert contents.find(".//{*}timing") is None

    def test_a_deck_without_clips_waits_for_the_speaker(self, of_seed: Path) -> None:
        assert "transition" not in read(of_seed, "ppt/slides/slide1.xml")

    def test_the_icon_says_what_it_is(self, narrated: Path) -> None:
        assert 'name="旁白" descr="本页旁白音频"' in read(narrated, "ppt/slides/slide1.xml")


class TestWhatCanGoWrong:
    def test_our_layouts_are_known_by_their_placeholders_when_they_are_renamed(self, cut: Cut, tmp_path: Path) -> None:
        slides, template = plan_of(OURS, cut).slides, without("封面", tmp_path)

        render_deck(Deck(slides, replace(RED_GOLD, pptx=template), cut), tmp_path / "deck.pptx")

        assert texts(slides_of(tmp_path / "deck.pptx")[0])[1] == "市图书馆　2024年4月"

    def test_a_layout_that_the_template_lacks_is_stood_in_for(self, cut: Cut, tmp_path: Path) -> None:
        template = Presentation(str(RED_GOLD.pptx))
        template.slide_layouts.remove(next(each for each in template.slide_layouts if each.name == "封面"))
        template.save(str(tmp_path / "template.pptx"))
        slides = plan_of(OURS, cut).slides

        render_deck(Deck(slides, replace(RED_GOLD, pptx=tmp_path / "template.pptx"), cut), tmp_path / "deck.pptx")

        cover, *_ = slides_of(tmp_path / "deck.pptx")
        assert cover.slide_layout.name == "要点（无引语）"
        assert "市图书馆　2024年4月" in "".join(texts(cover).values())

    def test_a_layout_that_lacks_a_placeholder_is_filled_as_one_of_another_make(self, cut: Cut, tmp_path: Path) -> None:
        slides, template = plan_of(OURS, cut).slides, tmp_path / "template.pptx"
        shutil.copy(RED_GOLD.pptx, template)
        edited(template, layout_part(template, "要点"), 'idx="14"', 'idx="94"')

        render_deck(Deck(slides, replace(RED_GOLD, pptx=template), cut), tmp_path / "deck.pptx")

        point = next(slide for slide in slides if isinstance(slide, PointSlide) and slide.quote)
        shown = "".join("".join(texts(each).values()) for each in slides_of(tmp_path / "deck.pptx")).replace("\v", "")
        assert all(words.text in shown for words in words_of(point))

    def test_a_template_that_is_no_presentation_is_named(self, cut: Cut, tmp_path: Path) -> None:
        template = tmp_path / "template.pptx"
        template.write_text("no zip", encoding="utf-8")

        with pytest.raises(DeckError, match="can't be opened"):
            render_deck(Deck(plan_of(OURS, cut).slides, replace(RED_GOLD, pptx=template), cut), tmp_path / "deck.pptx")

    def test_a_clip_that_is_gone_is_named(self, seed: Planned, tmp_path: Path) -> None:
        gone = SlideClip("cover", Clip(tmp_path / "gone.mp3", 1000))

        with pytest.raises(DeckError, match=r"slide 1, .*gone\.mp3, can't be read"):
            rendered(seed, tmp_path / "deck.pptx", (gone,))

    def test_a_folder_that_is_not_there_is_named(self, seed: Planned, tmp_path: Path) -> None:
        with pytest.raises(DeckError, match="can't be written"):
            rendered(seed, tmp_path / "nowhere" / "deck.pptx")

    def test_a_deck_that_can_not_be_written_leaves_the_older_one(self, seed: Planned, tmp_path: Path) -> None:
        (tmp_path / "deck.pptx").mkdir()

        with pytest.raises(DeckError, match="can't be written"):
            rendered(seed, tmp_path / "deck.pptx")

        assert [path.name for path in tmp_path.iterdir()] == ["deck.pptx"]


def without(layout: str, folder: Path) -> Path:
    """红金 with that layout under another name."""
    template = folder / "template.pptx"
    shutil.copy(RED_GOLD.pptx, template)
    return edited(template, layout_part(template, layout), f'name="{layout}"', 'name="别的"')


def layout_part(template: Path, name: str) -> str:
    layouts = {layout.name: layout for layout in Presentation(str(template)).slide_layouts}
    return str(layouts[name].part.partname).lstrip("/")


SOFFICE, PDFTOTEXT = shutil.which("soffice"), shutil.which("pdftotext")
needs_libreoffice = pytest.mark.skipif(not (SOFFICE and PDFTOTEXT), reason="soffice and pdftotext are not installed")


@needs_libreoffice
def test_libreoffice_shows_every_line_unbroken_and_within_the_page(of_seed: Path, tmp_path: Path) -> None:
    pages = pdf_pages(of_seed, tmp_path)
    slides = slides_of(of_seed)

    assert len(pages) == len(slides)
    for page, slide in zip(pages, slides, strict=True):
        shown = ["".join(word.text or "" for word in line) for line in page.iter("{*}line")]
        assert not [words for words in words_on(slide) if not any(words in line for line in shown)]
        assert not [word.text for word in page.iter("{*}word") if not within_page(word, page)]


def pdf_pages(deck: Path, folder: Path) -> list[Any]:
    """The pages that LibreOffice makes of *deck*, with every word's box."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), str(deck)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    boxes = folder / "boxes.html"
    subprocess.run([str(PDFTOTEXT), "-bbox-layout", str(folder / f"{deck.stem}.pdf"), str(boxes)], check=True, timeout=60)
    return list(etree.parse(str(boxes), etree.XMLParser(recover=True)).iterfind(".//{*}page"))


def words_on(slide: Any) -> list[str]:
    """What stands on the slide between line ends and spaces; upright terms have a line end after every character."""
    upright = range(21, 25) if slide.slide_layout.name == "封面" else range(0)
    return [words for idx, text in texts(slide).items() if idx not in upright for words in text.split()]


def within_page(word: Any, page: Any) -> bool:
    left, top, right, bottom = (float(word.get(edge)) for edge in ("xMin", "yMin", "xMax", "yMax"))
    return left >= 0 and top >= 0 and right <= float(page.get("width")) and bottom <= float(page.get("height"))
