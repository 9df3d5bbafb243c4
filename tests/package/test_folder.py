from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from present.errors import DeckError, PackageError
from present.package.folder import Site, building, place


def build(out: Path, name: str = "讲话", **files: str) -> None:
    with building(out, name) as site:
        for each, text in files.items():
            (site.folder / each).write_text(text, encoding="utf-8")
        place(site)


def everything_in(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*")}


def test_a_package_appears_when_it_is_placed(tmp_path: Path) -> None:
    with building(tmp_path, "讲话") as site:
        (site.folder / "deck").write_text("x", encoding="utf-8")
        assert not (tmp_path / "讲话").exists()
        place(site)

    assert everything_in(tmp_path) == {"讲话", "讲话/deck"}


def test_what_is_being_built_lies_beside_its_place_and_hidden(tmp_path: Path) -> None:
    with building(tmp_path, "讲话") as site:
        assert site.root.parent == tmp_path
        assert site.root.name.startswith(".讲话.building-")


def test_the_work_of_a_build_is_no_part_of_the_package(tmp_path: Path) -> None:
    with building(tmp_path, "讲话") as site:
        (site.work / "clip").touch()
        place(site)

    assert everything_in(tmp_path) == {"讲话"}


def test_a_new_package_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    build(tmp_path, deck="old", gone="old")
    build(tmp_path, deck="new")

    assert everything_in(tmp_path / "讲话") == {"deck"}
    assert (tmp_path / "讲话" / "deck").read_text(encoding="utf-8") == "new"


def test_the_output_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    build(tmp_path / "a" / "b", deck="x")

    assert (tmp_path / "a" / "b" / "讲话" / "deck").exists()


def test_a_failed_build_leaves_the_old_package_and_nothing_else(tmp_path: Path) -> None:
    build(tmp_path, deck="old")

    with pytest.raises(ZeroDivisionError), building(tmp_path, "讲话") as site:
        (site.folder / str(1 / 0)).touch()

    assert everything_in(tmp_path) == {"讲话", "讲话/deck"}


def test_a_failed_first_build_leaves_no_output_folder_behind(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), building(tmp_path / "a" / "b", "讲话"):
        raise ZeroDivisionError

    assert everything_in(tmp_path) == set()


def test_an_interrupted_build_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), building(tmp_path, "讲话"):
        raise KeyboardInterrupt

    assert everything_in(tmp_path) == set()


def test_what_a_killed_build_left_is_gone_after_the_next(tmp_path: Path) -> None:
    (tmp_path / ".讲话.building-killed" / "package").mkdir(parents=True)
    build(tmp_path, deck="new")

    assert everything_in(tmp_path) == {"讲话", "讲话/deck"}


def test_what_another_speechs_build_left_is_not_ours_to_remove(tmp_path: Path) -> None:
    (tmp_path / ".报告.building-other").mkdir()
    build(tmp_path)

    assert everything_in(tmp_path) == {"讲话", ".报告.building-other"}


def test_a_package_that_a_killed_build_had_moved_away_comes_back(tmp_path: Path) -> None:
    left = tmp_path / ".讲话.building-killed" / "old"
    left.mkdir(parents=True)
    (left / "deck").write_text("old", encoding="utf-8")

    with pytest.raises(ZeroDivisionError), building(tmp_path, "讲话"):
        raise ZeroDivisionError

    assert (tmp_path / "讲话" / "deck").read_text(encoding="utf-8") == "old"


def test_the_old_package_comes_back_when_the_new_one_can_not_be_moved(tmp_path: Path) -> None:
    def place_what_is_gone(site: Site) -> None:
        site.folder.rmdir()
        place(site)

    build(tmp_path, deck="old")

    with pytest.raises(PackageError), building(tmp_path, "讲话") as site:
        place_what_is_gone(site)

    assert (tmp_path / "讲话" / "deck").read_text(encoding="utf-8") == "old"


def test_only_one_build_at_a_time_writes_a_package(tmp_path: Path) -> None:
    with building(tmp_path, "讲话"), pytest.raises(PackageError, match="Another present"), building(tmp_path, "讲话"):
        pass

    assert everything_in(tmp_path) == set()


def test_two_speeches_are_built_side_by_side(tmp_path: Path) -> None:
    with building(tmp_path, "讲话") as one, building(tmp_path, "报告") as other:
        place(one)
        place(other)

    assert everything_in(tmp_path) == {"讲话", "报告"}


def test_a_lock_file_that_a_killed_build_left_holds_nobody_up(tmp_path: Path) -> None:
    (tmp_path / ".讲话.lock").touch()
    build(tmp_path)

    assert everything_in(tmp_path) == {"讲话"}


def test_an_output_that_is_a_file_is_said_to_be_one(tmp_path: Path) -> None:
    (tmp_path / "out").touch()

    with pytest.raises(PackageError, match="no folder"):
        build(tmp_path / "out")


def test_a_file_that_is_called_like_the_package_stays(tmp_path: Path) -> None:
    (tmp_path / "讲话").write_text("mine", encoding="utf-8")

    with pytest.raises(PackageError, match="no folder"):
        build(tmp_path)

    assert (tmp_path / "讲话").read_text(encoding="utf-8") == "mine"


def test_a_full_disk_is_said_to_be_full(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="disk is full") as caught, building(tmp_path, "讲话"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    assert "磁盘已满" in caught.value.zh
    assert everything_in(tmp_path) == set()


def test_a_full_disk_is_said_to_be_full_whichever_stage_meets_it(tmp_path: Path) -> None:
    with pytest.raises(PackageError, match="disk is full"), building(tmp_path, "讲话"):
        raise DeckError("写不了", "can't write") from OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_an_error_of_a_stage_stays_its_own(tmp_path: Path) -> None:
    with pytest.raises(DeckError), building(tmp_path, "讲话"):
        raise DeckError("缺版式", "no such layout")


def test_a_file_that_a_program_holds_is_named(tmp_path: Path) -> None:
    held = tmp_path / "讲话" / "deck.pptx"

    with pytest.raises(PackageError, match=r"deck\.pptx.*Close programs"), building(tmp_path, "讲话"):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(held))


def test_an_error_that_is_not_about_the_package_is_not_called_one(tmp_path: Path) -> None:
    with pytest.raises(ConnectionError), building(tmp_path, "讲话"):
        raise ConnectionError(errno.ECONNREFUSED, os.strerror(errno.ECONNREFUSED))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_write_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(PackageError, match="Not allowed"):
        build(tmp_path)
