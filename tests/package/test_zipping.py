from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

from present.package.manifest import artefacts, write_manifest
from present.package.zipping import write_zip
from tests.package.samples import manifest_of

TEXT = "同志们，大家好。" * 200


def package(folder: Path) -> Path:
    (folder / "audio").mkdir(parents=True)
    (folder / "audio" / "01-肯学.mp3").write_bytes(bytes(range(256)) * 8)
    (folder / "source.txt").write_text(TEXT, encoding="utf-8")
    return folder


def zipped(folder: Path, path: Path, created: str = "2024-05-06T07:08:09Z") -> list[zipfile.ZipInfo]:
    listed = artefacts(folder, {"source.txt": "source", "audio/01-肯学.mp3": "audio"})
    manifest = replace(manifest_of(listed), created=created)
    write_manifest(manifest, folder)
    write_zip(folder, manifest, path, "讲话")
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return archive.infolist()


def test_all_lies_in_one_folder_with_the_manifest_first(tmp_path: Path) -> None:
    names = [each.filename for each in zipped(package(tmp_path / "a"), tmp_path / "a.zip")]

    assert names == ["讲话/manifest.json", "讲话/audio/01-肯学.mp3", "讲话/source.txt"]


def test_chinese_names_say_that_they_are_utf_8(tmp_path: Path) -> None:
    assert all(each.flag_bits & 0x800 for each in zipped(package(tmp_path / "a"), tmp_path / "a.zip"))


def test_sound_is_stored_as_it_is_and_text_is_packed(tmp_path: Path) -> None:
    kinds = {each.filename: each.compress_type for each in zipped(package(tmp_path / "a"), tmp_path / "a.zip")}

    assert kinds["讲话/audio/01-肯学.mp3"] == zipfile.ZIP_STORED
    assert kinds["讲话/source.txt"] == zipfile.ZIP_DEFLATED


def test_the_same_package_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        zipped(package(tmp_path / name), tmp_path / f"{name}.zip")

    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_files_bear_the_moment_of_the_package(tmp_path: Path) -> None:
    assert {each.date_time for each in zipped(package(tmp_path / "a"), tmp_path / "a.zip")} == {(2024, 5, 6, 7, 8, 8)}


def test_a_moment_before_the_formats_first_year_is_in_that_year(tmp_path: Path) -> None:
    found = zipped(package(tmp_path / "a"), tmp_path / "a.zip", "1970-01-01T00:00:00Z")

    assert {each.date_time for each in found} == {(1980, 1, 1, 0, 0, 0)}
