"""What the deck's plan holds: one frozen value for each slide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from present.model.speech import Span


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a slide and where in the source they stand. Without spans they are a label of ours, such as 目录."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What every slide has.

    `key` names the slide within its deck (`s2.p3`). `section` is the number of the section it belongs to, 0 before the first,
    None from the closing on. `covers` is the source text that is heard while it is shown; no two slides cover the same character.
    `footer` is the section name at its foot, `notes` the source paragraphs for the speaker.
    """

    key: str
    section: int | None
    covers: Span | None = None
    footer: Words | None = None
    notes: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class CoverSlide:
    """The title of the speech; `terms` are the themes, set top to bottom beside it."""

    frame: Frame
    title: Words
    occasion: Words | None = None
    unit_and_date: Words | None = None
    terms: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the contents: a section and the key of the slide that it leads to."""

    number: int
    title: Words
    line: Words | None
    target: str


@dataclass(frozen=True, slots=True)
class ContentsSlide:
    """The sections, each linked to its slide."""

    frame: Frame
    entries: tuple[Entry, ...]
    caption: Words | None = None


@dataclass(frozen=True, slots=True)
class Panel:
    """One theme at a glance; `target` is the key of its theme slide."""

    term: Words
    tagline: Words | None
    keywords: tuple[Words, ...]
    target: str


@dataclass(frozen=True, slots=True)
class GlanceSlide:
    """一图读懂: all themes side by side."""

    frame: Frame
    title: Words
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One point on a theme slide; `number` as it is printed counts through the theme."""

    number: int
    title: Words
    line: Words | None = None
    excerpt: Words | None = None


@dataclass(frozen=True, slots=True)
class ThemeSlide:
    """The summary of one theme: its term, tagline and points as cards; `place` of `places` themes.

    A section that carries no theme is summed up in the same way: its short title is the term, and `places` is 0. `sentences`
    stand in for the cards where there are fewer than two points.
    """

    frame: Frame
    term: Words
    tagline: Words | None
    place: int
    places: int
    cards: tuple[Card, ...]
    sentences: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class PointSlide:
    """One point: its lead as title, its measures as bullets, the phrase that people quote set apart.

    `place` of `places` points in its section; `continued` where it goes on from the slide before.
    """

    frame: Frame
    title: Words
    bullets: tuple[Words, ...]
    quote: Words | None
    place: int
    places: int
    continued: bool = False


@dataclass(frozen=True, slots=True)
class TextSlide:
    """A passage without points: its carrying sentences and the line that it closes on.

    `continued` where it goes on from the slide before.
    """

    frame: Frame
    kicker: Words
    title: Words
    sentences: tuple[Words, ...]
    line: Words | None = None
    continued: bool = False


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """A line that people quote, and what the part of the speech is called that it comes from."""

    text: Words
    source: Words


@dataclass(frozen=True, slots=True)
class QuotesSlide:
    """金句: the lines that people take home, one of them very large. Nothing of the source is heard with it."""

    frame: Frame
    lead: QuotedLine
    others: tuple[QuotedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class TermCard:
    """One part of a term, and the words that explain it: several are a list, one is running text."""

    name: Words
    words: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True)
class TermsSlide:
    """名词: a term that the speech itself explains, its parts side by side. Nothing of the source is heard with it.

    `continued` where its parts go on from the slide before.
    """

    frame: Frame
    title: Words
    cards: tuple[TermCard, ...]
    continued: bool = False


@dataclass(frozen=True, slots=True)
class Count:
    """A figure as it is shown: what it counts, with the word that says where it went (财政收入增长), and the figure (8.5%)."""

    what: Words
    figure: Words


@dataclass(frozen=True, slots=True)
class Bars:
    """What makes bars of figures that can be compared: their numbers, how these are printed (0.0 or General), their unit.

    `series` is what the speaker says of all of them (增长).
    """

    numbers: tuple[float, ...]
    pattern: str
    unit: str
    series: Words | None = None


@dataclass(frozen=True, slots=True)
class FiguresSlide:
    """数字: figures of a section as a table, or as `bars`, and two very large. Nothing of the source is heard with it."""

    frame: Frame
    title: Words
    counts: tuple[Count, ...]
    large: tuple[Count, ...]
    bars: Bars | None = None


@dataclass(frozen=True, slots=True)
class ClosingSlide:
    """What is asked of the listeners; `first` is the number of the first ask, higher than 1 where they go on from a slide."""

    frame: Frame
    title: Words
    lines: tuple[Words, ...]
    audience: Words | None
    asks: tuple[Words, ...]
    first: int = 1


Gathering = QuotesSlide | TermsSlide | FiguresSlide
"""The slides that gather words from elsewhere."""

Slide = CoverSlide | ContentsSlide | GlanceSlide | ThemeSlide | PointSlide | TextSlide | Gathering | ClosingSlide


def contents_names(slides: Iterable[Slide]) -> dict[int, str]:
    """What the contents call each section, by its number: for one without a heading, what it begins to say."""
    return {entry.number: entry.title.text for slide in slides if isinstance(slide, ContentsSlide) for entry in slide.entries}


def words_on(slide: Slide) -> Iterator[Words]:
    """All words that are shown on *slide*, its footer and notes not among them."""
    return (words for field in fields(slide) if field.name != "frame" for words in _words_in(getattr(slide, field.name)))


def _words_in(value: object) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        yield from (words for each in value for words in _words_in(each))
    elif is_dataclass(value):
        yield from (words for field in fields(value) for words in _words_in(getattr(value, field.name)))
