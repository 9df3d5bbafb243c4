"""Where words go on a layout that isn't ours: its title, its largest place for text, its foot; and how large that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from present.deck.drawing.grid import SLIDE_HEIGHT
from present.deck.fitting import EMU_A_POINT, LINE

TITLES = {PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE}
TEXTS = {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT, PP_PLACEHOLDER.SUBTITLE}
FOOT = {PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER}
SIDE_INSET, UPPER_INSET = 91440, 45720
"""The insets of a text box that says none, in EMU."""

DEFAULT_SIZE = 18.0
DEEPEST = 3
"""The levels that texts of ours have, one more than they need."""


_MARK = f"*/{qn('p:nvPr')}/{qn('p:ph')}"


class Placeholder(NamedTuple):
    """A placeholder as an element, with the mark that makes it one: its number, and its kind by the file format's name."""

    number: int
    kind: str
    mark: Any
    element: Any


def placeholders(of: Any) -> Iterator[Placeholder]:
    """The placeholders of a slide or layout, in their order; the library takes longer, as it makes an object of each."""
    for each in of.shapes.element:
        if (mark := each.find(_MARK)) is not None:
            yield Placeholder(int(mark.get("idx", 0)), mark.get("type", "obj"), mark, each)


def title_place(layout: Any) -> Any | None:
    """The title of *layout*."""
    return next((each for each in layout.placeholders if each.placeholder_format.type in TITLES and _usable(each)), None)


def body_place(layout: Any) -> Any | None:
    """The largest place for text on *layout* beside its title; None where it has none."""
    texts = (each for each in layout.placeholders if each.placeholder_format.type in TEXTS and _usable(each))
    return max(texts, key=lambda each: each.width * each.height, default=None)


def on_master(place: Any) -> Any | None:
    """The placeholder of the master that *place*, one of a layout, inherits from."""
    return next((each for each in _on_master(place) if each.placeholder_format.type in _namesakes(place)), None)


def foot_place(layout: Any) -> Any | None:
    """The footer of *layout*."""
    return next((each for each in layout.placeholders if each.placeholder_format.type == PP_PLACEHOLDER.FOOTER), None)


def cloned(layout: Any) -> list[Any]:
    """The placeholders of *layout* that a new slide gets, in their order: all but the foot."""
    return [each for each in layout.placeholders if each.placeholder_format.type not in FOOT]


def _usable(place: Any) -> bool:
    """Whether it has a box, its own or the master's, in which lines run from left to right: nothing of ours is set upright."""
    return bool(place.width and place.height) and _body(place, "vert") in {None, "horz"}


@dataclass(frozen=True, slots=True)
class Setting:
    """How one level of a place is set: size, space before and after and indent in points, line spacing (1 = 100 %).

    `said` is whether the template says the size; else each program has its own, and a slide must say it.
    """

    size: float
    spacing: float
    before: float
    after: float
    indent: float
    said: bool


@dataclass(frozen=True, slots=True)
class Room:
    """What a place has room for: its width and height within its insets, in points, and the setting of each of its levels.

    `scale` is how high the slide is beside ours: a size in points looks larger on a lower slide.
    """

    width: float
    height: float
    levels: tuple[Setting, ...]
    scale: float = 1.0


def room_of(place: Any) -> Room:
    """The room of *place*, a placeholder of a layout, with all that it inherits from the master."""
    left, right = (int(_body(place, side) or SIDE_INSET) for side in ("lIns", "rIns"))
    top, bottom = (int(_body(place, side) or UPPER_INSET) for side in ("tIns", "bIns"))
    width, height = place.width - left - right, place.height - top - bottom
    levels = tuple(_setting(place, number) for number in range(1, DEEPEST + 1))
    scale = place.part.package.presentation_part.presentation.slide_height / SLIDE_HEIGHT
    return Room(width / EMU_A_POINT, height / EMU_A_POINT, levels, scale)


def _setting(place: Any, number: int) -> Setting:
    levels = [level for style in styles(place) if (level := style.find(qn(f"a:lvl{number}pPr"))) is not None]
    runs = [run for level in levels if (run := level.find(qn("a:defRPr"))) is not None]
    size = next((int(run.get("sz")) / 100 for run in runs if run.get("sz")), DEFAULT_SIZE)
    indent = next((int(level.get("marL")) for level in levels if level.get("marL")), 0)
    return Setting(
        size,
        _spacing(levels, size),
        _space(levels, "a:spcBef", size),
        _space(levels, "a:spcAft", size),
        indent / EMU_A_POINT,
        any(run.get("sz") for run in runs),
    )


def styles(place: Any) -> Iterator[Any]:
    """The list styles that hold for *place*, the nearest first: its own, those on the master, the master's text styles."""
    for shape in _inherited(place):
        if (own := shape.element.find(f".//{qn('a:lstStyle')}")) is not None:
            yield own
    master = place.part.slide_layout.slide_master.element
    if (style := master.find(f"{qn('p:txStyles')}/{qn(_style(place.placeholder_format.type))}")) is not None:
        yield style


def _style(kind: Any) -> str:
    if kind in TITLES:
        return "p:titleStyle"
    return "p:bodyStyle" if kind in TEXTS else "p:otherStyle"


def _inherited(place: Any) -> Iterator[Any]:
    yield place
    wanted = _namesakes(place)
    yield from (each for each in _on_master(place) if each.placeholder_format.type in wanted)


def _on_master(place: Any) -> Any:
    return place.part.slide_layout.slide_master.placeholders


def _namesakes(place: Any) -> set[Any]:
    """The types of placeholder on the master that *place* inherits from."""
    kind = place.placeholder_format.type
    if kind in TITLES:
        return TITLES
    return {PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT} if kind in TEXTS else {kind}


def _body(place: Any, name: str) -> str | None:
    """The property *name* of the text body of *place*, its own or what it inherits."""
    bodies = (shape.element.find(f".//{qn('a:bodyPr')}") for shape in _inherited(place))
    return next((str(body.get(name)) for body in bodies if body is not None and body.get(name) is not None), None)


def _spacing(levels: list[Any], size: float) -> float:
    for level in levels:
        if (percent := level.find(f"{qn('a:lnSpc')}/{qn('a:spcPct')}")) is not None:
            return _percent(percent)
        if (points := level.find(f"{qn('a:lnSpc')}/{qn('a:spcPts')}")) is not None:
            return int(points.get("val")) / 100 / (size * LINE)
    return 1.0


def _space(levels: list[Any], name: str, size: float) -> float:
    for level in levels:
        if (percent := level.find(f"{qn(name)}/{qn('a:spcPct')}")) is not None:
            return _percent(percent) * size
        if (points := level.find(f"{qn(name)}/{qn('a:spcPts')}")) is not None:
            return int(points.get("val")) / 100
    return 0.0


def _percent(element: Any) -> float:
    """A percentage as a fraction: 90000 in files of today, 90% in strict ones."""
    value = str(element.get("val"))
    return float(value[:-1]) / 100 if value.endswith("%") else int(value) / 100000
