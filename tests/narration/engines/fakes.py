"""Engines that need no voice."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from present.errors import VoiceError
from present.narration.sound import Sound, joined, silence
from tests.narration.tones import tone

PER_CHARACTER = 100
"""How long a character of a Singer's text sounds, in ms."""


@dataclass
class Singer:
    """Sings each text as a tone, 100 ms a character between silences, and remembers what it was asked."""

    name: str = "singer"
    version: str = "1"
    voice: str = "alto"
    rate: float = 1.0
    workers: int = 2
    hoarse_at: str = "no such text"
    unspoken: str = ""
    asked: list[str] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def speak(self, text: str) -> Sound:
        with self._lock:
            self.asked.append(text)
        if self.hoarse_at in text:
            raise VoiceError("嗓子哑了。", "It is hoarse.")
        rest = Sound(silence(300, 24_000), 24_000)
        sung = joined([rest, tone(PER_CHARACTER * len(text), pitch=300 + 7 * (len(text) % 40)), rest])
        return Sound(sung.samples, sung.rate, self.unspoken if self.unspoken in text else "")


@dataclass
class Soloist(Singer):
    """A Singer who can use several processors for a text, and remembers how many it was given."""

    workers: int = 4
    given: list[int] = field(default_factory=list)

    def spread(self, processors: int) -> Soloist:
        self.given.append(processors)
        return self
