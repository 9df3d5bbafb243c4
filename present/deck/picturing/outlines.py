"""The outlines of shapes as polygons, in shares of the shape's box."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from pptx.oxml.ns import qn

Points = list[tuple[float, float]]

_STEPS = 24
"""Straight pieces of a quarter of a circle: no corner is seen at a hall's size."""


def outlines(properties: Any, width: float, height: float) -> list[Points] | None:
    """The polygons of a shape with these *properties*, in the units of its *width* and *height*; None for a form unknown here."""
    custom = properties.find(qn("a:custGeom"))
    preset = properties.find(qn("a:prstGeom"))
    form = _FORMS.get(preset.get("prst") if preset is not None else "rect")
    try:
        if custom is not None:
            return [each for path in custom.iter(qn("a:path")) for each in _path(path, width, height)]
        return [form(width, height, _adjusted(preset))] if form else None
    except ValueError:  # a place that is to be worked out from others, which is not done here
        return None


def _adjusted(preset: Any) -> dict[str, float]:
    """The values that somebody dragged, in shares of the shorter side."""
    guides = preset.iter(qn("a:gd")) if preset is not None else ()
    return {each.get("name"): int(each.get("fmla").split()[-1]) / 100_000 for each in guides}


def _rectangle(width: float, height: float, _: dict[str, float]) -> Points:
    return [(0, 0), (width, 0), (width, height), (0, height)]


def _ellipse(width: float, height: float, _: dict[str, float]) -> Points:
    return list(_arc((width / 2, height / 2), (width / 2, height / 2), 0, 4))


def _rounded(*names: tuple[str, float]) -> Callable[[float, float, dict[str, float]], Points]:
    """A rectangle whose corners, from the upper left on, are as round as the value of this name says, or else this one."""

    def form(width: float, height: float, adjusted: dict[str, float]) -> Points:
        radii = [min(width, height) * min(0.5, adjusted.get(name, value)) for name, value in names]
        return [point for corner, radius in enumerate(radii) for point in _corner(corner, radius, width, height)]

    return form


def _corner(corner: int, radius: float, width: float, height: float) -> Iterator[tuple[float, float]]:
    across = width - radius if corner in {1, 2} else radius
    down = height - radius if corner in {2, 3} else radius
    yield from _arc((across, down), (radius, radius), 2 + corner, 1)


def _arc(middle: tuple[float, float], radii: tuple[float, float], first: float, quarters: float) -> Iterator[tuple[float, float]]:
    """Points round *middle* from quarter *first* on, counted clockwise from the right."""
    steps = max(1, round(_STEPS * abs(quarters)))
    for step in range(steps + 1):
        angle = (first + quarters * step / steps) * math.pi / 2
        yield middle[0] + radii[0] * math.cos(angle), middle[1] + radii[1] * math.sin(angle)


def _straight(*points: tuple[float, float]) -> Callable[[float, float, dict[str, float]], Points]:
    return lambda width, height, _: [(x * width, y * height) for x, y in points]


_FORMS: dict[str, Callable[[float, float, dict[str, float]], Points]] = {
    "rect": _rectangle,
    "ellipse": _ellipse,
    "roundRect": _rounded(*[("adj", 0.16667)] * 4),
    "round1Rect": _rounded(("", 0), ("adj", 0.16667), ("", 0), ("", 0)),
    "round2SameRect": _rounded(*[("adj1", 0.16667)] * 2, *[("adj2", 0.0)] * 2),
    "round2DiagRect": _rounded(*[("adj1", 0.16667), ("adj2", 0.0)] * 2),
    "triangle": _straight((0.5, 0), (1, 1), (0, 1)),
    "rtTriangle": _straight((0, 0), (1, 1), (0, 1)),
    "diamond": _straight((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
    "parallelogram": _straight((0.25, 0), (1, 0), (0.75, 1), (0, 1)),
    "homePlate": _straight((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1)),
    "line": _straight((0, 0), (1, 1)),
    "straightConnector1": _straight((0, 0), (1, 1)),
}


def _path(path: Any, width: float, height: float) -> Iterator[Points]:
    """The closed runs of a path that somebody drew, which has a measure of its own."""
    across, down = width / int(path.get("w") or 1), height / int(path.get("h") or 1)
    points: Points = []
    for step in path:
        at = [(int(each.get("x")) * across, int(each.get("y")) * down) for each in step.iter(qn("a:pt"))]
        match step.tag.partition("}")[2]:
            case "moveTo":
                if points:
                    yield points
                points = at
            case "lnTo":
                points += at
            case "cubicBezTo" | "quadBezTo":
                points += _curve([points[-1], *at])
            case "arcTo":
                points += _arc_on(points[-1], step, across, down)
    if points:
        yield points


def _curve(through: Points) -> Points:
    """A Bézier curve by de Casteljau's construction, without its first point."""
    return [_on_curve(through, step / _STEPS) for step in range(1, _STEPS + 1)]


def _on_curve(points: Points, share: float) -> tuple[float, float]:
    while len(points) > 1:
        points = [(x + (to_x - x) * share, y + (to_y - y) * share) for (x, y), (to_x, to_y) in pairwise(points)]
    return points[0]


def _arc_on(start: tuple[float, float], step: Any, across: float, down: float) -> Points:
    """An arc that begins at *start*; its angles are in sixty-thousandths of a degree."""
    first, quarters = (int(step.get(name)) / 5_400_000 for name in ("stAng", "swAng"))
    wide, high = int(step.get("wR")) * across, int(step.get("hR")) * down
    angle = first * math.pi / 2
    middle = start[0] - wide * math.cos(angle), start[1] - high * math.sin(angle)
    return list(_arc(middle, (wide, high), first, quarters))
