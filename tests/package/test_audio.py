from __future__ import annotations

from pathlib import Path

import pytest

from present.model import Recording
from present.package.audio import store_audio
from tests.package.samples import recorded


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    clips = [tmp_path / "a.mp3", tmp_path / "b.mp3"]
    for clip in clips:
        clip.write_bytes(clip.name.encode())
    return Recording("espeak", "1.52.0", "cmn", (recorded(0, "开场", clips[0]), recorded(1, "企业/敢干", clips[1])))


def test_tracks_are_named_by_number_and_title(tmp_path: Path, recording: Recording) -> None:
    stored = store_audio(recording, tmp_path)

    assert [each.clip.path for each in stored.tracks] == [tmp_path / "audio/00-开场.mp3", tmp_path / "audio/01-企业_敢干.mp3"]
    assert [each.clip.path.read_bytes() for each in stored.tracks] == [b"a.mp3", b"b.mp3"]


def test_clips_are_moved_not_copied(tmp_path: Path, recording: Recording) -> None:
    store_audio(recording, tmp_path)

    assert not (tmp_path / "a.mp3").exists()
