"""The audiobook as players see it: by ffprobe, which is not what wrote it."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from present.errors import PackageError
from present.package.encoding import COVER_SIDE, samples
from present.package.writers import Material
from present.package.writers.audiobook import FORMATS, audiobook
from tests.package.samples import material
from tests.package.sounds import sounding, tone

needs_ffprobe = pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is not installed")
each_format = pytest.mark.parametrize("name", FORMATS)

LENGTHS = (1_501, 733, 2_000)
TITLES = ("开篇", "干部敢为 & <地方敢闯>", "结语")
PITCHES = (300, 500, 800)


def spoken(folder: Path) -> Material:
    """A speech in three tracks, each of a pitch of its own."""
    made = zip(TITLES, LENGTHS, PITCHES, strict=True)
    clips = [(title, tone(folder / f"audio/{number}.mp3", length, pitch)) for number, (title, length, pitch) in enumerate(made)]
    of = material(*(sounding(number, title, clip) for number, (title, clip) in enumerate(clips)))
    template = replace(of.template, department="某市委　张三", date="2023年9月20日")
    return replace(of, folder=folder, template=template)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an audiobook."""
    package, folder = tmp_path_factory.mktemp("package"), tmp_path_factory.mktemp("book")
    audiobook(spoken(package), folder, lambda *_: None)
    return folder


def probed(path: Path) -> dict[str, Any]:
    command = ["ffprobe", "-v", "error", "-of", "json", "-show_chapters", "-show_format", "-show_streams", str(path)]
    found: dict[str, Any] = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return found


@needs_ffprobe
@each_format
def test_a_chapter_begins_with_each_track(book: Path, name: str) -> None:
    chapters = probed(book / name)["chapters"]

    assert [each["tags"]["title"] for each in chapters] == list(TITLES)
    assert [float(each["start_time"]) for each in chapters] == [0, 1.501, 2.234]
    assert [float(each["end_time"]) for each in chapters] == [1.501, 2.234, 4.234]


@needs_ffprobe
@each_format
def test_players_show_title_author_album_and_date(book: Path, name: str) -> None:
    tags = probed(book / name)["format"]["tags"]

    expected = {"title": "讲话", "artist": "某市委 张三", "album": "讲话", "date": "2023-09-20", "genre": "Audiobook"}
    assert tags | expected == tags
    assert "track" not in tags


@needs_ffprobe
def test_an_m4b_is_an_audiobook_in_chinese(book: Path) -> None:
    found = probed(book / "audiobook.m4b")

    assert (book / "audiobook.m4b").read_bytes()[4:12] == b"ftypM4B "
    assert found["format"]["tags"]["media_type"] == "2"
    (sound,) = (each for each in found["streams"] if each["codec_type"] == "audio")
    assert (sound["codec_name"], sound["tags"]["language"], sound["channels"]) == ("aac", "zho", 1)


def test_an_m4b_can_be_played_before_all_of_it_is_there(book: Path) -> None:
    data = (book / "audiobook.m4b").read_bytes()

    assert data.index(b"moov") < data.index(b"mdat")


def test_an_mp3_is_in_chinese(book: Path) -> None:
    with av.open(str(book / "audiobook.mp3")) as container:
        assert container.metadata["language"] == "zho"


@needs_ffprobe
@each_format
def test_the_cover_is_within(book: Path, name: str) -> None:
    (picture,) = (each for each in probed(book / name)["streams"] if each["codec_type"] == "video")

    assert picture["disposition"]["attached_pic"] == 1
    assert (picture["codec_name"], picture["width"], picture["height"]) == ("mjpeg", COVER_SIDE, COVER_SIDE)
    assert (book / "cover.jpg").read_bytes() in (book / name).read_bytes()


@needs_ffprobe
@each_format
def test_it_lasts_as_long_as_its_tracks(book: Path, name: str) -> None:
    seconds = float(probed(book / name)["format"]["duration"])

    assert seconds == pytest.approx(sum(LENGTHS) / 1000, abs=0.1)


@each_format
def test_each_track_is_heard_where_its_chapter_is(book: Path, name: str) -> None:
    sound = np.concatenate(list(samples(book / name, 24_000, 24 * sum(LENGTHS))))

    for start, length, pitch in ((0, 1_501, 300), (1_501, 733, 500), (2_234, 2_000, 800)):
        for at in (start + 40, start + length - 140):  # from the beginning of a chapter to its end
            assert loudest(sound[24 * at : 24 * (at + 100)]) == pytest.approx(pitch, abs=10)


def loudest(sound: np.ndarray[Any, Any]) -> float:
    """The strongest frequency in Hz."""
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 24_000))
    return float(np.argmax(spectrum))


@each_format
def test_it_is_no_louder_than_its_tracks(book: Path, name: str, tmp_path: Path) -> None:
    track = tone(tmp_path / "a.mp3", 1_501, 300).path
    levels = [np.concatenate(list(samples(path, 24_000, 24 * 1_501))).std() for path in (book / name, track)]

    assert 20 * np.log10(levels[0] / levels[1]) == pytest.approx(-0.2, abs=0.15)


def test_a_computer_without_chinese_letters_makes_a_cover_without_words_and_says_so(tmp_path: Path) -> None:
    (notice,) = audiobook(spoken(tmp_path), tmp_path, lambda *_: None, find=lambda: None)

    assert notice.code == "cover-font"
    assert (tmp_path / "cover.jpg").exists()


def test_a_damaged_track_is_named(tmp_path: Path) -> None:
    of = spoken(tmp_path)
    (tmp_path / "audio/1.mp3").write_bytes(b"no sound")

    with pytest.raises(PackageError, match=r"1\.mp3"):
        audiobook(of, tmp_path, lambda *_: None)


def test_progress_counts_formats(tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    audiobook(spoken(tmp_path), tmp_path, lambda *each: heard.append(each))

    assert heard == [(1, 2), (2, 2)]


def test_a_silent_package_has_no_audiobook(tmp_path: Path) -> None:
    audiobook(replace(material(), folder=tmp_path), tmp_path, lambda *_: None)

    assert list(tmp_path.iterdir()) == []
