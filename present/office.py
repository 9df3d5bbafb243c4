"""LibreOffice, where this computer has it: found in one place, and run in one way."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 120.0
"""Seconds that LibreOffice may take; its first start on an old computer takes half a minute."""

PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
)
"""Where LibreOffice stands on macOS and Windows, which do not put it on the path."""

_FONTS = """\
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


def find_office() -> Path | None:
    """LibreOffice's program, if it is installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    places = [Path(found)] if found else [Path(place) for place in PLACES]
    return next((place for place in places if place.exists()), None)


@dataclass(frozen=True, slots=True)
class Office:
    """LibreOffice as it is run here: its program, and how many seconds it may take over a file."""

    program: Path
    patience: float = PATIENCE

    def converted(self, source: Path, form: str, folder: Path) -> Path | None:
        """*source* in the format whose suffix is *form*, in *folder*; None if LibreOffice makes nothing of it.

        It works in a profile of its own, as it may be at work with the user's.

        Raises:
            TimeoutError: it took longer than it may; it was ended, with all that it had started.
        """
        with tempfile.TemporaryDirectory(prefix="present-", ignore_cleanup_errors=True) as scratch:
            profile = f"-env:UserInstallation={Path(scratch, 'profile').as_uri()}"
            command = [self.program, profile, "--headless", "--convert-to", form, "--outdir", folder, source]
            _run([str(each) for each in command], _surroundings(Path(scratch)), self.patience)
        made = folder / f"{source.stem}.{form}"
        return made if made.exists() else None  # LibreOffice ends with 0 whatever happens


def _surroundings(scratch: Path) -> dict[str, str] | None:
    """The environment that tells it of its fonts, on Linux, where 微软雅黑 is seldom there; it is written down in *scratch*."""
    if sys.platform != "linux":
        return None
    fonts = scratch / "fonts.conf"
    fonts.write_text(_FONTS, encoding="utf-8")
    return {**os.environ, "FONTCONFIG_FILE": str(fonts)}


def _run(command: list[str], environment: dict[str, str] | None, patience: float) -> None:
    quiet = subprocess.DEVNULL
    with subprocess.Popen(  # noqa: S603 - our own words
        command, stdin=quiet, stdout=quiet, stderr=quiet, env=environment, start_new_session=True
    ) as process:
        try:
            process.wait(patience)
        except subprocess.TimeoutExpired as exc:
            raise TimeoutError(f"LibreOffice took more than {patience:g} seconds") from exc
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End *process*, if it still runs, and those that it has started, which do the work and would outlive it."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows"), "System32", "taskkill.exe")
        subprocess.run([taskkill, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603 - as above
    else:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
