from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from present.cache import BOUND, Cache, Holding, key_of, users_cache
from present.errors import PresentError

SUM = 32
"""Bytes of the sum that each file begins with."""


def set_age(cache: Cache, key: str, days: int) -> None:
    os.utime(cache.folder / key[:2] / key[2:], (time.time() - days * 24 * 3600,) * 2)


def the_file_in(cache: Cache) -> Path:
    (file,) = (path for path in cache.folder.rglob("*") if path.is_file())
    return file


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    cache.keep(key_of("a"), b"kept")

    assert cache.read(key_of("a")) == b"kept"
    assert cache.read(key_of("b")) is None


@pytest.mark.parametrize("place", [0, 40, -1])
def test_what_is_damaged_counts_as_not_there(tmp_path: Path, place: int) -> None:
    cache = Cache(tmp_path)
    cache.keep("0" * 64, bytes(1000))
    data = bytearray(the_file_in(cache).read_bytes())
    data[place] ^= 1
    the_file_in(cache).write_bytes(data)

    assert cache.read("0" * 64) is None


def test_what_was_cut_short_counts_as_not_there(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep("0" * 64, bytes(1000))
    the_file_in(cache).write_bytes(the_file_in(cache).read_bytes()[:500])

    assert cache.read("0" * 64) is None


def test_what_was_made_once_is_not_made_again(tmp_path: Path) -> None:
    cache, made = Cache(tmp_path), list[str]()

    def make() -> bytes:
        made.append("once more")
        return b""

    assert [cache.made(key_of("a"), make) for _ in range(2)] == [b"", b""]
    assert made == ["once more"]


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


def test_what_was_used_least_recently_goes_when_there_is_too_much(tmp_path: Path) -> None:
    cache = Cache(tmp_path, bound=3 * (500 + SUM))
    for age, name in enumerate(("newest", "newer", "older", "oldest")):
        cache.keep(key_of(name), bytes(500))
        set_age(cache, key_of(name), age)

    cache.read(key_of("oldest"))
    cache.forget()

    assert cache.holding() == Holding(tmp_path, 3, 3 * (500 + SUM), 3 * (500 + SUM))
    assert [name for name in ("newest", "newer", "older", "oldest") if cache.read(key_of(name)) is None] == ["older"]


def test_a_file_that_alone_is_too_big_goes_and_smaller_ones_stay(tmp_path: Path) -> None:
    cache = Cache(tmp_path, bound=1_000)
    cache.keep(key_of("small"), bytes(100))
    cache.keep(key_of("big"), bytes(2_000))
    cache.forget()

    assert cache.read(key_of("small"))
    assert cache.read(key_of("big")) is None


def test_what_a_killed_run_left_half_written_is_never_read_and_goes_after_a_day(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep(key_of("a"), b"kept")
    half, begun = (the_file_in(cache).parent / f".{name}.part" for name in ("half", "begun"))
    half.write_bytes(b"hal")
    os.utime(half, (time.time() - 25 * 3600,) * 2)
    begun.write_bytes(b"another run is at it")
    cache.forget()

    assert not half.exists()
    assert begun.exists()
    assert cache.read(key_of("a")) == b"kept"


def test_it_can_be_emptied_and_touches_nothing_that_is_not_its_own(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.keep(key_of("a"), b"kept")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "mine.txt").write_text("the user's", encoding="utf-8")

    cache.clear()

    assert cache.holding().files == 0
    assert (tmp_path / "notes" / "mine.txt").exists()


def test_the_environment_names_another_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    assert users_cache().folder.is_relative_to(os.environ["PRESENT_CACHE"])
    monkeypatch.delenv("PRESENT_CACHE")
    assert "present" in users_cache().folder.parts


def test_the_environment_bounds_the_users_cache() -> None:
    assert users_cache({}).bound == BOUND
    assert users_cache({"PRESENT_CACHE_SIZE": "500MB"}).bound == 500_000_000
    assert users_cache({"PRESENT_CACHE_SIZE": " 1.5 g "}).bound == 1_500_000_000
    assert users_cache({"PRESENT_CACHE_SIZE": ""}).bound == BOUND


@pytest.mark.parametrize("size", ["much", "-1GB", "12", "2 TB"])
def test_a_bound_that_is_no_size_is_an_error_that_says_how_to_write_one(size: str) -> None:
    with pytest.raises(PresentError, match="PRESENT_CACHE_SIZE must be a size such as 500MB or 2GB"):
        users_cache({"PRESENT_CACHE_SIZE": size})


def test_a_cache_that_can_not_be_written_loses_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be", encoding="utf-8")
    cache = Cache(tmp_path / "cache")

    cache.keep("0" * 64, b"lost")

    assert cache.read("0" * 64) is None
