"""Microsoft Edge's reading voices: what is known of them without speaking. The conversation is in edge_service."""

from __future__ import annotations

import asyncio
import re
from importlib.metadata import version

from present.errors import VoiceError
from present.model import Notice
from present.narration.engines.edge_voices import ADDRESS, HOST, VOICES, is_gone, listed
from present.narration.engines.engine import EngineKind, Recipient, Setup
from present.narration.engines.patience import Line, Patience
from present.narration.engines.proxy import proxy_to
from present.narration.engines.reach import out_of_reach
from present.narration.sound import Sound

_VOICE_NAME = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)+Neural")


class Edge:
    """Speaks with a voice of Microsoft Edge's reading service, over the network."""

    name = "edge"
    workers = 3

    def __init__(self, voice: str = "", rate: float = 1.0, proxy: str = "", patience: Patience | None = None) -> None:
        self.voice = voice or VOICES[0]
        self.rate = rate
        self._proxy = proxy
        self._patience = patience or Patience()
        self._line = Line(self._patience)
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
            VoiceError: The service can't be reached, refuses, or does not give the whole utterance, however often it is asked;
                or it has failed too often in a row, and is not asked again.
        """
        from present.narration.engines.edge_service import Order, spoken  # noqa: PLC0415 - loading edge_tts takes a third of a second

        order = Order(text, self.voice, self.rate, proxy_to(ADDRESS, self._proxy))
        return asyncio.run(self._line.persist(lambda: spoken(order, self._patience)))


def missing(setup: Setup) -> Notice | None:
    """That the service does not answer or has the voice no more: one short attempt to reach it, which tells it nothing."""
    voice = setup.voice or VOICES[0]
    if is_gone(voice):
        return Notice(
            "edge-voice-gone",
            f"微软在线语音服务现在没有“{voice}”这个声音，见 present voices",
            f"Microsoft's online voice service has no voice “{voice}” now; see present voices",
        )
    return out_of_reach(ADDRESS, setup.proxy, UNREACHABLE)


UNREACHABLE = Notice(
    "edge-unreachable",
    f"连不上微软在线语音服务（{HOST}）",
    f"Microsoft's online voice service ({HOST}) can't be reached",
)
MICROSOFT = Recipient("微软的在线语音服务", "Microsoft's online voice service")

EDGE = EngineKind(
    make=lambda setup: Edge(setup.voice, setup.rate, setup.proxy),
    voices=VOICES,
    missing=missing,
    recipient=lambda _: MICROSOFT,
    listed=listed,
)
