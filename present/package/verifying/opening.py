"""A package as it is given to be proved: a folder, or the zip of one."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from present.errors import ProofError
from present.package.paths import is_outside

MOST_BYTES = 8 * 1024**3
"""What a zip may hold when it is unpacked: an hour of film is a tenth of it."""


@contextmanager
def opened(place: Path) -> Iterator[Path]:
    """The folder of the package at *place*; that of a zip is gone after the block.

    Raises:
        ProofError: there is no package.
    """
    if place.is_dir():
        yield place
    elif place.is_file():
        with tempfile.TemporaryDirectory(prefix="present-") as folder:
            yield _unpacked(place, Path(folder))
    else:
        raise ProofError(f"找不到“{place}”，请检查路径。", f"There is no package {place}; check the path.")


def _unpacked(path: Path, into: Path) -> Path:
    """The folder of the package in the zip at *path*, unpacked below *into*."""
    try:
        with zipfile.ZipFile(path) as archive:
            _require_safe(archive, path)
            archive.extractall(into)
    except (zipfile.BadZipFile, EOFError, ValueError, NotImplementedError, RuntimeError) as exc:
        raise ProofError(
            f"打不开“{path.name}”：不是完好的 zip 文件。", f"{path.name} can't be opened: it is no sound zip."
        ) from exc
    tops = list(into.iterdir())
    return tops[0] if len(tops) == 1 and tops[0].is_dir() else into


def _require_safe(archive: zipfile.ZipFile, path: Path) -> None:
    """A zip that came from elsewhere may name places outside of its folder, or be far larger than it looks."""
    for each in archive.infolist():
        if is_outside(each.filename):
            raise ProofError(
                f"“{path.name}”里的文件名 {each.filename} 指向文件夹之外，没有解开。",
                f"{path.name} has a file name that leads out of its folder, {each.filename}; it was not unpacked.",
            )
    if sum(each.file_size for each in archive.infolist()) > MOST_BYTES:
        raise ProofError(f"“{path.name}”解开后过大，没有解开。", f"{path.name} is too large to be unpacked.")
