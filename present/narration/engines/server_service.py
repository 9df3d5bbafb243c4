"""The conversation with a department's own speech server, by OpenAI's protocol; a home of aiohttp.

Nothing is sent but to the address that the template names: a redirection is an error and is not followed, and neither the
environment nor a .netrc file adds anything to the request.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from aiohttp import ClientResponse, ClientSession, ClientTimeout

from present.model import VoiceServer
from present.narration.engines.patience import Patience
from present.narration.engines.trouble import ExplainedError, IncompleteError, Service, told_of
from present.narration.engines.whole import plausible
from present.narration.sound import Sound

_KEY = ("，请检查密钥", "; check its key")
_NAMES = ("，请检查 template.toml 里的地址、模型和声音", "; check its address, model and voice in template.toml")
_ELSEWHERE = (
    "，它要我们转到别处；如果没错，请把新地址写进 template.toml",
    "; if it is to be asked there, say so in template.toml",
)

SERVICE = Service(
    "本单位的语音服务器",
    "The department's speech server",
    remedies={
        401: _KEY,
        403: _KEY,
        400: _NAMES,
        404: _NAMES,
        422: _NAMES,
        **dict.fromkeys((301, 302, 303, 307, 308), _ELSEWHERE),
    },
)

_MOST_MB = 64
"""More than 300 characters can take, in any of the forms."""

_MOST_SAID = 200
"""Characters of a server's explanation that are told."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the server is asked for: *text*, in a voice, at a rate; at its address, with its key, by way of a proxy."""

    text: str
    voice: str
    rate: float
    server: VoiceServer
    address: str
    key: str = field(repr=False)
    proxy: str | None = field(repr=False)


async def spoken(order: Order, patience: Patience) -> Sound:
    """The text of *order* as mono, asked for once; TroubleError if it can't be all there."""
    with told_of(SERVICE):
        return plausible(await _answer(order, patience), None, order.text, order.rate)


async def _answer(order: Order, patience: Patience) -> bytes:
    """All that the server sends."""
    limits = ClientTimeout(total=patience.utterance, sock_connect=patience.message, sock_read=patience.message)
    headers = {"Authorization": f"Bearer {order.key}"} if order.key else {}
    async with (
        ClientSession(timeout=limits) as session,
        session.post(order.address, json=_asked(order), headers=headers, proxy=order.proxy, allow_redirects=False) as answer,
    ):
        if answer.status != 200:
            raise await _refusal(answer, order)
        return await _read(answer)


def _asked(order: Order) -> dict[str, object]:
    return {
        "model": order.server.model,
        "input": order.text,
        "voice": order.voice,
        "speed": order.rate,
        "response_format": order.server.form,
    }


async def _read(answer: ClientResponse) -> bytes:
    """The sound in *answer*, which a server that has gone astray must not make endless."""
    data = bytearray()
    async for piece in answer.content.iter_any():
        data += piece
        if len(data) > _MOST_MB * 1_000_000:
            raise IncompleteError(f"发来的超过 {_MOST_MB} MB", f"more than {_MOST_MB} MB came")
    return bytes(data)


async def _refusal(answer: ClientResponse, order: Order) -> ExplainedError:
    """Why there is no sound, in the server's own words, which may quote the key, or where it wants to be asked instead."""
    said = answer.headers.get("Location") or _explanation((await answer.content.read(10_000)).decode(errors="replace"))
    told = " ".join((said.replace(order.key, "…") if order.key else said).split())[:_MOST_SAID]
    return ExplainedError(answer.request_info, answer.history, status=answer.status, message=told, headers=answer.headers)


def _explanation(body: str) -> str:
    """What a body says: the message in OpenAI's or FastAPI's form of an error, else nothing, as it may be a page of HTML."""
    try:
        found = json.loads(body)
    except ValueError:
        return ""
    error = found.get("error", found) if isinstance(found, dict) else found
    if isinstance(error, dict):
        error = error.get("message") or error.get("detail") or ""
    return error if isinstance(error, str) else json.dumps(error, ensure_ascii=False)
