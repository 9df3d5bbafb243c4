from __future__ import annotations

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from present.errors import VoiceError
from present.narration.engines import espeak
from present.narration.engines.espeak import Espeak

if not (find_spec("espeakng_loader") and find_spec("wetext")):
    pytest.skip("eSpeak NG is not installed", allow_module_level=True)


def test_a_quicker_pace_takes_less_time() -> None:
    assert Espeak(rate=1.5).speak("干部敢为，地方敢闯。").duration < Espeak().speak("干部敢为，地方敢闯。").duration


def test_it_tells_when_it_says_its_words() -> None:
    text = "干部敢为。GDP增长，地方敢闯！"
    sound = Espeak().speak(text)
    starts = {mark.place: mark.start for mark in sound.marks}

    assert [text[place] for place in starts if place in {0, 5, 8, 11}] == ["干", "G", "增", "地"]
    assert list(starts.values()) == sorted(starts.values())
    for after_a_pause in (starts[5], starts[11]):
        before, within = (
            sound.samples[after_a_pause - 2_000 : after_a_pause],
            sound.samples[after_a_pause : after_a_pause + 2_000],
        )
        assert np.abs(before).max() < 0.01
        assert np.abs(within).max() > 0.05


def test_what_the_process_says_of_its_failure_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Espeak()
    engine.voice = "nobody"

    with pytest.raises(VoiceError, match="eSpeak failed: OSError: eSpeak NG has no voice nobody"):
        engine.speak("干部敢为。")


def test_a_process_that_can_not_be_started_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))

    with pytest.raises(VoiceError, match=r"eSpeak failed: \S"):
        Espeak().speak("干部敢为。")


def test_a_process_that_hangs_is_given_up_and_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    child = tmp_path / "child.py"
    child.write_text(
        f"import os, pathlib, time\npathlib.Path({str(tmp_path / 'pid')!r}).write_text(str(os.getpid()))\ntime.sleep(60)\n",
        encoding="utf-8",
    )
    monkeypatch.setattr(espeak, "_CHILD", child)
    monkeypatch.setattr(espeak, "_PATIENCE", 3)

    with pytest.raises(VoiceError, match="did not answer within"):
        Espeak().speak("干部敢为。")

    if os.name == "posix":
        with pytest.raises(ProcessLookupError):
            os.kill(int((tmp_path / "pid").read_text(encoding="utf-8")), 0)


def test_a_process_that_crashes_is_an_error(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    child = tmp_path / "child.py"
    child.write_text("import os\nos.abort()\n", encoding="utf-8")
    monkeypatch.setattr(espeak, "_CHILD", child)

    with pytest.raises(VoiceError, match="eSpeak failed"):
        Espeak().speak("干部敢为。")
