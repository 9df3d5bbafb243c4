"""The video, made for real of small pictures and tones, and looked at with what reads it: PyAV, and ffprobe where it is."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import pytest
from PIL import Image

from present.errors import PackageError
from present.fonts import chinese_typeface
from present.model import Checks, Clip, CoverSlide, Cue, Frame, Proof, RecordedTrack, Span, Track, Utterance, Words
from present.package.book import book_of
from present.package.writers import Material
from present.package.writers.video import video
from present.package.writers.video.scenes import Scene, captioned, scenes
from present.package.writers.video.screen import BAND
from tests.package.samples import material
from tests.package.sounds import tone

needs_ffprobe = pytest.mark.skipif(shutil.which("ffprobe") is None, reason="ffprobe is not installed")
needs_font = pytest.mark.skipif(chinese_typeface() is None, reason="no Chinese font is installed")

COLOURS = {"cover": (160, 30, 30), "s1": (30, 120, 60), "s2": (30, 60, 140), "unheard": (250, 250, 250)}


def heard(clip: Clip, title: str, *said: tuple[str, int]) -> RecordedTrack:
    """A track in which each slide of *said* begins at its ms."""
    utterances = tuple(Utterance(title, title, Span(0, 1), slide, 300) for slide, _ in said)
    proofs = tuple(Proof("0" * 64, start, 300, -20.0, Checks(4.0, -3.0, 0.0)) for _, start in said)
    cues = tuple(Cue(start, start + 400, f"{title}\n{slide}") for slide, start in said)
    return RecordedTrack(Track(1, title, utterances), clip, cues, proofs)


def package_in(folder: Path) -> Material:
    """A package of two tracks and four slides, of which one is not heard."""
    (folder / "slides").mkdir()
    for number, colour in enumerate(COLOURS.values(), start=1):
        Image.new("RGB", (960, 540), colour).save(folder / "slides" / f"{number:02}.jpg", quality=95)
    tracks = (
        heard(tone(folder / "audio/01.mp3", 2_500), "开篇", ("cover", 0), ("cover", 700), ("s1", 1_333)),
        heard(tone(folder / "audio/02.mp3", 2_100), "敢为", ("s1", 40), ("s2", 1_700)),
    )
    slides = tuple(CoverSlide(Frame(key, 0), Words(key)) for key in COLOURS)
    return replace(material(*tracks), folder=folder, slides=slides)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Material:
    return package_in(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def made(package: Material, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return film_of(package, tmp_path_factory.mktemp("made"))


def film_of(package: Material, folder: Path, told: Callable[[int, int], None] = lambda *_: None) -> Path:
    assert video(package, folder, told) == ()
    (path,) = folder.iterdir()
    return path


def frames(path: Path) -> list[tuple[float, tuple[int, ...]]]:
    """When each frame is shown, in s, and the colour in its middle."""
    with av.open(str(path)) as container:
        return [(at, colour(picture, 400)) for at, picture in pictures(container)]


def colour(picture: Image.Image, y: int) -> tuple[int, ...]:
    """That of the point in the middle of the line *y*."""
    found = picture.getpixel((960, y))
    assert isinstance(found, tuple)
    return found


def pictures(container: Any) -> Iterator[tuple[float, Image.Image]]:
    return ((frame.time, frame.to_image()) for frame in container.decode(video=0))


def packets(container: Any, stream: Any) -> Iterator[tuple[float, Any]]:
    """When each packet of the stream is due, in s; the last one is empty."""
    return ((round(float(each.pts * each.time_base), 3), each) for each in container.demux(stream) if each.size)


def close(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 8 for a, b in zip(one, other, strict=True))


def test_each_slide_is_seen_from_its_first_word_to_the_first_word_of_the_next(package: Material) -> None:
    assert scenes(book_of(package)) == (Scene(0, 1_333, "cover"), Scene(1_333, 4_200, "s1"), Scene(4_200, 4_600, "s2"))


def test_what_is_not_read_aloud_has_no_video(tmp_path: Path) -> None:
    assert video(material(), tmp_path, lambda *_: None) == ()
    assert list(tmp_path.iterdir()) == []


def test_captions_part_a_scene_where_they_come_and_go() -> None:
    seen = (Scene(0, 1_000, "cover"), Scene(1_000, 2_000, "s1"))

    parted = captioned(seen, (Cue(200, 900, "一"), Cue(900, 1_500, "二")))

    assert parted == (
        Scene(0, 200, "cover"),
        Scene(200, 900, "cover", "一"),
        Scene(900, 1_000, "cover", "二"),
        Scene(1_000, 1_500, "s1", "二"),
        Scene(1_500, 2_000, "s1"),
    )


def test_a_slide_is_on_the_screen_at_the_very_moment_of_its_first_word(made: Path) -> None:
    shown = frames(made)
    changes = [now for (_, before), (now, after) in pairwise(shown) if not close(before, after)]

    assert changes == [1.333, 4.2]
    assert all(close(colour, COLOURS["cover" if at < 1.333 else "s1" if at < 4.2 else "s2"]) for at, colour in shown)


def test_one_can_jump_to_every_slide(made: Path) -> None:
    with av.open(str(made)) as container:
        whole = {at for at, packet in packets(container, container.streams.video[0]) if packet.is_keyframe}

    assert {0.0, 1.333, 4.2} <= whole


@needs_ffprobe
def test_picture_sound_captions_and_chapters_are_as_long_as_the_recording(made: Path) -> None:
    told = probed(made)
    picture, sound, words = (next(each for each in told["streams"] if each["codec_type"] == kind) for kind in KINDS)

    assert (picture["codec_name"], picture["width"], picture["height"], picture["pix_fmt"]) == ("h264", 1920, 1080, "yuv420p")
    assert (sound["codec_name"], sound["channels"]) == ("aac", 1)
    assert (words["codec_name"], words["tags"]["language"]) == ("mov_text", "zho")
    assert float(sound["duration"]) == pytest.approx(4.6, abs=0.002)
    assert float(picture["duration"]) == pytest.approx(4.6, abs=0.2)
    assert [(each["start_time"], each["end_time"], each["tags"]["title"]) for each in told["chapters"]] == [
        ("0.000000", "2.500000", "开篇"),
        ("2.500000", "4.600000", "敢为"),
    ]
    assert told["format"]["tags"]["title"] == "讲话"


KINDS = ("video", "audio", "subtitle")


def probed(path: Path) -> dict[str, Any]:
    command = ["ffprobe", "-v", "error", "-of", "json", "-show_streams", "-show_chapters", "-show_format", str(path)]
    told: dict[str, Any] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told


def test_captions_are_a_track_that_can_be_switched_on(made: Path) -> None:
    with av.open(str(made)) as container:
        read = [
            (at, bytes(each)[2:].decode()) for at, each in packets(container, container.streams.subtitles[0]) if each.size > 2
        ]

    assert read == [(0.0, "开篇\ncover"), (0.7, "开篇\ncover"), (1.333, "开篇\ns1"), (2.54, "敢为\ns1"), (4.2, "敢为\ns2")]


@needs_font
def test_captions_that_are_drawn_stand_below_the_slide_and_hide_nothing(package: Material, tmp_path: Path) -> None:
    path = film_of(replace(package, burn=True), tmp_path)

    with av.open(str(path)) as container:
        assert not container.streams.subtitles
        shown = list(pictures(container))
    band = {at: max(picture.crop((0, 1080 - BAND, 1920, 1080)).convert("L").tobytes()) > 200 for at, picture in shown}
    assert [at for at in (0.0, 0.4, 0.7, 1.1, 1.333) if band[at]] == [0.0, 0.7, 1.333]
    (_, first), *_ = shown
    assert close(colour(first, 1080 - BAND - 4), COLOURS["cover"])
    assert close(colour(first, 4), COLOURS["cover"])


def test_two_videos_of_the_same_are_the_same(made: Path, package: Material, tmp_path: Path) -> None:
    assert film_of(package, tmp_path).read_bytes() == made.read_bytes()


def test_how_far_it_has_come_is_told(package: Material, tmp_path: Path) -> None:
    told: list[float] = []

    film_of(package, tmp_path, lambda done, total: told.append(done / total))

    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    assert len(set(told)) > 20


@pytest.mark.parametrize("broken", ["audio/02.mp3", "slides/02.jpg"])
def test_what_can_not_be_read_is_an_error(broken: str, tmp_path: Path) -> None:
    package = package_in(tmp_path)
    (tmp_path / broken).write_bytes(b"neither sound nor picture")
    (tmp_path / "made").mkdir()

    with pytest.raises(PackageError, match=broken.rpartition("/")[2]):
        video(package, tmp_path / "made", lambda *_: None)


def test_a_sound_that_is_cut_short_is_an_error_and_no_silence(tmp_path: Path) -> None:
    package = package_in(tmp_path)
    tone(tmp_path / "audio/02.mp3", 1_000)
    (tmp_path / "made").mkdir()

    with pytest.raises(PackageError, match=r"02\.mp3 is 1\.1 s shorter"):
        video(package, tmp_path / "made", lambda *_: None)
