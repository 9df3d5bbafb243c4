"""What the narration stage takes and hands on: the script, its recording, and what proves that the one is all of the other."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import ClassVar

from present.model.notice import Notice
from present.model.speech import Span


@dataclass(frozen=True, slots=True)
class Reading:
    """How much is read aloud: every sentence if it is `whole`, else headings, leads and carrying sentences.

    Where it has a `theme`, only the section of that theme is read. Where it has `minutes`, what matters most is read that fits.
    """

    whole: bool = False
    theme: str = ""
    minutes: int | None = None

    DIGEST: ClassVar[Reading]
    FULL: ClassVar[Reading]

    @property
    def name(self) -> str:
        """What it is called: `digest`, `full`, `theme:敢为`, and with a limit `full:5min`."""
        extent = f"theme:{self.theme}" if self.theme else "full" if self.whole else "digest"
        return f"{extent}:{self.minutes}min" if self.minutes else extent

    @staticmethod
    def named(name: str) -> Reading:
        """The reading that is called *name*, as `Reading.name` gives it."""
        extent, colon, limit = name.rpartition(":")
        minutes = int(limit.removesuffix("min")) if colon and re.fullmatch(r"\d+min", limit) else None
        said = extent if minutes else name
        theme = said.removeprefix("theme:") if said.startswith("theme:") else ""
        return Reading(said != "digest", theme, minutes)


Reading.DIGEST, Reading.FULL = Reading(), Reading(whole=True)


@dataclass(frozen=True, slots=True)
class VoiceServer:
    """A department's own speech server: its address, and the model and the voice that it is asked for.

    `form` is the form of the sound that it sends. `key_env` names the environment variable that holds its key, empty where it
    wants none. `internal` says that the department runs it itself, so that what it is sent stays within the department.
    """

    url: str
    model: str
    voice: str
    form: str = "wav"
    key_env: str = ""
    internal: bool = False


@dataclass(frozen=True, slots=True)
class TemplateVoice:
    """What a template says of the voice.

    `voices` are a department's choices as pairs of an engine and one of its voices, `rate` the pace, 1.0 being the voice's own,
    `rates` the engines that read at another one, `pause` the length of pauses, 1.0 being the usual. `online` permits voices that
    send the text to a service, `proxy` is the way to them, and `server` is a department's own.
    """

    voices: tuple[tuple[str, str], ...] = ()
    rate: float = 1.0
    rates: tuple[tuple[str, float], ...] = ()
    online: bool = True
    proxy: str = ""
    server: VoiceServer | None = None
    pause: float = 1.0

    def voice_of(self, engine: str) -> str:
        """The voice that the department chose for *engine*, empty where it leaves the choice to the engine."""
        return dict(self.voices).get(engine, "")

    def rate_of(self, engine: str) -> float:
        """How fast *engine* reads, 1.0 being its voice's own pace."""
        return dict(self.rates).get(engine, self.rate)


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
class Reader:
    """Who reads: an engine and its version, the voice, and how fast, 1 being the voice's own pace."""

    engine: str
    version: str
    voice: str
    rate: float = 1.0

    def clip_of(self, spoken: str) -> str:
        """The name of *spoken* as this reader says it: the SHA-256 of all that the sound depends on.

        It is taken of the UTF-8 bytes of the JSON list `["spoken", engine, version, voice, rate, spoken]`, all of them strings.
        """
        parts = ["spoken", self.engine, self.version, self.voice, str(self.rate), spoken]
        return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Checks:
    """What was measured of a clip as the engine gave it; a clip that fails one of them is spoken again or is an error.

    `pace` is syllables a second at the voice's own pace, `peak` the highest sample in dBFS, `flat` the longest time in ms that
    the sound stays at its peak, as it does where it was cut off, `ended` whether the engine itself said that it was at the end
    of the utterance; None where it does not say.
    """

    pace: float
    peak: float
    flat: float
    ended: bool | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """That an utterance is in its track: where, how loud, and what was measured of its clip before it was taken.

    `clip` is its name (`Reader.clip_of`); `start`, from the beginning of the track, and `duration` are in ms of the track's
    samples; `level` is the mean power of these samples in dBFS, which can be measured again in the track's file.
    """

    clip: str
    start: int
    duration: int
    level: float
    checks: Checks


@dataclass(frozen=True, slots=True)
class Loudness:
    """How loud a sound is: integrated in LUFS (ITU-R BS.1770), and its true peak in dBTP; −inf where there is nothing to hear."""

    integrated: float
    peak: float


@dataclass(frozen=True, slots=True)
class RecordedTrack:
    """A track as it was recorded, with the captions in the times that were measured.

    `proofs` are those of the track's utterances, in their order; `loudness` is that of the file.
    """

    track: Track
    clip: Clip
    cues: tuple[Cue, ...]
    proofs: tuple[Proof, ...] = ()
    loudness: Loudness | None = None

    @property
    def starts(self) -> tuple[int, ...]:
        """When each of the track's utterances begins, in ms from the beginning of the track."""
        return tuple(proof.start for proof in self.proofs)


@dataclass(frozen=True, slots=True)
class Recording:
    """All audio of a briefing: the tracks, and the clips that play with the slides; `rate` is how fast the voice reads."""

    engine: str
    engine_version: str
    voice: str
    tracks: tuple[RecordedTrack, ...]
    slides: tuple[SlideClip, ...] = ()
    notices: tuple[Notice, ...] = ()
    rate: float = 1.0

    @property
    def reader(self) -> Reader:
        """Who reads it."""
        return Reader(self.engine, self.engine_version, self.voice, self.rate)
