"""The files of a track: the whole of it, and the parts that play with slides, all of the same samples."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

import numpy as np

from present.cache import Cache, key_of
from present.model import Clip, Loudness
from present.narration import audio
from present.narration.sound import Samples, Sound
from present.narration.timing import Stretch

_MADE_AS = 3
"""Counts up when the same samples would make another file."""

_FAINTEST = 1e-10
"""The power of −100 dBFS, below which nothing is told apart."""


@dataclass(frozen=True, slots=True)
class Told:
    """How loud a track's file is, and the mean power in dBFS of each of its utterances in it."""

    loudness: Loudness
    levels: tuple[float, ...]


class Encoder:
    """Makes the files of a track, whose samples are *whole*; these are levelled only if something of it is not in the cache."""

    def __init__(self, kept: Cache, whole: Sound) -> None:
        self._cache, self._whole = kept, whole
        samples = sha256(whole.samples.data).hexdigest()
        self._key = key_of("encoded", _MADE_AS, whole.rate, samples)

    @cached_property
    def _master(self) -> audio.Master:
        return audio.mastered(self._whole)

    def track(self, path: Path) -> Clip:
        """The whole track as the file *path*."""
        key = key_of(self._key, "track")
        mp3 = self._cache.made(key, lambda: self._master.mp3)
        return self._written(path, mp3, Stretch(0, len(self._whole.samples)))

    def part(self, part: Stretch, path: Path) -> Clip:
        """*part* of it as the file *path*."""
        key = key_of(self._key, part.start, part.end)
        mp3 = self._cache.made(key, lambda: audio.encoded(self._cut(part)))
        return self._written(path, mp3, part)

    def told(self, utterances: Sequence[Stretch]) -> Told:
        """How loud it is, as a whole and where its *utterances* are heard."""
        key = key_of(self._key, "told", *((each.start, each.end) for each in utterances))
        facts = json.loads(self._cache.made(key, lambda: json.dumps(asdict(self._told(utterances))).encode()))
        return Told(Loudness(**facts["loudness"]), tuple(facts["levels"]))

    def _told(self, utterances: Sequence[Stretch]) -> Told:
        return Told(self._master.loudness, tuple(_level(self._cut(each).samples) for each in utterances))

    def _cut(self, part: Stretch) -> Sound:
        return Sound(self._master.sound.samples[part.start : part.end], self._whole.rate)

    def _written(self, path: Path, mp3: bytes, part: Stretch) -> Clip:
        path.write_bytes(mp3)
        return Clip(path, (part.end - part.start) * 1000 // self._whole.rate)


def _level(samples: Samples) -> float:
    """The mean power of *samples* in dBFS."""
    return float(10 * np.log10(max(_FAINTEST, float(np.mean(np.square(samples, dtype=np.float64))))))
