"""Playing a sound with what the platform has for that."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PLAYERS = (
    ("afplay",),  # macOS
    ("pw-play",),
    ("paplay",),
    ("aplay", "-q"),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"),
)
"""Commands that play a WAV file, the best first; Windows needs none."""

_ENOUGH = 0.8
"""The share of a sound's time that playing it must take: some players end well where there is nothing to play on."""

_GRACE = 15.0
"""Seconds that a player may take longer than the sound."""


def play(sound: bytes, duration: int) -> bool:
    """Play *sound*, a WAV file of *duration* ms; whether that could be done."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sound.wav"
        path.write_bytes(sound)
        if sys.platform == "win32":
            return _played_by_windows(path)
        return any(
            _played([found, *rest, str(path)], duration / 1000) for name, *rest in PLAYERS if (found := shutil.which(name))
        )


def _played_by_windows(path: Path) -> bool:
    if sys.platform == "win32":
        import winsound  # noqa: PLC0415 - it is there on Windows alone

        try:
            winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_NODEFAULT)
        except RuntimeError:
            return False
        return True
    return False


def _played(command: list[str], seconds: float) -> bool:
    started = time.monotonic()
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=seconds + _GRACE)  # noqa: S603 - one of PLAYERS
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and time.monotonic() - started >= _ENOUGH * seconds
