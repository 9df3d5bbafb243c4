from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable

import pytest

from present.cli.interrupting import interruptible


def cut_short(end: Callable[[], object]) -> None:
    """Work that Ctrl-C cuts short, and that does *end* before it has come to its end."""
    try:
        signal.raise_signal(signal.SIGINT)
    finally:
        end()


@pytest.mark.parametrize(("lasts", "told"), [(0.0, []), (0.2, ["ending"])], ids=["at once", "in a while"])
def test_whoever_waits_after_ctrl_c_is_told_so(lasts: float, told: list[str]) -> None:
    heard: list[str] = []

    with pytest.raises(KeyboardInterrupt), interruptible(lambda: heard.append("ending"), soon=0.05):
        cut_short(lambda: time.sleep(lasts))

    assert heard == told


def test_a_second_ctrl_c_ends_the_program_where_it_stands() -> None:
    found: list[object] = []

    with pytest.raises(KeyboardInterrupt), interruptible(lambda: None):
        cut_short(lambda: found.append(signal.getsignal(signal.SIGINT)))

    assert found == [signal.SIG_DFL]


def test_afterwards_ctrl_c_is_what_it_was() -> None:
    with interruptible(lambda: None):
        pass

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_where_somebody_else_hears_ctrl_c_nothing_is_changed() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with interruptible(lambda: None):
            assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_thread_beside_the_main_one_hears_no_ctrl_c() -> None:
    entered = threading.Event()

    def enter() -> None:
        with interruptible(lambda: None):
            entered.set()

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()

    assert entered.is_set()
