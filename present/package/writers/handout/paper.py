"""The paper of a handout: A4, its styles, its foot. What python-docx has no names for is written as XML."""

from __future__ import annotations

from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from present.package.writers.handout.numbering import add_lists

HEADING_FONT, TEXT_FONT = "微软雅黑", "宋体"
TOP, BY, PART, POINT = "Title", "Subtitle", "Heading 2", "Heading 3"
TEXT, LABEL, NOTES, ITEM = "正文（编号）", "原文小标题", "笔记线", "List Bullet"
"""The styles that paragraphs are set in: Word's own where it has one, so that its navigation shows the outline."""

_BLACK = RGBColor(0, 0, 0)
_ROOM = {
    "Normal": (1.5, 0, 0),
    TOP: (1.3, 6, 6),
    BY: (1.3, 0, 12),
    "Heading 1": (1.3, 18, 6),
    PART: (1.3, 12, 4),
    POINT: (1.4, 0, 2),
    LABEL: (1.5, 8, 4),
}
"""The distance of lines, and the points before and after a paragraph, by style."""


def blank_paper(accent: str) -> Any:
    """An empty document with all that a handout is set in; *accent* is the colour of headings, RRGGBB."""
    document = Document()
    _emptied(document)
    _page(document)
    _own_styles(document, accent)
    add_lists(document, POINT, TEXT)
    return document


def _emptied(document: Any) -> None:
    """Take away what the blank document brings along: a picture of itself, notes of its maker's, styles for a Word of 2007."""
    for owner in (document.part, document.part.package):
        for name, relation in list(owner.rels.items()):
            if relation.reltype.rpartition("/")[2] in {"thumbnail", "customXml", "stylesWithEffects"}:
                del owner.rels[name]


def _page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(25), Mm(22)
    section.left_margin, section.right_margin = Mm(26), Mm(24)


def _own_styles(document: Any, accent: str) -> None:
    colour, styles = RGBColor.from_string(accent), document.styles
    _language(document)
    for name in (TEXT, LABEL, NOTES):
        added = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style, added.quick_style = styles["Normal"], True
    for name, size in (("Normal", 12), (BY, 12), (POINT, 12)):
        _letters(styles[name], TEXT_FONT, size, colour=_BLACK)
    for name, size in ((TOP, 22), ("Heading 1", 18), (PART, 14)):
        _letters(styles[name], HEADING_FONT, size, bold=True, colour=colour)
    _letters(styles[LABEL], HEADING_FONT, 12, bold=True)
    for name, (lines, before, after) in _ROOM.items():
        _spaced(styles[name], lines, before=before, after=after)
    for name in (TOP, BY):
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles[LABEL].paragraph_format.keep_with_next = True
    _unframed(styles[TOP])
    _ruled(styles[NOTES])


def _unframed(style: Any) -> None:
    """*style* without the line that the blank document draws below it."""
    for border in style.element.findall(f"{qn('w:pPr')}/{qn('w:pBdr')}"):
        border.getparent().remove(border)


def _letters(style: Any, font: str, size: float, *, bold: bool = False, colour: Any = None) -> None:
    """Letters of *style*, Chinese ones too, which python-docx does not set; theme fonts would win over names, so they go."""
    style.font.name, style.font.size, style.font.bold, style.font.italic = font, Pt(size), bold, False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:eastAsia"), font)
    if colour is not None:
        style.font.color.rgb = colour


def _language(document: Any) -> None:
    """Chinese with English words, in the defaults of all styles."""
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "en-US")
        language.set(qn("w:eastAsia"), "zh-CN")


def _spaced(style: Any, lines: float, *, before: float = 0, after: float = 0) -> None:
    layout = style.paragraph_format
    layout.line_spacing, layout.space_before, layout.space_after = lines, Pt(before), Pt(after)


def _ruled(style: Any) -> None:
    """Lines to write on, 10 mm apart: a border below each empty paragraph, and between them."""
    layout = style.paragraph_format
    layout.line_spacing, layout.space_after = Mm(10), Pt(0)
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="A6A6A6"/>' for edge in ("bottom", "between"))
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(parse_xml(f"<w:pBdr {nsdecls('w')}>{edges}</w:pBdr>"), "w:shd", "w:spacing", "w:ind", "w:jc")


def add_foot(document: Any, words: str) -> None:
    """What stands at the foot of every page: *words*, and which page of how many."""
    foot = document.sections[0].footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, code in ((f"{words}　第 ", ""), ("", "PAGE"), (" 页，共 ", ""), ("", "NUMPAGES"), (" 页", "")):
        _small(foot.add_run(text)) if text else _field(foot, code)


def _field(paragraph: Any, code: str) -> None:
    element = parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{code}"/>')
    paragraph._p.append(element)  # noqa: SLF001 - as above
    run = paragraph.add_run("1")
    _small(run)
    element.append(run._r)  # noqa: SLF001 - as above


def _small(run: Any) -> None:
    run.font.size = Pt(9)
