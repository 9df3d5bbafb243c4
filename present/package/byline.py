"""Who gave a speech and when: as the template or the outline says, else as the lines between its title and its body do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from present.package.writers.protocol import Material  # whose writers are made from this module


_DATE = re.compile(r"([0-9〇○零一二三四五六七八九]{4})\s*年(?:\s*([0-9]{1,2})\s*月(?:\s*([0-9]{1,2})\s*日)?)?")
_FIGURES = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_NAME = re.compile(r"[一-鿿×·、　 ]{2,24}")
_NO_NAME = re.compile(r"年.*月|(?:讲话|报告|致辞|发言|提纲|摘要|节选|全文|要点|目录|稿|版)$")


@dataclass(frozen=True, slots=True)
class Byline:
    """Who gave a speech (office and name, or a department) and on which day, as it is written; empty where nobody says so."""

    who: str
    day: str


def byline_of(material: Material) -> Byline:
    """The byline of the speech in *material*."""
    template, lines = material.template, tuple(_lines(material))
    names = (line for line in lines if _NAME.fullmatch(line) and not _NO_NAME.search(line))
    days = (found.group() for line in lines if (found := _DATE.search(line)))
    return Byline(one_line(template.department or "　".join(names)), one_line(template.date or next(days, "")))


def _lines(material: Material) -> Iterator[str]:
    byline = material.outline.byline
    yield from (line.strip() for line in material.speech.shown(byline).splitlines()) if byline else ()


def one_line(words: str) -> str:
    """*words* without line ends, tabs and characters that can't be seen, which no tag and no list has room for."""
    return " ".join("".join(each for each in words if each.isprintable() or each.isspace()).split())


def written_date(words: str) -> str:
    """The first date in *words* as ISO 8601 has it (`2023`, `2023-09`, `2023-09-20`), empty where there is none."""
    found = _DATE.search(words)
    if not found:
        return ""
    year, *rest = (part for part in found.groups() if part)
    return "-".join((year.translate(_FIGURES), *(part.zfill(2) for part in rest)))
