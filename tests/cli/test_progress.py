from __future__ import annotations

import io

import pytest
from rich.console import Console

from present.cli.messages import Language, Messages
from present.cli.progress import clock_time, shown_count, shown_progress
from present.model import Notice, Step

ENGLISH = Messages(Language.EN)


class Clock:
    """Shows the time that a test sets."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def lines(console: Console) -> list[str]:
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue().splitlines()


@pytest.mark.parametrize("terminal", [True, False])
def test_what_is_told_stands_beside_the_progress(terminal: bool, clock: Clock) -> None:
    console = Console(file=io.StringIO(), force_terminal=terminal, width=80)
    with shown_progress(console, ENGLISH, clock) as progress:
        progress(Step.NARRATE, 1, 2)
        progress.tell(Notice("told", "告知", "The text [of the speech] is sent."))

    assert "The text [of the speech] is sent." in "".join(lines(console))


@pytest.fixture
def paper() -> Console:
    """No terminal: a file."""
    return Console(file=io.StringIO())


@pytest.fixture
def screen() -> Console:
    """A terminal."""
    return Console(file=io.StringIO(), force_terminal=True, width=80)


def test_each_step_has_one_line_where_there_is_no_terminal(paper: Console, clock: Clock) -> None:
    with shown_progress(paper, ENGLISH, clock) as progress:
        progress(Step.READ, 0, 1)
        progress(Step.READ, 1, 1)
        progress(Step.RENDER, 0, 1)

    assert lines(paper) == ["Reading the speech", "Making the deck"]


def test_a_long_step_says_now_and_then_how_much_is_left(paper: Console, clock: Clock) -> None:
    with shown_progress(paper, ENGLISH, clock) as progress:
        for done in range(41):
            clock.now = done * 3.0
            progress(Step.NARRATE, done, 40)

    assert lines(paper)[:3] == ["Reading aloud 0%", "Reading aloud 10% 1:48 left", "Reading aloud 20% 1:36 left"]
    assert len(lines(paper)) == 10


def test_what_was_done_before_does_not_make_a_step_look_quick(paper: Console, clock: Clock) -> None:
    with shown_progress(paper, ENGLISH, clock) as progress:
        progress(Step.NARRATE, 80, 100)
        clock.now = 10.0
        progress(Step.NARRATE, 90, 100)

    assert lines(paper)[-1] == "Reading aloud 90% 0:10 left"


def test_steps_that_go_side_by_side_do_not_begin_again_and_again(paper: Console, clock: Clock) -> None:
    with shown_progress(paper, ENGLISH, clock) as progress:
        for done in range(5):
            progress(Step.NARRATE, done, 5)
            progress(Step.ENCODE, done, 5)

    assert lines(paper) == ["Reading aloud 0%", "Encoding the audio 0%"]


def test_a_terminal_shows_a_bar_with_what_is_done(screen: Console, clock: Clock) -> None:
    with shown_progress(screen, ENGLISH, clock) as progress:
        progress(Step.NARRATE, 3, 12)

    assert any("Reading aloud 25%" in line and "━" in line for line in lines(screen))


def test_steps_that_have_not_begun_are_not_shown(screen: Console, clock: Clock) -> None:
    with shown_progress(screen, ENGLISH, clock) as progress:
        progress(Step.READ, 1, 1)

    assert "Packing" not in "".join(lines(screen))


def test_progress_is_told_in_chinese_too(paper: Console, clock: Clock) -> None:
    with shown_progress(paper, Messages(Language.ZH), clock) as progress:
        progress(Step.NARRATE, 1, 8)

    assert lines(paper) == ["朗读 12%"]


def test_a_count_is_told_once_for_each_who_is_at_work(paper: Console) -> None:
    with shown_count(paper, "Installing") as count:
        count("mirror", 0, 8)
        count("mirror", 3, 8)
        count("npm", 3, 8)

    assert lines(paper) == ["Installing (0/8): mirror", "Installing (3/8): npm"]


def test_a_terminal_shows_a_bar_with_who_is_at_work(screen: Console) -> None:
    with shown_count(screen, "Installing") as count:
        count("npm", 3, 8)

    assert any("Installing: npm" in line and "3/8" in line for line in lines(screen))


@pytest.mark.parametrize(("seconds", "shown"), [(0, "0:00"), (65, "1:05"), (600, "10:00"), (3_723, "1:02:03")])
def test_durations_are_shown_as_a_clock_shows_them(seconds: int, shown: str) -> None:
    assert clock_time(seconds) == shown
