"""Which packages stand in a folder, what they are called, and what one looks at first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from present.errors import PackageError
from present.package.manifest import MANIFEST
from present.package.paths import DECK_FILE, PLAYER_FILE


@dataclass(frozen=True, slots=True)
class Package:
    """A package: its folder, the title of its speech, when it was made (ISO 8601, UTC)."""

    folder: Path
    title: str
    created: str

    @property
    def front(self) -> Path | None:
        """What one opens: the player, else the deck; None where neither is there."""
        found = (self.folder / name for name in (PLAYER_FILE, DECK_FILE))
        return next((each for each in found if each.is_file()), None)


def packages_in(folder: Path) -> tuple[Package, ...]:
    """The packages that stand in *folder*, the newest first. What a build has not finished, and what is hidden, is none."""
    return tuple(sorted(_found(folder), key=lambda each: (each.created, each.title), reverse=True))


def newest(folder: Path) -> Package:
    """The package in *folder* that was made last.

    Raises:
        PackageError: there is none.
    """
    found = packages_in(folder)
    if not found:
        raise PackageError(
            f"{folder} 里还没有材料包。请先运行 present build 讲话文件。",
            f"There is no package in {folder}; run present build SPEECH.",
        )
    return found[0]


def package_at(folder: Path) -> Package:
    """The package that stands at *folder*.

    Raises:
        PackageError: no package stands there.
    """
    found = _package(folder) if folder.is_dir() else None
    if found is None:
        raise PackageError(
            f"{folder} 不是材料包：里面没有完好的 {MANIFEST}。", f"{folder} is no package: it has no {MANIFEST} that can be read."
        )
    return found


def is_package(folder: Path) -> bool:
    """Whether a package stands at *folder*; one that is hidden, unfinished or only linked to is none."""
    return not folder.name.startswith(".") and not folder.is_symlink() and folder.is_dir() and _package(folder) is not None


def _found(folder: Path) -> Iterator[Package]:
    for each in folder.iterdir() if folder.is_dir() else ():
        if is_package(each):
            yield package_at(each)


def _package(folder: Path) -> Package | None:
    """The package that stands at *folder*, None where its manifest is not there or can't be read."""
    try:
        said = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError):
        return None
    if not isinstance(said, dict) or "artefacts" not in said:
        return None
    title, created = (said.get(name) for name in ("title", "created"))
    return Package(folder, str(title or folder.name), str(created or ""))
