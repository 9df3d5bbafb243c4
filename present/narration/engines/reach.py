"""Whether a service on the network answers."""

from __future__ import annotations

import threading
from http.client import HTTPException
from queue import Empty, SimpleQueue
from urllib.error import HTTPError
from urllib.request import ProxyHandler, Request, build_opener

from present.errors import VoiceError
from present.model import Notice
from present.narration.engines.proxy import proxy_to

PATIENCE = 3.0
"""Seconds after which a service counts as out of reach."""


def out_of_reach(address: str, proxy: str, unreachable: Notice) -> Notice | None:
    """What keeps *address* from being asked by way of the proxy that is named: the proxy, or that it is *unreachable*."""
    try:
        way = proxy_to(address, proxy)
    except VoiceError as exc:
        return Notice("proxy", exc.zh.removesuffix("。"), exc.en.removesuffix("."))
    return None if answers(address, way) else unreachable


def answers(address: str, proxy: str | None = None, patience: float = PATIENCE) -> bool:
    """Whether anything answers at *address*, through *proxy* if there is one, within *patience* seconds."""
    heard: SimpleQueue[bool] = SimpleQueue()
    threading.Thread(target=lambda: heard.put(_asked(address, proxy, patience)), daemon=True).start()
    try:
        return heard.get(timeout=patience)  # the look-up of a name knows no timeout of its own
    except Empty:
        return False


def _asked(address: str, proxy: str | None, patience: float) -> bool:
    opener = build_opener(ProxyHandler({"http": proxy, "https": proxy} if proxy else {}))
    try:
        with opener.open(Request(address, method="HEAD"), timeout=patience):  # noqa: S310 - http and https only
            return True
    except HTTPError as exc:
        exc.close()
        return True  # even a refusal is an answer
    except (HTTPException, OSError, ValueError):  # ValueError is for a proxy's address that is none
        return False
