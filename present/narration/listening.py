"""Listening to an audio file as it is delivered: what is really heard in it, and where."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from present.model import Listened, Span
from present.narration.audio import decoded
from present.narration.sound import Samples

FAINTEST = -120.0
"""DBFS that stand for silence."""


def listen(path: Path, stretches: Sequence[Span] = ()) -> Listened:
    """How long the file at *path* sounds, and how loud each of *stretches* is, in ms of it.

    Raises:
        VoiceError: it holds no sound that can be decoded.
        OSError: it can't be read.
    """
    sound = decoded(path.read_bytes(), None)
    at = [sound.rate * moment // 1000 for each in stretches for moment in (each.start, each.end)]
    levels = tuple(_power(sound.samples[start:end]) for start, end in zip(at[::2], at[1::2], strict=True))
    return Listened(sound.duration, levels)


def _power(samples: Samples) -> float:
    """The mean power of *samples* in dBFS."""
    mean = float(np.mean(np.square(samples, dtype=np.float64))) if len(samples) else 0.0
    return max(FAINTEST, 10 * math.log10(mean)) if mean else FAINTEST
