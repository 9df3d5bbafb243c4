from __future__ import annotations

import math

import numpy as np
import pytest

from present.narration.checking import fault_of, measured, syllables
from present.narration.sound import Sound, joined, silence
from tests.narration.tones import tone

TEXT = "要坚持对党忠诚讲政治。"


def fault(sound: Sound, text: str = TEXT, rate: float = 1.0) -> str | None:
    found = fault_of(measured(sound, text, rate), text)
    return found.code if found else None


def test_a_clip_of_a_plausible_length_is_right() -> None:
    assert fault(tone(2_400)) is None


@pytest.mark.parametrize(
    ("text", "count"),
    [("把牢“敢为”方向。", 6), ("2023年", 5), ("GDP增长5.2%", 5), ("ChatGPT", 3), ("第一，AI。", 3), ("……", 0)],
)
def test_syllables_are_characters_and_figures_and_thirds_of_latin_words(text: str, count: int) -> None:
    assert syllables(text) == count


def test_the_pace_is_that_of_what_is_heard_and_not_of_the_silence_around_it() -> None:
    rest = Sound(silence(3_000, 24_000), 24_000)

    checks = measured(joined([rest, tone(2_000), rest]), TEXT, 1.0)

    assert checks.pace == pytest.approx(10 / 2.08, abs=0.02)


def test_a_fast_reader_is_measured_at_the_voices_own_pace() -> None:
    assert measured(tone(1_000), TEXT, 2.0).pace == pytest.approx(measured(tone(2_000), TEXT, 1.0).pace, rel=0.05)


def test_silence_is_a_fault() -> None:
    assert fault(Sound(silence(2_000, 24_000), 24_000)) == "clip-silent"
    assert fault(Sound(np.zeros(0, dtype=np.float32), 24_000)) == "clip-silent"


def test_a_clip_too_short_to_have_said_it_all_is_a_fault() -> None:
    assert fault(tone(500)) == "clip-short"


def test_a_clip_that_goes_on_and_on_is_a_fault() -> None:
    assert fault(tone(20_000)) == "clip-long"
    assert fault(tone(2_000), "好。") is None


def test_a_clip_of_which_the_engine_says_that_it_broke_off_is_a_fault() -> None:
    whole = tone(2_400)

    assert fault(Sound(whole.samples, whole.rate, ended=False)) == "clip-broken-off"
    assert fault(Sound(whole.samples, whole.rate, ended=True)) is None


def test_a_sound_that_was_cut_off_at_its_peaks_is_a_fault() -> None:
    loud = tone(2_400, level=20, pitch=110)

    assert fault(Sound(loud.samples.clip(-1, 1), loud.rate)) == "clip-distorted"
    assert fault(tone(2_400, level=1.0, pitch=110)) is None


def test_figures_say_how_high_the_peak_is() -> None:
    checks = measured(tone(2_400, level=0.5), TEXT, 1.0)

    assert checks.peak == pytest.approx(-6.02, abs=0.01)
    assert checks.flat == pytest.approx(1 / 24)
    assert checks.ended is None
    assert math.isinf(measured(Sound(silence(100, 24_000), 24_000), TEXT, 1.0).peak)
