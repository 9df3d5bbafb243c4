"""What the tracks of a package say, as data: each utterance beside where it stands in the speech and where it is heard.

It is the proof that the audio is all of the script, and can be checked with the package alone. A check reads source.txt, the
tracks' files and this, and finds that

- `written` is what `span` shows in the speech (a section's heading without its number; words of ours have no span);
- `clip` is the hash of who read `spoken` (`Reader.clip_of`), so that neither was changed by hand;
- the first utterance starts at 0, each other one where the one before it and its pause end, give or take a millisecond, and the
  last one's pause ends with the track;
- the track's file is as long as `duration`, give or take the codec's padding, at `loudness`, and between `start` and
  `start + duration` as loud as `level`, while it is silent in the pauses.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from present.model import Checks, Loudness, Proof, RecordedTrack, Recording, Span, Utterance


@dataclass(frozen=True, slots=True)
class HeardUtterance:
    """One utterance: its words, who read them and while which slide, and its proof; times in ms, `start` from the track's start.

    `span` is None for words of ours. `clip` and `level` are as in `Proof`, `pause` is the silence after it.
    """

    span: Span | None
    written: str
    spoken: str
    slide: str
    engine: str
    voice: str
    clip: str
    start: int
    duration: int
    pause: int
    level: float
    checks: Checks


@dataclass(frozen=True, slots=True)
class HeardTrack:
    """One track: its file within the package, how long it sounds in ms, how loud its file was measured to be, what it says."""

    number: int
    title: str
    path: str
    duration: int
    loudness: Loudness | None
    utterances: tuple[HeardUtterance, ...]


def heard_tracks(recording: Recording, folder: str) -> tuple[HeardTrack, ...]:
    """What each track of *recording* says, whose files lie in the *folder* of the package."""
    return tuple(
        HeardTrack(
            number=each.track.number,
            title=each.track.title,
            path=f"{folder}/{each.clip.path.name}",
            duration=each.clip.duration,
            loudness=_rounded(each.loudness) if each.loudness else None,
            utterances=tuple(_utterances(recording, each)),
        )
        for each in recording.tracks
    )


def _utterances(recording: Recording, recorded: RecordedTrack) -> Iterator[HeardUtterance]:
    for utterance, proof in zip(recorded.track.utterances, recorded.proofs, strict=True):
        yield _heard(recording, utterance, proof)


def _heard(recording: Recording, utterance: Utterance, proof: Proof) -> HeardUtterance:
    return HeardUtterance(
        span=utterance.span,
        written=utterance.written,
        spoken=utterance.spoken,
        slide=utterance.slide,
        engine=recording.engine,
        voice=recording.voice,
        clip=proof.clip,
        start=proof.start,
        duration=proof.duration,
        pause=utterance.pause,
        level=_decibels(proof.level),
        checks=_checks(proof.checks),
    )


def _checks(checks: Checks) -> Checks:
    return Checks(round(checks.pace, 2), _decibels(checks.peak), round(checks.flat, 2), checks.ended)


def _rounded(loudness: Loudness) -> Loudness:
    return Loudness(_decibels(loudness.integrated), _decibels(loudness.peak))


def _decibels(value: float) -> float:
    """As precise as anybody hears, and 0 without a sign."""
    return round(value, 1) + 0.0
