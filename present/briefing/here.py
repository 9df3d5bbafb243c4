"""What a build finds where it runs, as far as it may be another for a batch than for one speech."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from present.cache import Cache, users_cache


@dataclass(frozen=True, slots=True)
class Here:
    """Where recordings are kept, and what is held while an online voice reads, so that not too many ask it at the same time.

    `stamp` is what the package bears where its wish comes from another computer, whose files have other places here.
    """

    cache: Cache
    turn: Callable[[], AbstractContextManager[object]] = nullcontext
    stamp: str = ""


def users_here() -> Here:
    """The user's own cache, and a turn that is always free."""
    return Here(users_cache())
