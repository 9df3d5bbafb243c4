from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from present.model import Cue
from present.package.hearing import HeardTrack, heard_tracks
from present.package.verifying.captions import caption_faults
from present.package.writers.captions import Captions, lrc, srt, vtt
from tests.package.samples import material, recorded

CUES = (Cue(0, 900, "同志们，"), Cue(900, 2_000, "××。"))


@pytest.fixture
def tracks() -> tuple[HeardTrack, ...]:
    recording = material(recorded(1, "开篇", Path("01-开篇.mp3"), *CUES)).recording
    assert recording is not None
    return heard_tracks(recording, "audio")


def written(cues: tuple[Cue, ...]) -> dict[str, str]:
    """The same captions in each form, by the suffix of their file."""
    return {".srt": srt(cues), ".vtt": vtt(cues), ".lrc": lrc(Captions("开篇", "", "讲话", 2_000, cues))}


def faults(cues: tuple[Cue, ...], form: str, tracks: tuple[HeardTrack, ...]) -> list[str]:
    return [each.en for each in caption_faults(f"captions/01-开篇{form}", written(cues)[form], tracks)]


each_form = pytest.mark.parametrize("form", [".srt", ".vtt", ".lrc"])


@each_form
def test_captions_that_say_what_is_heard_when_it_is_heard_are_right(form: str, tracks: tuple[HeardTrack, ...]) -> None:
    assert faults(CUES, form, tracks) == []


@each_form
def test_a_lost_caption_is_found(form: str, tracks: tuple[HeardTrack, ...]) -> None:
    assert "“同志们，××。”" in faults(CUES[1:], form, tracks)[0]


@each_form
def test_a_caption_that_comes_late_is_found(form: str, tracks: tuple[HeardTrack, ...]) -> None:
    assert "captioned at 0:00.5" in faults((replace(CUES[0], start=500), CUES[1]), form, tracks)[0]


@each_form
def test_captions_that_go_on_after_the_audio_are_found(form: str, tracks: tuple[HeardTrack, ...]) -> None:
    assert faults((CUES[0], replace(CUES[1], end=9_000)), form, tracks) == ["goes on after the audio has ended"]


@pytest.mark.parametrize("form", [".srt", ".vtt"])
def test_captions_that_overlap_are_found(form: str, tracks: tuple[HeardTrack, ...]) -> None:
    assert faults((replace(CUES[0], end=1_500), CUES[1]), form, tracks) == ["its times overlap or go back"]


def test_a_time_that_is_none_is_found(tracks: tuple[HeardTrack, ...]) -> None:
    broken = srt(CUES).replace("00:00:00,000", "soon", 1)

    assert [each.en for each in caption_faults("captions/01-开篇.srt", broken, tracks)] == ["has a time that can't be read"]


@each_form
def test_captions_with_windows_line_ends_are_read_as_well(form: str, tracks: tuple[HeardTrack, ...]) -> None:
    text = written(CUES)[form].replace("\n", "\r\n")

    assert list(caption_faults(f"captions/01-开篇{form}", text, tracks)) == []


def test_captions_of_the_whole_book_are_held_against_all_tracks(tracks: tuple[HeardTrack, ...]) -> None:
    both = (tracks[0], replace(tracks[0], number=2, path="audio/02-敢为.mp3"))
    cues = (*CUES, *(Cue(cue.start + 2_000, cue.end + 2_000, cue.text) for cue in CUES))

    assert list(caption_faults("captions/audiobook.srt", srt(cues), both)) == []
    assert list(caption_faults("captions/audiobook.srt", srt(CUES), both)) != []
