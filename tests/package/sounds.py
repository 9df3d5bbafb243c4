"""Tracks that sound: a tone for each, in the files that the narration makes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from present.model import Clip, Cue, RecordedTrack, Track, Utterance
from present.narration.audio import encoded
from present.narration.sound import Sound
from tests.package.samples import recorded

RATE = 24_000


def tone(path: Path, duration: int, pitch: float = 440, rate: int = RATE) -> Clip:
    """An MP3 at *path* of a tone of *duration* ms that fades, so that each moment sounds otherwise."""
    path.parent.mkdir(parents=True, exist_ok=True)
    at = np.arange(duration * rate // 1000) / rate
    samples = np.sin(2 * np.pi * pitch * at) * np.linspace(0.5, 0.1, len(at))
    path.write_bytes(encoded(Sound(samples.astype(np.float32), rate)))
    return Clip(path, duration)


def sounding(number: int, title: str, clip: Clip, *cues: Cue) -> RecordedTrack:
    """A recorded track whose file is *clip*."""
    return replace(recorded(number, title, clip.path, *cues), clip=clip)


def saying(track: RecordedTrack, *utterances: Utterance) -> RecordedTrack:
    """*track* as one that says these *utterances*, one each second."""
    proofs = tuple(replace(track.proofs[0], start=1_000 * at) for at in range(len(utterances)))
    return replace(track, track=Track(track.track.number, track.track.title, utterances), proofs=proofs)
