"""Sounds that tests make instead of having them spoken."""

from __future__ import annotations

import numpy as np

from present.narration.sound import Sound


def tone(duration: int, level: float = 0.3, rate: int = 24_000, pitch: float = 440) -> Sound:
    """A tone of *duration* ms."""
    times = np.arange(duration * rate // 1000) / rate
    return Sound((level * np.sin(2 * np.pi * pitch * times)).astype(np.float32), rate)


def speechlike(duration: int, level: float, rate: int = 24_000) -> Sound:
    """Noise that comes and goes four times a second, duller and with higher peaks than plain noise, as speech is."""
    count = duration * rate // 1000
    noise = np.convolve(np.random.default_rng(7).standard_normal(count), np.hanning(9), mode="same") * level / 8
    loud = 0.55 + 0.45 * np.sin(2 * np.pi * 4 * np.arange(count) / rate)
    return Sound((noise * loud).clip(-1, 1).astype(np.float32), rate)
