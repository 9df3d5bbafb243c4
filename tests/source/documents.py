"""Files in the formats that are read, made here from words: Word packages of raw XML, and PDFs of raw operators.

Nothing but the standard library makes them, so that a test says exactly what stands in its file.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for part, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    + "</Types>"
)


_RELATED = (("styles", "styles.xml"), ("numbering", "numbering.xml"), ("image", "NULL"))
"""The last one points nowhere, as in many files that add-ins have written to; Word does not mind."""


def word_file(body: str, styles: str = "", numbering: str = "", namespace: str = WORD) -> bytes:
    """A Word file with this XML in its body, its styles and its numbering."""
    names = (
        f'xmlns:w="{namespace}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    )
    return package(
        {
            "[Content_Types].xml": _TYPES,
            "_rels/.rels": relations(("officeDocument", "word/document.xml")),
            "word/document.xml": f"<w:document {names}><w:body>{body}</w:body></w:document>",
            "word/_rels/document.xml.rels": relations(
                ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("image", "NULL")
            ),
            "word/styles.xml": f"<w:styles {names}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {names}>{numbering}</w:numbering>",
        }
    )


def package(parts: dict[str, str]) -> bytes:
    """A zip of these parts."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return data.getvalue()


def relations(*pairs: tuple[str, str]) -> str:
    """A part that relates another to these, each a kind and a target."""
    rows = (f'<Relationship Id="r{at}" Type="{_OFFICE}/{kind}" Target="{to}"/>' for at, (kind, to) in enumerate(pairs))
    return f'<Relationships xmlns="{_RELATIONS}">{"".join(rows)}</Relationships>'


def paragraph(words: str, properties: str = "") -> str:
    """A Word paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


def in_list(words: str, depth: int = 0, identity: int = 1) -> str:
    """A Word paragraph that Word numbers."""
    return paragraph(words, f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{identity}"/></w:numPr>')


def level(depth: int, style: str, text: str, more: str = "") -> str:
    """A level of a Word list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    )


def word_list(levels: str, nums: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    """A numbering part with one definition."""
    return f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>{nums}'


@dataclass(frozen=True, slots=True)
class Print:
    """Words printed at a place of a page, in points from its lower left corner."""

    words: str
    left: float
    baseline: float
    size: float = 16.0
    lean: bool = False


WIDTH, HEIGHT = 595.0, 842.0
LEFT, TOP, PITCH, SIZE = 80.0, 760.0, 28.0, 16.0


def advance(words: str, size: float = SIZE) -> float:
    """How much room the words take, in points; letters and digits take half an em."""
    return sum(size if east_asian_width(each) in "WFA" else size / 2 for each in words)


def typeset(paragraphs: Iterable[str], columns: int = 27, rows: int = 22, indent: int = 2) -> Iterator[list[Print]]:
    """Pages as an office prints them: paragraphs that end with a sentence are set in, lines are cut at *columns*."""
    lines = [line for words in paragraphs for line in _cut(words, columns, indent if words.endswith("。") else 0)]
    for first in range(0, len(lines), rows):
        page = lines[first : first + rows]
        yield [Print(words, LEFT + shift * SIZE, TOP - at * PITCH) for at, (words, shift) in enumerate(page)]


def _cut(words: str, columns: int, indent: int) -> Iterator[tuple[str, int]]:
    while words:
        end = len(words)
        while advance(words[:end]) > (columns - indent) * SIZE or _is_bad(words, end):
            end -= 1
        yield words[:end], indent
        words, indent = words[end:], 0


def _is_bad(words: str, end: int) -> bool:
    """Whether no line may end there: before a mark that closes, or within a number."""
    around = words[end - 1 : end + 1]
    inside_number = around.isascii() and around.isalnum()
    return end < len(words) and (words[end] in "，。、；：？！”）" or words[end - 1] in "“（" or inside_number)


def with_heads(pages: Iterable[list[Print]], head: str) -> Iterator[list[Print]]:
    """The pages with a running head and page numbers."""
    for number, page in enumerate(pages, 1):
        yield [Print(head, LEFT, 810, 10), *page, Print(f"— {number} —", 280, 40, 10)]


_FONT = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 5 0 R/DW 1000/W[1 95 500]/CIDSystemInfo 7 0 R>>",
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -120 1000 880]/Ascent 880/Descent -120/StemV 93>>",
)
_PICTURE = (
    "<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n0\nendstream"
)
_COLLECTION = "<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>"


def pdf_file(pages: Iterable[Sequence[Print]], trailer: str = "", font: Sequence[str] = _FONT) -> bytes:
    """A PDF that prints these words in a Chinese font of the reader's own; a page without words shows a picture."""
    objects, kids = ["<</Type/Catalog/Pages 2 0 R>>", "", *font, _PICTURE, _COLLECTION], []
    for page in pages:
        content = "".join(map(_operators, page)) or "q 500 0 0 700 40 40 cm /I Do Q"
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH} {HEIGHT}]/Contents {len(objects)} 0 R"
            "/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>>>"
        )
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    return _assembled(objects, trailer)


def _operators(each: Print) -> str:
    turn = "0.7 0.7 -0.7 0.7" if each.lean else "1 0 0 1"
    return f"BT /F {each.size} Tf {turn} {each.left} {each.baseline} Tm <{each.words.encode('utf-16-be').hex()}> Tj ET\n"


def _assembled(objects: Sequence[str], trailer: str) -> bytes:
    data, places = b"%PDF-1.5\n", []
    for number, words in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{words}\nendobj\n".encode()
    size = len(objects) + 1
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    last = f"trailer\n<</Size {size}/Root 1 0 R{trailer}>>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{last}".encode()
