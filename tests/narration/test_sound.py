from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from present.narration.marks import Mark
from present.narration.sound import Sound, joined, silence, to_ms, trimmed
from tests.narration.tones import speechlike, tone


def padded(before: int, sound: Sound, after: int) -> Sound:
    return joined([Sound(silence(before, 24_000), 24_000), sound, Sound(silence(after, 24_000), 24_000)])


def test_the_silence_at_both_ends_is_cut_off_but_for_a_margin() -> None:
    kept = trimmed(padded(500, tone(1_000), 700))

    assert 1_060 <= kept.duration <= 1_080


def test_the_silence_within_is_kept() -> None:
    assert trimmed(joined([tone(300), Sound(silence(400, 24_000), 24_000), tone(300)])).duration == 1_000


def test_nothing_but_silence_is_nothing() -> None:
    assert trimmed(Sound(silence(500, 24_000), 24_000)).duration == 0
    assert trimmed(Sound(np.zeros(0, dtype=np.float32), 24_000)).duration == 0


@pytest.mark.parametrize("rate", [22_050, 24_000])
def test_no_join_clicks(rate: int) -> None:
    loud = [speechlike(700, level, rate) for level in (1.0, 0.5, 0.9)]  # they begin and end in full voice
    rest = Sound(silence(350, rate), rate)
    parts = [part for each in loud for part in (trimmed(each), rest)]
    whole = joined(parts).samples
    joins = np.cumsum([len(part.samples) for part in parts])[:-1]

    steps = np.abs(np.diff(whole))

    assert steps[joins - 1].max() <= 0.001
    assert steps[:1].max() <= 0.001


def test_what_is_said_is_not_touched_by_the_fades() -> None:
    said = tone(1_000)
    fade = 5 * 24

    assert np.array_equal(trimmed(said).samples[fade:-fade], said.samples[fade:-fade])
    assert len(trimmed(tone(4)).samples) == len(tone(4).samples)


def test_what_could_not_be_spoken_stays_with_the_sound() -> None:
    marked = Sound(tone(100).samples, 24_000, "★", ended=True)

    assert joined([marked, trimmed(marked)]).unspoken == "★★"
    assert trimmed(marked).ended


def test_what_the_voice_told_of_its_words_is_still_so_where_silence_was_cut_off() -> None:
    said = replace(padded(500, tone(1_000), 700), marks=(Mark(0, 100), Mark(1, 12_000), Mark(3, 20_000)))

    kept = trimmed(said)

    assert [mark.place for mark in kept.marks] == [0, 1, 3]
    assert [mark.start for mark in kept.marks] == pytest.approx([0, 40 * 24, 8_000 + 40 * 24], abs=24)


def test_time_is_whole_milliseconds() -> None:
    assert to_ms(24_011, 24_000) == 1_000
