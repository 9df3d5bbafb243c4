"""The package's folder: built beside its place, moved there when it is whole, so that nobody meets half a package."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from present.errors import PackageError, PresentError
from present.package.lock import locked
from present.refusals import refusal

FULL_DISK = frozenset({errno.ENOSPC, errno.EDQUOT})
"""What systems call a disk that has no room left, for anybody or for this user."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where one package is built.

    `target` is where it will stand, `folder` where its files are put until then, `work` a place for what only the build needs.
    All are on one file system.
    """

    target: Path
    root: Path

    @property
    def folder(self) -> Path:
        """The package as far as it has come."""
        return self.root / "package"

    @property
    def work(self) -> Path:
        """What the build needs and the package does not; it goes when the build ends."""
        return self.root / "work"


@contextmanager
def building(out: Path, name: str) -> Iterator[Site]:
    """A site for the package called *name* in the folder *out*, which is made where it is missing.

    Whatever happens in the block, the site is gone after it; what an earlier build left when it was killed is gone before it.
    Only `place` makes the package appear.

    Raises:
        PackageError: the folder can't be written, the disk is full, or another build of this package is running.
    """
    made = _made(out)
    try:
        with _disk_errors(out), locked(out / f".{name}.lock"):
            _clear(out, name)
            site = _opened(out, name)
            try:
                yield site
            finally:
                # What can't be removed now, such as a file that a virus scanner holds open, the next build clears.
                shutil.rmtree(site.root, ignore_errors=True)
    finally:
        _take_back(made)


def new_file(out: Path, name: str) -> Path:
    """A path for a file called *name* in the folder *out*, which is made where it is missing.

    Raises:
        PackageError: the folder can't be made.
    """
    _made(out)
    return out / name


def place(site: Site) -> None:
    """Move the built package to its target. An older package stands until that moment, and again if the move fails.

    Raises:
        PackageError: the target is no folder, or a program holds one of its files open.
    """
    old = site.root / "old"
    if site.target.exists():
        site.target.rename(old)
    try:
        site.folder.rename(site.target)
    except OSError:
        if old.exists():
            old.rename(site.target)
        raise


def _made(out: Path) -> tuple[Path, ...]:
    """The folders that had to be made for *out* to be there, innermost first."""
    missing = tuple(folder for folder in (out, *out.parents) if not folder.exists())
    with _disk_errors(out, everything=True):
        out.mkdir(parents=True, exist_ok=True)
    return missing


def _take_back(made: tuple[Path, ...]) -> None:
    """Remove the folders that were made for a build and have stayed empty."""
    for folder in made:
        if folder.exists() and not any(folder.iterdir()):
            folder.rmdir()


def _opened(out: Path, name: str) -> Site:
    """A site beside *name*; whatever is called so and is no folder is not ours to move away."""
    if (out / name).exists() and not (out / name).is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "no folder", str(out / name))
    site = Site(out / name, Path(tempfile.mkdtemp(prefix=_prefix(name), dir=out)))
    site.folder.mkdir()
    site.work.mkdir()
    return site


def _clear(out: Path, name: str) -> None:
    """Remove what killed builds left; where one was killed between two moves, put the older package back first."""
    for left in [each for each in out.iterdir() if each.name.startswith(_prefix(name))]:
        old = left / "old"
        if old.exists() and not (out / name).exists():
            old.rename(out / name)
        shutil.rmtree(left, ignore_errors=True)


def _prefix(name: str) -> str:
    return f".{name}.building-"


@contextmanager
def _disk_errors(out: Path, *, everything: bool = False) -> Iterator[None]:
    """Turn what the disk refuses into a PackageError: *everything*, or only what concerns a full disk or a path in *out*."""
    try:
        yield
    except OSError as exc:
        if everything or exc.errno in FULL_DISK or _is_within(exc, out):
            raise _refusal(exc, out) from exc
        raise
    except PresentError as exc:
        if isinstance(exc.__cause__, OSError) and exc.__cause__.errno in FULL_DISK:  # whichever stage met it
            raise _refusal(exc.__cause__, out) from exc
        raise


def _is_within(exc: OSError, out: Path) -> bool:
    named = exc.filename
    return isinstance(named, str | Path) and Path(named).absolute().is_relative_to(out.absolute())


def _refusal(exc: OSError, out: Path) -> PackageError:
    match exc.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return PackageError(
                f"磁盘已满，写不下材料包（{out}）。请腾出空间，或用 --out 换一个位置。",
                f"The disk is full: the package does not fit into {out}. Free some space, or choose another place with --out.",
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return PackageError(
                f"没有写入权限：{exc.filename or out}。请关闭正打开该文件夹中文件的程序，或用 --out 换一个位置。",
                f"Not allowed to write {exc.filename or out}. Close programs that hold files of that folder open, "
                "or choose another place with --out.",
            )
        case errno.EEXIST | errno.ENOTDIR:
            return PackageError(
                f"{exc.filename or out} 不是文件夹。请移走它，或用 --out 换一个位置。",
                f"{exc.filename or out} is no folder. Move it away, or choose another place with --out.",
            )
        case _:
            return PackageError(
                f"写不了 {exc.filename or out}：{refusal(exc).zh}。请用 --out 换一个位置。",
                f"Can't write {exc.filename or out}: {refusal(exc).en}. Choose another place with --out.",
            )
