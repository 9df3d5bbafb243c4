from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from present.errors import VoiceError
from present.narration.engines import espeak
from present.narration.engines.espeak import Espeak

if not (find_spec("espeakng_loader") and find_spec("wetext")):
    pytest.skip("eSpeak NG is not installed", allow_module_level=True)


def test_a_quicker_pace_takes_less_time() -> None:
    assert Espeak(rate=1.5).speak("干部敢为，地方敢闯。").duration < Espeak().speak("干部敢为，地方敢闯。").duration


def test_numbers_are_read_in_chinese() -> None:
    assert Espeak().speak("5%").duration == Espeak().speak("百分之五").duration


def test_what_the_process_says_of_its_failure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Espeak()
    engine.voice = "nobody"

    with pytest.raises(VoiceError, match="eSpeak failed: OSError: eSpeak NG has no voice nobody"):
        engine.speak("干部敢为。")


def test_a_process_that_can_not_be_started_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))

    with pytest.raises(VoiceError, match=r"eSpeak failed: \S"):
        Espeak().speak("干部敢为。")


def test_a_process_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(espeak, "_PATIENCE", 0.001)

    with pytest.raises(VoiceError, match="did not answer within"):
        Espeak().speak("干部敢为。")
