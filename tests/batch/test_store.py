from __future__ import annotations

import zipfile
from pathlib import Path
from uuid import uuid4

import pytest

from present.batch.store import Store, is_url
from present.cache import Cache
from present.errors import PackageError

pytest.importorskip("fsspec", reason="the extra for clusters is not installed")

KEY = "ab" * 32


@pytest.fixture
def store() -> Store:
    """A place beyond the file system that this process alone has."""
    return Store(f"memory://{uuid4().hex}/packages/")


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = tmp_path / "讲话"
    (folder / "audio").mkdir(parents=True)
    for name in ("deck.pptx", "audio/01-开篇.mp3", "manifest.json"):
        (folder / name).write_text(name, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("place", "is_beyond"),
    [("s3://甲/乙", True), ("memory://x", True), ("output", False), ("file:///srv/x", False), ("C:\\讲话", False)],
)
def test_a_url_is_told_from_a_folder(place: str, is_beyond: bool) -> None:
    assert is_url(place) is is_beyond


def test_a_package_is_put_there_with_all_its_files(store: Store, package: Path) -> None:
    url = store.put_package(package)

    assert url == f"{store.url}/讲话"
    assert store.read("讲话/audio/01-开篇.mp3") == "audio/01-开篇.mp3".encode()
    assert store.read("讲话/manifest.json") == b"manifest.json"


def test_what_an_older_package_had_and_this_one_has_not_is_gone(store: Store, package: Path) -> None:
    store.put_package(package)
    (package / "audio" / "01-开篇.mp3").rename(package / "audio" / "01-开场.mp3")
    store.put_package(package)

    assert store.read("讲话/audio/01-开篇.mp3") is None
    assert store.read("讲话/audio/01-开场.mp3") is not None


@pytest.fixture
def archive(package: Path) -> Path:
    """The zip of the package."""
    path = package.with_name("讲话.zip")
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("讲话/manifest.json", "manifest.json")
    return path


def test_the_zip_of_a_package_is_put_beside_it_and_goes_with_it(store: Store, package: Path, archive: Path) -> None:
    store.put_package(package, archive)
    assert store.read("讲话.zip") == archive.read_bytes()

    store.put_package(package)
    assert store.read("讲话.zip") is None


def test_a_users_file_in_the_place_of_the_zip_is_kept_beside_it(store: Store, package: Path, archive: Path) -> None:
    store.keep("讲话.zip", b"the user's own")
    store.put_package(package)
    assert store.read("讲话.zip") == b"the user's own"

    store.put_package(package, archive)
    assert store.read("讲话.zip") == archive.read_bytes()
    assert store.read("讲话.kept.zip") == b"the user's own"


def test_what_one_computer_keeps_beyond_another_has(store: Store, tmp_path: Path) -> None:
    Cache(tmp_path / "one", beyond=store).keep(KEY, "声音".encode())
    other = Cache(tmp_path / "other", beyond=store)

    assert other.read(KEY) == "声音".encode()
    assert Cache(tmp_path / "other").read(KEY) == "声音".encode()


def test_what_is_damaged_beyond_counts_as_not_there(store: Store, tmp_path: Path) -> None:
    store.keep(KEY, b"damaged")

    assert Cache(tmp_path, beyond=store).read(KEY) is None


def test_a_protocol_that_nobody_speaks_is_named() -> None:
    with pytest.raises(PackageError, match="nonsense"):
        Store("nonsense://place")
