"""Clips in the cache: what was spoken before, under a name that says who said what, in 16 bits a sample."""

from __future__ import annotations

import json

import numpy as np

from present.cache import Cache
from present.model import Reader
from present.narration.engines.engine import Engine
from present.narration.marks import Mark
from present.narration.sound import Sound

_LOUDEST = 32767


def spoken_key(engine: Engine, text: str) -> str:
    """The name of *text* as *engine* says it."""
    return Reader(engine.name, engine.version, engine.voice, engine.rate).clip_of(text)


def kept_sound(cache: Cache, key: str) -> Sound | None:
    """The sound that was kept under *key*."""
    data = cache.read(key)
    return None if data is None else _unpacked(data)


def keep_sound(cache: Cache, key: str, sound: Sound) -> Sound:
    """Keep *sound* under *key*; gives it as it will be read again."""
    return _unpacked(cache.keep(key, _packed(sound)))


def _packed(sound: Sound) -> bytes:
    """A line of JSON and the samples; a peak above 1, which a voice may have, is scaled and not cut off."""
    scale = max(1.0, float(np.abs(sound.samples).max(initial=0.0)))
    marks = [(mark.place, mark.start) for mark in sound.marks]
    head = {"rate": sound.rate, "scale": scale, "unspoken": sound.unspoken, "ended": sound.ended, "marks": marks}
    samples = np.round(sound.samples / scale * _LOUDEST).astype("<i2")
    return json.dumps(head, ensure_ascii=False).encode() + b"\n" + samples.tobytes()


def _unpacked(data: bytes) -> Sound:
    head, _, samples = data.partition(b"\n")
    facts = json.loads(head)
    scale = np.float32(facts["scale"] / _LOUDEST)
    heard = np.frombuffer(samples, dtype="<i2").astype(np.float32) * scale
    marks = tuple(Mark(place, start) for place, start in facts.get("marks", ()))
    return Sound(heard, facts["rate"], facts["unspoken"], facts.get("ended"), marks)
