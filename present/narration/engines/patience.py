"""How engines that ask a service keep asking: again where it is worth it, not too soon, not for ever, and not all at once."""

from __future__ import annotations

import asyncio
import random
import threading
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from present.errors import VoiceError
from present.narration.sound import Sound


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait for a message and for a whole utterance, how often to try again and after how long, in seconds.

    `failures` is how many attempts may fail in a row, of whichever utterances, before the service is asked no more.
    """

    message: float = 15.0
    utterance: float = 90.0
    attempts: int = 4
    pause: float = 0.8
    longest_pause: float = 20.0
    failures: int = 8


class TroubleError(Exception):
    """One failure of a service: what the user is told, how many attempts it is worth, and how many seconds to leave it alone."""

    def __init__(self, said: tuple[str, str], attempts: int, wait: float = 0.0) -> None:
        super().__init__(*said)
        self.zh, self.en = said
        self.attempts, self.wait = attempts, wait

    def final(self) -> VoiceError:
        """This failure as the one that counts, with what to do about it."""
        return VoiceError(
            f"{self.zh}。可以稍后再试，或改用离线语音（--voice kokoro）。",
            f"{self.en}. Try again later, or use an offline voice (--voice kokoro).",
        )


class Line:
    """The line to one service, which several utterances share: it is closed when *patience* is at its end.

    So a service that is down is not asked for each utterance as often as for the first, and one that wants to be left alone for a
    while is left alone by all.
    """

    def __init__(self, patience: Patience) -> None:
        self._patience = patience
        self._lock = threading.Lock()
        self._failures = 0
        self._last: TroubleError | None = None
        self._free_at = 0.0

    async def persist(self, say: Callable[[], Awaitable[Sound]]) -> Sound:
        """What *say* gives; where that raises TroubleError, it is tried again as long as that is worth it and the line is open.

        Raises:
            VoiceError: It is not worth another attempt, or the line is closed.
        """
        attempt = 1
        while True:
            await self._free()
            try:
                sound = await say()
            except TroubleError as trouble:
                self._failed(trouble)
                if attempt >= min(trouble.attempts, self._patience.attempts):
                    raise trouble.final() from trouble
                await asyncio.sleep(self._pause(attempt))
                attempt += 1
            else:
                self._worked()
                return sound

    async def _free(self) -> None:
        """Wait until the service may be asked."""
        while (left := self._wait()) > 0:  # noqa: ASYNC110 - callers share the line, but each has a loop of its own
            await asyncio.sleep(left)

    def _wait(self) -> float:
        """How many seconds the service still wants to be left alone; VoiceError where the line is closed."""
        with self._lock:
            left = self._free_at - time.monotonic()
            if self._last and (self._failures >= self._patience.failures or left > self._patience.utterance):
                raise self._last.final()
            return left

    def _failed(self, trouble: TroubleError) -> None:
        with self._lock:
            self._failures += 1
            self._last = trouble
            self._free_at = max(self._free_at, time.monotonic() + trouble.wait)

    def _worked(self) -> None:
        with self._lock:
            self._failures = 0

    def _pause(self, attempt: int) -> float:
        """A random time that grows with each attempt ("full jitter"), so that several callers do not come back at once."""
        most = min(self._patience.longest_pause, self._patience.pause * 2**attempt)
        return random.uniform(0, most)  # noqa: S311 - it keeps no secret
