"""Speeches written for the tests, read and outlined."""

from collections.abc import Callable
from pathlib import Path

import pytest

from present.model import Outline, Speech
from present.outline import outline_markdown, outline_speech, word_cutter
from present.source import read_speech
from tests.outline.desk import Desk

Read = Callable[[str], tuple[Speech, Outline]]


@pytest.fixture(scope="session")
def read() -> Read:
    """Reads and outlines the speech with this name in tests/speeches (`seed` is the real one)."""
    known: dict[str, tuple[Speech, Outline]] = {}

    def outlined(name: str) -> tuple[Speech, Outline]:
        if name not in known:
            folder = Path("seeds") if name == "si-gan-mobilisation-speech" else Path("tests/speeches")
            speech = read_speech(folder / (name if "." in name else f"{name}.txt"))
            known[name] = speech, outline_speech(speech, word_cutter(speech))
        return known[name]

    return outlined


@pytest.fixture
def desk(read: Read) -> Desk:
    """A small speech with its outline.md, to be edited."""
    speech, outline = read("two-themes.txt")
    return Desk(speech, outline, outline_markdown(speech, outline))
