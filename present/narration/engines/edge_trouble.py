"""What can go wrong with the online voice: what it means for the user, and whether to try again."""

from __future__ import annotations

from dataclasses import dataclass

from aiohttp import ClientError, ClientResponseError
from edge_tts.exceptions import EdgeTTSException, NoAudioReceived, SkewAdjustmentError

_WORTH_ANOTHER_TRY = frozenset({403, 408, 425, 429})
"""Beside the server errors. A 403 comes and goes with the service's mood."""

_ONCE, _TWICE, _OFTEN = 1, 2, 99


class IncompleteError(Exception):
    """The service's answer is not the whole utterance."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """One failure: what the user is told, how many attempts it is worth, and how many seconds the service asks to wait."""

    zh: str
    en: str
    attempts: int
    wait: float = 0.0


TROUBLES = (IncompleteError, EdgeTTSException, ClientError, OSError, KeyError, ValueError)
"""What a conversation raises. OSError includes TimeoutError; the last two come from messages of an unexpected form."""

_MEANINGS: tuple[tuple[type[Exception], str, str, int], ...] = (
    (NoAudioReceived, "在线语音没有为这段文字发出声音", "The online voice gave no sound for this text", _TWICE),
    (
        SkewAdjustmentError,
        "在线语音拒绝了请求，请检查电脑的日期和时间",
        "The online voice refused; check this computer's clock",
        _ONCE,
    ),
    (IncompleteError, "在线语音没有说完", "The online voice broke off", _OFTEN),
    (TimeoutError, "在线语音没有回应", "The online voice does not answer", _OFTEN),
    (
        ClientError,
        "连不上在线语音，请检查网络和代理",
        "The online voice can't be reached; check the network and the proxy",
        _OFTEN,
    ),
    (OSError, "连不上在线语音，请检查网络和代理", "The online voice can't be reached; check the network and the proxy", _OFTEN),
    (Exception, "在线语音的回答无法理解", "The online voice's answer is not understood", _TWICE),
)
"""The first that fits counts."""


def trouble_of(exc: Exception) -> Trouble:
    """What *exc*, one of TROUBLES, means."""
    if isinstance(exc, ClientResponseError):
        return _refused(exc)
    _, zh, en, attempts = next(meaning for meaning in _MEANINGS if isinstance(exc, meaning[0]))
    detail = f" ({exc})" if str(exc) else ""
    return Trouble(_with_remedy_zh(f"{zh}{detail}"), _with_remedy_en(f"{en}{detail}"), attempts)


def _refused(exc: ClientResponseError) -> Trouble:
    retry_after = exc.headers.get("Retry-After", "") if exc.headers else ""
    return Trouble(
        _with_remedy_zh(f"在线语音拒绝了请求（HTTP {exc.status}）"),
        _with_remedy_en(f"The online voice refused the request (HTTP {exc.status})"),
        attempts=_OFTEN if exc.status in _WORTH_ANOTHER_TRY or exc.status >= 500 else _ONCE,
        wait=float(retry_after) if retry_after.isdecimal() else 0.0,
    )


def _with_remedy_zh(what: str) -> str:
    return f"{what}。可以稍后再试，或改用离线语音（--voice kokoro）。"


def _with_remedy_en(what: str) -> str:
    return f"{what}. Try again later, or use an offline voice (--voice kokoro)."
