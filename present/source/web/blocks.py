"""The elements of a page as lines: one for each block, list item and table row, with the numbers that a browser shows.

Elements are those of lxml; only their common interface is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from present.regex import regex
from present.source.decoded import Line, row_lines
from present.source.numerals import gap, numeral

_LEFT_OUT = regex("script|style|nav|aside|noscript|template|svg|iframe|head|button|select|textarea|rt|rp")
_EDGES = ("header", "footer")
_OWN = ("article", "main")
_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK = regex(
    "address|article|blockquote|body|caption|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|html"
    "|legend|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|ul"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAK = "\v"
_WIDE = "[⺀-鿿豈-﫿！-｠“”‘’—…]"
_FOLD = regex(rf"(?<={_WIDE})[ \t\f]*\n[ \t\n\f]*(?={_WIDE})")
"""A line end of the page's source between two Chinese characters, which want no space there (CSS Text 3, 4.1.3)."""
_SPACE = regex(r"[ \t\n\f]+")
_LIST_STYLE = regex(r"list-style(?:-type)?\s*:\s*([\w-]+)")
_HAN = "chineseCountingThousand"
_STYLES = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "cjk-ideographic": _HAN,
    "simp-chinese-informal": _HAN,
    "trad-chinese-informal": _HAN,
    "none": "none",
}
"""The number format of a list, by its `type` or its style; others show Arabic digits."""


def lines_of(block: Any, level: int | None = None) -> list[Line]:
    """The lines of *block* in order, those of its headings with their level; *level* is that of a heading around it."""
    level = _HEADINGS.get(block.tag, level)
    lines, words = [], ""
    for piece in _pieces(block, level):
        if isinstance(piece, str):
            words += piece
        else:
            lines += [Line(_folded(words), level), *piece]
            words = ""
    lines = [line for line in [*lines, Line(_folded(words), level)] if line.words.strip()]
    return _numbered(lines, _label(block)) if lines and block.tag == "li" else lines


def _numbered(lines: list[Line], label: str) -> list[Line]:
    words = lines[0].words.lstrip() if label else lines[0].words
    return [replace(lines[0], words=label + gap(label, words) + words), *lines[1:]]


def is_left_out(element: Any) -> bool:
    """Whether *element* is hidden, or no part of a page's text; an article's own header and footer are."""
    if not isinstance(element.tag, str) or _LEFT_OUT.fullmatch(element.tag):
        return True
    if element.tag in _EDGES and not any(above.tag in _OWN for above in element.iterancestors()):
        return True
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def _pieces(element: Any, level: int | None) -> Iterator[str | Sequence[Line]]:
    """The words directly within *element*, and the lines of the blocks between them."""
    yield _raw(element, element.text)
    for each in element:
        if is_left_out(each):
            pass
        elif each.tag == "br":
            yield _BREAK
        elif each.tag == "tr":
            yield row_lines([lines_of(cell, level) for cell in each if not is_left_out(cell)])
        elif _BLOCK.fullmatch(each.tag):
            yield lines_of(each, level)
        else:
            yield from _pieces(each, level)
        yield _raw(element, each.tail)


def _raw(element: Any, words: str | None) -> str:
    return (words or "").replace("\n", _BREAK if element.tag == "pre" else "\n")


def _folded(words: str) -> str:
    """*words* with the white space that a browser shows."""
    return re.sub(rf" ?{_BREAK} ?", "\n", _SPACE.sub(" ", _FOLD.sub("", words))).strip(" \n")


def _label(item: Any) -> str:
    """The number that a browser shows before *item* of an ordered list, with its mark."""
    owner = item.getparent()
    if owner is None or owner.tag != "ol":
        return ""
    style = _LIST_STYLE.search(owner.get("style") or "")
    form = _STYLES.get(style[1] if style else owner.get("type") or "", "decimal")
    words = numeral(_number(owner, item), form)
    return words and words + ("、" if form == _HAN else ".")


def _number(owner: Any, item: Any) -> int:
    number = _whole(owner.get("start"), 1) - 1
    for each in owner.iterchildren("li"):
        number = _whole(each.get("value"), number + 1)
        if each is item:
            break
    return number


def _whole(words: str | None, otherwise: int) -> int:
    return int(words) if words and words.strip().isdecimal() else otherwise
