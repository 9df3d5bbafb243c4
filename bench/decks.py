"""What a deck costs: from the speech, and from its outline beside pandoc and a plain python-pptx script; and how it grows."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.measuring import Figure, Times, in_turns, process, seconds

SPEECH = Path(__file__).parents[1] / "seeds" / "si-gan-mobilisation-speech.txt"

PLAIN = """
import sys
from pptx import Presentation
deck = Presentation()
for block in open(sys.argv[1], encoding="utf-8").read().split("## ")[1:]:
    head, *lines = block.splitlines()
    slide = deck.slides.add_slide(deck.slide_layouts[1])
    slide.shapes.title.text = head
    slide.placeholders[1].text = chr(10).join(line[2:] for line in lines if line.startswith("- "))
deck.save(sys.argv[2])
"""
"""Slides of the same outline by the shortest way: a title and its bullets, whatever room there is."""

GROWN = """
import resource, sys, time
from pathlib import Path
from present.outline import outline_speech, word_cutter
from present.source import read_data
text = Path(sys.argv[1]).read_text(encoding="utf-8") * int(sys.argv[2])
speech = read_data(text.encode(), "x")
began = time.perf_counter()
outline_speech(speech, word_cutter(speech))
print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
"""The outline stage alone, on so many times the text: its seconds, and the most memory of its process in MB."""

LARGE = 100


def decks(repeats: int) -> Iterator[Figure]:
    """Starting, a deck of the speech, a deck of its outline beside others, and the outline of 100 times the text."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        yield Figure("starting: present --help", _timed("--help", repeats=repeats), within=0.25)
        yield Figure("deck of the sample speech", _timed("deck", SPEECH, "--out", home, repeats=repeats), within=2.0)
        yield from _beside_others(_outline(home), home, repeats)
        yield from _grown(repeats)


def _timed(*arguments: object, repeats: int) -> Times:
    _present(*arguments)  # what is made once is there afterwards
    return Times("present", tuple(seconds(lambda: _present(*arguments)) for _ in range(repeats)))


def _outline(home: Path) -> Path:
    _present("build", SPEECH, "--voice", "none", "--only", "ledger", "--out", home)
    (outline,) = home.glob("*/outline.md")
    return outline


def _beside_others(outline: Path, home: Path, repeats: int) -> Iterator[Figure]:
    """A deck of outline.md; ours has layouts, notes and fitted text, which the others have not."""
    ours = ("present", lambda: _present("deck", outline, "--out", home))
    if pandoc := shutil.which("pandoc"):
        theirs = ("pandoc", lambda: process(pandoc, outline, "-o", home / "pandoc.pptx"))
        yield Figure("deck of outline.md, beside pandoc", *in_turns(ours, theirs, repeats), at_most=4)
    plain = ("a plain script", lambda: process(sys.executable, "-c", PLAIN, outline, home / "plain.pptx"))
    yield Figure("deck of outline.md, beside python-pptx alone", *in_turns(ours, plain, repeats))


def _grown(repeats: int) -> Iterator[Figure]:
    """The outline stage on the text once and 100 times."""
    once = [_outlined(1) for _ in range(repeats)]
    grown = [_outlined(LARGE) for _ in range(repeats)]
    larger = Times(f"{LARGE} × the text", tuple(time for time, _ in grown))
    yield Figure("outline of a long text", larger, Times("the text", tuple(time for time, _ in once)), at_most=1.1 * LARGE)
    memory = Times("most memory", tuple(size for _, size in grown))
    yield Figure("memory for it", memory, within=600, unit="MB")


def _outlined(times: int) -> tuple[float, float]:
    said = process(sys.executable, "-c", GROWN, SPEECH, times).split()
    return float(said[0]), float(said[1])


def _present(*arguments: object) -> str:
    return process(sys.executable, "-m", "present", *arguments)
