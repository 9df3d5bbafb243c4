from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.running import Present, runner

SPEECHES = Path(__file__).parents[1] / "speeches"


@pytest.fixture
def present(capsys: pytest.CaptureFixture[str]) -> Present:
    """The command line."""
    return runner(capsys)


@pytest.fixture
def speech() -> Path:
    """A small speech with two themes and a removed name."""
    return SPEECHES / "two-themes.txt"


def _mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small file system of its own at *folder*, where this computer lets us have one."""
    mount = shutil.which("mount")
    if mount is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        pytest.skip("only root can mount a file system")
    folder.mkdir()
    done = subprocess.run([mount, "-t", "tmpfs", "-o", options, "tmpfs", folder], check=False, capture_output=True)
    if done.returncode:
        pytest.skip("this computer lets nobody mount a file system")
    yield folder
    subprocess.run(["umount", folder], check=True)


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB: less than any deck."""
    yield from _mounted(tmp_path / "small", "size=64k")


@pytest.fixture
def read_only_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk that nobody can write to, not even root."""
    yield from _mounted(tmp_path / "sealed", "ro")
