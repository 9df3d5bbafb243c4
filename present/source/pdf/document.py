"""A PDF read as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from present.errors import SourceError
from present.model import Notice
from present.source.decoded import Decoded, Line, decoded_from
from present.source.pdf.furniture import without_furniture
from present.source.pdf.glyphs import UNKNOWN, Page, damaged, read_pages
from present.source.pdf.lines import WIDE_GAP, PrintedLine, printed_lines
from present.source.pdf.paragraphs import printed_paragraphs
from present.source.text import is_chinese

_TAIL = 2048
"""Bytes at a file's end within which its last mark stands; what a download lost is lost there."""
_PARTED, _FEW = 0.4, 5
"""Share of the lines, and lines, with a wide gap within from which on a page may be set in columns."""
_UNNAMED = 0.02
"""Share of the characters that may go without a name before a text is no text."""


def read_pdf(data: bytes, name: str) -> Decoded:
    """The text of the PDF *data*, one paragraph a line; running heads and page numbers are left out.

    Raises:
        SourceError: it is locked, damaged, holds pictures only, or characters that it does not name; the message names *name*.
    """
    if b"%%EOF" not in data[-_TAIL:]:
        raise damaged(name)
    pages = read_pages(data, name)
    lines = [line for number, page in enumerate(pages) for line in printed_lines(page.glyphs, number)]
    body, heads = without_furniture(lines, len(pages))
    text = "".join(line.words for line in body)
    _require_text(text, pages, name)
    paragraphs = printed_paragraphs(body, pages[0].width)
    notices = (*_left_out(pages, heads), *_in_doubt(body))
    return decoded_from(map(Line, paragraphs), "pdf", notices)


def _require_text(text: str, pages: Sequence[Page], name: str) -> None:
    pictured = sum(page.pictures for page in pages)
    if not text or 2 * pictured > len(pages):
        raise _pictures_only(name)
    strange = 2 * sum(not character.isascii() for character in text) > len(text) and not is_chinese(text)
    if strange or text.count(UNKNOWN) > _UNNAMED * len(text):
        raise _unnamed(name)


def _left_out(pages: Sequence[Page], heads: Sequence[str]) -> Iterator[Notice]:
    if heads:
        zh, en = "、".join(f"“{each}”" for each in heads), ", ".join(heads)
        yield Notice("running-heads", f"每页重复的文字没有读入：{zh}。", f"Left out, as it recurs on the pages: {en}.")
    pictured = [str(number) for number, page in enumerate(pages, 1) if page.pictures]
    if pictured:
        zh, en = "、".join(pictured), ", ".join(pictured)
        yield Notice("pictured-pages", f"第 {zh} 页是图片，没有文字可读。", f"Pages that are pictures, without text: {en}.")
    leaning = sum(page.leaning for page in pages)
    if leaning:
        yield Notice("leaning-text", f"斜放的 {leaning} 个字（如水印）没有读入。", f"Slanting characters left out: {leaning}.")


def _in_doubt(lines: Sequence[PrintedLine]) -> Iterator[Notice]:
    count = sum(line.words.count(UNKNOWN) for line in lines)
    if count:
        yield Notice("unnamed", f"有 {count} 个字认不出，显示为 {UNKNOWN}。", f"Unknown characters, shown as {UNKNOWN}: {count}.")
    if sum(WIDE_GAP in line.words for line in lines) > max(_FEW, _PARTED * len(lines)):
        yield Notice(
            "columns",
            "版面像是分栏或表格，按行读入，文字的先后可能不对，请核对。",
            "The pages look like columns or tables; they were read line by line, so check the order of the text.",
        )


def _pictures_only(name: str) -> SourceError:
    return SourceError(
        f"“{name}”里只有图片，没有文字（可能是扫描件）；请先做文字识别（OCR），再存为 .docx 或 .txt。",
        f"{name} holds pictures, no text (a scan); have its text recognised (OCR) and save that as .docx or .txt.",
    )


def _unnamed(name: str) -> SourceError:
    return SourceError(
        f"“{name}”里的文字读出来不是中文（字体没有说明是哪些字）；请用原来的 .docx，或做文字识别（OCR）。",
        f"{name}: what can be read is no Chinese, as its fonts don't name their characters; use the .docx it came from, or OCR.",
    )
