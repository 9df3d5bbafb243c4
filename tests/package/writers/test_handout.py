"""The handout, made of a speech of ours and read back as Word would."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator  # type: ignore[import-untyped]

from present.model import ContentsSlide, Entry, Frame, Outline, Span, Speech, Term, Words
from present.outline import outline_speech, word_cutter
from present.package.writers import Material
from present.package.writers.handout import handout
from present.package.writers.handout.words import handout_of
from present.package.writers.handout.writer import LINE, title_lines
from present.source import read_data
from tests.deck.validators import needs_sdk, sdk_errors
from tests.package.samples import TEMPLATE, material

SPEECH = """在全县阅读推广会上的讲话
某县图书馆
（2024年5月6日）
同志们：
今天我们开一个推广会，我讲三点意见。
一、要充分认识阅读的意义
读书是一座城市的底气，今天多读一本书，明天多一条路。灯亮着，城市就不冷清。
二、全力支持“馆员善荐”，把书送到**读者手里
（一）用好“善荐”的眼力。懂书才能荐书，懂人才能荐对书。
（二）练就“善荐”的脚力。每周走进一个社区，每月写出一份书单。
三、全力支持“社区会办”，办好家门口的读书会
（一）办好读书会。地方不在大，来的人要常来。
（二）用好领读人。退休教师、返乡学生都能领读。
同志们，全县各级党组织要压实责任，建好读书场所。各级干部要带头读书，每天拿出半个小时。让好书有人读、让好人有书读！
"""


WORD = "今天是一年里最好的读书天，大家各自回去，把手边没有读完的那一本书读完，再借一本新的来读，读到年底。"


def read(text: str) -> tuple[Speech, Outline]:
    speech = read_data(text.encode(), "讲话.txt")
    return speech, outline_speech(speech, word_cutter(speech))


@pytest.fixture(scope="module")
def package() -> Material:
    speech, outline = read(SPEECH)
    template = replace(TEMPLATE, department="某县图书馆", colours=(("accent1", "F0B95A"), ("bg1", "FFFFFF"), ("tx1", "111111")))
    return replace(material(), speech=speech, outline=outline, template=template, cut=word_cutter(speech))


@pytest.fixture(scope="module")
def made(package: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("handout")
    assert handout(package, folder, lambda *_: None) == ()
    return folder / "handout.docx"


def lines(path: Path, *styles: str) -> list[str]:
    return [each.text for each in Document(str(path)).paragraphs if each.style and each.style.name in styles]


def test_the_outline_is_made_of_word_s_own_headings(made: Path) -> None:
    assert lines(made, "Heading 1") == ["提纲", *(["金句"] if "金句" in lines(made, "Heading 1") else []), "讲话全文", "学习笔记"]
    assert lines(made, "Heading 2")[:3] == [
        "充分认识阅读的意义",
        "全力支持“馆员善荐”，把书送到××读者手里",
        "全力支持“社区会办”，办好家门口的读书会",
    ]
    assert [each.partition("（第")[0] for each in lines(made, "Heading 3")] == [
        "用好“善荐”的眼力",
        "练就“善荐”的脚力",
        "办好读书会",
        "用好领读人",
    ]


def test_every_word_of_the_speech_is_there_in_its_order(package: Material, made: Path) -> None:
    text = "".join(lines(made, "正文（编号）", "原文小标题"))

    assert "".join(text.split()) == "".join(package.speech.shown(package.speech.paragraphs[0]).split()) + "".join(
        "".join(package.speech.shown(each).split()) for each in package.speech.paragraphs[1:]
    )


def test_a_point_leads_to_the_paragraph_that_it_begins_in(package: Material) -> None:
    said = handout_of(package)
    by_number = {each.number: each.words for each in said.paragraphs if each.number}

    assert list(by_number) == list(range(1, len(by_number) + 1))
    for part in said.parts:
        for entry in part.entries:
            assert entry.paragraph
            assert entry.words in by_number[entry.paragraph]


def test_headings_and_the_title_are_not_counted_as_paragraphs(package: Material) -> None:
    uncounted = [each.words for each in handout_of(package).paragraphs if not each.number]

    assert uncounted[0] == "在全县阅读推广会上的讲话"
    assert [each for each in uncounted if each.startswith(("一、", "二、", "三、"))] == uncounted[-3:]


def test_what_the_speaker_does_not_count_is_not_counted(made: Path) -> None:
    document = Document(str(made))
    (closing,) = (each for each in document.paragraphs if each.text.startswith("结语："))
    (sentence,) = (each for each in document.paragraphs if each.text.endswith("底气，今天多读一本书，明天多一条路。（第3段）"))

    assert closing._p.xpath("./w:pPr/w:numPr") == []
    assert sentence._p.xpath("./w:pPr/w:pStyle/@w:val") == ["ListBullet"]


def test_numbers_are_word_s_own_lists(made: Path) -> None:
    with ZipFile(made) as parts:
        numbering = parts.read("word/numbering.xml").decode()

    assert '<w:numFmt w:val="chineseCountingThousand"/>' in numbering
    assert ('<w:lvlText w:val="%1、"/>' in numbering, '<w:lvlText w:val="（%2）"/>' in numbering) == (True, True)
    assert not any(each.startswith(("一、充分", "（一）用好“善荐”的眼力（")) for each in lines(made, "Heading 2", "Heading 3"))


def test_chinese_letters_have_a_font_of_their_own_in_every_style_used(made: Path) -> None:
    document = Document(str(made))
    used = {each.style.name for each in document.paragraphs if each.style}

    assert {own_font(document.styles[name]) for name in used} <= {"微软雅黑", "宋体"}


def own_font(style: Any) -> str:
    """The East-Asian font of a style, its own or that of the style below it."""
    while style is not None:
        fonts = style.element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
        if fonts is not None and fonts.get(qn("w:eastAsia")):
            return str(fonts.get(qn("w:eastAsia")))
        style = style.base_style
    return ""


def test_headings_in_the_colour_of_a_dark_template_can_be_read_on_paper(made: Path) -> None:
    colour = Document(str(made)).styles["Heading 1"].font.color.rgb
    light = sum(share * (part / 255) ** 2.2 for share, part in zip((0.2126, 0.7152, 0.0722), colour, strict=True))

    assert 1.05 / (light + 0.05) > 4.4


def test_it_is_a4_in_chinese_and_says_what_it_is(made: Path) -> None:
    document = Document(str(made))
    properties, section = document.core_properties, document.sections[0]

    assert section.page_width == pytest.approx(Mm(210), abs=635)  # Word counts in twentieths of a point
    assert section.page_height == pytest.approx(Mm(297), abs=635)
    assert (properties.title, properties.author, properties.language) == ("在全县阅读推广会上的讲话", "某县图书馆", "zh-CN")
    assert properties.created.isoformat() == "2024-05-06T07:08:09+00:00"
    assert "PAGE" in section.footer._element.xml
    assert 'w:eastAsia="zh-CN"' in document.styles.element.xml


def test_names_that_the_speech_does_not_explain_stand_on_one_line(package: Material, tmp_path: Path) -> None:
    text = package.speech.text
    found = [Span(text.index(name), text.index(name) + len(name)) for name in ("善荐", "会办")]
    outline = replace(package.outline, terms=(Term(found[0]), Term(found[1])))

    handout(replace(package, outline=outline), tmp_path, lambda *_: None)

    assert "名词" in lines(tmp_path / "handout.docx", "Heading 1")
    assert [each for each in lines(tmp_path / "handout.docx", "Normal") if each] == ["讲话提到：善荐、会办"]


def test_a_section_without_a_heading_is_called_as_in_the_contents(package: Material) -> None:
    bare = [replace(each, heading=None, title=None, short=None, rest=None) for each in package.outline.sections]
    entry = Entry(2, Words("把书送到读者手里"), None, "s2")
    slides = (ContentsSlide(Frame("contents", 0), (entry,)),)

    said = handout_of(replace(package, outline=replace(package.outline, sections=tuple(bare), themes=()), slides=slides))

    assert [each.title for each in said.parts][:3] == ["", "把书送到读者手里", ""]


def test_there_is_room_for_notes_after_each_part_and_a_page_at_the_end(package: Material, made: Path) -> None:
    assert len(lines(made, "笔记线")) == 3 * len(handout_of(package).parts) + 22


def test_the_same_package_gives_the_same_bytes(package: Material, made: Path, tmp_path: Path) -> None:
    handout(package, tmp_path, lambda *_: None)

    assert (tmp_path / "handout.docx").read_bytes() == made.read_bytes()


def test_it_is_sound(made: Path) -> None:
    assert [str(each) for each in OpenXmlValidator().validate(made).errors] == []


@needs_sdk
def test_microsoft_s_own_validator_finds_nothing_wrong(made: Path) -> None:
    assert sdk_errors(made) == []


def test_a_speech_without_any_structure_has_a_handout_too(tmp_path: Path) -> None:
    speech, outline = read("同志们，" + WORD)

    handout(replace(material(), speech=speech, outline=outline), tmp_path, lambda *_: None)

    assert lines(tmp_path / "handout.docx", "正文（编号）") == ["同志们，" + WORD]


@given(st.lists(st.text("全县教育卫生工作总结大会讲话", min_size=1, max_size=8), min_size=1, max_size=20))
def test_a_title_is_parted_between_words_and_loses_nothing(words: list[str]) -> None:
    title = "".join(words)

    parted = title_lines(title, lambda _: tuple(words))

    ends = {sum(map(len, words[:count])) for count in range(len(words) + 1)}
    assert "".join(parted) == title
    assert all(sum(map(len, parted[:count])) in ends for count in range(len(parted)))
    assert all(parted)
    assert len(parted) <= -(-len(title) // LINE)
    assert all(before != after or before for before, after in pairwise(parted))
