from __future__ import annotations

import io
import math
from dataclasses import replace

import av
import numpy as np
import pytest

from present.errors import VoiceError
from present.model import Loudness
from present.narration.audio import (
    CEILING,
    TARGET,
    TOLERANCE,
    decoded,
    encoded,
    is_level,
    levelled,
    loudness,
    mastered,
    resampled,
)
from present.narration.marks import Mark
from present.narration.sound import Sound
from tests.narration.tones import speechlike, tone


def test_a_sound_survives_mp3() -> None:
    again = decoded(encoded(tone(1_000)))

    assert again.rate == 24_000
    assert 1_000 <= again.duration <= 1_100
    assert np.abs(again.samples).max() == pytest.approx(0.3, abs=0.03)


def test_an_mp3_is_48_kbit_a_second_and_mono() -> None:
    data = encoded(tone(10_000))

    with av.open(io.BytesIO(data)) as container:
        stream = container.streams.audio[0]
        assert (stream.rate, stream.layout.name, stream.codec_context.name) == (24_000, "mono", "mp3float")
    assert 58_000 < len(data) < 64_000


def test_words_are_said_at_the_same_time_at_another_rate() -> None:
    said = replace(tone(500), marks=(Mark(0, 0), Mark(1, 2_400), Mark(3, 9_600)))

    assert [mark.start for mark in resampled(said, 48_000).marks] == [0, 4_800, 19_200]


def test_the_same_sound_is_the_same_file() -> None:
    assert encoded(tone(500)) == encoded(tone(500))


def test_what_is_no_mp3_is_an_error() -> None:
    with pytest.raises(VoiceError, match="can't be decoded"):
        decoded(b"not a sound")


@pytest.mark.parametrize("level", [0.02, 0.2, 1.0])
@pytest.mark.parametrize("rate", [24_000, 22_050])
def test_every_track_comes_out_as_loud_as_the_others_and_below_the_ceiling(level: float, rate: int) -> None:
    sound = speechlike(8_000, level, rate)

    level_sound = levelled(sound)

    heard = loudness(level_sound)
    assert heard.integrated == pytest.approx(TARGET, abs=0.3)
    assert heard.peak <= CEILING
    assert len(level_sound.samples) == len(sound.samples)
    assert level_sound.rate == rate


@pytest.mark.parametrize("rate", [24_000, 22_050])
def test_mp3_is_as_loud_as_what_it_is_made_of(rate: int) -> None:
    sound = levelled(speechlike(8_000, 0.2, rate))

    assert loudness(decoded(encoded(sound))).integrated == pytest.approx(loudness(sound).integrated, abs=0.1)


@pytest.mark.parametrize("level", [0.02, 0.2, 1.0])
def test_the_file_itself_is_at_the_target_and_below_the_ceiling(level: float) -> None:
    master = mastered(speechlike(8_000, level))
    heard = loudness(decoded(master.mp3))

    assert heard == master.loudness
    assert heard.integrated == pytest.approx(TARGET, abs=TOLERANCE)
    assert heard.peak <= CEILING
    assert is_level(heard)


def test_where_the_codec_lifts_a_peak_above_the_ceiling_the_limit_is_lowered() -> None:
    clicks = speechlike(4_000, 0.2)
    clicks.samples[::2_000] = 1.0
    once = loudness(decoded(encoded(levelled(clicks))))

    assert once.peak > CEILING
    assert mastered(clicks).loudness.peak <= CEILING


def test_a_file_that_misses_its_loudness_or_the_ceiling_is_not_level() -> None:
    assert not is_level(Loudness(-16.6, -3.0))
    assert not is_level(Loudness(-16.0, -1.4))
    assert not is_level(Loudness(-math.inf, -math.inf))


@pytest.mark.parametrize("duration", [60, 200, 399])
def test_what_is_too_short_to_measure_is_as_loud_as_if_it_were_said_again_and_again(duration: int) -> None:
    level = levelled(tone(duration, level=0.05))
    again = Sound(np.resize(level.samples, 48_000), level.rate)

    assert level.duration == duration
    assert loudness(again).integrated == pytest.approx(TARGET, abs=0.5)
    assert loudness(level).peak <= CEILING


def test_no_samples_have_no_loudness() -> None:
    nothing = Sound(np.zeros(0, dtype=np.float32), 24_000)

    assert loudness(nothing).integrated == -math.inf


def test_silence_has_no_loudness() -> None:
    assert loudness(Sound(np.zeros(48_000, dtype=np.float32), 24_000)).integrated == -math.inf
