"""What a voice engine is, and what is known of one before it speaks."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from present.model import Notice
from present.narration.sound import Sound


class Engine(Protocol):
    """Says one utterance at a time.

    A new engine: 1. write `engines/<name>.py` with a class like this, cheap to make, that loads its library when it first speaks,
    and with an `EngineKind`; 2. add one line to `ENGINES`; 3. put its place into `AUTO` in `choose.py`, if it is to be chosen
    by itself; 4. give the contract test a way to make it. What it can't say is a `VoiceError` or in the sound's `unspoken`,
    never silence. `version` changes whenever the same text would sound different: recordings are kept by it.
    """

    @property
    def name(self) -> str:
        """Its name in `ENGINES`."""

    @property
    def version(self) -> str:
        """What its sound depends on beside the text, the voice and the rate; read without loading anything heavy."""

    @property
    def voice(self) -> str:
        """The voice that it speaks with."""

    @property
    def rate(self) -> float:
        """How fast it speaks; 1 is the voice's own pace."""

    @property
    def workers(self) -> int:
        """How many threads may call `speak` at the same time."""

    def speak(self, text: str) -> Sound:
        """*text*, at most 300 characters, as sound.

        Raises:
            VoiceError: It can't be spoken; the error says why and what to do.
        """


class Missing(Protocol):
    """Says what an engine lacks."""

    def __call__(self, voice: str = "") -> Notice | None:
        """What it lacks on this computer to speak with *voice*, or with its own choice; None if nothing."""


@dataclass(frozen=True, slots=True)
class EngineKind:
    """What is known of an engine before it speaks.

    `make` takes a voice and a rate, and raises VoiceError for a voice that it does not have. The first of `voices` is its own
    choice; `online` engines send the text to a service.
    """

    make: Callable[[str, float], Engine]
    voices: tuple[str, ...]
    missing: Missing
    online: bool = False


def cores() -> int:
    """How many processors this process may use."""
    counted = getattr(os, "process_cpu_count", os.cpu_count)()
    return counted or 1
