"""The .pptx as bytes that depend on nothing but what is in it."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

from present.errors import DeckError

TYPES = "[Content_Types].xml"
EARLIEST = (1980, 1, 1, 0, 0, 0)
PACKED = {".mp3", ".png", ".jpg", ".jpeg", ".gif"}
"""What is compressed already and is stored as it is."""

_SOUND = re.compile(rb'<Override PartName="[^"]+\.mp3" ContentType="audio/mpeg"/>')
_FIRST_DEFAULT = re.compile(rb"(<Default )")


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
        reason = error.strerror or str(error)
        raise DeckError(
            f"写不了演示文稿“{path}”：{reason}。如果它在 PowerPoint 或 WPS 里开着，请先关闭。",
            f"The deck {path} can't be written: {reason}. If it is open in PowerPoint or WPS, close it first.",
        ) from error


def _repacked(written: BytesIO) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_STORED if Path(name).suffix in PACKED else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 0, 0
            data = source.read(name)
            target.writestr(entry, _with_sound_by_suffix(data) if name == TYPES else data)
    return packed.getvalue()


def _with_sound_by_suffix(types: bytes) -> bytes:
    """The content type of sound said once for its suffix, as PowerPoint does, not for every file."""
    without = _SOUND.sub(b"", types)
    if without == types:
        return types
    return _FIRST_DEFAULT.sub(rb'<Default Extension="mp3" ContentType="audio/mpeg"/>\1', without, count=1)
