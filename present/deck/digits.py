"""Figures as a slide shows them: very large, with what stands around the digits half as high, or at the bar of a chart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from present.deck.metrics import em_width

AROUND = 0.5
"""How high what stands around the digits is, as a part of their height."""

GAP = 0.125
"""The gap in em of the digits: a quarter of an em of what stands around them."""


def digit_parts(figure: str) -> Iterator[tuple[str, bool]]:
    """The parts of *figure*, in order, each with whether it is a number."""
    yield from ((part, part[0].isdigit()) for part in re.findall(r"\d[\d.,]*|\D+", figure))


def figure_width(figure: str) -> float:
    """The width of *figure* in em of its digits, with the gap that some programs leave between a figure and Chinese."""
    return sum(em_width(part) if is_number else em_width(part) * AROUND + GAP for part, is_number in digit_parts(figure))


def printed(number: float, form: str) -> str:
    """*number* in the number format of a chart: `0.0"%"`, `General"亿元"`."""
    pattern, _, unit = form.partition('"')
    decimals = len(pattern.partition(".")[2])
    return (f"{number:.{decimals}f}" if pattern.startswith("0") else f"{number:.11g}") + unit.rstrip('"')
