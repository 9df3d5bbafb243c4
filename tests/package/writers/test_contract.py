from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from present.errors import OutputUnavailableError
from present.model import Cue
from present.package.writers import AUDIO, DECK, WRITERS, Material
from tests.package.samples import material
from tests.package.sounds import sounding, tone

every_writer = pytest.mark.parametrize("name", WRITERS)
every_material = pytest.mark.parametrize("sounds", [pytest.param(True, id="with audio"), pytest.param(False, id="silent")])


def material_in(folder: Path, sounds: bool) -> Material:
    """A package as far as it has come when writers are called."""
    clips = [tone(folder / f"audio/0{number}-敢为.mp3", 2_000) for number in ((1, 2) if sounds else ())]
    (folder / "slides").mkdir(exist_ok=True)
    Image.new("RGB", (192, 108)).save(folder / "slides" / "01.jpg")
    tracks = [sounding(number, "敢为", clip, Cue(0, 900, "敢为")) for number, clip in enumerate(clips, start=1)]
    return replace(material(*tracks), folder=folder)


def written(name: str, package: Path, folder: Path, sounds: bool) -> dict[str, bytes]:
    """What the writer called *name* writes below *folder*, by path; skips where this computer lacks what it needs."""
    folder.mkdir()
    try:
        WRITERS[name].write(material_in(package, sounds), folder, lambda *_: None)
    except OutputUnavailableError as exc:
        pytest.skip(f"{name}: {exc}")
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*") if each.is_file()}


@every_writer
def test_a_writer_is_made_from_outputs_that_come_before_it(name: str) -> None:
    before = [DECK, AUDIO, *WRITERS][: 2 + list(WRITERS).index(name)]

    assert set(WRITERS[name].needs) <= set(before)


@every_writer
@every_material
def test_a_writer_gives_no_empty_file(name: str, sounds: bool, tmp_path: Path) -> None:
    assert all(data.strip() for data in written(name, tmp_path, tmp_path / "new", sounds).values())


@every_writer
@every_material
def test_a_writer_gives_the_same_files_each_time(name: str, sounds: bool, tmp_path: Path) -> None:
    first, again = (written(name, tmp_path, tmp_path / place, sounds) for place in ("one", "two"))

    assert first == again
