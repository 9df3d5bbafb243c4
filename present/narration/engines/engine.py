"""What a voice engine is, and what is known of one before it speaks."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol, runtime_checkable

from present.model import Notice, VoiceServer
from present.narration.sound import Sound


class Engine(Protocol):
    """Says one utterance at a time.

    A new engine: 1. write `engines/<name>.py` with a class like this, cheap to make, that loads its library when it first speaks,
    and with an `EngineKind`; 2. add one line to `ENGINES`; 3. put its place into `BEST_FIRST` in `choose.py`, if it is to be
    chosen by itself; 4. give the contract test a way to make it. What it can't say is a `VoiceError` or in the sound's
    `unspoken`, never silence. `version` changes whenever the same text would sound different: recordings are kept by it.
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
        """*text*, at most 300 characters whose numbers and signs are spelt out, as sound, with marks where the engine has them.

        Raises:
            VoiceError: It can't be spoken; the error says why and what to do.
        """


@runtime_checkable
class Spreading(Protocol):
    """An engine that can use several processors for one utterance, where there are fewer utterances than processors."""

    def spread(self, processors: int) -> Engine:
        """The same engine, each of whose calls uses so many; its sounds are the same bytes."""


@dataclass(frozen=True, slots=True)
class Setup:
    """What an engine is to speak with: a voice (empty for its own choice) and a rate (1 is the voice's own pace).

    Those that ask a service take the way that `proxy` names; `server` is a department's own.
    """

    voice: str = ""
    rate: float = 1.0
    proxy: str = ""
    server: VoiceServer | None = None


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom an engine sends the text to, by name in both languages, and whether that is within the user's own department."""

    zh: str
    en: str
    ours: bool = False


def nobody(_: Setup) -> None:
    """The recipient of an engine that speaks on this computer."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The voices that an engine has, its own choice first; `day` is that of the list where a service made it."""

    voices: tuple[str, ...]
    day: date | None = None


class Lists(Protocol):
    """Tells which voices there are."""

    def __call__(self, setup: Setup, *, ask: bool) -> Listed:
        """The voices; a service may be asked for them where *ask* permits it."""


@dataclass(frozen=True, slots=True)
class EngineKind:
    """What is known of an engine before it speaks.

    `make` raises VoiceError for a voice that it does not have. The first of `voices` is its own choice; there are none where a
    server has its own. `missing` says what it lacks on this computer to speak so, None if nothing, and sends no text anywhere.
    `recipient` says whom it would send the text to, None if it stays on this computer; `listed` tells the voices as they are now,
    where they are not always the same.
    """

    make: Callable[[Setup], Engine]
    voices: tuple[str, ...]
    missing: Callable[[Setup], Notice | None]
    recipient: Callable[[Setup], Recipient | None] = nobody
    listed: Lists | None = None

    def voices_now(self, setup: Setup, *, ask: bool) -> Listed:
        """The voices that there are; a service may be asked for them where *ask* permits it."""
        return self.listed(setup, ask=ask) if self.listed else Listed(self.voices)


def cores() -> int:
    """How many processors this process may use."""
    counted = getattr(os, "process_cpu_count", os.cpu_count)()
    return counted or 1
