"""What a batch of many speeches gains from a second process."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.measuring import Figure, in_turns, process

SPEECH = Path(__file__).parents[1] / "seeds" / "si-gan-mobilisation-speech.txt"

COUNT = 200


def batches(repeats: int) -> Iterator[Figure]:
    """Decks of 200 speeches by two processes beside one. It is measured once, since it takes minutes."""
    del repeats
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        text = SPEECH.read_text(encoding="utf-8")
        (home / "speeches").mkdir()
        for number in range(COUNT):
            (home / "speeches" / f"{number:03}.txt").write_text(f"第{number}次{text}", encoding="utf-8")
        two, one = (("two processes", lambda: _batch(home, 2)), ("one process", lambda: _batch(home, 1)))
        yield Figure(f"batch of {COUNT} speeches, decks alone", *in_turns(two, one, 1), at_least=1.8)


def _batch(home: Path, jobs: int) -> None:
    command = (sys.executable, "-m", "present", "batch", home / "speeches", "--out", home / f"out-{jobs}")
    process(*command, "--voice", "none", "--only", "deck", "--jobs", jobs)
