"""Which size a text has in its place on a slide, and which lines; nothing here knows a file.

A text never shrinks freely: its place has a few steps, tried in order, each a size with the lines that it allows. Lengths are in
points, widths of texts in em.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product
from operator import itemgetter

from present.deck.breaking import break_lines, listed_lines, looser_lines, member_lines, parallel_lines, tears, term_lines
from present.deck.metrics import Measure, em_width
from present.model import Cut

LINE = 1.45
"""The height of a line in em at 100 %: Noto Sans CJK, the taller of the fonts that a deck is shown in."""

INK = 1.2
"""The height of the characters of a line in em, accents and all."""

EMU_A_POINT = 12700

Breaker = Callable[[str, float, Cut, Measure], tuple[str, ...]]

PLAIN: tuple[Breaker, ...] = (break_lines,)
PARALLEL: tuple[Breaker, ...] = (member_lines, parallel_lines, term_lines, break_lines)
MEMBERS: tuple[Breaker, ...] = (member_lines,)
LISTED: tuple[Breaker, ...] = (listed_lines, break_lines)
TERM: tuple[Breaker, ...] = (term_lines,)
"""Ways of breaking lines: running text; quotations, whose parallel members stand one a line if they can, or in any case; lists,
which lose their 、 there; the terms of themes."""

ROUNDING = 0.5
"""What a box may be too low by, in points: two lines of a theme's term fill theirs to a hair."""


@dataclass(frozen=True, slots=True)
class Step:
    """One size in points that a text may have, in how many lines, of at most how many em."""

    size: float
    lines: int
    ems: float = math.inf


@dataclass(frozen=True, slots=True)
class Slot:
    """The place of one text: its box in points, its line spacing (1 = 100 %) and the steps that are tried in order.

    `tight` are further steps, for a text that has no mark to cut it at.
    """

    width: float
    height: float
    spacing: float
    steps: tuple[Step, ...]
    tight: tuple[Step, ...] = ()

    def within(self, width: float, height: float) -> Slot:
        """The same steps in a box of other measures, in points."""
        return replace(self, width=width, height=height)

    @property
    def tightened(self) -> Slot:
        """The same place with its tight steps among the others."""
        return replace(self, steps=(*self.steps, *self.tight), tight=())

    def of_size(self, size: float) -> Slot:
        """The same place with the steps of *size* points alone."""
        return replace(self, steps=tuple(step for step in self.tightened.steps if step.size == size), tight=())


@dataclass(frozen=True, slots=True)
class Fit:
    """The lines of a text and the size in points that they are set in."""

    size: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Composer:
    """Sets texts into slots: how words are told apart, how wide they are, which ways of breaking lines are tried in order."""

    cut: Cut
    measure: Measure = em_width
    breakers: tuple[Breaker, ...] = PLAIN

    def breaking(self, breakers: tuple[Breaker, ...]) -> Composer:
        """The same composer with other ways of breaking lines."""
        return replace(self, breakers=breakers)

    def fit(self, text: str, slot: Slot) -> Fit | None:
        """The first way and step of *slot* that holds *text* without tearing a phrase; None if none holds it.

        Where every way tears some, the first of those that tear the fewest, a line more than there must be among the ways.
        """
        best: tuple[int, Fit] | None = None
        for fit in filter(None, self._tries(text, slot, (*self.breakers, looser_lines))):
            torn = tears(fit.lines, self.cut)
            if torn == 0:
                return fit
            best = min(filter(None, (best, (torn, fit))), key=itemgetter(0))
        return best[1] if best else None

    def set(self, text: str, slot: Slot) -> Fit:
        """As `fit`, tight steps among the others; what none holds is set in the last all the same, for boxes may be small."""
        last = slot.tightened.steps[-1]
        fit = self.fit(text, slot) or self.fit(text, slot.tightened)
        return fit or Fit(last.size, break_lines(text, _ems(slot, last), self.cut, self.measure))

    def fits(self, text: str, slot: Slot) -> bool:
        """Whether some step of *slot* holds *text*."""
        return any(self._tries(text, slot, self.breakers))

    def together(self, texts: Sequence[str], slot: Slot) -> float:
        """The size of the first step, be it a tight one, that holds every one of *texts*, else the last step's."""
        every = slot.tightened
        steps = (step for step in every.steps if all(self.fits(text, replace(every, steps=(step,))) for text in texts))
        return next(steps, every.steps[-1]).size

    def _tries(self, text: str, slot: Slot, breakers: Sequence[Breaker]) -> Iterator[Fit | None]:
        total = self.measure(text)
        for breaker, step in product(breakers, slot.steps):
            if total > step.lines * _ems(slot, step):
                continue
            lines = breaker(text, _ems(slot, step), self.cut, self.measure)
            widest = max(map(self.measure, map(str.rstrip, lines)), default=0.0)
            low = has_height(len(lines), step.size, slot)
            yield Fit(step.size, lines) if low and len(lines) <= step.lines and widest <= _ems(slot, step) else None


def has_height(lines: int, size: float, slot: Slot) -> bool:
    """Whether the box of *slot* is high enough. Of a single line its characters count, not the empty space above and below."""
    used = size * INK if lines == 1 else height(lines, size, slot.spacing)
    return used <= slot.height + ROUNDING


def _ems(slot: Slot, step: Step) -> float:
    return min(step.ems, slot.width / step.size)


def height(lines: int, size: float, spacing: float) -> float:
    """The height in points of *lines* lines of *size* points at a line spacing of *spacing* (1 = 100 %)."""
    return lines * size * LINE * spacing


def even_groups(count: int, most: int) -> tuple[int, ...]:
    """The sizes of as few groups as can be, none over *most*, the larger first: 9 in sixes are 5 and 4, never 8 and 1."""
    groups = max(1, math.ceil(count / most))
    least, more = divmod(count, groups)
    return tuple(least + 1 if group < more else least for group in range(groups))
