"""What a finished deck shows, read back from its file to be held against its plan, and which words on it are ours."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn

from present.deck import labels
from present.deck.digits import printed
from present.errors import DeckError
from present.model import DeckPage
from present.numerals import NUMERAL

_NAMED = "|".join(
    (
        *(labels.CONTENTS, labels.GLANCE, labels.CLOSING, labels.PASSAGE, labels.QUOTES, labels.TERMS, labels.FIGURES),
        *(labels.COUNTED, labels.COUNT, labels.FRONT, labels.CONTINUED),
    )
)
LABELS = rf"{_NAMED}|第{NUMERAL}部分|要点\d+(?:/\d+)?|\d+个要点|\d+/\d+"
"""A pattern of the words on slides that are ours, without white space, numbers of pages and cards excepted."""


def read_deck(path: Path) -> tuple[DeckPage, ...]:
    """What each slide of the deck at *path* shows, in order. Raises DeckError where it can't be opened."""
    try:
        return tuple(_page(slide) for slide in Presentation(str(path)).slides)
    except (OSError, KeyError, ValueError, PackageNotFoundError, zipfile.BadZipFile) as exc:
        raise DeckError(f"打不开 {path}：不是完好的幻灯片文件", f"{path} can't be opened: it is no sound deck") from exc


def _page(slide: Any) -> DeckPage:
    texts = tuple(text for shape in slide.shapes for text in _texts(shape.element, slide.part) if text.strip())
    notes = slide.notes_slide.notes_text_frame if slide.has_notes_slide else None
    return DeckPage(texts, tuple(each.text for each in notes.paragraphs if each.text.strip()) if notes is not None else ())


def _texts(shape: Any, part: Any) -> Iterator[str]:
    """What *shape* shows, a text a paragraph; of a chart its names, and its figures as they are printed."""
    for paragraph in shape.iter(qn("a:p")):
        yield "".join("\n" if each.tag == qn("a:br") else each.text or "" for each in paragraph.iter(qn("a:t"), qn("a:br")))
    for chart in shape.iter(qn("c:chart")):
        yield from _chart_texts(part.related_part(chart.get(qn("r:id")))._element)  # noqa: SLF001 - python-pptx gives no other way


def _chart_texts(chart: Any) -> Iterator[str]:
    named = [*chart.iter(qn("c:cat")), *(each for series in chart.iter(qn("c:ser")) for each in series.iterfind(qn("c:tx")))]
    yield from (str(value.text) for each in named for value in each.iter(qn("c:v")))
    for values in chart.iter(qn("c:val")):
        form = values.findtext(f".//{qn('c:formatCode')}", "")
        yield from (printed(float(value.text), form) for value in values.iter(qn("c:v")))
