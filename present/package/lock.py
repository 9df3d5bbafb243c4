"""One build at a time into one folder: a lock that the system lets go of when its holder ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from present.errors import PackageError

if sys.platform == "win32":
    import msvcrt

    def _seize(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _seize(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock that *path* stands for, a file that is there only as long as it is held.

    Raises:
        PackageError: another process holds it.
        OSError: the file can't be made.
    """
    descriptor = _held(path)
    try:
        yield
    finally:
        _let_go(path, descriptor)


def _held(path: Path) -> int:
    """A descriptor that holds the lock on the very file that *path* names now; its last holder may just have removed another."""
    while True:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR)
        try:
            _seize(descriptor)
        except (BlockingIOError, PermissionError) as exc:
            os.close(descriptor)
            raise _busy(path) from exc
        if _still_names(path, descriptor):
            return descriptor
        os.close(descriptor)


def _still_names(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _let_go(path: Path, descriptor: int) -> None:
    if sys.platform == "win32":
        os.close(descriptor)  # Windows removes no file that is open; one that another build has opened since then stays
        with suppress(FileNotFoundError, PermissionError):
            path.unlink()
    else:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def _busy(path: Path) -> PackageError:
    return PackageError(
        f"另一个 present 正在往 {path.parent} 生成同一份材料包。请等它结束再运行。",
        f"Another present is building the same package in {path.parent}. Run again when it has finished.",
    )
