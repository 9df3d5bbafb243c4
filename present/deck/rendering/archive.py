"""The .pptx as bytes that depend on nothing but what is in it."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter

from present.errors import DeckError
from present.refusals import refusal
from present.regex import regex

TYPES = "[Content_Types].xml"
PROPERTIES = "docProps/core.xml"
SHEET = ".xlsx"
EARLIEST = (1980, 1, 1, 0, 0, 0)
EARLIEST_DATE = b"1980-01-01T00:00:00Z"
PACKED = {".mp3", ".png", ".jpg", ".jpeg", ".gif", SHEET}
"""What is compressed already and is stored as it is."""

_SOUND = regex(rb'<Override PartName="[^"]+\.mp3" ContentType="audio/mpeg"/>')
_DATE = regex(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_FIRST_DEFAULT = regex(rb"(<Default )")


def save(presentation: Any, path: Path) -> None:
    """Writes *presentation* to *path*, all of it or nothing.

    Raises:
        DeckError: the file can't be written.
    """
    written = BytesIO()
    package = presentation.part.package
    _Writer.write(written, package._rels, tuple(package.iter_parts()))  # noqa: SLF001 - has no other way
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(written.getvalue())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        why = refusal(error)
        raise DeckError(
            f"写不了演示文稿“{path}”：{why.zh}。如果它在 PowerPoint 或 WPS 里开着，请先关闭。",
            f"The deck {path} can't be written: {why.en}. If it is open in PowerPoint or WPS, close it first.",
        ) from error


class _Writer(PackageWriter):
    """The library's writer, with an archive of ours."""

    def _write(self) -> None:
        with zipfile.ZipFile(self._pkg_file, "w") as archive:
            entries: Any = _Entries(archive)
            self._write_content_types_stream(entries)
            self._write_pkg_rels(entries)
            self._write_parts(entries)


@dataclass(frozen=True, slots=True)
class _Entries:
    """What the library writes its parts into."""

    archive: zipfile.ZipFile

    def write(self, name: PackURI, data: bytes) -> None:
        """Puts *data* into the archive under *name*."""
        _put(self.archive, name.membername, data)


def _put(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.compress_type = zipfile.ZIP_STORED if Path(name).suffix in PACKED else zipfile.ZIP_DEFLATED
    entry.create_system, entry.external_attr = 0, 0
    archive.writestr(entry, _timeless(name, data))


def _repacked(sheet: bytes) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(sheet)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            _put(target, name, source.read(name))
    return packed.getvalue()


def _timeless(name: str, data: bytes) -> bytes:
    """The file *name* without what depends on when it was made: the sheet behind a chart is an archive with a date in it."""
    if name.endswith(SHEET):
        return _repacked(data)
    if name == TYPES:
        return _with_sound_by_suffix(data)
    return _DATE.sub(EARLIEST_DATE, data) if name == PROPERTIES else data


def _with_sound_by_suffix(types: bytes) -> bytes:
    """The content type of sound said once for its suffix, as PowerPoint does, not for every file."""
    without = _SOUND.sub(b"", types)
    if without == types:
        return types
    return _FIRST_DEFAULT.sub(rb'<Default Extension="mp3" ContentType="audio/mpeg"/>\1', without, count=1)
