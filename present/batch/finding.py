"""Which speeches a batch is of: files, folders and patterns become a list, each with the place of its package."""

from __future__ import annotations

import glob
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from present.briefing.request import SUFFIXES
from present.errors import SourceError
from present.package.manifest import MANIFEST
from present.package.paths import package_name


@dataclass(frozen=True, slots=True)
class Found:
    """A speech's file; its package is called *name* and stands in *folder* below where packages are put."""

    path: Path
    folder: PurePath
    name: str


def find_speeches(places: Iterable[str], out: Path) -> tuple[Found, ...]:
    """The speeches at *places*: files, folders with all that is in them, patterns such as `讲话/*.docx`; each once, in order.

    What lies in *out* or in a package is no speech, nor is a hidden file or the trace of an open document (`~$…`). Folders
    within a folder are folders of packages too. Where two speeches would have one package, each is called by its whole file name.

    Raises:
        SourceError: there is nothing at one of the places.
    """
    found: dict[Path, Found] = {}
    for place in places:
        for each in _at(place, out):
            found.setdefault(each.path.resolve(), each)
    return _told_apart(tuple(found.values()))


def _at(place: str, out: Path) -> tuple[Found, ...]:
    path = Path(place)
    if path.is_file():
        return (_found(path, PurePath()),)
    below = tuple(_below(path, out)) if path.is_dir() else tuple(_matching(place, out))
    if not below:
        raise SourceError(
            f"“{place}”里没有讲话文件（{'、'.join(SUFFIXES)}）。", f"There is no speech ({', '.join(SUFFIXES)}) at {place!r}."
        )
    return below


def _matching(pattern: str, out: Path) -> Iterator[Found]:
    for path in (Path(each) for each in sorted(glob.glob(pattern, recursive=True))):  # noqa: PTH207 - a pattern may be absolute
        if path.is_dir():
            yield from _below(path, out)
        elif _is_speech(path, out):
            yield _found(path, PurePath())


def _below(folder: Path, out: Path) -> Iterator[Found]:
    for path in sorted(folder.rglob("*")):
        below = path.relative_to(folder)
        if path.is_file() and not any(part.startswith(".") for part in below.parts) and _is_speech(path, out):
            yield _found(path, below.parent)


def _is_speech(path: Path, out: Path) -> bool:
    if path.suffix.lower() not in SUFFIXES or path.name.startswith((".", "~$")):
        return False
    return not path.resolve().is_relative_to(out.resolve()) and not (path.parent / MANIFEST).exists()


def _found(path: Path, folder: PurePath) -> Found:
    return Found(path, folder, package_name(path.stem))


def _told_apart(found: tuple[Found, ...]) -> tuple[Found, ...]:
    names = Counter(_place(each) for each in found)
    whole = tuple(
        replace(each, name=package_name(each.path.name.replace(".", "-"))) if names[_place(each)] > 1 else each for each in found
    )
    return tuple(_numbered(whole))


def _numbered(found: tuple[Found, ...]) -> Iterator[Found]:
    """*found*, with a number after each name that its folder has already (files of one name from several places)."""
    taken: Counter[str] = Counter()
    for each in found:
        taken[_place(each)] += 1
        count = taken[_place(each)]
        yield replace(each, name=f"{each.name}-{count}") if count > 1 else each


def _place(found: Found) -> str:
    """Where its package stands, as a file system sees it that does not tell A from a."""
    return (found.folder / found.name).as_posix().casefold()
