"""The characters on a PDF's pages and where they stand; the one home of pypdfium2.

PDFium's own text puts characters of another font at the wrong place in their line, so only its characters are taken, with
their boxes; `present.source.pdf.lines` puts them in order.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from ctypes import c_double
from dataclasses import dataclass
from typing import Any

from present.errors import SourceError

_UPRIGHT = 0.1
"""Radians by which a character may lean and still belong to the text; a watermark leans more."""
_UNMAPPED = (0, 0xFFFE, 0xFFFF)
_HYPHEN = 0x02
"""PDFium's sign for a hyphen at the end of a line."""
_FIRSTS, _SECONDS = range(0xD800, 0xDC00), range(0xDC00, 0xE000)
"""The halves of the characters beyond the first 65,536, which PDFium gives in two."""
UNKNOWN = "\ufffd"
"""Stands for a character that the file shows but does not name."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character as it stands on its page, in points from the page's lower left corner."""

    character: str
    left: float
    right: float
    baseline: float
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """The characters of a page in the order of the file, and its width in points.

    `leaning` is how many characters stand at a slant and were left out; `pictures`, whether there are pictures and no text.
    """

    glyphs: tuple[Glyph, ...]
    width: float
    leaning: int = 0
    pictures: bool = False


def read_pages(data: bytes, name: str) -> tuple[Page, ...]:
    """The pages of the PDF *data*.

    Raises:
        SourceError: it is locked, damaged or no PDF; the message names *name*.
    """
    import pypdfium2  # noqa: PLC0415 - loaded only where a PDF is read

    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            return tuple(_page(page) for page in document)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pypdfium2.raw.FPDF_ERR_PASSWORD, pypdfium2.raw.FPDF_ERR_SECURITY)
        raise (_locked(name) if locked else damaged(name)) from error


def _page(page: Any) -> Page:
    from pypdfium2 import raw  # noqa: PLC0415 - as above

    text = page.get_textpage()
    count = text.count_chars()
    printed = [at for at in range(count) if raw.FPDFText_IsGenerated(text, at) != 1]
    upright = [at for at in printed if abs(raw.FPDFText_GetCharAngle(text, at)) < _UPRIGHT]
    pictures = not printed and any(True for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]))
    return Page(tuple(_glyphs(text, upright)), page.get_width(), len(printed) - len(upright), pictures)


def _glyphs(text: Any, places: list[int]) -> Iterator[Glyph]:
    from pypdfium2 import raw  # noqa: PLC0415 - as above

    box, x, y = raw.FS_RECTF(), c_double(), c_double()
    for at in places:
        code = raw.FPDFText_GetUnicode(text, at)
        raw.FPDFText_GetLooseCharBox(text, at, box)
        raw.FPDFText_GetCharOrigin(text, at, x, y)
        if box.right > box.left and code not in _SECONDS:  # what PDFium puts between words by itself has no width
            character = _character(code, raw.FPDFText_GetUnicode(text, at + 1))
            yield Glyph(character, box.left, box.right, y.value, raw.FPDFText_GetFontSize(text, at))


def _character(code: int, following: int) -> str:
    if code in _FIRSTS and following in _SECONDS:
        return chr(0x10000 + (code - _FIRSTS.start) * 0x400 + following - _SECONDS.start)
    if code in _UNMAPPED or code in _FIRSTS:
        return UNKNOWN
    return "-" if code == _HYPHEN else chr(code)


def _locked(name: str) -> SourceError:
    return SourceError(
        f"“{name}”有密码，请去掉密码后另存，或复制文字存为 .txt。",
        f"{name} has a password; save it without one, or copy its text into a .txt file.",
    )


def damaged(name: str) -> SourceError:
    """That the file called *name* is broken."""
    return SourceError(
        f"“{name}”已损坏或不完整，请重新取得该文件。",
        f"{name} is damaged or incomplete; get it anew.",
    )
