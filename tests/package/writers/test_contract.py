from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from present.model import Cue
from present.package.writers import WRITERS, Material, Writer
from tests.package.samples import material, recorded

TRACKS = [recorded(number, "敢为", Path(f"audio/0{number}-敢为.mp3"), Cue(0, 900, "敢为")) for number in (1, 2)]

every_writer = pytest.mark.parametrize("writer", [pytest.param(each, id=kind) for kind, each in WRITERS.items()])
every_material = pytest.mark.parametrize(
    "of", [pytest.param(material(*TRACKS), id="with audio"), pytest.param(material(), id="silent")]
)


@every_writer
@every_material
def test_a_writer_gives_each_path_once_and_none_outside_the_package(writer: Writer, of: Material) -> None:
    paths = [each.path for each in writer(of)]

    assert len(set(paths)) == len(paths)
    assert not any(PurePosixPath(each).is_absolute() or PureWindowsPath(each).drive or ".." in each for each in paths)


@every_writer
@every_material
def test_a_writer_gives_no_empty_file(writer: Writer, of: Material) -> None:
    assert all(each.text.strip() for each in writer(of))


@every_writer
@every_material
def test_a_writer_gives_the_same_files_each_time(writer: Writer, of: Material) -> None:
    assert writer(of) == writer(of)


@pytest.mark.parametrize("kind", WRITERS)
def test_a_writer_says_what_it_writes(kind: str) -> None:
    assert {each.kind for each in WRITERS[kind](material(*TRACKS))} == {kind}
