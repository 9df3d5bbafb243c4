"""`handout.docx`, 学习提纲: outline with room for notes, quotable lines, terms, the whole speech with its paragraphs counted."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import datetime
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

from present.model import Cut, Notice
from present.package.byline import byline_of
from present.package.paths import HANDOUT_FILE
from present.package.wholes import wholes
from present.package.writers.handout.numbering import count
from present.package.writers.handout.paper import BY, ITEM, LABEL, NOTES, PART, POINT, TEXT, TOP, add_foot, blank_paper
from present.package.writers.handout.words import Entry, Handout, Paragraph, Part, handout_of
from present.package.writers.player.colours import schemes_of
from present.package.writers.protocol import Material, Told

KIND, OUTLINE, QUOTES, TERMS, SPEECH, CLOSING, OWN = "学习提纲", "提纲", "金句", "名词", "讲话全文", "结语", "学习笔记"
NAMED = "讲话提到"

NOTES_EACH, NOTES_LAST = 3, 22
"""Lines to write on after each part of the outline, and at the end: there a page of them."""

LINE = 19
"""Characters of the title that a line has room for."""

_EARLIEST = (1980, 1, 1, 0, 0, 0)
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""


def handout(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:  # noqa: ARG001 - takes no time worth telling
    """The handout for printing, on A4."""
    said = handout_of(material)
    accent = schemes_of(dict(material.template.colours))[0].accent.removeprefix("#").upper()
    document = blank_paper(accent)
    _write(document, said, material.cut)
    _describe(document, material)
    (folder / HANDOUT_FILE).write_bytes(_packed(document))
    return ()


def _write(document: Any, said: Handout, cut: Cut) -> None:
    document.add_paragraph(KIND, style=BY)
    document.add_paragraph("\n".join(title_lines(_clean(said.title), cut)), style=TOP)
    if said.byline:
        document.add_paragraph(_clean(said.byline), style=BY)
    document.add_heading(OUTLINE, 1)
    for part in said.parts:
        _write_part(document, part)
    _write_list(document, QUOTES, said.quotes)
    _write_terms(document, said)
    document.add_heading(SPEECH, 1)
    for paragraph in said.paragraphs:
        _write_paragraph(document, paragraph)
    document.add_heading(OWN, 1).paragraph_format.page_break_before = True
    _lines(document, NOTES_LAST)
    add_foot(document, KIND)


def _write_part(document: Any, part: Part) -> None:
    heading = document.add_paragraph(_clean(_titled(part)), style=PART)
    if part.is_section:
        count(heading)
    for entry in part.entries:
        document.add_paragraph(_clean(_referred(entry)), style=POINT if part.are_points else ITEM)
    _lines(document, NOTES_EACH)


def _write_list(document: Any, title: str, entries: Sequence[Entry]) -> None:
    if entries:
        document.add_heading(title, 1)
    for entry in entries:
        document.add_paragraph(_clean(_referred(entry)), style=ITEM)


def _write_terms(document: Any, said: Handout) -> None:
    """The terms that the speech explains, and on a line where it only names others."""
    if said.terms or said.named:
        document.add_heading(TERMS, 1)
    for name, members in said.terms:
        document.add_paragraph(_clean(name), style=LABEL)
        for each in members:
            document.add_paragraph(_clean(each), style=ITEM)
    if said.named:
        document.add_paragraph(_clean(f"{NAMED}：{'、'.join(map(_referred, said.named))}"), style="Normal")


def _write_paragraph(document: Any, paragraph: Paragraph) -> None:
    style = TEXT if paragraph.number else LABEL
    document.add_paragraph(_clean(paragraph.words), style=style)


def _referred(entry: Entry) -> str:
    return f"{entry.words}（第{entry.paragraph}段）" if entry.paragraph else entry.words


def _lines(document: Any, count: int) -> None:
    for _ in range(count):
        document.add_paragraph(style=NOTES)


def _titled(part: Part) -> str:
    """What a part is called; the conclusion is named before its line."""
    title = part.title or part.theme
    return title if part.is_section else "：".join(filter(None, (CLOSING, title)))


def _clean(words: str) -> str:
    return _FORBIDDEN.sub("", words)


def _describe(document: Any, material: Material) -> None:
    """The core properties: title, who made it, language, and the moment that the package bears."""
    properties, moment = document.core_properties, datetime.fromisoformat(material.created)
    properties.title, properties.subject = _clean(material.title), KIND
    properties.author = properties.last_modified_by = _clean(byline_of(material).who)
    properties.language, properties.comments = "zh-CN", ""
    properties.created = properties.modified = moment.replace(tzinfo=None)


def _packed(document: Any) -> bytes:
    """The document as bytes that depend on what is in it alone: its parts bear no time."""
    written, packed = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(packed, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, _EARLIEST), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def title_lines(title: str, cut: Cut) -> list[str]:
    """*title* in lines of much the same length, parted between words, as a title page has them."""
    count, ends = -(-len(title) // LINE), list(accumulate(map(len, wholes(cut(title)))))
    wanted = [len(title) * number / count for number in range(1, count + 1)]
    parted = sorted({min(ends, key=lambda end: abs(end - at)) for at in wanted})
    return [title[start:end] for start, end in pairwise([0, *parted])]
