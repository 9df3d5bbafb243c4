"""Packages and recordings kept beyond this computer, in any place that fsspec knows: s3://…, sftp://…, memory://…."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from present.errors import PackageError
from present.package.manifest import MANIFEST
from present.package.zipping import is_zip_of, names_beside


def is_url(place: str) -> bool:
    """Whether *place* is beyond the file system, as `s3://bucket/packages` is; `file://…` and plain paths are not."""
    scheme, mark, _ = place.partition("://")
    return bool(mark) and scheme not in {"file", "local"}


class Store:
    """A folder at a URL; its library is an extra, `pip install ".[cluster]"`. Each method may raise what `__init__` does."""

    def __init__(self, url: str) -> None:
        """The folder at *url*.

        Raises:
            PackageError: it can't be reached, or nothing on this computer speaks its protocol.
        """
        self.url = url.rstrip("/")
        with self._told():
            fsspec: Any = import_module("fsspec.core")  # an extra, which few have
            self._files, self._root = fsspec.url_to_fs(self.url)

    def read(self, path: str) -> bytes | None:
        """What the file *path* holds; None where there is none."""
        with self._told():
            try:
                return bytes(self._files.cat_file(f"{self._root}/{path}"))
            except FileNotFoundError:
                return None

    def keep(self, path: str, data: bytes) -> None:
        """Write *data* as the file *path*."""
        with self._told():
            self._files.makedirs(f"{self._root}/{path}".rpartition("/")[0], exist_ok=True)
            self._files.pipe_file(f"{self._root}/{path}", data)

    def put_package(self, folder: Path, archive: Path | None = None) -> str:
        """Put the package in *folder* there, and beside it its *archive*, if it has one; the package's URL.

        The manifest comes last: where it is, the package is whole. What an older package of that name had and this one has not
        is removed, a file of the user's in the place of the archive kept under another name.
        """
        name = folder.name
        paths = sorted(each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file())
        stale = self._listed(name) - set(paths)
        with self._told():
            self._remove(name, {MANIFEST} | stale)
            self._put_archive(archive, name)
            for path in sorted(paths, key=lambda each: each == MANIFEST):
                target = f"{self._root}/{name}/{path}"
                self._files.makedirs(target.rpartition("/")[0], exist_ok=True)
                self._files.put_file(str(folder / path), target)
        return f"{self.url}/{name}"

    def _put_archive(self, archive: Path | None, name: str) -> None:
        """Put *archive* beside the package *name*, or take away that of an older one."""
        place = f"{self._root}/{name}.zip"
        is_there = self._files.exists(place)
        ours = is_there and self._is_zip(place, name)
        if archive:
            if is_there and not ours:
                beside = (f"{self._root}/{each}" for each in names_beside(name))
                self._files.mv(place, next(each for each in beside if not self._files.exists(each)))
            self._files.makedirs(self._root, exist_ok=True)
            self._files.put_file(str(archive), place)
        elif ours:
            self._files.rm_file(place)

    def _is_zip(self, place: str, name: str) -> bool:
        with self._files.open(place, "rb") as file:
            return is_zip_of(file, name)

    def _listed(self, name: str) -> set[str]:
        """The files of the package *name*, by their paths in it."""
        with self._told():
            found = self._files.find(f"{self._root}/{name}")
        before = len(self._files._strip_protocol(f"{self._root}/{name}")) + 1  # noqa: SLF001 - fsspec's own way to a bare path
        return {each[before:] for each in found}

    def _remove(self, name: str, paths: set[str]) -> None:
        for path in paths:
            if self._files.exists(f"{self._root}/{name}/{path}"):
                self._files.rm_file(f"{self._root}/{name}/{path}")

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError, ImportError) as exc:
            raise PackageError(
                f'用不了 {self.url}：{exc}。请检查地址和权限；需要先安装 pip install ".[cluster]" 和该协议的库（如 s3fs）。',
                f"Can't use {self.url}: {exc}. Check the address and what you may do there; it takes pip install "
                '".[cluster]" and the library of its protocol (such as s3fs).',
            ) from exc
