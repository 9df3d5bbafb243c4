"""Ctrl-C, answered: what is under way comes to its end in order, which can take a while, and whoever waits is told so."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

SOON = 1.0
"""Seconds within which most work has ended, and nothing need be said."""


@contextmanager
def interruptible(tell: Callable[[], None], soon: float = SOON) -> Iterator[None]:
    """While this lasts, Ctrl-C raises KeyboardInterrupt as ever; *tell* is called if that has not ended it *soon* (s).

    A second Ctrl-C ends the program where it stands; what it leaves half-finished the next build clears away.
    """
    is_ours = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if not is_ours or threading.current_thread() is not threading.main_thread():
        yield
        return
    waiting = threading.Timer(soon, tell)
    waiting.daemon = True

    def heard(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        waiting.start()
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, heard)
    try:
        yield
    finally:
        waiting.cancel()
        signal.signal(signal.SIGINT, signal.default_int_handler)
