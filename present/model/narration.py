"""What the narration stage takes and hands on: the script and its recording."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from present.model.notice import Notice
from present.model.speech import Span


class Reading(Enum):
    """How much is read aloud: headings, leads and carrying sentences, or every sentence."""

    DIGEST = "digest"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Utterance:
    """One thing that a voice says in one breath, at most 300 characters.

    `written` is what captions show, `spoken` what the engine is given, `span` where it stands in the source (None for words
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
class SlideClip:
    """The clip that plays while the slide with the key *slide* is shown."""

    slide: str
    clip: Clip


@dataclass(frozen=True, slots=True)
class RecordedTrack:
    """A track as it was recorded, with the captions in the times that were measured.

    `starts` is when each of the track's utterances begins, in ms from the beginning of the track.
    """

    track: Track
    clip: Clip
    cues: tuple[Cue, ...]
    starts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Recording:
    """All audio of a briefing: the tracks, and the clips that play with the slides."""

    engine: str
    engine_version: str
    voice: str
    tracks: tuple[RecordedTrack, ...]
    slides: tuple[SlideClip, ...] = ()
    notices: tuple[Notice, ...] = ()
