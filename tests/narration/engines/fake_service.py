"""A service that speaks the protocol of Edge's reading voices, on this computer, with faults to order."""

from __future__ import annotations

import asyncio
import html
import json
import random
import re
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.utils import formatdate
from functools import cache
from typing import Protocol, TypeVar

import numpy as np
from aiohttp import WSMsgType, web

from present.narration.audio import encoded
from present.narration.sound import Sound

SECONDS_PER_LETTER = 0.2
GARBAGE = random.Random(7).randbytes(20_000)  # noqa: S311 - it keeps no secret


@cache
def mp3_of(seconds: float) -> bytes:
    """A tone, as long as that, in the service's format."""
    times = np.arange(int(seconds * 24_000)) / 24_000
    return encoded(Sound((np.sin(times * 880 * np.pi) / 4).astype(np.float32), 24_000))


Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Service(Protocol):
    """What can be run, on a port that it is told: it answers to some methods at some paths."""

    port: int

    def routes(self) -> tuple[tuple[str, str, Answer], ...]: ...


AnyService = TypeVar("AnyService", bound=Service)


@dataclass
class FakeService:
    """What it is asked, and what it does wrong: one fault a connection, in order, then none."""

    faults: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    connections: int = 0
    together: int = 0
    most_together: int = 0
    port: int = 0
    retry_after: str = ""
    token: str = ""
    ahead: float = 0.0
    dated: bool = True
    delay: float = 0.0
    voices: Sequence[str] | None = None
    lists: int = 0
    hosts: list[str] = field(default_factory=list)

    def routes(self) -> tuple[tuple[str, str, Answer], ...]:
        return ("GET", "/edge/v1", self.answer), ("GET", "/voices", self.list)

    async def list(self, request: web.Request) -> web.StreamResponse:
        self.lists += 1
        self.hosts.append(request.host)
        if self.voices is None:
            return web.Response(status=503)
        return web.json_response([{"ShortName": name} for name in self.voices])

    @property
    def address(self) -> str:
        return f"ws://127.0.0.1:{self.port}/edge/v1?TrustedClientToken=x"

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.connections += 1
        self.hosts.append(request.host)
        self.together += 1
        self.most_together = max(self.most_together, self.together)
        try:
            fault = self.faults.pop(0) if self.faults else "none"
            if fault == "no handshake":
                await asyncio.sleep(30)
            if fault.isdecimal() or self._wrong_clock(request):
                return web.Response(status=int(fault) if fault.isdecimal() else 403, headers=self._headers())
            return await self._converse(request, fault)
        finally:
            self.together -= 1

    def _headers(self) -> dict[str, str]:
        date = {"Date": formatdate(time.time() + self.ahead, usegmt=True) if self.dated else "some day"}
        return {**date, "Retry-After": self.retry_after} if self.retry_after else date

    def _wrong_clock(self, request: web.Request) -> bool:
        """Whether its clock is ahead and the client's token, which is made of the time, is still the first one."""
        self.token = self.token or request.query["Sec-MS-GEC"]
        return bool(self.ahead) and request.query["Sec-MS-GEC"] == self.token

    async def _converse(self, request: web.Request, fault: str) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        text = await self._heard(socket)
        self.asked.append(text)
        if fault == "stall":
            await asyncio.sleep(30)
        self.delay = {"slow": 0.02, "endless": 0.3}.get(fault, 0.0)
        await socket.send_str("X-RequestId:1\r\nPath:turn.start\r\n\r\n{}")
        if fault == "nonsense":
            await socket.send_str("X-RequestId:1\r\nPath:weather\r\n\r\n{}")
        await self._speak(socket, text, fault)
        if fault != "drop":
            await socket.send_str("X-RequestId:1\r\nPath:turn.end\r\n\r\n{}")
        await socket.close()
        return socket

    async def _heard(self, socket: web.WebSocketResponse) -> str:
        async for message in socket:
            if message.type is WSMsgType.TEXT and "Path:ssml" in message.data:
                found = re.search(r"<prosody[^>]*>(.*?)</prosody>", message.data, re.DOTALL)
                return html.unescape(found[1]) if found else ""
        return ""

    async def _speak(self, socket: web.WebSocketResponse, text: str, fault: str) -> None:
        letters = [each for each in text if each.isalnum()]
        said = letters[: len(letters) // 2] if fault in {"drop", "half"} else letters
        named = [*said[4:], *said[:4]] if fault == "shuffled" else ["人"] * len(said) if fault == "another text" else said
        for place, letter in enumerate(named):
            await asyncio.sleep(self.delay)
            await socket.send_str(f"X-RequestId:1\r\nPath:audio.metadata\r\n\r\n{_named(place, letter)}")
        if fault == "end before sound":
            await socket.send_str("X-RequestId:1\r\nPath:turn.end\r\n\r\n{}")
        if fault == "mute":
            return
        seconds = {"short": 0.3, "long": 25}.get(fault, SECONDS_PER_LETTER * len(said))
        mp3 = GARBAGE if fault == "garbage" else mp3_of(seconds)
        for piece in _pieces(mp3, 4000):
            await socket.send_bytes(_framed(b"X-RequestId:1\r\nContent-Type:audio/mpeg\r\nPath:audio\r\n", piece))


def _named(place: int, letter: str) -> str:
    data = {
        "Offset": place * 2_000_000,
        "Duration": 1_900_000,
        "text": {"Text": letter, "Length": 1, "BoundaryType": "WordBoundary"},
    }
    return json.dumps({"Metadata": [{"Type": "WordBoundary", "Data": data}]})


def _framed(headers: bytes, body: bytes) -> bytes:
    return len(headers).to_bytes(2, "big") + headers + body


def _pieces(data: bytes, size: int) -> Iterator[bytes]:
    return (data[start : start + size] for start in range(0, len(data), size))


async def _end(runner: web.AppRunner) -> None:
    """The end of the service and of the conversations that it would go on with."""
    await runner.cleanup()
    talks = asyncio.all_tasks() - {asyncio.current_task()}
    for each in talks:
        each.cancel()
    await asyncio.gather(*talks, return_exceptions=True)


@contextmanager
def running(service: AnyService) -> Iterator[AnyService]:
    """The service, answering on a port of its own in a thread of its own."""
    loop = asyncio.new_event_loop()
    ready = threading.Event()

    async def start() -> web.AppRunner:
        app = web.Application()
        for method, path, answer in service.routes():
            app.router.add_route(method, path, answer)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        service.port = runner.addresses[0][1]
        ready.set()
        return runner

    runner = loop.run_until_complete(start())
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    ready.wait()
    try:
        yield service
    finally:
        asyncio.run_coroutine_threadsafe(_end(runner), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
