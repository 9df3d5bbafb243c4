from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from present.errors import PackageError
from present.package.encoding import Tags, rate_of, retagged, samples
from tests.package.sounds import RATE, tone

TAGS = Tags("开篇", "某市委", "讲话", "2023-09-20", 3, 12)


def heard(path: Path, rate: int, count: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.concatenate(list(samples(path, rate, count)))


@pytest.mark.parametrize("length", [999, 1_000, 2_024, 3_024])
def test_no_part_of_a_track_is_empty(tmp_path: Path, length: int) -> None:
    clip = tone(tmp_path / "a.mp3", length)

    assert all(len(part) for count in (24 * length, 24 * length + 9) for part in samples(clip.path, RATE, count))


@pytest.mark.parametrize("rate", [24_000, 22_050])
def test_a_track_gives_as_many_samples_as_it_lasts(tmp_path: Path, rate: int) -> None:
    clip = tone(tmp_path / "a.mp3", 1_234, rate=rate)

    assert rate_of(clip.path) == rate
    for count in (1_234 * rate // 1000, 1_234 * rate // 1000 + 20):  # what a codec swallowed is silence
        assert len(heard(clip.path, rate, count)) == count


def test_a_track_begins_where_its_sound_does(tmp_path: Path) -> None:
    """No codec's delay is in front of it: a tone's zero crossings are where they were before it was encoded."""
    clip = tone(tmp_path / "a.mp3", 1_000, pitch=100)

    sound = heard(clip.path, 24_000, 24_000)[6_000:12_000]

    expected = np.sin(2 * np.pi * 100 * np.arange(6_000, 12_000) / 24_000)
    assert np.corrcoef(sound, expected)[0, 1] > 0.99  # the tone fades; half a millisecond would make it 0.95


def test_a_track_of_another_rate_is_brought_to_that_of_the_book(tmp_path: Path) -> None:
    clip = tone(tmp_path / "a.mp3", 1_000, rate=22_050)

    assert len(heard(clip.path, 24_000, 24_000)) == 24_000


def test_a_track_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    clip = tone(tmp_path / "a.mp3", 2_000)
    clip.path.write_bytes(clip.path.read_bytes()[: -40 * 144])  # so many frames are missing

    with pytest.raises(PackageError, match="shorter than it should be"):
        heard(clip.path, 24_000, 48_000)


@pytest.mark.parametrize("data", [b"", b"no sound" * 100])
def test_what_is_no_audio_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.mp3").write_bytes(data)

    with pytest.raises(PackageError, match=r"a\.mp3"):
        rate_of(tmp_path / "a.mp3")


def test_tags_stand_in_place_of_those_before(tmp_path: Path) -> None:
    clip = tone(tmp_path / "a.mp3", 500)

    once = retagged(clip.path.read_bytes(), Tags("别的", "", "", ""))
    clip.path.write_bytes(retagged(once, TAGS))

    with av.open(str(clip.path)) as container:
        assert (container.metadata["title"], container.metadata["artist"]) == ("开篇", "某市委")
        assert container.metadata["track"] == "3/12"
    assert clip.path.read_bytes().count(b"ID3\x03") == 1


def test_what_is_not_known_has_no_tag(tmp_path: Path) -> None:
    clip = tone(tmp_path / "a.mp3", 500)

    clip.path.write_bytes(retagged(clip.path.read_bytes(), Tags("讲话", "", "讲话", "2023")))

    with av.open(str(clip.path)) as container:
        assert not {"artist", "album_artist", "track"} & set(container.metadata)
