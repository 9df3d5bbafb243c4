"""A page read as text; the one place of this stage that knows lxml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from present.errors import SourceError
from present.model import Notice
from present.regex import regex
from present.source.decoded import Decoded, Line, decoded_from
from present.source.text import decode
from present.source.web.blocks import is_left_out, lines_of

_CHARSET = regex(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_WITHIN = 4096
"""Bytes within which a page says its encoding; the standard asks for the first 1,024, old pages are late."""
_CODECS = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "cp950",
    "big5-hkscs": "big5hkscs",
}
"""The encodings that Chinese pages declare, with the codec for what they hold: those in GB2312 use characters of GBK too."""
_HOLDER = regex("article|body|center|div|fieldset|form|main|section|table|tbody|td|tr")
_SENTENCE_END = "。"
"""What ends the sentences of a text; headlines in menus may end with ！ or ？."""
_SHARE = 0.8
"""Share of the lines with sentences that the text of a page holds at least; comments and legal notices hold the rest."""
_ENDS = regex(r"^\s*<\?xml[^>]*\?>|</(?:html|body)\s*>", re.IGNORECASE)
_FEWEST = 4
"""Characters that a headline has at least."""


def read_page(data: bytes, name: str) -> Decoded:
    """The text of the page *data*, one block a line: its headline, and the element that holds nearly all of its sentences.

    Raises:
        SourceError: its encoding is unknown, or it holds no text; the message names *name*.
    """
    declared = _CHARSET.search(data[:_WITHIN])
    page = decode(data, name, _CODECS.get(declared[1].decode().lower()) if declared else None)
    root = _parsed(page.text, name)
    everything = lines_of(root)
    if not everything:
        raise _no_text(name)
    text = _with_headline(lines_of(_main(_text_root(root))), everything, root.findtext(".//title") or "")
    return decoded_from(text, page.encoding, _notices(everything, text))


def _parsed(text: str, name: str) -> Any:
    """The root element of the page; broken markup is put right as browsers do.

    Pages that are pasted from templates close in the middle; libxml2 would stop there, browsers go on.
    """
    from lxml import etree, html  # noqa: PLC0415 - loaded only where a page is read

    source = _ENDS.sub("", text).replace("\0", "")
    try:
        return html.document_fromstring(source, parser=html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=True))
    except etree.ParserError as error:
        raise _no_text(name) from error


def _text_root(root: Any) -> Any:
    """What the page calls its article or its main part, where that holds most of its lines with sentences; else all of it."""
    half = _sentences(lines_of(root)) / 2
    return next((each for each in root.iter("article", "main") if _sentences(lines_of(each)) > half), root)


def _main(root: Any) -> Any:
    """The innermost element that holds nearly all lines of *root* with sentences; menus and lists of links have none."""
    enough, found = max(2, _SHARE * _sentences(lines_of(root))), root
    while holder := _holder(found, enough):
        found = holder[0]
    return found


def _holder(element: Any, enough: float) -> list[Any]:
    """The child of *element* that holds *enough* lines with sentences, if there is one."""
    holders = (each for each in element if not is_left_out(each) and _HOLDER.fullmatch(each.tag))
    return [each for each in holders if _sentences(lines_of(each)) >= enough][:1]


def _sentences(lines: Iterable[Line]) -> int:
    """How many *lines* hold sentences."""
    return sum(_SENTENCE_END in line.words for line in lines)


def _with_headline(lines: Sequence[Line], everything: Sequence[Line], title: str) -> Sequence[Line]:
    """*lines* from the headline on, or with the headline before them where it stands outside; sentences above it stay."""
    headline = _headline(lines, everything, title)
    if headline is None:
        return lines
    if headline not in lines:
        return [headline, *lines]
    at = lines.index(headline)
    return lines if _sentences(lines[:at]) else lines[at:]


def _headline(lines: Sequence[Line], everything: Sequence[Line], title: str) -> Line | None:
    """The line that the page's *title* begins with (the name of the site follows there), else its only heading of level 1.

    Else the heading that stands nearest above the *lines* of the text.
    """
    words = _bare(title)
    named = [line for line in everything if len(_bare(line.words)) >= _FEWEST and words.startswith(_bare(line.words))]
    only = [line for line in everything if line.level == 1]
    above = [line for line in everything[: everything.index(lines[0])] if line.level] if lines[0] in everything else []
    return next(iter([*named, *(only if len(only) == 1 else above[-1:])]), None)


def _bare(words: str) -> str:
    return "".join(words.split())


def _notices(everything: Sequence[Line], text: Sequence[Line]) -> tuple[Notice, ...]:
    count, spoken = len(everything) - len(text), _sentences(everything) - _sentences(text)
    if not count:
        return ()
    return (
        Notice(
            "page-furniture",
            f"网页共 {len(everything)} 行，正文以外的 {count} 行没有读入，其中 {spoken} 行有整句。",
            f"The page has {len(everything)} lines; {count} around its text were left out, {spoken} of them with sentences.",
        ),
    )


def _no_text(name: str) -> SourceError:
    return SourceError(
        f"“{name}”里没有文字（正文可能由脚本生成），请在浏览器里复制正文，存为 .txt。",
        f"{name} holds no text: a script may make it. Copy the text from a browser and save it as .txt.",
    )
