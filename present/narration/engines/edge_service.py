"""The conversation with Microsoft Edge's reading service; with trouble, the home of edge_tts.

The service is unofficial and promises nothing, and edge_tts takes what comes: it waits for ever on a stalled socket and hands on
half a clip as if it were whole. So each utterance has a conversation of its own, with a timeout on every message, and a clip
counts only if the service ended its turn, named the words that it was sent, and took a plausible time for them.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import aclosing
from dataclasses import dataclass, replace

from edge_tts import Communicate, list_voices
from edge_tts.typing import TTSChunk

from present.narration.engines.patience import Patience
from present.narration.engines.trouble import TROUBLES, IncompleteError, Service, told_of
from present.narration.engines.whole import all_named, plausible
from present.narration.marks import marked
from present.narration.sound import Sound

SERVICE = Service("在线语音", "The online voice", moods=frozenset({403}))

_LIST_PATIENCE = 10.0
"""Seconds that the list of voices has."""

_TICKS = 10_000_000
"""The service's units of time in a second."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the service is asked for: *text*, in a voice, at a rate, by way of a proxy."""

    text: str
    voice: str
    rate: float
    proxy: str | None


@dataclass(frozen=True, slots=True)
class _Answer:
    """The sound that came, the words that the service said it spoke with when, in ticks, and whether it ended its turn."""

    mp3: bytes
    words: tuple[tuple[str, float], ...]
    ended: bool


async def spoken(order: Order, patience: Patience) -> Sound:
    """The text of *order* as 24 kHz mono, asked for once; TroubleError if it is not all there."""
    with told_of(SERVICE):
        answer = await _answer(order, patience)
        if not answer.ended:
            raise IncompleteError("连接断了", "the connection ended before the utterance did")
        all_named(order.text, "".join(word for word, _ in answer.words))
        sound = plausible(answer.mp3, "mp3", order.text, order.rate)
        words = [(word, int(ticks * sound.rate / _TICKS)) for word, ticks in answer.words]
        return replace(sound, ended=True, marks=marked(order.text, words))


async def names(proxy: str | None) -> tuple[str, ...] | None:
    """All voices that the service has; None if it does not say."""
    try:
        async with asyncio.timeout(_LIST_PATIENCE):
            return tuple(voice["ShortName"] for voice in await list_voices(proxy=proxy))
    except TROUBLES:
        return None


async def _answer(order: Order, patience: Patience) -> _Answer:
    """All that the service says to one utterance."""
    seconds = max(1, round(patience.message))
    talk = Communicate(
        order.text,
        order.voice,
        rate=f"{round((order.rate - 1) * 100):+d}%",
        boundary="WordBoundary",
        proxy=order.proxy,
        connect_timeout=seconds,
        receive_timeout=seconds,
    )
    async with asyncio.timeout(patience.utterance):
        chunks = [chunk async for chunk in _timed(talk.stream(), patience.message)]
    mp3 = b"".join(chunk["data"] for chunk in chunks if chunk["type"] == "audio")
    words = tuple((chunk["text"], chunk["offset"]) for chunk in chunks if chunk["type"] != "audio")
    return _Answer(mp3, words, ended=talk.state["chunk_audio_bytes"] == 0)  # it is set to 0 at the end of a turn, nowhere else


async def _timed(stream: AsyncGenerator[TTSChunk, None], seconds: float) -> AsyncIterator[TTSChunk]:
    """The messages of *stream*; TimeoutError when one does not come within *seconds*."""
    async with aclosing(stream):
        while True:
            try:
                message = await asyncio.wait_for(anext(stream), seconds)
            except StopAsyncIteration:
                return
            yield message
