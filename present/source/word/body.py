"""The paragraphs of a Word document as it reads with all changes accepted, those in tables, forms and text boxes included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from present.regex import regex
from present.source.decoded import Line, row_lines
from present.source.word.numbering import Counter
from present.source.word.styles import Styles, heading_level, outline_level
from present.source.word.xml import child, children, is_on, local, number, value

_LEFT_OUT = regex(r"\w+Pr|tblGrid|del|moveFrom|delText|instrText|delInstrText|rt|\w+Reference")
"""What holds no words of the text, or words that were deleted or moved away, or the reading of a character (rt)."""
_SYMBOL = regex("00[2-9A-Fa-f][0-9A-Fa-f]|(?:0[1-9A-Fa-f]|[1-9A-Ca-c][0-9A-Fa-f])[0-9A-Fa-f]{2}")
"""The code of a character of Unicode; those from E000 on are a font's own."""
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Body:
    """Reads a document's body; `counter` is that of its automatic numbers."""

    styles: Styles
    counter: Counter

    def lines(self, block: Element) -> Iterator[Line]:
        """The paragraphs of *block* in order; that of a text box follows the one that it hangs on."""
        held = ""
        for each in _blocks(block):
            if local(each) == "tbl":
                yield from self._table(each)
                continue
            pieces = [] if self._is_hidden(each) else list(_pieces(each))
            held += "".join(piece for piece in pieces if isinstance(piece, str))
            if not _is_joined(each):
                yield self._line(each, held)
                held = ""
            for box in (piece for piece in pieces if isinstance(piece, Element)):
                yield from self.lines(box)
        yield Line(held)

    def _table(self, table: Element) -> Iterator[Line]:
        for row in (each for each in _blocks(table) if local(each) == "tr"):
            if not is_on(row, "trPr", "del"):
                yield from row_lines([list(self.lines(cell)) for cell in _blocks(row) if local(cell) == "tc"])

    def _line(self, paragraph: Element, words: str) -> Line:
        style = self.styles.of(value(paragraph, "pPr", "pStyle"))
        stated = outline_level(paragraph)
        level = style.level if stated is None else heading_level(stated)
        return Line(self._label(paragraph, words) + words.lstrip(" "), level)

    def _label(self, paragraph: Element, words: str) -> str:
        """The automatic number of *paragraph*, its own or its style's; an empty one counts, but shows nothing."""
        style = self.styles.of(value(paragraph, "pPr", "pStyle"))
        own = value(paragraph, "pPr", "numPr", "numId")
        identity = own or style.numbered
        if identity is None:
            return ""
        depth = number(paragraph, "pPr", "numPr", "ilvl")
        if depth is None:
            numbered = self.counter.lists.get(identity)
            by_style = (numbered.styles.get(each) for each in style.line) if numbered and own is None else iter(())
            depth = next((each for each in by_style if each is not None), style.depth if own is None else None)
        label = self.counter.label(identity, depth or 0, words.lstrip())
        return label if words.strip() else ""

    def _is_hidden(self, paragraph: Element) -> bool:
        return self.styles.of(value(paragraph, "pPr", "pStyle")).hidden


def _is_joined(paragraph: Element) -> bool:
    """Whether the end of *paragraph* was deleted or moved away, so that it runs on into the next."""
    return any(is_on(paragraph, "pPr", "rPr", change) for change in ("del", "moveFrom"))


def _blocks(block: Element) -> Iterator[Element]:
    """Paragraphs, tables, rows and cells directly within *block*, or within wrappers such as content controls."""
    for each in block:
        name = local(each)
        if name in ("p", "tbl", "tr", "tc"):
            yield each
        elif not _LEFT_OUT.fullmatch(name):
            yield from _blocks(_chosen(each))


def _pieces(element: Element) -> Iterator[str | Element]:
    """The words within *element* in order, and the text boxes that hang there."""
    for each in element:
        name = local(each)
        if name == "t":
            yield (each.text or "").replace("\n", " ")
        elif name == "txbxContent":
            yield each
        elif name == "sym":
            yield _symbol(each)
        elif name in _SIGNS:
            yield _SIGNS[name]
        elif not _LEFT_OUT.fullmatch(name) and not (name == "r" and is_on(each, "rPr", "vanish")):
            yield from _pieces(_chosen(each))


def _symbol(element: Element) -> str:
    """The character that an inserted symbol is; none where it is a sign of its font's own, such as a bullet of Wingdings."""
    code = value(element, attribute="char") or ""
    return chr(int(code, 16)) if _SYMBOL.fullmatch(code) else ""


def _chosen(element: Element) -> Element:
    """Of alternatives the first, as the others say the same for older programs; of a form to fill in what was filled in."""
    if _is_unfilled(element):
        return Element("nothing")
    choice = child(element, "Choice") if local(element) == "AlternateContent" else None
    return element if choice is None else choice


def _is_unfilled(element: Element) -> bool:
    """Whether *element* is a field of a form that shows what should be filled in."""
    return is_on(element, "sdtPr", "showingPlcHdr")


def prompts(body: Element) -> tuple[str, ...]:
    """What the fields of a form in *body* show that nobody filled in."""
    words = ("".join(each.itertext()).strip() for each in body.iter() if _is_unfilled(each))
    return tuple(each for each in words if each)


def count_notes(body: Element) -> int:
    """How many footnotes and endnotes *body* refers to."""
    return sum(local(each) in ("footnoteReference", "endnoteReference") for each in body.iter())


def is_revised(body: Element) -> bool:
    """Whether *body* holds tracked changes that nobody has accepted or rejected."""
    return any(local(each) in ("ins", "del", "moveFrom", "moveTo") and any(children(each, "r")) for each in body.iter())
