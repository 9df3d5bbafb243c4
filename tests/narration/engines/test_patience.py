from __future__ import annotations

import asyncio
import time

import pytest

from present.errors import VoiceError
from present.narration.engines.patience import Line, Patience, TroubleError
from present.narration.sound import Sound
from tests.narration.tones import tone

HURRIED = Patience(attempts=3, pause=0.01, longest_pause=0.02, failures=4)


async def well() -> Sound:
    return tone(100)


async def badly() -> Sound:
    raise TroubleError(("坏了", "It broke"), attempts=99)


def test_failures_count_only_in_a_row() -> None:
    line = Line(HURRIED)
    for _ in range(3):
        with pytest.raises(VoiceError, match="It broke"):
            asyncio.run(line.persist(badly))  # three attempts each
        asyncio.run(line.persist(well))


def test_a_line_that_was_closed_stays_closed() -> None:
    line = Line(HURRIED)
    for _ in range(2):
        with pytest.raises(VoiceError):
            asyncio.run(line.persist(badly))

    with pytest.raises(VoiceError, match="It broke"):
        asyncio.run(line.persist(well))


def test_a_service_that_wants_to_be_left_alone_for_long_is_so_whoever_else_it_still_answers() -> None:
    line = Line(HURRIED)
    line._failed(TroubleError(("忙", "It is busy"), attempts=99, wait=3600))
    line._worked()  # an utterance that was on its way
    started = time.monotonic()

    with pytest.raises(VoiceError, match="It is busy"):
        asyncio.run(line.persist(well))

    assert time.monotonic() - started < 1


def test_all_wait_where_the_service_asks_one_to() -> None:
    line = Line(HURRIED)
    line._failed(TroubleError(("忙", "It is busy"), attempts=99, wait=0.3))
    started = time.monotonic()

    asyncio.run(line.persist(well))

    assert time.monotonic() - started >= 0.3
