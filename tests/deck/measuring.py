"""Measures a rendered deck without a renderer: does every text have room in its box?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.oxml.ns import qn

from present.deck.fitting import EMU_A_POINT, INK, ROUNDING, height
from present.deck.metrics import em_width

COVER_TERMS = range(21, 25)


def overflows(path: Path) -> list[str]:
    """The texts of the deck at *path* that are wider or higher than their box, by the measure of look and font."""
    deck = Presentation(str(path))
    places = ((slide, shape) for slide in deck.slides for shape in slide.placeholders if shape.has_text_frame)
    return [text for slide, shape in places for text in _overflows(slide, shape)]


def _overflows(slide: Any, shape: Any) -> Iterator[str]:
    levels = _levels(slide, shape)
    upright = slide.slide_layout.name == "封面" and shape.placeholder_format.idx in COVER_TERMS
    used, paragraphs = 0.0, shape.element.txBody.findall(qn("a:p"))
    for place, paragraph in enumerate(paragraphs):
        properties = paragraph.find(qn("a:pPr"))
        level = levels[int(properties.get("lvl", 0)) if properties is not None else 0]
        size, room = _size(paragraph, level), _width(slide, shape) - int(level.get("marL", 0)) / EMU_A_POINT
        lines = _lines(paragraph, one_each=upright)
        yield from (f"too wide: {line}" for line in lines if _points_of(paragraph, line, size) > room + ROUNDING)
        used += height(len(lines), size, _points(level, "lnSpc") / 100000)
        used += _points(level, "spcBef") / 100 if place else 0
        used += _after(properties, level) if place + 1 < len(paragraphs) else 0
    # Of a single line only the characters count: a way-sign of 16 pt stands in the middle of a box of 21.6 pt.
    inked = _size(paragraphs[0], levels[0]) * INK if shape.text_frame.text.count("\v") + len(paragraphs) == 1 else used
    if inked > shape.height / EMU_A_POINT + ROUNDING:
        yield f"too high: {shape.text_frame.text}"


def _levels(slide: Any, shape: Any) -> list[Any]:
    """The levels of the layout's placeholder that *shape* stands on."""
    idx = shape.placeholder_format.idx
    own = next(each for each in slide.slide_layout.placeholders if each.placeholder_format.idx == idx)
    return list(own.element.find(f".//{qn('a:lstStyle')}"))


def _width(slide: Any, shape: Any) -> float:
    """How wide the lines of *shape* may be, in points: as one of the columns of its layout's placeholder."""
    idx = shape.placeholder_format.idx
    own = next(each for each in slide.slide_layout.placeholders if each.placeholder_format.idx == idx)
    body = own.element.txBody.find(qn("a:bodyPr"))
    columns, gap = int(body.get("numCol", 1)), int(body.get("spcCol", 0))
    return float(shape.width - (columns - 1) * gap) / columns / EMU_A_POINT


def _points_of(paragraph: Any, line: str, size: float) -> float:
    """How wide *line* is, in points; of a line in two sizes each part is measured in its own."""
    runs = [(run.find(qn("a:t")).text, run.find(qn("a:rPr")).get("sz")) for run in paragraph.iter(qn("a:r"))]
    if len({points for _, points in runs}) < 2:
        return em_width(line) * size
    return sum(em_width(text) * (int(points) / 100 if points else size) for text, points in runs)


def _size(paragraph: Any, level: Any) -> float:
    """The largest size of the letters of *paragraph* in points."""
    own = level.find(qn("a:defRPr")).get("sz")
    return max(int(run.get("sz") or own) for run in paragraph.iter(qn("a:rPr"))) / 100


def _lines(paragraph: Any, *, one_each: bool) -> list[str]:
    lines = [""]
    for part in paragraph.iter(qn("a:br"), qn("a:t")):
        if part.tag == qn("a:br"):
            lines.append("")
        else:
            lines[-1] += part.text
    return [character for line in lines for character in line] if one_each else lines


def _points(level: Any, name: str) -> float:
    return float(level.find(f"{qn(f'a:{name}')}/*").get("val"))


def _after(properties: Any, level: Any) -> float:
    own = properties.find(qn("a:spcAft")) if properties is not None else None
    return _points(properties if own is not None else level, "spcAft") / 100
