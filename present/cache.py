"""What was spoken, encoded or printed before, so that it need not be again: one file for each, named by all that it is made of.

A file begins with the SHA-256 of the rest of it. One that is damaged counts as not there; one that is half written is never seen,
as it is written under another name and moved. A file's time is that of its last use: what was used least recently goes first when
there is too much.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from platformdirs import user_cache_path

from present.errors import PresentError

BOUND = 2_000_000_000
"""Bytes that a cache may hold: some 15 hours of clips, with the files that were made of them."""

MONTHS = 90 * 24 * 3600.0
"""Seconds of three months."""

_DAY = 24 * 3600.0
_DIGEST = 32
_HALF = ".part"
_UNITS = {"M": 1_000_000, "G": 1_000_000_000}


def users_cache(environ: Mapping[str, str] = os.environ) -> Cache:
    """The user's own cache, which holds what PRESENT_CACHE_SIZE says, else BOUND.

    Raises:
        PresentError: PRESENT_CACHE_SIZE holds no size.
    """
    asked = environ.get("PRESENT_CACHE_SIZE", "").strip()
    return Cache(cache_folder(), _bytes(asked) if asked else BOUND)


def cache_folder() -> Path:
    """Where what can be made again is kept, in the user's own cache; PRESENT_CACHE names another."""
    return Path(os.environ.get("PRESENT_CACHE") or user_cache_path("present", appauthor=False)) / "made"


def _bytes(size: str) -> int:
    """How many bytes *size* is, such as 500MB or 1.5 GB."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([MG])B?", size, re.IGNORECASE | re.ASCII)
    if found is None:
        raise PresentError(
            f"环境变量 PRESENT_CACHE_SIZE 应写成 500MB 或 2GB 这样的大小，现为“{size}”。",
            f"The environment variable PRESENT_CACHE_SIZE must be a size such as 500MB or 2GB, it is {size!r}.",
        )
    return int(float(found[1]) * _UNITS[found[2].upper()])


def key_of(*parts: object) -> str:
    """The name of what is made of *parts*."""
    return sha256(json.dumps([str(part) for part in parts], ensure_ascii=False).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Holding:
    """What a cache holds: how many files, how many bytes, and how many bytes it may hold."""

    folder: Path
    files: int
    size: int
    bound: int


class Beyond(Protocol):
    """A place that several computers have in common; each of its methods may raise a PresentError."""

    def read(self, path: str) -> bytes | None:
        """What was kept there as *path*."""

    def keep(self, path: str, data: bytes) -> None:
        """Keep *data* there as *path*."""


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of what was made, at most *bound* bytes; where it can't be written, nothing is kept and nothing else is lost.

    What it lacks may be there *beyond*, and what it keeps is kept there too.
    """

    folder: Path
    bound: int = BOUND
    beyond: Beyond | None = None

    def read(self, key: str) -> bytes | None:
        """What was kept under *key*, None if nothing was or it is damaged."""
        path = self._path(key)
        with contextlib.suppress(OSError):
            data = path.read_bytes()
            os.utime(path)
            if (kept := _undamaged(data)) is not None:
                return kept
        return self._fetched(key)

    def _fetched(self, key: str) -> bytes | None:
        """What is kept beyond under *key*, from now on here too."""
        if self.beyond is None or (data := self.beyond.read(key)) is None or (kept := _undamaged(data)) is None:
            return None
        self._write(self._path(key), data)
        return kept

    def forget(self, unused: float = MONTHS) -> None:
        """Remove what was not used for that many seconds, what killed runs left, and the least recently used, to the bound."""
        now, size = time.time(), 0
        for used, path, each in sorted(self._files(), reverse=True):
            size += each
            if size > self.bound or used < now - (_DAY if path.suffix == _HALF else unused):
                _remove(path)
                size -= each

    def holding(self) -> Holding:
        """What it holds now."""
        sizes = [size for _, _, size in self._files()]
        return Holding(self.folder, len(sizes), sum(sizes), self.bound)

    def clear(self) -> None:
        """Remove all of it."""
        for _, path, _ in self._files():
            _remove(path)

    def _files(self) -> Iterator[tuple[float, Path, int]]:
        """Each file with the time of its last use and its size in bytes."""
        for path in self.folder.glob("[0-9a-f][0-9a-f]/*"):
            with contextlib.suppress(OSError):  # another run may remove it
                found = path.stat()
                yield found.st_mtime, path, found.st_size

    def keep(self, key: str, data: bytes) -> bytes:
        """Keep *data* under *key*; gives it back."""
        whole = sha256(data).digest() + data
        self._write(self._path(key), whole)
        if self.beyond:
            self.beyond.keep(key, whole)
        return data

    def made(self, key: str, make: Callable[[], bytes]) -> bytes:
        """What was kept under *key*, else what *make* gives, which is kept from now on."""
        kept = self.read(key)
        return self.keep(key, make()) if kept is None else kept

    def _write(self, path: Path, data: bytes) -> None:
        with contextlib.suppress(OSError):  # a cache that is full or forbidden costs time, not the briefing
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=_HALF)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                Path(beside).replace(path)
            finally:
                Path(beside).unlink(missing_ok=True)

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]


def _undamaged(data: bytes) -> bytes | None:
    """What was kept as *data*, its sum before it; None where it is not as it was."""
    kept = data[_DIGEST:]
    return kept if sha256(kept).digest() == data[:_DIGEST] else None


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):  # another run may be faster, or hold it open
        path.unlink()
