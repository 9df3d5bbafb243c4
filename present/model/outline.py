"""What the outline stage hands on: the speech's structure, in spans."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from present.model.notice import Notice
from present.model.speech import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text without points of its own, such as an opening or the introduction of a section.

    `carrying` are whole sentences that carry it (the digest reads them), `excerpts` shorter clauses from it (slides show
    them), `quote` its one parallel, quotable line.
    """

    span: Span
    carrying: tuple[Span, ...] = ()
    excerpts: tuple[Span, ...] = ()
    quote: Span | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """One main point of a section.

    `lead` runs from the point's first character, number included, to its first 。；！？ or line end. `title` is the lead without
    number and function words at its edges, `short` the clause of it that a card shows, `support` the clause beside that,
    `keyword` the last noun of `short`.
    """

    span: Span
    lead: Span
    title: Span
    short: Span
    support: Span | None = None
    keyword: Span | None = None
    carrying: tuple[Span, ...] = ()
    excerpts: tuple[Span, ...] = ()
    quote: Span | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the speech. `number` counts from 1 whatever the source's own numbering says.

    `heading` is the source's whole heading, `title` the heading without its number, `short` the clause of the title that a
    list shows, `rest` the clause beside that; all four are None where the section has no heading. `text` is the introduction, or
    everything below the heading where there are no points.
    """

    number: int
    span: Span
    heading: Span | None
    title: Span | None
    short: Span | None
    rest: Span | None
    text: Passage | None
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Theme:
    """A term that the speech is organised around, where it stands in its section's heading, and that heading's tagline."""

    term: Span
    section: int
    tagline: Span | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """A name that the speech itself uses or explains; `members` are its parts, each with the words that explain it."""

    term: Span
    members: tuple[tuple[Span, Span | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """A line that people quote, and the number of its section (None for the closing)."""

    span: Span
    section: int | None


class Direction(Enum):
    """Where a figure went, by the word beside it (增长, 下降)."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the speech: its number with its unit, what it counts, and where it went; `clause` is where it stands."""

    number: Span
    unit: Span | None
    counts: Span
    clause: Span
    direction: Direction | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """What the speaker asks of whom (各级党组织 要 压实主体责任); None for the closing's section."""

    who: Span
    what: Span
    section: int | None


@dataclass(frozen=True, slots=True)
class Closing:
    """The conclusion of the whole speech: who is asked, what is asked of them, and the line that it ends on.

    `title` is its strongest line, `lines` what goes with that line, `audience` those who are asked.
    """

    span: Span
    text: Passage
    audience: Span | None = None
    asks: tuple[Span, ...] = ()
    title: Span | None = None
    lines: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person changed in a line of outline.md: *old* words of the source gave way to *new* ones; either may be empty.

    `line` counts from 1 and is 0 for a line that is gone. `source` is where the old words stand in the source, `span` where the
    new ones stand in the edited speech.
    """

    line: int
    old: str
    new: str
    source: Span | None = None
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of one speech. Spans of its nodes are in order, do not overlap and leave only white space uncovered.

    `byline` is what stands between title and salutation, or above the title: date, speaker, document number. `edits` are what a
    person changed, and `withheld` what they took off the slides though it is still heard.
    """

    title: Span | None
    salutation: Span | None
    opening: Passage | None
    sections: tuple[Section, ...]
    closing: Closing | None
    tail: Span | None = None
    themes: tuple[Theme, ...] = ()
    terms: tuple[Term, ...] = ()
    notices: tuple[Notice, ...] = ()
    byline: Span | None = None
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    asks: tuple[Ask, ...] = ()
    edits: tuple[Edit, ...] = ()
    withheld: tuple[Span, ...] = ()

    def theme_of(self, section: int) -> Theme | None:
        """The theme that the section with this number carries, if it carries one."""
        return next((theme for theme in self.themes if theme.section == section), None)
