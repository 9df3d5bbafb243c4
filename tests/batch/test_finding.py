from __future__ import annotations

from pathlib import Path, PurePath

import pytest

from present.batch import find_speeches
from present.errors import SourceError

OUT = Path("nowhere")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("甲.txt", "乙.docx", "~$乙.docx", ".隐.txt", "照片.png", "下级/丙.txt", "下级/.缓存/丁.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("同志们：", encoding="utf-8")
    return tmp_path


def names(*places: object, out: Path = OUT) -> list[str]:
    return [(each.folder / each.name).as_posix() for each in find_speeches([str(place) for place in places], out)]


def test_a_folder_stands_for_the_speeches_in_it_and_below(folder: Path) -> None:
    assert sorted(names(folder)) == ["下级/丙", "乙", "甲"]


def test_a_pattern_stands_for_what_it_matches(folder: Path) -> None:
    assert names(folder / "*.txt") == ["甲"]
    assert names(folder / "**" / "*.txt") == ["丙", "甲"]


def test_a_speech_that_is_named_twice_is_built_once(folder: Path) -> None:
    assert names(folder / "甲.txt", folder / "*.txt", folder / "甲.txt") == ["甲"]


def test_what_was_built_is_no_speech(folder: Path) -> None:
    (folder / "输出" / "甲").mkdir(parents=True)
    (folder / "输出" / "甲" / "source.txt").write_text("同志们：", encoding="utf-8")
    (folder / "旧" / "manifest.json").parent.mkdir()
    (folder / "旧" / "manifest.json").write_text("{}", encoding="utf-8")
    (folder / "旧" / "outline.md").write_text("#", encoding="utf-8")

    assert sorted(names(folder, out=folder / "输出")) == ["下级/丙", "乙", "甲"]


def test_two_speeches_of_one_name_get_two_packages(folder: Path) -> None:
    (folder / "甲.docx").write_bytes(b"PK")

    assert sorted(names(folder / "甲.*")) == ["甲-docx", "甲-txt"]
    assert sorted(names(folder / "甲.txt", folder / "下级")) == ["丙", "甲"]


def test_two_files_of_one_name_from_two_folders_get_two_packages(tmp_path: Path) -> None:
    for place in ("东", "西"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "讲话.txt").write_text(place, encoding="utf-8")

    assert names(tmp_path / "东" / "讲话.txt", tmp_path / "西" / "讲话.txt") == ["讲话-txt", "讲话-txt-2"]


@pytest.mark.parametrize("place", ["没有.txt", "*.docx", ""])
def test_a_place_without_speeches_is_named(place: str, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no speech"):
        find_speeches([str(tmp_path / place)], OUT)


def test_a_single_file_is_taken_whatever_it_is_called(folder: Path) -> None:
    assert find_speeches([str(folder / "照片.png")], OUT)[0].folder == PurePath()
