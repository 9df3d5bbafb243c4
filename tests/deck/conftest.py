"""What the deck's tests share: the seed speech, planned, and what cuts our own texts into words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from present.deck.planning import plan_slides
from present.model import Cut, Outline, Slide, Speech
from present.outline import Known, outline_speech, word_cutter
from present.source import read_speech
from tests.deck.speeches import RED_GOLD, SpeechWords, written

REPORT = Path(__file__).parent / "report-with-figures.txt"
SEED = Path(__file__).parents[2] / "seeds" / "si-gan-mobilisation-speech.txt"


@dataclass(frozen=True)
class Planned:
    """A speech, its outline, the plan of its deck, and what cuts it into words."""

    speech: Speech
    outline: Outline
    slides: tuple[Slide, ...]
    cut: Cut


@pytest.fixture(scope="session")
def seed() -> Planned:
    return planned_file(SEED)


@pytest.fixture(scope="session")
def report() -> Planned:
    """A speech of ours that gives figures, explains a term and has lines to quote."""
    return planned_file(REPORT)


def planned_file(path: Path, known: Known | None = None) -> Planned:
    """The plan of the speech in the file *path*; *known* is what its department calls its own."""
    speech, known = read_speech(path), known or Known()
    cut = word_cutter(speech, known.words)
    outline = outline_speech(speech, cut, known)
    return Planned(speech, outline, plan_slides(speech, outline, RED_GOLD, cut), cut)


@pytest.fixture(scope="session")
def cut(seed: Planned) -> Cut:
    """Cuts texts into words as the seed's are."""
    return seed.cut


def plan_of(words: SpeechWords, cut: Cut) -> Planned:
    """The plan of a speech of our own."""
    speech, outline = written(words)
    return Planned(speech, outline, plan_slides(speech, outline, RED_GOLD, cut), cut)
