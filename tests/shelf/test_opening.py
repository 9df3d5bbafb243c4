from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from present.errors import PackageError
from present.shelf import newest, open_package, packages_in
from tests.acceptance.running import Present, runner
from tests.shelf.shelves import package

no_windows = pytest.mark.skipif(sys.platform == "win32", reason="Windows opens files without a program of ours")


@pytest.fixture
def present(capsys: pytest.CaptureFixture[str]) -> Present:
    return runner(capsys)


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that takes down what the browser and the system's opener were given; both stand in for the real ones."""
    taken, programs = tmp_path / "taken.txt", tmp_path / "programs"
    programs.mkdir()
    for name in ("browser", "xdg-open", "open"):
        (programs / name).write_text(f'#!/bin/sh\necho "{name} $1" >> "{taken}"\n')
        (programs / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(programs), prepend=":")
    monkeypatch.setattr("webbrowser._tryorder", None)
    monkeypatch.setenv("BROWSER", str(programs / "browser"))
    return taken


def test_packages_are_listed_by_their_age_and_nothing_else_is_a_package(tmp_path: Path) -> None:
    package(tmp_path, "old", "旧讲话", "2024-01-01T00:00:00Z")
    package(tmp_path, "new", "新讲话", "2025-01-01T00:00:00Z")
    package(tmp_path, ".new.building-x/package", "未完成")
    package(tmp_path, ".hidden", "隐藏")
    (tmp_path / "notes").mkdir()
    broken = package(tmp_path, "broken", "损坏")
    (broken / "manifest.json").write_text("{", encoding="utf-8")
    (tmp_path / "strange").mkdir()
    (tmp_path / "strange" / "manifest.json").write_text(json.dumps(["no", "manifest"]), encoding="utf-8")

    assert [each.title for each in packages_in(tmp_path)] == ["新讲话", "旧讲话"]
    assert newest(tmp_path).folder == tmp_path / "new"


@no_windows
def test_the_newest_player_is_opened_in_the_browser(present: Present, opened: Path, tmp_path: Path) -> None:
    package(tmp_path / "output", "old", "旧", "2024-01-01T00:00:00Z")
    folder = package(tmp_path / "output", "敢为", "新", "2025-01-01T00:00:00Z")
    run = present("open", "--out", tmp_path / "output")

    assert run.code == 0
    assert opened.read_text(encoding="utf-8") == f"browser {(folder / 'index.html').resolve().as_uri()}\n"
    assert "index.html" in run.out


@no_windows
def test_a_package_without_a_player_opens_with_its_deck(present: Present, opened: Path, tmp_path: Path) -> None:
    folder = package(tmp_path, "old", "旧")
    (folder / "index.html").unlink()
    run = present("open", folder)

    assert run.code == 0
    assert opened.read_text(encoding="utf-8").endswith(f"open {(folder / 'deck.pptx').resolve()}\n")


def test_without_a_package_it_is_said_how_to_get_one(present: Present, tmp_path: Path) -> None:
    run = present("open", "--out", tmp_path / "output")

    assert run.code == PackageError.exit_code
    assert "present build" in run.err


def test_a_folder_that_is_no_package_is_named(present: Present, tmp_path: Path) -> None:
    run = present("open", tmp_path)

    assert run.code == PackageError.exit_code
    assert str(tmp_path) in run.err


def test_a_package_with_nothing_to_open_is_an_error(tmp_path: Path) -> None:
    folder = package(tmp_path, "empty", "空")
    (folder / "index.html").unlink()
    (folder / "deck.pptx").unlink()

    with pytest.raises(PackageError, match=r"neither index\.html nor deck\.pptx"):
        open_package(folder, tmp_path)


@no_windows
def test_a_computer_without_a_program_for_decks_is_told_where_the_deck_is(
    opened: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = package(tmp_path, "old", "旧")
    (folder / "index.html").unlink()
    monkeypatch.setenv("PATH", str(tmp_path / "nowhere"))

    with pytest.raises(PackageError, match=r"no program that opens deck\.pptx"):
        open_package(folder, tmp_path)
