"""A package that is there already: built again, in part, after it was spoilt, and by two at the same time."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from present.briefing.making import make_briefing
from present.briefing.request import Request
from tests.acceptance.conftest import SPEECHES
from tests.acceptance.running import Present

PACKAGE = 7
SPEECH = SPEECHES / "two-themes.txt"
ROOT = Path(__file__).parents[2]
QUICK = ("--voice", "none", "--only", "deck,ledger,zip")

needs_espeak = pytest.mark.skipif(find_spec("espeakng_loader") is None, reason="espeakng-loader is not installed")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a silent package and its zip."""
    out = tmp_path_factory.mktemp("built")
    make_briefing(Request(SPEECH, out, voice="none", only=("deck", "ledger", "zip")), lambda *_: None)
    return out


@pytest.fixture
def package(built: Path, tmp_path: Path) -> Path:
    """A copy of that package, its zip beside it."""
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    return tmp_path / "two-themes"


def manifest_of(package: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((package / "manifest.json").read_text(encoding="utf-8"))
    return said


def files_in(folder: Path) -> set[str]:
    return {each.relative_to(folder).as_posix() for each in folder.rglob("*") if each.is_file()}


def test_a_build_of_one_output_leaves_the_others_in_their_places(package: Path, present: Present) -> None:
    before = files_in(package.parent)
    deck = (package / "deck.pptx").read_bytes()
    run = present("build", SPEECH, "--out", package.parent, "--only", "ledger")

    assert run.code == 0
    assert files_in(package.parent) == before
    assert (package / "deck.pptx").read_bytes() == deck
    assert present("verify", package.with_name("two-themes.zip")).code == 0


def test_a_build_of_one_output_goes_on_in_the_packages_dress(package: Path, present: Present) -> None:
    present("build", SPEECH, "--out", package.parent, *QUICK, "--template", "gov-blue")
    present("build", SPEECH, "--out", package.parent, "--only", "ledger")

    assert manifest_of(package)["used"]["template"] == "gov-blue"
    assert "deck.pptx" in files_in(package)


@needs_espeak
def test_a_deck_that_is_built_alone_keeps_the_packages_voice(tmp_path: Path, present: Present) -> None:
    present(
        "build",
        SPEECHES / "bilingual.txt",
        "--out",
        tmp_path,
        "--voice",
        "espeak",
        "--reading",
        "full",
        "--only",
        "deck,captions,ledger",
    )
    run = present("build", SPEECHES / "bilingual.txt", "--out", tmp_path, "--only", "deck")
    used = manifest_of(tmp_path / "bilingual")["used"]

    assert run.code == 0
    assert (used["engine"], used["reading"]) == ("espeak", "full")
    assert any(each.startswith("captions/") for each in files_in(tmp_path / "bilingual"))
    assert present("verify", tmp_path / "bilingual").code == 0


def test_what_was_made_of_an_older_text_does_not_stay_beside_the_new(tmp_path: Path, present: Present) -> None:
    source = tmp_path / "speech.txt"
    source.write_text(SPEECH.read_text(encoding="utf-8"), encoding="utf-8")
    present("build", source, "--out", tmp_path / "out", *QUICK)
    source.write_text(SPEECH.read_text(encoding="utf-8").replace("学堂亮了", "学堂新了"), encoding="utf-8")
    run = present("build", source, "--out", tmp_path / "out", "--only", "ledger")

    assert "deck.pptx" not in files_in(tmp_path / "out" / "speech")
    assert "not whole: deck of the older package" in run.out
    assert present("verify", tmp_path / "out" / "speech").code == 0


def test_a_package_that_is_half_deleted_is_whole_after_the_next_build(package: Path, present: Present) -> None:
    before = files_in(package)
    for name in ("deck.pptx", "source.txt"):
        (package / name).unlink()
    told = present("verify", package)
    present("build", SPEECH, "--out", package.parent, *QUICK)

    assert told.code == 8
    assert all(f"{name}  is missing" in told.out for name in ("deck.pptx", "source.txt"))
    assert files_in(package) == before
    assert present("verify", package).code == 0


def without_artefacts(package: Path) -> None:
    said = manifest_of(package)
    said["artefacts"] = []
    (package / "manifest.json").write_text(json.dumps(said), encoding="utf-8")


SPOILT: dict[str, Callable[[Path], object]] = {
    "no manifest": lambda package: (package / "manifest.json").unlink(),
    "a manifest that is no JSON": lambda package: (package / "manifest.json").write_text("{", encoding="utf-8"),
    "a manifest without artefacts": without_artefacts,
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_package_whose_manifest_was_spoilt_is_built_again_and_loses_nothing(
    spoil: Callable[[Path], object], package: Path, present: Present
) -> None:
    (package / "笔记.txt").write_text("mine", encoding="utf-8")
    spoil(package)
    run = present("build", SPEECH, "--out", package.parent, *QUICK)

    assert run.code == 0
    assert (package / "笔记.txt").read_text(encoding="utf-8") == "mine"
    assert present("verify", package).code == 0


def test_two_builds_give_the_same_zip(tmp_path: Path, present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1714979289")
    for name in ("one", "two"):
        assert present("build", SPEECH, "--out", tmp_path / name, *QUICK).code == 0
    one, two = ((tmp_path / name / "two-themes.zip").read_bytes() for name in ("one", "two"))

    assert one == two


def test_a_skipped_zip_is_not_made(tmp_path: Path, present: Present) -> None:
    present("build", SPEECH, "--out", tmp_path, "--voice", "none", "--skip", "zip,pdf,pictures")

    assert [each.name for each in tmp_path.iterdir()] == ["two-themes"]


def started(*command: str) -> subprocess.Popen[str]:
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", "PRESENT_LANG": "en"}
    return subprocess.Popen(
        [sys.executable, *command],
        env=surroundings,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


HOLDING = """
import sys
from pathlib import Path
from present.package.folder import building

with building(Path(sys.argv[1]), "two-themes"):
    print("building", flush=True)
    sys.stdin.readline()
"""


def test_a_build_of_a_package_that_another_process_is_building_ends_with_a_clear_word(tmp_path: Path, present: Present) -> None:
    with started("-c", HOLDING, str(tmp_path)) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "building\n"
        refused = present("build", SPEECH, "--out", tmp_path, *QUICK)
        other.communicate("\n")
    after = present("build", SPEECH, "--out", tmp_path, *QUICK)

    assert refused.code == PACKAGE
    assert "Another present is building the same package" in refused.err.splitlines()[-1]
    assert after.code == 0


def test_two_builds_at_the_same_time_leave_one_whole_package(tmp_path: Path, present: Present) -> None:
    build = ("-m", "present", "build", str(SPEECH), "--out", str(tmp_path), *QUICK)
    both = [started(*build) for _ in range(2)]
    said = [(each.communicate()[1], each.returncode) for each in both]

    assert min(code for _, code in said) == 0
    assert all(code == 0 or (code == PACKAGE and "Another present" in err) for err, code in said)
    assert {each.name for each in tmp_path.iterdir()} == {"two-themes", "two-themes.zip"}
    assert present("verify", tmp_path / "two-themes").code == 0
    assert zipfile.ZipFile(tmp_path / "two-themes.zip").testzip() is None
