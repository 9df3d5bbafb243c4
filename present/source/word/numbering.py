"""Word's automatic numbering, which is in no paragraph's text: which label a paragraph of a list shows.

The rules are those of ECMA-376 part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from present.source.numerals import gap, numeral

BULLET = "bullet"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: the number it starts with, its number format, and its text, in which %1 is the outermost number.

    `restart` is the number of the outermost levels that begin it anew (None: all outer ones; 0: none). A `legal` level shows
    all numbers as 1 or 01.
    """

    start: int = 1
    style: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    legal: bool = False


@dataclass(frozen=True, slots=True)
class NumberedList:
    """One list: the definition that it shares its count with, and its levels by depth from 0.

    `starts` are the depths at which it begins anew when it is first used, `styles` the depths that paragraph styles stand for.
    """

    definition: str
    levels: Mapping[int, Level]
    starts: frozenset[int] = frozenset()
    styles: Mapping[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Counter:
    """Counts the paragraphs of a document's lists, in their order."""

    lists: Mapping[str, NumberedList]
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def label(self, identity: str, depth: int, words: str) -> str:
        """What the next paragraph of the list *identity* shows before its *words*: its number, and a space where it needs one.

        Empty for a bullet, which is no word, and where the document has no such list.
        """
        numbered = self.lists.get(identity)
        level = numbered.levels.get(depth) if numbered else None
        if numbered is None or level is None:
            return ""
        self._count(identity, numbered, depth)
        label = "" if level.style == BULLET else self._text(numbered, level)
        return label if level.suffix == "nothing" else label + gap(label, words)

    def _count(self, identity: str, numbered: NumberedList, depth: int) -> None:
        key, level = (numbered.definition, depth), numbered.levels[depth]
        anew = depth in numbered.starts and (identity, depth) not in self._begun
        self._begun.add((identity, depth))
        self._counts[key] = level.start if anew or key not in self._counts else self._counts[key] + 1
        for inner, each in numbered.levels.items():
            if inner > depth and (each.restart is None or depth < each.restart):
                self._counts.pop((numbered.definition, inner), None)

    def _text(self, numbered: NumberedList, level: Level) -> str:
        return re.sub("%([1-9])", lambda found: self._number(numbered, int(found[1]) - 1, legal=level.legal), level.text)

    def _number(self, numbered: NumberedList, depth: int, *, legal: bool) -> str:
        """The number that stands at *depth* now; an outer level that was not used yet shows what it will start with."""
        level = numbered.levels.get(depth, Level())
        style = "decimal" if legal and level.style != "decimalZero" else level.style
        return numeral(self._counts.get((numbered.definition, depth), level.start), style)
