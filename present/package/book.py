"""The recording as one book: its tracks end to end, their chapters, and the captions in the book's own times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from present.model import Cue, Point, RecordedTrack, Section
from present.package.byline import byline_of, one_line, written_date

if TYPE_CHECKING:
    from present.package.writers.protocol import Material  # whose writers are made from this module

LONG = 180_000
"""Ms from which on a track is parted by its points: in less than three minutes nobody has to look for a place."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A place that one can go to: where it begins in ms, and what it is called."""

    start: int
    title: str


@dataclass(frozen=True, slots=True)
class BookTrack:
    """A recorded track and where in the book it begins, in ms; its chapters are those of its points, in the track's own times."""

    recorded: RecordedTrack
    start: int
    points: tuple[Chapter, ...]

    @property
    def title(self) -> str:
        """What the track is called."""
        return self.recorded.track.title

    @property
    def end(self) -> int:
        """Where in the book it ends, in ms."""
        return self.start + self.recorded.clip.duration


@dataclass(frozen=True, slots=True)
class Book:
    """All that is read aloud of one speech, and what it is to be known by.

    `author` is who gave the speech, empty where nobody says so; `date` when, else when its package was made, as ISO 8601 has it,
    to the year at least.
    """

    title: str
    author: str
    date: str
    tracks: tuple[BookTrack, ...]

    @property
    def duration(self) -> int:
        """How long it is, in ms."""
        return self.tracks[-1].end if self.tracks else 0

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """The tracks in order, and the points of those that are long."""
        return tuple(chapter for track in self.tracks for chapter in _chapters(track))

    @property
    def cues(self) -> tuple[Cue, ...]:
        """The captions of all tracks, in the book's times."""
        return tuple(
            replace(cue, start=track.start + cue.start, end=track.start + cue.end)
            for track in self.tracks
            for cue in track.recorded.cues
        )


def book_of(material: Material) -> Book:
    """The book of *material*; it has no tracks where nothing is read aloud."""
    byline = byline_of(material)
    recorded = material.recording.tracks if material.recording else ()
    starts = accumulate((each.clip.duration for each in recorded), initial=0)
    placed = zip(recorded, starts, strict=False)  # the last start is the book's end
    return Book(
        title=one_line(material.title),
        author=byline.who,
        date=written_date(byline.day) or material.created[:10],
        tracks=tuple(BookTrack(each, start, point_chapters(material, each)) for each, start in placed),
    )


def point_chapters(material: Material, recorded: RecordedTrack) -> tuple[Chapter, ...]:
    """Where in a track each point of its section begins; a point that is not read aloud has no chapter."""
    section = _section(material, recorded)
    points = section.points if section else ()
    found = ((_start(recorded, point), point) for point in points)
    return tuple(Chapter(start, one_line(material.speech.shown(point.short))) for start, point in found if start is not None)


def _chapters(track: BookTrack) -> Iterator[Chapter]:
    yield Chapter(track.start, track.title)
    if track.recorded.clip.duration >= LONG:
        yield from (replace(each, start=track.start + each.start) for each in track.points if each.start > 0)


def _section(material: Material, recorded: RecordedTrack) -> Section | None:
    """The section that the track reads, by the slides that are shown with it."""
    shown = {utterance.slide for utterance in recorded.track.utterances}
    numbers = {slide.frame.section for slide in material.slides if slide.frame.key in shown}
    return next((each for each in material.outline.sections if numbers == {each.number}), None)


def _start(recorded: RecordedTrack, point: Point) -> int | None:
    heard = zip(recorded.track.utterances, recorded.starts, strict=True)
    return next((start for each, start in heard if each.span and each.span.touches(point.span)), None)
