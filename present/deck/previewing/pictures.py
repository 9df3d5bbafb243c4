"""Pictures of a deck's slides, made by LibreOffice where it is installed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import closing, suppress
from pathlib import Path

PATIENCE = 120
"""Seconds that LibreOffice may take; its first start on an old computer takes half a minute."""

WIDTH = 1600
"""The width of a picture in pixels."""

PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
"""Where LibreOffice stands on macOS and Windows, which do not put it on the path."""

FONTS = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern">
    <test name="family"><string>微软雅黑</string></test>
    <edit name="family" mode="append" binding="strong"><string>Noto Sans CJK SC</string></edit>
  </match>
</fontconfig>
"""
"""Where 微软雅黑 is missing, figures would be set in a font of quite another look than the characters beside them."""


def take_pictures(deck: Path, folder: Path) -> tuple[Path, ...]:
    """A picture of every slide of *deck* in *folder*, slide-01.png and so on; none without LibreOffice or if it fails."""
    program = find_office()
    if program is None:
        return ()
    with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as scratch:
        printed = _printed(program, deck, Path(scratch))
        return _pictures(printed, folder) if printed else ()


def find_office() -> Path | None:
    """LibreOffice's program, if it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    places = [Path(found)] if found else [Path(place) for place in PLACES]
    return next((place for place in places if place.exists()), None)


def _printed(program: Path, deck: Path, scratch: Path) -> Path | None:
    """*deck* as a PDF in *scratch*; LibreOffice has a profile of its own, as it may be at work with the user's."""
    fonts = scratch / "fonts.conf"
    fonts.write_text(FONTS, encoding="utf-8")
    own = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    command = [program, own, "--headless", "--convert-to", "pdf", "--outdir", scratch, deck]
    environment = {**os.environ, "FONTCONFIG_FILE": str(fonts)} if sys.platform == "linux" else None
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - our own words
        [str(each) for each in command], stdin=quiet, stdout=quiet, stderr=quiet, env=environment, start_new_session=True
    ) as process:
        with suppress(subprocess.TimeoutExpired):
            process.wait(PATIENCE)
        _end(process)
    made = scratch / f"{deck.stem}.pdf"
    return made if made.exists() else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends *process*, if it still runs, and those that it has started, which do the work and would outlive it."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        subprocess.run([taskkill, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _pictures(printed: Path, folder: Path) -> tuple[Path, ...]:
    import pypdfium2  # noqa: PLC0415 - loaded only where there is something to draw

    made = []
    with closing(pypdfium2.PdfDocument(printed)) as document:
        for number, page in enumerate(document, start=1):
            path = folder / f"slide-{number:02}.png"
            page.render(scale=WIDTH / page.get_width()).to_pil().save(path)
            made.append(path)
    return tuple(made)
