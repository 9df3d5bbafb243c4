"""The deck as a PDF, for those who have nothing that opens a deck; LibreOffice makes it."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Callable
from hashlib import md5
from pathlib import Path

from present.errors import OutputUnavailableError, PackageError
from present.model import Notice
from present.office import Office, find_office
from present.package.paths import DECK_FILE
from present.package.writers.protocol import Material, Told

_SLIDE = re.compile(r"ppt/slides/[^/]+\.xml")
_SOUND = re.compile(rb"<p:pic>(?:(?!</p:pic>).)*<a:audioFile.*?</p:pic>", re.DOTALL)
_MOMENT = re.compile(rb"(?<=Date\(D:)\d{14}")
_ZONE = re.compile(rb"(?<=Date\(D:\d{14})[+-]\d\d'\d\d")
_NAMES = re.compile(rb"(?<=<)[0-9A-F]{32}(?=>\s*(?:<|\]))|(?<=/DocChecksum /)[0-9A-F]{32}")


def pdf(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:  # noqa: ARG001 - LibreOffice tells nothing
    """`deck.pdf`, a page for each slide.

    Raises:
        OutputUnavailableError: LibreOffice is not installed.
        PackageError: LibreOffice takes too long or makes nothing of the deck.
    """
    deck = material.folder / DECK_FILE
    if deck.exists():
        print_deck(deck, folder, material.created)
    return ()


def print_deck(deck: Path, folder: Path, created: str, find: Callable[[], Path | None] = find_office) -> Path:
    """*deck* as a PDF in *folder* that bears the moment *created* (ISO 8601, UTC), without its sounds; raises as `pdf` does."""
    program = find()
    if program is None:
        raise OutputUnavailableError(
            "需要 LibreOffice，这台电脑上没有；可用 PowerPoint 或 WPS 打开 deck.pptx，另存为 PDF。",
            "it takes LibreOffice, which is not installed; or open deck.pptx in PowerPoint or WPS and save it as PDF.",
        )
    try:
        with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as scratch:
            made = Office(program).converted(silenced(deck, Path(scratch)), "pdf", folder)
    except TimeoutError as exc:
        raise PackageError("LibreOffice 太久没有完成，请再试一次。", f"{exc}; please try again.") from exc
    if made is None:
        raise PackageError("LibreOffice 打不开演示文稿，可能没有装 Impress。", "LibreOffice can't open it; it may lack Impress.")
    made.write_bytes(dated(made.read_bytes(), created))
    return made


def silenced(deck: Path, folder: Path) -> Path:
    """A copy of *deck* in *folder* without its sounds, which LibreOffice would put into the PDF and no reader would play."""
    quiet = folder / deck.name
    with zipfile.ZipFile(deck) as heard, zipfile.ZipFile(quiet, "w") as copy:
        for name in heard.namelist():
            if not name.endswith(".mp3"):
                copy.writestr(name, _SOUND.sub(b"", heard.read(name)) if _SLIDE.fullmatch(name) else heard.read(name))
    return quiet


def dated(printed: bytes, created: str) -> bytes:
    """A PDF of LibreOffice's that bears the moment *created* (ISO 8601, UTC), and is named by its content alone.

    LibreOffice writes the time of day and names that it makes of it; with as many characters in their places, all offsets hold.
    """
    moment = re.sub(r"\D", "", created).encode()
    timed = _MOMENT.sub(moment, _ZONE.sub(b"+00'00", printed))
    end = max(0, timed.rfind(b"/ID ["))
    name = md5(timed[:end], usedforsecurity=False).hexdigest().upper().encode()
    return timed[:end] + _NAMES.sub(name, timed[end:])
