"""How it stands with the engines and their voices, for a list of voices and for a check of the installation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from present.model import Notice
from present.narration.choose import VoiceWish
from present.narration.engines import ENGINES, EngineKind, Recipient, Setup


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """An engine's name, the voices that it has (the first is its own choice), and what it lacks to speak, None if nothing.

    `recipient` is whom it sends the text to, None if to nobody; `day` is that of the list of voices where a service made it.
    """

    name: str
    voices: tuple[str, ...]
    lack: Notice | None
    recipient: Recipient | None = None
    day: date | None = None


def engine_status(kinds: Mapping[str, EngineKind] = ENGINES, wish: VoiceWish | None = None) -> Iterator[EngineStatus]:
    """How it stands with each engine; an online one is asked whether it answers, which takes up to three seconds."""
    for name, kind in kinds.items():
        yield _status(name, kind, (wish or VoiceWish()).setup(name))


def _status(name: str, kind: EngineKind, setup: Setup) -> EngineStatus:
    lack = kind.missing(setup)
    found = kind.voices_now(setup, ask=lack is None)
    return EngineStatus(name, found.voices, lack, kind.recipient(setup), found.day)
