"""Opening a package with the programs that this computer has for its files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import webbrowser
from pathlib import Path

from present.errors import PackageError
from present.package.paths import DECK_FILE, PLAYER_FILE
from present.shelf.packages import newest, package_at


def open_package(package: Path | None, out: Path) -> Path:
    """Open the player of *package*, else its deck; without a package, of the one in *out* that was made last. What was opened.

    Raises:
        PackageError: there is no package, there is nothing in it to open, or this computer has no program for it.
    """
    found = package_at(package) if package else newest(out)
    front = found.front
    if front is None:
        raise PackageError(
            f"{found.folder} 里没有 {PLAYER_FILE}，也没有 {DECK_FILE}。请重新生成：present build 讲话文件。",
            f"{found.folder} has neither {PLAYER_FILE} nor {DECK_FILE}; build it again with present build SPEECH.",
        )
    if not _opened(front.resolve()):
        raise PackageError(
            f"这台电脑上没有能打开 {front.name} 的程序；文件在 {front}。",
            f"This computer has no program that opens {front.name}; the file is {front}.",
        )
    return front


def _opened(path: Path) -> bool:
    """Whether a program took *path*: the browser a page, the system's own choice anything else."""
    if path.suffix == ".html":
        return webbrowser.open(path.as_uri())
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 - the user's own choice of program
        return True
    opener = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    return opener is not None and subprocess.run([opener, path], check=False, capture_output=True).returncode == 0  # noqa: S603
