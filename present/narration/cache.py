"""What was spoken and encoded before, so that it need not be again: one file for each, named by what it is made of.

A file begins with the SHA-256 of the rest of it. One that is damaged counts as not there; one that is half written is never seen,
as it is written under another name and moved.
"""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np

from present.model import Reader
from present.narration.engines.engine import Engine
from present.narration.sound import Sound

MONTHS = 90 * 24 * 3600.0
"""Seconds of three months."""

_DIGEST = 32
_LOUDEST = 32767


def key_of(*parts: object) -> str:
    """The name of what is made of *parts*."""
    return sha256(json.dumps([str(part) for part in parts], ensure_ascii=False).encode()).hexdigest()


def spoken_key(engine: Engine, text: str) -> str:
    """The name of *text* as *engine* says it."""
    return Reader(engine.name, engine.version, engine.voice, engine.rate).clip_of(text)


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of what was made; where it can't be written, nothing is kept and nothing else is lost."""

    folder: Path

    def read(self, key: str) -> bytes | None:
        """What was kept under *key*, None if nothing was or it is damaged."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        with contextlib.suppress(OSError):
            os.utime(path)
        kept = data[_DIGEST:]
        return kept if sha256(kept).digest() == data[:_DIGEST] else None

    def forget(self, unused: float = MONTHS) -> None:
        """Remove what was not used for that many seconds, so that the folder does not grow for ever."""
        oldest = time.time() - unused
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):  # another run may be faster
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def keep(self, key: str, data: bytes) -> bytes:
        """Keep *data* under *key*; gives it back."""
        path = self._path(key)
        with contextlib.suppress(OSError):  # a cache that is full or forbidden costs time, not the briefing
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(sha256(data).digest() + data)
                Path(beside).replace(path)
            finally:
                Path(beside).unlink(missing_ok=True)
        return data

    def read_sound(self, key: str) -> Sound | None:
        """The sound that was kept under *key*."""
        data = self.read(key)
        return None if data is None else _unpacked(data)

    def keep_sound(self, key: str, sound: Sound) -> Sound:
        """Keep *sound* under *key*, in 16 bits a sample; gives it as it will be read again."""
        return _unpacked(self.keep(key, _packed(sound)))

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _packed(sound: Sound) -> bytes:
    """A line of JSON and the samples; a peak above 1, which a voice may have, is scaled and not cut off."""
    scale = max(1.0, float(np.abs(sound.samples).max(initial=0.0)))
    head = {"rate": sound.rate, "scale": scale, "unspoken": sound.unspoken, "ended": sound.ended}
    samples = np.round(sound.samples / scale * _LOUDEST).astype("<i2")
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + samples.tobytes()


def _unpacked(data: bytes) -> Sound:
    head, _, samples = data.partition(b"\n")
    facts = json.loads(head)
    scale = np.float32(facts["scale"] / _LOUDEST)
    heard = np.frombuffer(samples, dtype="<i2").astype(np.float32) * scale
    return Sound(heard, facts["rate"], facts["unspoken"], facts.get("ended"))
