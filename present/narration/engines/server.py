"""A department's own speech server, which speaks OpenAI's `POST /v1/audio/speech`: what is known of it without speaking.

The conversation is in server_service. Which server it is, a template says; there is none by default, and none is guessed.
"""

from __future__ import annotations

import asyncio
import os
from urllib.parse import urlsplit

from present.errors import VoiceError
from present.model import Notice, VoiceServer
from present.narration.engines.engine import EngineKind, Listed, Recipient, Setup
from present.narration.engines.patience import Line, Patience
from present.narration.engines.proxy import host_of, is_this_computer, proxy_to
from present.narration.engines.reach import out_of_reach
from present.narration.sound import Sound

PATIENCE = Patience(message=60.0, utterance=120.0)
"""Longer than for a service that sends its sound as it is made: most servers send none before they have it all."""

PATH = "/v1/audio/speech"


class Server:
    """Speaks with a voice of a department's own server."""

    name = "server"
    workers = 3

    def __init__(self, setup: Setup, patience: Patience = PATIENCE) -> None:
        if setup.server is None:
            raise VoiceError(f"{UNNAMED.zh}。", f"{UNNAMED.en}.")
        self.voice = setup.voice or setup.server.voice
        self.rate = setup.rate
        self._server = setup.server
        self._proxy = setup.proxy
        self._patience = patience
        self._line = Line(patience)

    @property
    def version(self) -> str:
        """The model and the place of the server; its own release it does not tell."""
        parts = urlsplit(self._server.url)
        return f"{self._server.model}@{parts.netloc}{parts.path.rstrip('/')}"

    def speak(self, text: str) -> Sound:
        """*text* as mono, at the rate that the server sends.

        Raises:
            VoiceError: The server can't be reached, refuses, or does not give what can be the whole utterance, however often it
                is asked; or it has failed too often in a row, and is not asked again.
        """
        from present.narration.engines.server_service import Order, spoken  # noqa: PLC0415 - loading aiohttp takes a while

        address = endpoint(self._server.url)
        order = Order(text, self.voice, self.rate, self._server, address, key_of(self._server), proxy_to(address, self._proxy))
        return asyncio.run(self._line.persist(lambda: spoken(order, self._patience)))


def endpoint(url: str) -> str:
    """Where the server at *url* is asked to speak; the address may be given with the end that all servers have or without."""
    base = url.rstrip("/").removesuffix(PATH).removesuffix("/v1")
    return f"{base}{PATH}"


def key_of(server: VoiceServer) -> str:
    """The server's key, from the environment alone; empty where it wants none or there is none."""
    return os.environ.get(server.key_env, "").strip() if server.key_env else ""


UNNAMED = Notice(
    "server-unnamed",
    "模板没有写本单位的语音服务器（template.toml 里的 [voice.server]）",
    "the template names no speech server ([voice.server] in template.toml)",
)


def missing(setup: Setup) -> Notice | None:
    """What there is to do before the server can be asked; a short attempt to reach it tells it nothing, not even the key."""
    server = setup.server
    if server is None:
        return UNNAMED
    key = key_of(server)
    if server.key_env and not (key and key.isascii() and key.isprintable()):
        return Notice(
            "server-key",
            f"语音服务器的密钥应放在环境变量 {server.key_env} 里，现在没有，或含有不能用的字符",
            f"the speech server's key belongs into the environment variable {server.key_env}, which is empty or can't be sent",
        )
    host = urlsplit(server.url).netloc
    unreachable = Notice(
        "server-unreachable", f"连不上本单位的语音服务器（{host}）", f"the department's speech server ({host}) can't be reached"
    )
    return out_of_reach(server.url, setup.proxy, unreachable)


def recipient(setup: Setup) -> Recipient | None:
    """Whose server it is; None where it runs on this computer and is `internal`, so that it passes nothing on."""
    server = setup.server
    if server is None:
        return Recipient("模板指定的语音服务器", "the speech server that a template names")
    if server.internal and is_this_computer(host_of(server.url)):
        return None
    host = urlsplit(server.url).netloc
    return Recipient(
        f"模板指定的语音服务器（{host}）", f"the speech server that the template names ({host})", ours=server.internal
    )


def listed(setup: Setup, *, ask: bool) -> Listed:  # noqa: ARG001 - such servers have no common way to be asked
    """The voice that the template names."""
    return Listed((setup.server.voice,) if setup.server else ())


SERVER = EngineKind(make=Server, voices=(), missing=missing, recipient=recipient, listed=listed)
