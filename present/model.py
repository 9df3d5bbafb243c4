"""The frozen values that the stages exchange.

A `Speech` comes from the source stage, an `Outline` from the outline stage, `Slide`s from the deck's plan, `Utterance`s and
`Clip`s from the narration, `Artefact`s from the package. Everything that is shown or spoken points back into the speech by `Span`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Protocol

Cut = Callable[[str], tuple[str, ...]]
"""Cuts a text into words; joined again they are the text."""


# ── source ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the decoded source text: character offsets, end exclusive."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def holds(self, other: Span) -> bool:
        """Whether *other* lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Redaction:
    """What stands for a name that was taken out of the source."""

    shown: str = "××"
    spoken: str = "某某"


@dataclass(frozen=True, slots=True)
class Speech:
    """One speech: its decoded text (no BOM, LF line ends) and what was found out about its characters.

    `redactions` are the marks that stand for a removed name, `strays` the characters that came between by accident (spaces
    inside a sentence, emphasis marks): they are in the text, so that offsets hold, but are neither shown nor spoken.
    """

    name: str
    text: str
    encoding: str
    sha256: str
    redactions: tuple[Span, ...] = ()
    strays: tuple[Span, ...] = ()
    redaction: Redaction = Redaction()

    def verbatim(self, span: Span) -> str:
        """The source's own characters."""
        return self.text[span.start : span.end]

    def shown(self, span: Span) -> str:
        """The words of *span* as slides and captions show them."""
        return self._replaced(span, self.redaction.shown)

    def spoken(self, span: Span) -> str:
        """The words of *span* as a voice says them, before numbers are spelt out."""
        return self._replaced(span, self.redaction.spoken)

    def _replaced(self, span: Span, redacted: str) -> str:
        marks = [(mark, redacted) for mark in self.redactions] + [(mark, "") for mark in self.strays]
        words, at = "", span.start
        for mark, instead in sorted((mark, instead) for mark, instead in marks if span.touches(mark)):
            words += self.text[at : max(at, mark.start)] + instead
            at = mark.end
        return words + self.text[at : span.end]


# ── outline ──────────────────────────────────────────────────────────────────────────────────────────────────────────


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
class Notice:
    """Something that the user must be told: a correction, a fallback, a guess. Said in both languages, once."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Outline:
    """The structure of one speech. Spans of its nodes are in order, do not overlap and leave only white space uncovered."""

    title: Span | None
    salutation: Span | None
    opening: Passage | None
    sections: tuple[Section, ...]
    closing: Closing | None
    tail: Span | None = None
    themes: tuple[Theme, ...] = ()
    terms: tuple[Term, ...] = ()
    notices: tuple[Notice, ...] = ()

    def theme_of(self, section: int) -> Theme | None:
        """The theme that the section with this number carries, if it carries one."""
        return next((theme for theme in self.themes if theme.section == section), None)


# ── deck ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Words:
    """Words on a slide and where in the source they stand. Without spans they are a label of ours, such as 目录."""

    text: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """What every slide has.

    `key` names the slide within its deck (`s2.p3`). `section` is the number of the section it belongs to, 0 before the first and None
    from the closing on. `covers` is the source text that is heard while it is shown; no two slides cover the same character.
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
    """The summary of one theme: its term, tagline and points as cards; `place` of `places` themes."""

    frame: Frame
    term: Words
    tagline: Words | None
    place: int
    places: int
    cards: tuple[Card, ...]


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
    """A passage without points: its carrying sentences and the line that it closes on."""

    frame: Frame
    kicker: Words
    title: Words
    sentences: tuple[Words, ...]
    line: Words | None = None


@dataclass(frozen=True, slots=True)
class ClosingSlide:
    """What is asked of the listeners."""

    frame: Frame
    title: Words
    lines: tuple[Words, ...]
    audience: Words | None
    asks: tuple[Words, ...]


Slide = CoverSlide | ContentsSlide | GlanceSlide | ThemeSlide | PointSlide | TextSlide | ClosingSlide


# ── narration ────────────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing that a voice says in one breath, at most 300 characters.

    `written` is what captions show, `spoken` what the engine is given, `span` where it stands in the source (None for an announcement
    of ours), `slide` the key of the slide that is shown with it, `pause` the silence after it in ms.
    """

    written: str
    spoken: str
    span: Span | None
    slide: str
    pause: int


@dataclass(frozen=True, slots=True)
class Track:
    """One audio file of the script: a section, or what comes before the first or after the last."""

    number: int
    title: str
    utterances: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption: *text* is read from *start* to *end*, in ms from the beginning of its track."""

    start: int
    end: int
    text: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Clip:
    """One audio file that was made: where it is and how long it sounds, in ms."""

    path: Path
    duration: int


@dataclass(frozen=True, slots=True)
class RecordedTrack:
    """A track as it was recorded, with the captions in the times that were measured."""

    track: Track
    clip: Clip
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Recording:
    """All audio of a briefing: the tracks, and for each slide key the clip that plays with it."""

    engine: str
    engine_version: str
    voice: str
    tracks: tuple[RecordedTrack, ...]
    slides: dict[str, Clip] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()


# ── template and package ─────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Template:
    """A department's look and voice, read from `<folder>/template.toml`; `pptx` is its deck template."""

    name: str
    display_name: str
    pptx: Path
    department: str = ""
    date: str = ""
    occasion: str = ""
    voice: str = ""
    rate: float = 1.0
    redaction: Redaction = Redaction()
    online: bool = True


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file of the package: its path within it, what it is, its size in bytes and its SHA-256."""

    path: str
    kind: str
    size: int
    sha256: str


# ── progress ─────────────────────────────────────────────────────────────────────────────────────────────────────────


class Step(Enum):
    """The steps of a build, in order, as progress is reported."""

    READ = "read"
    OUTLINE = "outline"
    PLAN = "plan"
    NARRATE = "narrate"
    ENCODE = "encode"
    RENDER = "render"
    PACK = "pack"


class Progress(Protocol):
    """Hears how far a build has come; the command line shows it, tests collect it."""

    def __call__(self, step: Step, done: int, total: int) -> None:
        """*done* of *total* units of *step* are finished."""
