"""Sound as samples: what an engine gives, and what can be done to it without a codec."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from present.narration.marks import Mark

Samples = NDArray[np.float32]

_QUIET = 0.01
"""The share of a clip's peak (−40 dB) below which its ends are silence."""

_MARGIN = 40
"""Silence in ms that is left at each end, so that soft consonants are not cut off."""

_FADE = 5
"""Time in ms in which each end comes from silence and goes to it: too short to be heard, long enough that nothing clicks."""


@dataclass(frozen=True, slots=True, eq=False)
class Sound:
    """Mono samples between −1 and 1 at *rate* Hz; *unspoken* are characters that the voice has no sound for.

    `ended` is whether the engine said that it was at the end of the text, None where it does not say. `marks` are when it said
    what, in order, none where it does not say.
    """

    samples: Samples
    rate: int
    unspoken: str = ""
    ended: bool | None = None
    marks: tuple[Mark, ...] = ()

    @property
    def duration(self) -> int:
        """How long it sounds, in ms."""
        return to_ms(len(self.samples), self.rate)


def to_ms(samples: int, rate: int) -> int:
    """How long that many samples last, in whole ms."""
    return samples * 1000 // rate


def silence(duration: int, rate: int) -> Samples:
    """Nothing to hear for *duration* ms."""
    return np.zeros(duration * rate // 1000, dtype=np.float32)


def trimmed(sound: Sound) -> Sound:
    """*sound* without the silence at its ends, which are faded; what is silent throughout comes back empty."""
    level = np.abs(sound.samples)
    heard = np.flatnonzero(level > _QUIET * level.max(initial=0.0))
    if not len(heard):
        return replace(sound, samples=sound.samples[:0])
    margin = _MARGIN * sound.rate // 1000
    start = max(0, int(heard[0]) - margin)
    kept = sound.samples[start : heard[-1] + 1 + margin]
    marks = tuple(replace(mark, start=max(0, mark.start - start)) for mark in sound.marks)
    return replace(sound, samples=_faded(kept, sound.rate), marks=marks)


def joined(parts: Sequence[Sound]) -> Sound:
    """The sounds one after the other, without their marks; they share a rate."""
    unspoken = "".join(part.unspoken for part in parts)
    return Sound(np.concatenate([part.samples for part in parts]), parts[0].rate, unspoken)


def _faded(samples: Samples, rate: int) -> Samples:
    """*samples* that begin and end at 0, by half a wave of a cosine at each end."""
    count = min(_FADE * rate // 1000, len(samples) // 2)
    rising = ((1 - np.cos(np.linspace(0, np.pi, count))) / 2).astype(np.float32)
    last = len(samples) - count
    return np.concatenate([samples[:count] * rising, samples[count:last], samples[last:] * rising[::-1]])
