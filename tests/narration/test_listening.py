from __future__ import annotations

import math
from pathlib import Path

import pytest

from present.errors import VoiceError
from present.model import Span
from present.narration.audio import encoded
from present.narration.listening import FAINTEST, listen
from present.narration.sound import Sound, joined, silence
from tests.narration.tones import tone

RATE = 24_000


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Half a second of a tone, half a second of nothing, half a second of a softer tone."""
    parts = [tone(500, 0.4), Sound(silence(500, RATE), RATE), tone(500, 0.1)]
    path = tmp_path / "01.mp3"
    path.write_bytes(encoded(joined(parts)))
    return path


def test_a_file_is_heard_as_long_as_its_samples(file: Path) -> None:
    assert 1_500 <= listen(file).duration <= 1_550


def test_each_stretch_is_as_loud_as_it_was_made(file: Path) -> None:
    loud, nothing, soft = listen(file, [Span(50, 450), Span(600, 900), Span(1_050, 1_450)]).levels

    assert loud == pytest.approx(20 * math.log10(0.4 / math.sqrt(2)), abs=0.5)
    assert soft == pytest.approx(20 * math.log10(0.1 / math.sqrt(2)), abs=0.5)
    assert nothing < -60


def test_after_its_end_a_file_is_silent(file: Path) -> None:
    assert listen(file, [Span(5_000, 6_000)]).levels == (FAINTEST,)


def test_a_file_without_sound_is_said_to_have_none(tmp_path: Path) -> None:
    (tmp_path / "01.mp3").write_bytes(b"no sound")

    with pytest.raises(VoiceError):
        listen(tmp_path / "01.mp3")
