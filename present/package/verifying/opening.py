"""A package as it is given to be proved: a folder, or the zip of one."""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import TypeAdapter, ValidationError

from present.errors import ProofError
from present.package.manifest import MANIFEST, SCHEMA_VERSION, Manifest

MOST_BYTES = 8 * 1024**3
"""What a zip may hold when it is unpacked: an hour of film is a tenth of it."""


@dataclass(frozen=True, slots=True)
class Form:
    """Which form a manifest is of."""

    schema_version: int


_FORM, _MANIFEST = TypeAdapter(Form), TypeAdapter(Manifest)


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


def read_manifest(folder: Path) -> Manifest:
    """What the manifest of the package in *folder* says.

    Raises:
        ProofError: there is none, or it is not of the form that docs/manifest.schema.json describes; the error names the field.
    """
    path = folder / MANIFEST
    try:
        said = path.read_bytes()
    except FileNotFoundError as exc:
        raise ProofError(
            f"“{folder.name}”里没有 {MANIFEST}，不是材料包，或者不完整。",
            f"There is no {MANIFEST} in {folder.name}: it is no package, or not all of one.",
        ) from exc
    try:
        if (version := _FORM.validate_json(said).schema_version) != SCHEMA_VERSION:
            raise _other_version(version)
        return _MANIFEST.validate_json(said)
    except ValidationError as exc:
        raise _broken(exc) from exc


def _other_version(version: int) -> ProofError:
    return ProofError(
        f"{MANIFEST} 的格式是第 {version} 版，这里只认第 {SCHEMA_VERSION} 版。请用这一版 present 重新生成材料包。",
        f"{MANIFEST} has the form of version {version}, and only {SCHEMA_VERSION} is known here. Build the package again.",
    )


def _broken(exc: ValidationError) -> ProofError:
    first = exc.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"]))
    what = f"{where}: {first['msg']}" if where else first["msg"]
    return ProofError(
        f"{MANIFEST} 被改坏了：{what}。请重新生成材料包。", f"{MANIFEST} has been damaged: {what}. Build the package again."
    )


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
        place = PurePosixPath(each.filename.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts or ":" in each.filename:
            raise ProofError(
                f"“{path.name}”里的文件名 {each.filename} 指向文件夹之外，没有解开。",
                f"{path.name} has a file name that leads out of its folder, {each.filename}; it was not unpacked.",
            )
    if sum(each.file_size for each in archive.infolist()) > MOST_BYTES:
        raise ProofError(f"“{path.name}”解开后过大，没有解开。", f"{path.name} is too large to be unpacked.")
