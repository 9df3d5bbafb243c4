"""The .pptx as bytes that depend on nothing but what is in it."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

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
    presentation.save(written)
    beside = path.with_name(f".{path.name}.part")
    try:
        beside.write_bytes(_repacked(written))
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        why = refusal(error)
        raise DeckError(
            f"写不了演示文稿“{path}”：{why.zh}。如果它在 PowerPoint 或 WPS 里开着，请先关闭。",
            f"The deck {path} can't be written: {why.en}. If it is open in PowerPoint or WPS, close it first.",
        ) from error


def _repacked(written: BytesIO) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_STORED if Path(name).suffix in PACKED else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 0, 0
            target.writestr(entry, _timeless(name, source.read(name)))
    return packed.getvalue()


def _timeless(name: str, data: bytes) -> bytes:
    """The file *name* without what depends on when it was made: the sheet behind a chart is an archive with a date in it."""
    if name.endswith(SHEET):
        return _repacked(BytesIO(data))
    if name == TYPES:
        return _with_sound_by_suffix(data)
    return _DATE.sub(EARLIEST_DATE, data) if name == PROPERTIES else data


def _with_sound_by_suffix(types: bytes) -> bytes:
    """The content type of sound said once for its suffix, as PowerPoint does, not for every file."""
    without = _SOUND.sub(b"", types)
    if without == types:
        return types
    return _FIRST_DEFAULT.sub(rb'<Default Extension="mp3" ContentType="audio/mpeg"/>\1', without, count=1)
