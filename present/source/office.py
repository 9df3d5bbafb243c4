"""Older and other office formats (.doc, .wps, .rtf, .odt), which LibreOffice turns into Word files where it is installed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePath

from present.errors import SourceError
from present.office import PATIENCE, Office, find_office
from present.source.decoded import Decoded
from present.source.word import read_word

_ZIP, _RTF = b"PK\x03\x04", b"{\\rtf"


def read_office(data: bytes, name: str, find: Callable[[], Path | None] = find_office, patience: float = PATIENCE) -> Decoded:
    """The text of *data*, a file in a format that LibreOffice reads; *find* finds that, *patience* is in seconds.

    Raises:
        SourceError: LibreOffice is not there, takes too long or can't read it; the message names *name*.
    """
    suffix = PurePath(name).suffix.lower() or (".rtf" if data.startswith(_RTF) else ".doc")
    if data.startswith(_ZIP) and suffix != ".odt":  # a newer Word file under an older suffix
        return read_word(data, name)
    program = find()
    if program is None:
        raise _no_office(name, suffix)
    with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as folder:
        source = Path(folder, f"speech{suffix}")
        source.write_bytes(data)
        converted = _convert(Office(program, patience), source, name)
    return replace(read_word(converted, name), encoding=suffix.removeprefix("."))


def _convert(office: Office, source: Path, name: str) -> bytes:
    """The Word file that LibreOffice makes of *source*."""
    try:
        made = office.converted(source, "docx", source.parent / "out")
    except TimeoutError as error:
        raise _too_slow(name, office.patience) from error
    if made is None:
        raise _unreadable(name)
    return made.read_bytes()


def _no_office(name: str, suffix: str) -> SourceError:
    return SourceError(
        f"读“{name}”（{suffix}）要用 LibreOffice，这台电脑上没有；请安装 LibreOffice，或用 Word、WPS 另存为 .docx。",
        f"{name}: {suffix} is read by LibreOffice, which is not installed; install it, or save the file as .docx.",
    )


def _unreadable(name: str) -> SourceError:
    return SourceError(
        f"LibreOffice 打不开“{name}”（文件可能已损坏、有密码，或没有安装 Writer），请用 Word、WPS 另存为 .docx。",
        f"LibreOffice can't open {name}: it is damaged, has a password, or LibreOffice lacks Writer. Save it as .docx in Word.",
    )


def _too_slow(name: str, patience: float) -> SourceError:
    return SourceError(
        f"LibreOffice 用了{patience:g}秒还没有读完“{name}”，请用 Word、WPS 另存为 .docx。",
        f"LibreOffice took more than {patience:g} seconds over {name}; save it as .docx in Word.",
    )
