from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import av
import pytest

from present.package.audio import store_audio
from present.package.writers import Material
from tests.package.samples import material
from tests.package.sounds import sounding, tone


@pytest.fixture
def spoken(tmp_path: Path) -> Material:
    tracks = [
        sounding(number, title, tone(tmp_path / f"work/{number}.mp3", 500)) for number, title in ((0, "开场"), (1, "企业/敢干"))
    ]
    of = material(*tracks)
    return replace(of, folder=tmp_path, template=replace(of.template, department="某市委办公室"))


def clips(stored: Material) -> list[Path]:
    return [each.clip.path for each in stored.recording.tracks] if stored.recording else []


def test_tracks_are_named_by_number_and_title(tmp_path: Path, spoken: Material) -> None:
    assert clips(store_audio(spoken)) == [tmp_path / "audio/00-开场.mp3", tmp_path / "audio/01-企业_敢干.mp3"]


def test_clips_are_moved_not_copied(tmp_path: Path, spoken: Material) -> None:
    store_audio(spoken)

    assert list((tmp_path / "work").iterdir()) == []


def test_players_show_a_track_as_a_part_of_its_speech(spoken: Material) -> None:
    with av.open(str(clips(store_audio(spoken))[1])) as container:
        tags = dict(container.metadata)

    tags.pop("encoder")
    assert tags == {
        "title": "企业/敢干",
        "artist": "某市委办公室",
        "album_artist": "某市委办公室",
        "album": "讲话",
        "date": "2024-05-06",
        "track": "1/2",
        "genre": "Audiobook",
        "language": "zho",
    }


def test_tags_change_nothing_of_the_sound(tmp_path: Path, spoken: Material) -> None:
    before = (tmp_path / "work/1.mp3").read_bytes()

    after = clips(store_audio(spoken))[1].read_bytes()

    sound = before[before.index(b"\xff\xf3") :]  # the first frame of MPEG-2 layer III
    assert after.endswith(sound)
    assert after.index(sound) == after.index(b"\xff\xf3")


def test_a_silent_package_gets_no_folder_for_audio(tmp_path: Path) -> None:
    store_audio(replace(material(), folder=tmp_path))

    assert list(tmp_path.iterdir()) == []
