"""What of an older package is still true, so that a build of some outputs leaves the others where they are."""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from present.model import Artefact, Notice
from present.package.manifest import Manifest, sha256
from present.package.paths import is_outside


@dataclass(frozen=True, slots=True)
class Staying:
    """The files of an older package that the new one keeps, and the outputs that it goes without."""

    artefacts: tuple[Artefact, ...] = ()
    gone: tuple[str, ...] = ()

    @property
    def kinds(self) -> dict[str, str]:
        """The kind of each path."""
        return {each.path: each.kind for each in self.artefacts}


def staying(older: Manifest | None, new: Manifest, package: Path, without: Collection[str]) -> Staying:
    """What stays of the *older* manifest's *package* beside what the *new* one tells of, nothing of the outputs *without*.

    An output stays whole or not at all: each file as it was built, of the same words in the same dress and voice.
    """
    if older is None:
        return Staying()
    outputs: dict[str, list[Artefact]] = {}
    for each in older.artefacts:
        if each.kind not in without:
            outputs.setdefault(each.kind, []).append(each)
    true = [name for name, held in outputs.items() if _is_true(older, new) and all(_is_there(package, each) for each in held)]
    return Staying(tuple(each for name in true for each in outputs[name]), tuple(name for name in outputs if name not in true))


def take_along(artefacts: Iterable[Artefact], package: Path, into: Path) -> None:
    """Copy the files of *artefacts* from *package* into the folder *into*."""
    for each in artefacts:
        place = into / each.path
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(package / each.path, place)


def gone_notices(gone: Iterable[str]) -> tuple[Notice, ...]:
    """That outputs of the older package are not in the new one, where there are any."""
    names = tuple(gone)
    if not names:
        return ()
    return (
        Notice(
            "outdated",
            f"旧材料包里的 {'、'.join(names)} 与这次的讲话或设置不一致，或已不完整，没有保留；需要时请重新生成。",
            f"Gone, being made from other words or settings, or not whole: {', '.join(names)} of the older package. "
            "Build them again if you need them.",
        ),
    )


def _is_true(older: Manifest, new: Manifest) -> bool:
    """Whether both packages are of the same words, in the same dress and voice."""
    same = ("source", "edits", "slides", "tracks")
    return all(getattr(older, name) == getattr(new, name) for name in same) and older.used == replace(
        new.used, python=older.used.python
    )


def _is_there(package: Path, artefact: Artefact) -> bool:
    path = package / artefact.path
    return not is_outside(artefact.path) and path.is_file() and sha256(path) == artefact.sha256
