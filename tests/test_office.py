"""LibreOffice, or a stand-in that does what a test says."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from present.office import Office, find_office

needs_programs = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")

BEGIN = f"#!{sys.executable}\nimport pathlib, sys, time\nout, source = map(pathlib.Path, sys.argv[-2:])\n"


def program(folder: Path, lines: str) -> Path:
    """A stand-in for LibreOffice; `out` and `source` are what it was asked for."""
    path = folder / "soffice"
    path.write_text(BEGIN + lines, encoding="utf-8")
    path.chmod(0o755)
    return path


@needs_programs
def test_libreoffice_is_found_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = program(tmp_path, "")
    monkeypatch.setenv("PATH", str(tmp_path))

    assert find_office() == found


def test_libreoffice_is_found_where_its_installer_puts_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr("present.office.PLACES", (str(tmp_path / "none"), str(tmp_path)))

    assert find_office() == tmp_path


def test_where_there_is_no_libreoffice_none_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr("present.office.PLACES", ())

    assert find_office() is None


@needs_programs
def test_what_libreoffice_makes_is_given_by_its_place(tmp_path: Path) -> None:
    office = Office(program(tmp_path, "(out / 'deck.pdf').write_text(source.read_text())"))
    (tmp_path / "deck.pptx").write_text("slides", encoding="utf-8")

    made = office.converted(tmp_path / "deck.pptx", "pdf", tmp_path)

    assert made == tmp_path / "deck.pdf"
    assert made.read_text(encoding="utf-8") == "slides"


@needs_programs
def test_what_libreoffice_makes_nothing_of_is_none(tmp_path: Path) -> None:
    assert Office(program(tmp_path, "")).converted(tmp_path / "deck.pptx", "pdf", tmp_path) is None


@needs_programs
def test_two_at_a_time_have_profiles_of_their_own_that_are_gone_afterwards(tmp_path: Path) -> None:
    says = "[profile] = [word for word in sys.argv if word.startswith('-env:UserInstallation=file://')]\n"
    office = Office(program(tmp_path, f"{says}(out / f'{{source.stem}}.txt').write_text(profile.split('://')[1])"))

    places = [office.converted(tmp_path / name, "txt", tmp_path) for name in ("one.pptx", "two.pptx")]
    first, second = (Path(each.read_text(encoding="utf-8")) for each in places if each)

    assert first != second
    assert not first.parent.exists()


@needs_programs
def test_a_libreoffice_that_does_not_end_is_too_slow(tmp_path: Path) -> None:
    with pytest.raises(TimeoutError, match=r"more than 0\.5 seconds"):
        Office(program(tmp_path, "time.sleep(60)"), patience=0.5).converted(tmp_path / "deck.pptx", "pdf", tmp_path)
