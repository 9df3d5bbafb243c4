"""A recording in a process of its own, slow enough to be killed on the way: `python -m tests.narration.slow_reader FOLDER`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from present.cache import Cache
from present.model import Reading, Step
from present.narration.recording import Studio, record
from present.narration.script import write_script
from present.narration.sound import Sound
from tests.narration.engines.fakes import Singer
from tests.narration.samples import OUTLINE, SLIDES, SPEECH

TRACKS = write_script(SPEECH, OUTLINE, SLIDES, Reading.FULL)
PAUSE = 0.1
"""Seconds that each utterance and each track takes longer than it need."""


class SlowSinger(Singer):
    """Thinks before it sings."""

    def speak(self, text: str) -> Sound:
        time.sleep(PAUSE)
        return super().speak(text)


def wait_while_encoding(step: Step, done: int, total: int) -> None:
    if step is Step.ENCODE:
        time.sleep(PAUSE)


def studio(folder: Path, name: str) -> Studio:
    """Where it records: files go into the folder called *name*, and all that is recorded in *folder* shares a cache."""
    return Studio(folder / name, Cache(folder / "cache"), tuple, wait_while_encoding)


if __name__ == "__main__":
    record(TRACKS, SlowSinger(), studio(Path(sys.argv[1]), "killed"))
