from __future__ import annotations

import io
from pathlib import Path

import pytest

from present.cache import users_cache
from tests.acceptance.running import Present, runner

KEY = "ab" * 32


@pytest.fixture
def present(capsys: pytest.CaptureFixture[str]) -> Present:
    return runner(capsys)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where recordings are kept, with a clip of a megabyte and a half among them."""
    monkeypatch.setenv("PRESENT_CACHE", str(tmp_path))
    users_cache().keep(KEY, bytes(1_500_000))
    return tmp_path / "made"


def test_it_shows_where_recordings_are_how_many_and_how_much_of_what_may_be(
    present: Present, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESENT_CACHE_SIZE", "500MB")

    run = present("cache")

    assert run.code == 0
    assert str(folder) in run.out
    assert "1 files, 1.5 MB, of at most 500.0 MB" in run.out


def test_it_is_emptied_without_asking_where_the_user_said_yes(present: Present, folder: Path) -> None:
    run = present("cache", "clear", "--yes")

    assert (run.code, run.out) == (0, "1.5 MB freed.\n")
    assert users_cache().holding().files == 0


@pytest.mark.parametrize(("answer", "left"), [("n\n", 1), ("y\n", 0)])
def test_it_is_emptied_only_if_the_answer_is_yes(
    present: Present, folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, left: int
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))

    run = present("cache", "clear")

    assert run.code == 0
    assert "Empty the cache (1 files, 1.5 MB)?" in run.out
    assert users_cache().holding().files == left


def test_where_nobody_can_answer_it_is_left_alone(present: Present, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))

    assert present("cache", "clear").code == 1
    assert users_cache().holding().files == 1


def test_a_bound_that_is_no_size_is_told(present: Present, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESENT_CACHE_SIZE", "lots")

    run = present("cache")

    assert run.code == 1
    assert "PRESENT_CACHE_SIZE must be a size" in run.err
