"""A batch from the command line, with real packages of small speeches."""

from __future__ import annotations

import json
import os
import shutil
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from present.batch import State, watch
from present.briefing.request import Request
from present.deck.folders import template_folders
from tests.acceptance.running import Present, runner

TEXT = (Path(__file__).parents[1] / "speeches" / "two-themes.txt").read_text(encoding="utf-8")


@pytest.fixture
def present(capsys: pytest.CaptureFixture[str]) -> Present:
    return runner(capsys)


@pytest.fixture
def speeches(tmp_path: Path) -> Path:
    folder = tmp_path / "讲话"
    folder.mkdir()
    for name in ("甲", "乙"):
        (folder / f"{name}.txt").write_text(f"{name}地讲话\n{TEXT}", encoding="utf-8")
    (folder / "空.txt").write_text("", encoding="utf-8")
    return folder


def report(out: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((out / "batch-report.json").read_text(encoding="utf-8"))
    return said


def states(out: Path) -> dict[str, str]:
    return {Path(each["source"]).stem: each["state"] for each in report(out)["speeches"]}


def batch(present: Present, speeches: Path, out: Path, *options: str) -> int:
    return present("batch", speeches, "--voice", "none", "--out", out, "--only", "deck", "--jobs", 1, *options).code


def test_a_folder_of_speeches_becomes_packages_and_what_fails_is_named(present: Present, speeches: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    code = batch(present, speeches, out)

    assert code == 3
    assert states(out) == {"甲": "built", "乙": "built", "空": "failed"}
    assert all((out / name / "deck.pptx").is_file() for name in "甲乙")
    assert [each["error"]["zh"] for each in report(out)["speeches"] if each["error"]] != []


def test_what_stands_and_has_not_changed_is_left_as_it_is(present: Present, speeches: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (speeches / "空.txt").unlink()
    assert batch(present, speeches, out) == 0
    (speeches / "甲.txt").write_text(f"甲市讲话\n{TEXT}", encoding="utf-8")
    before = (out / "乙" / "manifest.json").stat().st_mtime_ns
    assert batch(present, speeches, out, "--resume") == 0

    assert states(out) == {"甲": "built", "乙": "current"}
    assert (out / "乙" / "manifest.json").stat().st_mtime_ns == before


def test_a_package_that_lacks_a_file_or_was_asked_for_otherwise_is_built_again(
    present: Present, speeches: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (speeches / "空.txt").unlink()
    batch(present, speeches, out)
    (out / "甲" / "deck.pptx").unlink()
    batch(present, speeches, out, "--resume")
    assert states(out) == {"甲": "built", "乙": "current"}
    batch(present, speeches, out, "--resume", "--template", "gov-blue")

    assert states(out) == {"甲": "built", "乙": "built"}


def test_some_outputs_that_were_built_over_an_older_package_stand_until_its_template_changes(
    present: Present, tmp_path: Path
) -> None:
    speech, out, own = tmp_path / "甲.txt", tmp_path / "out", tmp_path / "own"
    speech.write_text(f"甲地讲话\n{TEXT}", encoding="utf-8")
    shutil.copytree(template_folders(None)[-1] / "gov-blue", own / "本部门")
    asked = ("batch", speech, "--out", out, "--jobs", 1, "--templates", own, "--resume")
    dressed = ("--template", "本部门", "--voice", "none", "--only", "deck", "--only", "handout")
    assert present(*asked, *dressed).code == 0
    again = (*asked, "--only", "deck")
    assert present(*again).code == 0
    assert states(out) == {"甲": "built"}
    assert present(*again).code == 0
    assert states(out) == {"甲": "current"}

    with zipfile.ZipFile(own / "本部门" / "template.pptx", "a") as deck:
        deck.comment = b"changed"
    assert present(*again).code == 0
    assert states(out) == {"甲": "built"}


def dropped(folder: Path) -> Iterator[None]:
    """What happens in a folder that is watched: a speech is there, one comes, one that can't be read comes and is mended."""
    yield
    (folder / "丙.txt").write_text(TEXT, encoding="utf-8")
    (folder / "丁.txt").write_text("", encoding="utf-8")
    aged(folder)
    yield
    yield
    (folder / "丁.txt").write_text(TEXT, encoding="utf-8")
    aged(folder, 60)
    yield


def aged(folder: Path, seconds: int = 90) -> None:
    """Nothing in *folder* was written just now."""
    for each in folder.iterdir():
        os.utime(each, (time.time() - seconds,) * 2)


def test_what_is_dropped_into_a_watched_folder_is_built_once(speeches: Path, tmp_path: Path) -> None:
    for name in ("乙", "空"):
        (speeches / f"{name}.txt").unlink()
    aged(speeches)
    heard: list[str] = []
    request = Request(Path(), tmp_path / "out", voice="none", only=("deck",))
    built = list(watch(speeches, request, lambda path: heard.append(path.stem), dropped))

    assert [(each.source.stem, each.state) for each in built[:1]] == [("甲", State.BUILT)]
    assert {each.source.stem: each.state for each in built[1:3]} == {"丙": State.BUILT, "丁": State.FAILED}
    assert [(each.source.stem, each.state) for each in built[3:]] == [("丁", State.BUILT)]
