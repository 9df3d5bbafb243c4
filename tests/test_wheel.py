"""What is installed is all that works in a checkout: code, templates, pages, tables."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    """The wheel, built without a network."""
    pytest.importorskip("hatchling", reason="hatchling is not installed")
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return zipfile.ZipFile(next(folder.glob("*.whl")))


def files_below(folder: str) -> set[str]:
    found = (each for each in (ROOT / folder).rglob("*") if each.is_file() and "__pycache__" not in each.parts)
    return {each.relative_to(ROOT).as_posix() for each in found}


def test_every_file_of_the_program_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    assert files_below("present") - set(wheel.namelist()) == set()


def test_every_template_is_in_the_wheel_beside_the_code(wheel: zipfile.ZipFile) -> None:
    wanted = {f"present/{path}" for path in files_below("templates")}

    assert wanted - set(wheel.namelist()) == set()


def test_nothing_but_the_program_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    assert {name.partition("/")[0].partition("-")[0] for name in wheel.namelist()} == {"present", "present_briefing"}


def test_the_wheel_says_what_it_needs_and_which_parts_can_be_left_out(wheel: zipfile.ZipFile) -> None:
    (metadata,) = (wheel.read(name).decode() for name in wheel.namelist() if name.endswith("/METADATA"))
    extras = {line.partition(": ")[2] for line in metadata.splitlines() if line.startswith("Provides-Extra")}

    assert extras == {"offline", "svg", "cluster", "fonts", "dev"}
    assert "Requires-Python: >=3.11" in metadata
