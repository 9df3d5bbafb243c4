"""The conversation with Microsoft Edge's reading service; with edge_trouble, the home of edge_tts and aiohttp.

The service is unofficial and promises nothing, and edge_tts takes what comes: it waits for ever on a stalled socket and hands on
half a clip as if it were whole. So each utterance has a conversation of its own, with a timeout on every message, and a clip
counts only if the service ended its turn, named (nearly) all of the words that it was sent, and took a plausible time for them.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass
from urllib.request import getproxies, proxy_bypass

from edge_tts import Communicate
from edge_tts.typing import TTSChunk

from present.errors import VoiceError
from present.narration import audio
from present.narration.engines.edge import HOST, Patience
from present.narration.engines.edge_trouble import TROUBLES, IncompleteError, trouble_of
from present.narration.sound import Sound

_NAMED = 0.9
"""The share of an utterance's letters that the service must have named: it may write a number or a sign in its own way."""

_SECONDS_PER_LETTER = (0.06, 1.5)
"""What is plausible at the voice's own pace, which is 0.2 to 0.25; a number takes longer than its figures."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """The sound that came, the words that the service said it spoke, and whether it ended its turn."""

    mp3: bytes
    words: str
    ended: bool


async def spoken(text: str, voice: str, rate: float, patience: Patience) -> Sound:
    """*text* as 24 kHz mono; VoiceError when *patience* is at its end or the trouble is not worth another attempt."""
    attempt = 1
    while True:
        try:
            return _whole(await _answer(text, voice, rate, patience), text, rate)
        except TROUBLES as exc:
            trouble = trouble_of(exc)
            if attempt >= min(trouble.attempts, patience.attempts) or trouble.wait > patience.utterance:
                raise VoiceError(trouble.zh, trouble.en) from exc
            await asyncio.sleep(max(trouble.wait, _pause(attempt, patience)))
            attempt += 1


def _pause(attempt: int, patience: Patience) -> float:
    """A random time that grows with each attempt ("full jitter"), so that several callers do not come back at once."""
    return random.uniform(0, min(patience.longest_pause, patience.pause * 2**attempt))  # noqa: S311 - it keeps no secret


async def _answer(text: str, voice: str, rate: float, patience: Patience) -> _Answer:
    """All that the service says to one utterance."""
    seconds = max(1, round(patience.message))
    talk = Communicate(
        text,
        voice,
        rate=f"{round((rate - 1) * 100):+d}%",
        boundary="WordBoundary",
        proxy=_proxy(),
        connect_timeout=seconds,
        receive_timeout=seconds,
    )
    async with asyncio.timeout(patience.utterance):
        chunks = [chunk async for chunk in _timed(talk.stream(), patience.message)]
    mp3 = b"".join(chunk["data"] for chunk in chunks if chunk["type"] == "audio")
    words = "".join(chunk["text"] for chunk in chunks if chunk["type"] != "audio")
    return _Answer(mp3, words, ended=talk.state["chunk_audio_bytes"] == 0)  # it is set to 0 at the end of a turn, nowhere else


def _proxy() -> str | None:
    """The proxy that the environment (or the system) names: edge_tts looks for none by itself."""
    return None if proxy_bypass(HOST) else getproxies().get("https")


async def _timed(stream: AsyncGenerator[TTSChunk, None], seconds: float) -> AsyncIterator[TTSChunk]:
    """The messages of *stream*; TimeoutError when one does not come within *seconds*."""
    async with aclosing(stream):
        while True:
            try:
                message = await asyncio.wait_for(anext(stream), seconds)
            except StopAsyncIteration:
                return
            yield message


def _whole(answer: _Answer, text: str, rate: float) -> Sound:
    """The sound of *answer*, if it is all of *text*."""
    if not answer.ended:
        raise IncompleteError("the connection ended before the utterance did")
    sent, named = _letters(text), _letters(answer.words)
    if named < _NAMED * sent:
        raise IncompleteError(f"{named} of {sent} characters were spoken")
    sound = audio.decoded(answer.mp3)
    seconds, (least, most) = sound.duration / 1000 * rate, _SECONDS_PER_LETTER
    if not least * sent <= seconds <= most * sent + 1:
        raise IncompleteError(f"{sent} characters were spoken in {seconds:.1f} s")
    return sound


def _letters(text: str) -> int:
    return sum(each.isalnum() for each in text)
