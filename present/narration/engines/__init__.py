"""The voice engines, by name."""

from collections.abc import Mapping

from present.errors import VoiceError
from present.narration.engines.edge import EDGE
from present.narration.engines.engine import Engine, EngineKind, Recipient, Setup
from present.narration.engines.espeak import ESPEAK
from present.narration.engines.kokoro import KOKORO
from present.narration.engines.server import SERVER

__all__ = ["ENGINES", "Engine", "EngineKind", "Recipient", "Setup", "engine_kind"]

ENGINES: dict[str, EngineKind] = {
    "edge": EDGE,
    "kokoro": KOKORO,
    "espeak": ESPEAK,
    "server": SERVER,
}


def engine_kind(name: str, kinds: Mapping[str, EngineKind] = ENGINES) -> EngineKind:
    """The engine with this name; VoiceError if there is none."""
    if name not in kinds:
        known = ", ".join(kinds)
        raise VoiceError(
            f"没有叫“{name}”的语音引擎；可用的有：{known}。", f"There is no voice engine “{name}”; there are {known}."
        )
    return kinds[name]
