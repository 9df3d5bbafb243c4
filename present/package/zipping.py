"""A package as one file to send: a zip beside its folder, the same bytes for the same package."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO

from present.model import Notice
from present.package.manifest import MANIFEST, Manifest

ZIP = "zip"
"""The output that is made of all others."""

PACKED = frozenset({".jpg", ".jpeg", ".png", ".mp3", ".m4a", ".m4b", ".mp4", ".pptx", ".docx", ".pdf"})
"""Suffixes of files that get no smaller."""

FIRST_YEAR = 1980
"""The first that the format can say."""

_MODE = 0o100644 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Archive:
    """The zip of one package: where it will stand, where it is put until then, what is in its place already.

    One that an older build made is made anew, so that no zip is older than its package, or taken away where it is skipped.
    """

    target: Path
    begun: Path
    is_made: bool
    is_ours: bool

    @property
    def users(self) -> Path | None:
        """Where a file of the user's goes that stands where the zip will stand."""
        if not self.is_made or self.is_ours or not self.target.exists():
            return None
        names = (self.target.with_name(each) for each in names_beside(self.target.stem))
        return next(each for each in names if not each.exists())

    @property
    def notices(self) -> tuple[Notice, ...]:
        """A word on a file of the user's that goes to another place."""
        name = self.target.name
        zh, en = f"{name} 不是材料包，已另存为", f"{name} was no package of ours; it is kept as"
        return (Notice("kept", f"{zh} {self.users.name}。", f"{en} {self.users.name}."),) if self.users else ()

    def write(self, folder: Path, manifest: Manifest) -> None:
        """Write it of the package in *folder*, beside which nobody meets it yet."""
        if self.is_made:
            write_zip(folder, manifest, self.begun, self.target.stem)

    def appear(self) -> Path | None:
        """Move it to its place; where it is."""
        if self.users:
            self.target.rename(self.users)
        if self.is_made:
            return self.begun.replace(self.target)
        if self.is_ours:
            self.target.unlink()
        return None


def names_beside(stem: str) -> Iterator[str]:
    """What a user's file may be called that stands where the zip of *stem* will stand."""
    return (f"{stem}.kept{count or ''}.zip" for count in range(10_000))


def archive_of(package: Path, work: Path, *, wanted: bool, skipped: bool) -> Archive:
    """The zip beside the folder *package*, which is put together in *work*."""
    target = package.with_name(f"{package.name}.zip")
    ours = _is_ours(target, package.name)
    return Archive(target, work / target.name, wanted or (ours and not skipped), ours)


def write_zip(folder: Path, manifest: Manifest, path: Path, top: str) -> None:
    """Put the files that *manifest* lists, and the manifest itself, from *folder* into the zip *path*, below one folder *top*.

    What a user put into the package stays out. Names are UTF-8 and say so, or Windows shows no Chinese ones; times are the moment
    that the package bears.
    """
    moment = _moment(manifest.created)
    with zipfile.ZipFile(path, "w") as archive:
        for each in (MANIFEST, *sorted(each.path for each in manifest.artefacts)):
            info = zipfile.ZipInfo(f"{top}/{each}", moment)
            info.compress_type = zipfile.ZIP_STORED if PurePosixPath(each).suffix.lower() in PACKED else zipfile.ZIP_DEFLATED
            info.external_attr, info.create_system = _MODE, _UNIX
            info.file_size = (folder / each).stat().st_size  # tells zipfile whether it needs the form for large files
            with (folder / each).open("rb") as file, archive.open(info, "w") as packed:
                shutil.copyfileobj(file, packed)


def _is_ours(path: Path, top: str) -> bool:
    """Whether the file *path* is the zip of a package called *top*."""
    try:
        with path.open("rb") as file:
            return is_zip_of(file, top)
    except OSError:
        return False


def is_zip_of(file: IO[bytes], top: str) -> bool:
    """Whether *file* is the zip of a package called *top*."""
    try:
        with zipfile.ZipFile(file) as archive:
            return f"{top}/{MANIFEST}" in archive.namelist()
    except zipfile.BadZipFile:
        return False


def _moment(created: str) -> tuple[int, int, int, int, int, int]:
    told = datetime.fromisoformat(created)
    year = max(told.year, FIRST_YEAR)
    return year, told.month, told.day, told.hour, told.minute, told.second
