"""Older and other office formats (.doc, .wps, .rtf, .odt), which LibreOffice turns into Word files where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePath

from present.errors import SourceError
from present.source.decoded import Decoded
from present.source.word import read_word

_ZIP, _RTF = b"PK\x03\x04", b"{\\rtf"
_PATIENCE = 120
"""Seconds that LibreOffice may take; its first start on an old computer takes half a minute."""
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
"""Where LibreOffice stands on macOS and Windows, which do not put it on the path."""


def find_office() -> Path | None:
    """LibreOffice's program, if it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    places = [Path(found)] if found else [Path(place) for place in _PLACES]
    return next((place for place in places if place.exists()), None)


def read_office(data: bytes, name: str, find: Callable[[], Path | None] = find_office, patience: float = _PATIENCE) -> Decoded:
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
        converted = _convert(program, source, name, patience)
    return replace(read_word(converted, name), encoding=suffix.removeprefix("."))


def _convert(program: Path, source: Path, name: str, patience: float) -> bytes:
    """The Word file that LibreOffice makes of *source*, with a profile of its own, as it may be at work with the user's."""
    out = source.parent / "out"
    profile = (source.parent / "profile").as_uri()
    command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx", "--outdir", out, source]
    _run([str(each) for each in command], name, patience)
    made = out / f"{source.stem}.docx"
    if not made.exists():  # LibreOffice ends with 0 whatever happens
        raise _unreadable(name)
    return made.read_bytes()


def _run(command: list[str], name: str, patience: float) -> None:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True) as process:  # noqa: S603 - our own words
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired as error:
            raise _too_slow(name, patience) from error
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End *process* and those that it has started, which do the work and would outlive it."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        subprocess.run([taskkill, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603 - as above
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


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
