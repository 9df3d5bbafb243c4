"""How it stands with the engines and their voices, for a list of voices and for a check of the installation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from present.model import Notice
from present.narration.choose import VoiceWish
from present.narration.engines import ENGINES, EngineKind


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """An engine's name, the voices that it has (the first is its own choice), and what it lacks to speak, None if nothing."""

    name: str
    voices: tuple[str, ...]
    lack: Notice | None
    online: bool


def engine_status(kinds: Mapping[str, EngineKind] = ENGINES, wish: VoiceWish | None = None) -> Iterator[EngineStatus]:
    """How it stands with each engine; an online one is asked whether it answers, which takes up to three seconds."""
    for name, kind in kinds.items():
        yield EngineStatus(name, kind.voices, kind.missing((wish or VoiceWish()).setup(name)), kind.online)
