"""A speech server that speaks OpenAI's protocol, on this computer, with faults to order."""

from __future__ import annotations

import asyncio
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from typing import Any

import av
import numpy as np
import pytest
from aiohttp import web
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream

from present.model import VoiceServer
from tests.narration.engines.fake_service import GARBAGE, SECONDS_PER_LETTER, Answer, running

KEY = "sk-very-secret"

CODECS = {"wav": ("pcm_s16le", 24_000), "mp3": ("libmp3lame", 24_000), "flac": ("flac", 24_000), "opus": ("libopus", 48_000)}
"""What each form is encoded with; a server calls Opus in Ogg `opus`."""


@cache
def tone_in(form: str, seconds: float) -> bytes:
    """A tone, as long as that, in that form."""
    codec, rate = CODECS[form]
    samples = (np.sin(np.arange(int(seconds * rate)) / rate * 880 * np.pi) * 8_000).astype("<i2")
    file = io.BytesIO()
    with av.open(file, "w", format="ogg" if form == "opus" else form) as container:
        stream = container.add_stream(codec, rate=rate)
        assert isinstance(stream, AudioStream)
        stream.layout = "mono"
        resampler = av.AudioResampler(format=stream.format, layout="mono", rate=rate, frame_size=stream.frame_size or 4_800)
        frame = AudioFrame.from_ndarray(samples[None], format="s16", layout="mono")
        frame.sample_rate, frame.time_base, frame.pts = rate, Fraction(1, rate), 0
        for part in (*resampler.resample(frame), *resampler.resample(None), None):
            container.mux(stream.encode(part))
    return file.getvalue()


@dataclass
class FakeServer:
    """What it is asked, and what it does wrong: one fault a request, in order, then none."""

    faults: list[str] = field(default_factory=list)
    asked: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    hosts: list[str] = field(default_factory=list)
    retry_after: str = ""
    wants_key: bool = False
    port: int = 0

    def routes(self) -> tuple[tuple[str, str, Answer], ...]:
        return (("POST", "/v1/audio/speech", self.answer),)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def named(self, form: str = "wav", key_env: str = "", *, internal: bool = True) -> VoiceServer:
        """As a template names it."""
        return VoiceServer(self.url, "a-model", "an-alto", form, key_env, internal)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.keys.append(request.headers.get("Authorization"))
        self.hosts.append(request.host)
        asked = await request.json()
        self.asked.append(asked)
        fault = self.faults.pop(0) if self.faults else "none"
        if self.wants_key and self.keys[-1] != f"Bearer {KEY}":
            return web.json_response({"error": {"message": f"Incorrect API key provided: {self.keys[-1]}"}}, status=401)
        if fault.isdecimal():
            return self._refused(int(fault))
        return await self._spoken(request, asked, fault)

    def _refused(self, status: int) -> web.Response:
        headers = {"Retry-After": self.retry_after} if self.retry_after else {}
        if 300 <= status < 400:
            return web.Response(status=status, headers={"Location": "http://elsewhere.example/"})
        if status == 422:  # as FastAPI says it
            return web.json_response({"detail": [{"loc": ["body", "voice"], "msg": "unknown voice"}]}, status=status)
        return web.json_response({"error": {"message": "no such model"}}, status=status, headers=headers)

    async def _spoken(self, request: web.Request, asked: dict[str, Any], fault: str) -> web.StreamResponse:
        if fault == "stall":
            await asyncio.sleep(30)
        letters = sum(each.isalnum() for each in asked["input"])
        seconds = {"short": 0.3, "long": 25}.get(fault, SECONDS_PER_LETTER * letters / asked["speed"])
        sound = {"garbage": GARBAGE, "nothing": b"", "words": b'{"error": "out of memory"}'}.get(fault)
        sound = tone_in("mp3" if fault == "mp3 instead" else asked["response_format"], seconds) if sound is None else sound
        answer = web.StreamResponse()
        answer.content_length = len(sound)
        await answer.prepare(request)
        await answer.write(sound[: len(sound) // 2] if fault in {"drop", "stall midway"} else sound)
        if fault == "stall midway":
            await asyncio.sleep(30)
        if fault == "drop" and request.transport:
            request.transport.abort()
        return answer


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """A department's speech server, on this computer."""
    with running(FakeServer()) as fake:
        yield fake
