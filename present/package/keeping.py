"""What a user put into an older package, or changed in it: the next build of the same package takes it along."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from present.model import Notice
from present.package.manifest import MANIFEST, artefact_sums, sha256


@dataclass(frozen=True, slots=True)
class Kept:
    """A user's file: where it is in the older package, and where it goes in the new one when its place there is taken."""

    path: str
    to: str


def users_files(package: Path, new: Iterable[str]) -> tuple[Kept, ...]:
    """The files in *package* that no build put there as they are now, given the paths of the *new* package's files.

    A file that stands where a new one will stand is kept beside it (`deck.kept.pptx`).
    """
    ours = artefact_sums(package / MANIFEST)
    taken = {str(place).casefold() for path in new for place in (PurePosixPath(path), *PurePosixPath(path).parents)}
    kept: list[Kept] = []
    for path in files_in(package):
        if not _is_ours(package, path, ours):
            kept.append(Kept(path, _free(path, taken)))
            taken.add(kept[-1].to.casefold())
    return tuple(kept)


def carry_over(kept: Iterable[Kept], package: Path, into: Path) -> None:
    """Copy the kept files of *package* to their places in the folder *into*."""
    for each in kept:
        place = into / each.to
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(package / each.path, place, follow_symlinks=False)


def kept_notices(kept: Iterable[Kept]) -> tuple[Notice, ...]:
    """A word on each file that had to go to another place than its old one."""
    return tuple(
        Notice(
            "kept",
            f"旧材料包里的 {each.path} 被改动过，已另存为 {each.to}。",
            f"{each.path} in the older package had been changed by hand; it is kept as {each.to}.",
        )
        for each in kept
        if each.path != each.to
    )


def files_in(package: Path) -> tuple[str, ...]:
    """The paths of all files in *package*, in order; none where it is not there."""
    found = package.rglob("*") if package.is_dir() else ()
    return tuple(sorted(each.relative_to(package).as_posix() for each in found if each.is_symlink() or each.is_file()))


def _is_ours(package: Path, path: str, ours: dict[str, str]) -> bool:
    """Whether a build made this file and nobody has changed it. A manifest that can be read is a build's."""
    if path == MANIFEST:
        return bool(ours)
    return ours.get(path) == sha256(package / path) if path in ours else False


def _free(path: str, taken: set[str]) -> str:
    """*path*, or the first name beside it that is not taken."""
    here = PurePosixPath(path)
    beside = (here.with_name(f"{here.stem}.kept{count or ''}{here.suffix}") for count in range(len(taken) + 1))
    return next(str(each) for each in (here, *beside) if str(each).casefold() not in taken)
