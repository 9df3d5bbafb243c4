from __future__ import annotations

from pathlib import Path

import numpy as np

from present.cache import Cache
from present.narration.clips import keep_sound, kept_sound, spoken_key
from present.narration.marks import Mark
from present.narration.sound import Sound
from tests.narration.engines.fakes import Singer
from tests.narration.tones import tone


def test_a_sound_is_kept_in_sixteen_bits_even_where_it_is_too_loud_for_them(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    loud = Sound(tone(100, level=1.4).samples, 22_050, "★", ended=True, marks=(Mark(0, 30), Mark(2, 900)))
    keep_sound(cache, "0" * 64, loud)
    again = kept_sound(cache, "0" * 64)

    assert again
    assert (again.rate, again.unspoken, again.ended, again.marks) == (22_050, "★", True, loud.marks)
    assert np.allclose(again.samples, loud.samples, atol=1e-4)


def test_a_name_depends_on_all_that_changes_the_sound() -> None:
    keys = {
        spoken_key(Singer(), "敢为"),
        spoken_key(Singer(), "敢闯"),
        spoken_key(Singer(voice="tenor"), "敢为"),
        spoken_key(Singer(rate=1.1), "敢为"),
        spoken_key(Singer(version="2"), "敢为"),
        spoken_key(Singer(name="choir"), "敢为"),
    }

    assert len(keys) == 6
    assert spoken_key(Singer(), "敢为") in keys
