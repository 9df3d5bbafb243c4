"""Can it be read from the back row: contrast, and the size of letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from statistics import median_low
from typing import Any

from present.colours import Light, as_hex, contrast, from_hex
from present.deck.checking.colours import Palette, palette_of
from present.deck.checking.grounds import Options, canvas_of
from present.deck.checking.subject import Level, Subject, is_way_sign, levels, our_layout, texts, where
from present.deck.finding import Finding, Severity

NEEDED, NEEDED_LARGE, HOPELESS = 4.5, 3.0, 2.5
LARGE, LARGE_BOLD = 24.0, 18.66
"""WCAG 2.2: text of 18 pt on a page counts as large; on a slide, seen from afar, we ask for 24 pt, or for 18.66 pt in bold."""

READABLE = 20.0


def contrasts(subject: Subject) -> Iterator[Finding]:
    """Words stand out from what they stand on."""
    weak: dict[tuple[str, str, float], list[str]] = defaultdict(list)
    for layout in subject.layouts():
        palette = palette_of(layout)
        canvas, ours = canvas_of(layout, palette), our_layout(layout)
        for place in texts(layout):
            for found in _weak_levels(place, palette, canvas.below(place), ours=ours):
                weak[found].append(where(layout, place))
    yield from (_too_weak(pair, places) for pair, places in weak.items())


def _weak_levels(place: Any, palette: Palette, seen: tuple[Options, ...], *, ours: bool) -> Iterator[tuple[str, str, float]]:
    for level in levels(place) if seen else ():
        colour = palette.seen(level.fill) if level.fill is not None else (from_hex(palette.tokens["tx1"]), 1.0)
        if colour is not None and (found := _weak(colour[0], seen, level, ours=ours)):
            yield found


def _weak(text: Light, seen: tuple[Options, ...], level: Level, *, ours: bool) -> tuple[str, str, float] | None:
    """The two colours and their contrast, if that is too low at most points of the place."""
    # Of a gradient the best stop counts: words may stand there.
    ratio, ground = median_low(max((contrast(text, ground), ground) for ground in options) for options in seen)
    large = level.size >= LARGE or (level.bold and level.size >= LARGE_BOLD)
    needed = NEEDED_LARGE if large and not ours else NEEDED
    return (as_hex(text), as_hex(ground), round(ratio, 1)) if ratio < needed else None


def _too_weak(pair: tuple[str, str, float], places: list[str]) -> Finding:
    text, ground, ratio = pair
    more_zh, more_en = (f"等 {len(places)} 处", f" and {len(places) - 1} more") if len(places) > 1 else ("", "")
    return Finding(
        "contrast",
        places[0] + more_zh,
        f"文字 {text} 在底色 {ground} 上对比度只有 {ratio}，后排看不清",
        f"text {text} on {ground} has a contrast of {ratio}{more_en}: it can't be read from the back",
        Severity.ERROR if ratio < HOPELESS else Severity.WARNING,
        "把文字调深或把底色调浅（深底相反），对比度要到 4.5 以上",
        "make one of the two darker or lighter, until the contrast is 4.5 or more",
    )


def link_contrast(subject: Subject) -> Iterator[Finding]:
    """Links can be read on the page: rows of the contents may be such."""
    for master in subject.presentation.slide_masters:
        palette = palette_of(master.slide_layouts[0])
        link, page = (from_hex(palette.tokens[name]) for name in ("hlink", "bg1"))
        if (ratio := contrast(link, page)) < NEEDED_LARGE:
            yield _too_weak((as_hex(link), as_hex(page), round(ratio, 1)), ["hlink"])


def sizes(subject: Subject) -> Iterator[Finding]:
    """What must be read has at least 20 points."""
    for layout in subject.layouts():
        for place in texts(layout):
            small = min(level.size for level in levels(place))
            if small < READABLE and not is_way_sign(layout, place):
                yield _too_small(where(layout, place), small)


def _too_small(place: str, size: float) -> Finding:
    return Finding(
        "small-type",
        place,
        f"字号只有 {size:g} 磅，后排看不清",
        f"letters of {size:g} pt can't be read from the back",
        Severity.WARNING,
        "在母版视图中把这个占位符的前两级字号改到 20 磅以上",
        "set the first two levels of this placeholder to 20 pt or more in the slide master view",
    )
