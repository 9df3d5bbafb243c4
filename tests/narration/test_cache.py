from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from present.narration.cache import Cache, key_of, spoken_key
from present.narration.sound import Sound
from tests.narration.engines.fakes import Singer
from tests.narration.tones import tone


def the_file_in(cache: Cache) -> Path:
    (file,) = (path for path in cache.folder.rglob("*") if path.is_file())
    return file


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.keep(key_of("a"), b"kept")

    assert cache.read(key_of("a")) == b"kept"
    assert cache.read(key_of("b")) is None


def test_a_sound_is_kept_in_sixteen_bits_even_where_it_is_too_loud_for_them(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    loud = Sound(tone(100, level=1.4).samples, 22_050, "★")
    cache.keep_sound("0" * 64, loud)
    again = cache.read_sound("0" * 64)

    assert again
    assert (again.rate, again.unspoken) == (22_050, "★")
    assert np.allclose(again.samples, loud.samples, atol=1e-4)


@pytest.mark.parametrize("place", [0, 40, -1])
def test_what_is_damaged_counts_as_not_there(tmp_path: Path, place: int) -> None:
    cache = Cache(tmp_path)
    cache.keep_sound("0" * 64, tone(100))
    data = bytearray(the_file_in(cache).read_bytes())
    data[place] ^= 1
    the_file_in(cache).write_bytes(data)

    assert cache.read_sound("0" * 64) is None


def test_what_was_cut_short_counts_as_not_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep_sound("0" * 64, tone(100))
    the_file_in(cache).write_bytes(the_file_in(cache).read_bytes()[:500])

    assert cache.read_sound("0" * 64) is None


def test_what_is_used_stays_and_what_is_not_goes(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for name in ("used", "unused"):
        cache.keep(key_of(name), b"kept")
    for path in tmp_path.glob("*/*"):
        os.utime(path, (0, 0))

    cache.read(key_of("used"))
    cache.forget()

    assert cache.read(key_of("used")) == b"kept"
    assert cache.read(key_of("unused")) is None


def test_a_cache_that_can_not_be_written_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    cache = Cache(tmp_path / "cache")

    cache.keep("0" * 64, b"lost")

    assert cache.read("0" * 64) is None


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
