"""数字: the figures of a section as a table or as bars, the two that stand out very large beside them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from present.deck import labels
from present.deck.digits import figure_width
from present.deck.fitting import even_groups
from present.deck.planning.counting import Row, rows_in
from present.deck.planning.heard import Draft
from present.deck.planning.names import SUFFIXES
from present.deck.planning.words import Material
from present.deck.slots import BAR_NAME, BARS_MOST, FIGURE_CAPTION, FIGURE_LARGE, TABLE_MOST
from present.model import Bars, Count, FiguresSlide, Frame, Span, Words

FEWEST = 3
"""Fewer figures are read where they stand; they need no slide."""

LARGE = 2
"""The figures that stand out on a slide."""

TABLES_MOST = 2
"""The most tables of a section."""

MOST_APART = 20
"""How many times as long as the shortest bar the longest may be."""

KIND = 2
"""So many characters at the end of a name say what kind of thing it is: 省级图书馆, 市级图书馆."""

MIXED = ("个", "次", "项", "种")
"""Units of anything: what is counted in them can't be compared by that."""


def figures_slides(material: Material, frame: Frame, home: Span, title: Words | None) -> tuple[Draft, ...]:
    """The slides of the figures within *home*, the first of them with *frame*; none for fewer than three figures.

    What a chart and two tables have no room for is heard, and stands in the notes, with the rest of the section.
    """
    rows = rows_in(material, home)
    slides = tuple(_slides(material, rows, FiguresSlide(frame, title or Words(labels.FIGURES), (), ())))
    return tuple(
        Draft(replace(slide, frame=replace(frame, key=frame.key + suffix)))
        for slide, suffix in zip(slides, SUFFIXES, strict=False)
    )


def _slides(material: Material, rows: Sequence[Row], empty: FiguresSlide) -> Iterator[FiguresSlide]:
    """A chart of what can be compared, then tables of the rest; none without two figures that can be very large beside it."""
    series, fewest = _series(material, rows), FEWEST
    others = [row for row in rows if row not in series]
    large = _standing_out(material, others) or _standing_out(material, series)
    if series and large:
        yield replace(empty, counts=tuple(_bar(row) for row in series), large=_counts(large), bars=_bars(series))
        rows, fewest = [row for row in others if row not in large], FEWEST + 1
    if len(rows) >= fewest:
        yield from _tables(material, rows, empty)


def _tables(material: Material, rows: Sequence[Row], empty: FiguresSlide) -> Iterator[FiguresSlide]:
    counts = even_groups(len(rows), TABLE_MOST + LARGE)[:TABLES_MOST]
    for count, end in zip(counts, accumulate(counts), strict=True):
        group = rows[end - count : end]
        large = _standing_out(material, group)
        rest = [row for row in group if row not in large]
        if large:  # Of three figures all stay in the table, which would be no table without them.
            yield replace(empty, counts=_counts(rest if len(rest) > 1 else group), large=_counts(large))


def _counts(rows: Sequence[Row]) -> tuple[Count, ...]:
    return tuple(row.count for row in rows)


def _standing_out(material: Material, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The first two figures of which the speaker says where they went, else the first; none where there aren't two short ones."""
    large = replace(material.composer, measure=figure_width)
    caption = material.fits(FIGURE_CAPTION)
    short = [row for row in rows if large.fits(row.count.figure.text, FIGURE_LARGE) and caption(row.count.what.text)]
    found = sorted(short, key=lambda row: row.said is None)[:LARGE]
    return tuple(sorted(found, key=list(rows).index)) if len(found) == LARGE else ()


def _series(material: Material, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The most figures that can be compared: of one unit, not too far apart, of things that go by one name or grew alike.

    全市生产总值 and 财政收入 have one unit and are no rivals: side by side as bars they would say what nobody said.
    """
    alike = defaultdict[tuple[str, str], list[Row]](list)
    for row in rows:
        if row.number and row.unit not in MIXED and material.fits(BAR_NAME)(row.name.text):
            alike[row.unit, row.said.text if row.said else row.name.text[-KIND:]].append(row)
    best = max(alike.values(), key=len, default=[])
    numbers = [float(row.number) for row in best]
    names = {row.name.text for row in best}
    comparable = FEWEST <= len(names) == len(best) <= BARS_MOST and min(numbers) * MOST_APART >= max(numbers) > 0
    return tuple(best) if comparable and _pattern(best) else ()


def _pattern(rows: Sequence[Row]) -> str:
    """What prints the numbers as the speaker says them; empty where nothing prints all of them so."""
    decimals = {row.number.partition(".")[2] for row in rows}
    if len({len(each) for each in decimals}) == 1:
        return "0." + "0" * len(decimals.pop()) if any(decimals) else "0"
    return "" if any(each.endswith("0") for each in decimals) else "General"


def _bars(rows: Sequence[Row]) -> Bars:
    return Bars(tuple(float(row.number) for row in rows), _pattern(rows), rows[0].unit, rows[0].said)


def _bar(row: Row) -> Count:
    return Count(row.name, row.count.figure)
