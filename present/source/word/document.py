"""A Word file read as text."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from present.model import Notice
from present.source.decoded import Decoded, decoded_from
from present.source.word.body import Body, count_notes, is_revised, prompts
from present.source.word.lists import read_lists
from present.source.word.numbering import Counter
from present.source.word.parts import open_parts
from present.source.word.styles import read_styles


def read_word(data: bytes, name: str) -> Decoded:
    """The text of the Word file *data*, one paragraph a line, with its automatic numbers; headers and footers are left out.

    Raises:
        SourceError: it is locked, damaged, an older format, or no Word file; the message names *name*.
    """
    parts = open_parts(data, name)
    styles = read_styles(parts.styles)
    body = Body(styles, Counter(read_lists(parts.numbering, styles.lists)))
    return decoded_from(body.lines(parts.body), "docx", tuple(_notices(parts.body)))


def _notices(body: Element) -> Iterator[Notice]:
    unfilled = prompts(body)
    if unfilled:
        zh, en = "、".join(f"“{each}”" for each in unfilled), ", ".join(unfilled)
        yield Notice(
            "prompts", f"表单里没有填写的提示没有读入：{zh}。", f"Prompts of a form that were not filled in, left out: {en}."
        )
    notes = count_notes(body)
    if notes:
        yield Notice("footnotes", f"文中 {notes} 处脚注（尾注）没有读入。", f"Footnotes and endnotes left out: {notes}.")
    if is_revised(body):
        yield Notice(
            "tracked-changes",
            "文件里有未处理的修订：按全部接受来读，删去的不读，加上的照读。",
            "The file has tracked changes; it is read as if all of them were accepted.",
        )
