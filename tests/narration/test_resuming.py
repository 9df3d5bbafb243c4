"""What a recording costs that was begun before: killed, it goes on where it was, and a change costs what changed."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from present.cache import Cache
from present.model import Recording, Track
from present.narration.clips import spoken_key
from present.narration.recording import record
from tests.narration.engines.fakes import Singer
from tests.narration.slow_reader import TRACKS, studio

ROOT = Path(__file__).parents[2]
TEXTS = {each.spoken for track in TRACKS for each in track.utterances}


def kept_texts(folder: Path) -> set[str]:
    """The texts whose clips are in the cache, whole."""
    cache = Cache(folder / "cache")
    return {text for text in TEXTS if cache.read(spoken_key(Singer(), text)) is not None}


def killed_when_kept(count: int, folder: Path) -> None:
    """Record in a process of its own, and kill it as soon as so many things are in the cache."""
    with subprocess.Popen([sys.executable, "-m", "tests.narration.slow_reader", str(folder)], cwd=ROOT) as reader:
        while Cache(folder / "cache").holding().files < count:
            assert reader.poll() is None, "it ended before it could be killed"
            time.sleep(0.005)
        reader.kill()  # SIGKILL: nothing in it can tidy up
    assert reader.returncode


def files_of(recording: Recording) -> list[bytes]:
    clips = [*(each.clip for each in recording.tracks), *(each.clip for each in recording.slides)]
    return [each.path.read_bytes() for each in clips]


@pytest.fixture(scope="module")
def never_killed(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    return record(TRACKS, Singer(), studio(tmp_path_factory.mktemp("whole"), "whole"))


@pytest.mark.parametrize("count", [1, len(TEXTS) // 2, len(TEXTS) + 3], ids=["soon", "half-way", "while-encoding"])
def test_a_recording_that_was_killed_goes_on_where_it_was(tmp_path: Path, never_killed: Recording, count: int) -> None:
    killed_when_kept(count, tmp_path)
    before = kept_texts(tmp_path)
    singer = Singer()

    recording = record(TRACKS, singer, studio(tmp_path, "resumed"))

    assert len(before) >= min(count, len(TEXTS)) - 1  # one may have been half written
    assert sorted(singer.asked) == sorted(TEXTS - before)
    assert files_of(recording) == files_of(never_killed)


def changed(tracks: tuple[Track, ...], place: int, spoken: str) -> tuple[Track, ...]:
    """The script with other words in the last utterance of the track at *place*."""
    track = tracks[place]
    last = replace(track.utterances[-1], written=spoken, spoken=spoken)
    return (*tracks[:place], replace(track, utterances=(*track.utterances[:-1], last)), *tracks[place + 1 :])


def test_a_changed_sentence_is_the_only_one_that_is_spoken_and_its_track_the_only_one_that_changes(tmp_path: Path) -> None:
    first = record(TRACKS, Singer(), studio(tmp_path, "first"))
    singer = Singer()

    second = record(changed(TRACKS, 1, "凡事先想五步再做。"), singer, studio(tmp_path, "second"))

    assert singer.asked == ["凡事先想五步再做。"]
    same = [old == new for old, new in zip(files_of(first)[:4], files_of(second)[:4], strict=True)]
    assert same == [True, False, True, True]
    assert [each.proofs for each in first.tracks][2:] == [each.proofs for each in second.tracks][2:]


def test_a_proof_is_the_same_whether_a_clip_was_spoken_now_or_before(tmp_path: Path) -> None:
    first = record(TRACKS, Singer(), studio(tmp_path, "first"))
    second = record(TRACKS, Singer(), studio(tmp_path, "second"))

    assert [(each.proofs, each.loudness) for each in second.tracks] == [(each.proofs, each.loudness) for each in first.tracks]
