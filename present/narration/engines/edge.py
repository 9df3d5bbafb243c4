"""Microsoft Edge's reading voices: what is known of them without speaking. The conversation is in edge_service."""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass
from importlib.metadata import version

from present.errors import VoiceError
from present.model import Notice
from present.narration.engines.engine import EngineKind
from present.narration.engines.reach import answers
from present.narration.sound import Sound

HOST = "speech.platform.bing.com"

VOICES = (
    "zh-CN-XiaoxiaoNeural",
    "zh-CN-XiaoyiNeural",
    "zh-CN-YunjianNeural",
    "zh-CN-YunxiNeural",
    "zh-CN-YunxiaNeural",
    "zh-CN-YunyangNeural",
)
"""Its Mandarin voices in the standard accent. It has others, and withdraws some at times: any name of its form may be used."""

_VOICE_NAME = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)+Neural")


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a message and for a whole utterance, how often to try again and after how long, in seconds."""

    message: float = 15.0
    utterance: float = 90.0
    attempts: int = 4
    pause: float = 0.8
    longest_pause: float = 20.0


class Edge:
    """Speaks with a voice of Microsoft Edge's reading service, over the network."""

    name = "edge"
    workers = 3

    def __init__(self, voice: str = "", rate: float = 1.0, patience: Patience | None = None) -> None:
        self.voice = voice or VOICES[0]
        self.rate = rate
        self._patience = patience or Patience()
        if not _VOICE_NAME.fullmatch(self.voice):
            known = ", ".join(VOICES)
            raise VoiceError(
                f"Edge 没有“{voice}”这个声音；可用的有：{known}。", f"Edge has no voice “{voice}”; there are {known}."
            )

    @property
    def version(self) -> str:
        """The release of the client; that of the service is not known."""
        return f"edge-tts-{version('edge-tts')}"

    def speak(self, text: str) -> Sound:
        """*text* as 24 kHz mono.

        Raises:
            VoiceError: The service can't be reached, refuses, or does not give the whole utterance, however often it is asked.
        """
        from present.narration.engines.edge_service import spoken  # noqa: PLC0415 - loading edge_tts takes a third of a second

        return asyncio.run(spoken(text, self.voice, self.rate, self._patience))


def missing(voice: str = "") -> Notice | None:  # noqa: ARG001 - any voice lacks the same
    """That the service does not answer, if it does not: one short attempt to reach it."""
    if answers(f"https://{HOST}/"):
        return None
    return Notice(
        "edge-unreachable",
        f"连不上微软在线语音服务（{HOST}）",
        f"Microsoft's online voice service ({HOST}) can't be reached",
    )


EDGE = EngineKind(make=Edge, voices=VOICES, missing=missing, online=True)
