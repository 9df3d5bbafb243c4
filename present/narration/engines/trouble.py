"""What can go wrong with a service that speaks: what it means for the user, and whether to try again; a home of aiohttp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from aiohttp import ClientError, ClientPayloadError, ClientResponseError, ClientSSLError
from edge_tts.exceptions import EdgeTTSException, NoAudioReceived, SkewAdjustmentError

from present.narration.engines.patience import TroubleError

_WORTH_ANOTHER_TRY = frozenset({408, 425, 429})
"""Beside the server errors."""

_PROXY_WANTS_A_NAME = 407

_ONCE, _TWICE, _OFTEN = 1, 2, 99


class IncompleteError(Exception):
    """The service's answer is not the whole utterance; `zh` and `en` say what came."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh, en)
        self.zh, self.en = zh, en


class GarbledError(Exception):
    """The service's answer is no sound that can be decoded."""


class ExplainedError(ClientResponseError):
    """A refusal whose `message` is the service's own explanation."""


@dataclass(frozen=True, slots=True)
class Service:
    """How a service is called at the head of a message, and what is to be known of its refusals.

    Those in `moods`, beside the usual ones, come and go; `remedies` says what to do about some.
    """

    zh: str
    en: str
    moods: frozenset[int] = frozenset()
    remedies: Mapping[int, tuple[str, str]] = field(default_factory=dict)


TROUBLES = (IncompleteError, GarbledError, EdgeTTSException, ClientError, OSError, KeyError, ValueError)
"""What a conversation raises. OSError includes TimeoutError; the last two come from messages of an unexpected form."""

_UNREACHABLE = ("连不上，请检查网络和代理", "can't be reached; check the network and the proxy")

_MEANINGS: tuple[tuple[type[Exception], str, str, int], ...] = (
    (NoAudioReceived, "没有为这段文字发出声音", "gave no sound for this text", _TWICE),
    (SkewAdjustmentError, "拒绝了请求，请检查电脑的日期和时间", "refused; check this computer's clock", _ONCE),
    (IncompleteError, "没有说完", "broke off", _OFTEN),
    (GarbledError, "发来的声音无法解码", "sent a sound that can't be decoded", _TWICE),
    (ClientPayloadError, "没有说完", "broke off", _OFTEN),
    (TimeoutError, "没有回应", "does not answer", _OFTEN),
    (ClientSSLError, "的证书不可信，无法安全连接", "can't be reached safely: its certificate is not trusted", _ONCE),
    (ClientError, *_UNREACHABLE, _OFTEN),
    (OSError, *_UNREACHABLE, _OFTEN),
    (Exception, "的回答无法理解", "gave an answer that is not understood", _TWICE),
)
"""The first that fits counts."""


@contextmanager
def told_of(service: Service) -> Iterator[None]:
    """Whatever goes wrong in a conversation with *service*, as TroubleError."""
    try:
        yield
    except TROUBLES as exc:
        raise _trouble(exc, service) from exc


def _trouble(exc: Exception, service: Service) -> TroubleError:
    if isinstance(exc, ClientResponseError):
        return _refusal(exc, service)
    _, zh, en, attempts = next(meaning for meaning in _MEANINGS if isinstance(exc, meaning[0]))
    came_zh, came_en = (exc.zh, exc.en) if isinstance(exc, IncompleteError) else (str(exc), str(exc))
    said_zh, said_en = f"（{came_zh}）" if came_zh else "", f" ({came_en})" if came_en else ""
    return TroubleError((f"{service.zh}{zh}{said_zh}", f"{service.en} {en}{said_en}"), attempts)


def _refusal(exc: ClientResponseError, service: Service) -> TroubleError:
    if exc.status == _PROXY_WANTS_A_NAME:
        return TroubleError(("代理服务器要求登录（HTTP 407）", "The proxy wants a name and a password (HTTP 407)"), _ONCE)
    said = f": {exc.message}" if isinstance(exc, ExplainedError) and exc.message else ""
    zh, en = service.remedies.get(exc.status, ("", ""))
    return TroubleError(
        (
            f"{service.zh}拒绝了请求（HTTP {exc.status}{said}）{zh}",
            f"{service.en} refused the request (HTTP {exc.status}{said}){en}",
        ),
        attempts=_OFTEN if exc.status in _WORTH_ANOTHER_TRY | service.moods or exc.status >= 500 else _ONCE,
        wait=_seconds(exc.headers.get("Retry-After", "") if exc.headers else ""),
    )


def _seconds(retry_after: str) -> float:
    """The seconds that a Retry-After asks to wait, be it a number or a date (RFC 9110, 10.2.3); 0 where it says neither."""
    if retry_after.isdecimal():
        return float(retry_after)
    try:
        return max(0.0, (parsedate_to_datetime(retry_after) - datetime.now(UTC)).total_seconds())
    except (TypeError, ValueError):  # no date, or one without its zone
        return 0.0
