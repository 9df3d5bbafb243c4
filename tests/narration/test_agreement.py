"""Audio, captions and slides agree: a real voice, and files that are decoded and listened to."""

from __future__ import annotations

import re
import shutil
import subprocess
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from present.cache import Cache
from present.errors import VoiceError
from present.model import Reading, RecordedTrack, Recording
from present.narration.audio import decoded
from present.narration.choose import VoiceWish, choose_engines
from present.narration.recording import Studio, record
from present.narration.script import write_script
from present.narration.sound import Samples
from tests.narration.samples import OUTLINE, SLIDES, SPEECH

TRACKS = write_script(SPEECH, OUTLINE, SLIDES, Reading.FULL)
FRAME = 576 * 1000 / 22_050
"""How long an MP3 frame lasts at eSpeak's rate, in ms."""

SILENT = -50.0
"""dBFS: speech is at −20, and the codec whispers a little where there is nothing."""

every_track = pytest.mark.parametrize("place", range(len(TRACKS)))


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    try:
        (engine,) = choose_engines(VoiceWish("espeak")).engines
    except VoiceError as exc:
        pytest.skip(exc.en)
    folder = tmp_path_factory.mktemp("espeak")
    return record(TRACKS, engine, Studio(folder / "files", Cache(folder / "cache"), tuple, lambda *_: None))


def power(samples: Samples, rate: int, start: float, end: float) -> float:
    """The mean power from *start* to *end*, in ms, in dBFS."""
    part = samples[round(start * rate / 1000) : round(end * rate / 1000)]
    return float(10 * np.log10(np.mean(np.square(part)) + 1e-10))


def ends(recorded: RecordedTrack) -> list[int]:
    """Where each utterance's pause ends."""
    pairs = zip(recorded.proofs, recorded.track.utterances, strict=True)
    return [proof.start + proof.duration + utterance.pause for proof, utterance in pairs]


@every_track
def test_utterances_follow_each_other_from_the_beginning_of_a_track_to_its_end(recording: Recording, place: int) -> None:
    recorded = recording.tracks[place]

    assert recorded.starts[0] == 0
    assert recorded.starts[1:] == pytest.approx(ends(recorded)[:-1], abs=2)
    assert ends(recorded)[-1] == pytest.approx(recorded.clip.duration, abs=2)


@every_track
def test_a_file_is_as_long_as_its_samples(recording: Recording, place: int) -> None:
    recorded = recording.tracks[place]
    sound = decoded(recorded.clip.path.read_bytes())

    assert len(sound.samples) * 1000 / sound.rate == pytest.approx(recorded.clip.duration, abs=FRAME)


@every_track
def test_captions_begin_with_their_utterances_and_end_with_the_track(recording: Recording, place: int) -> None:
    recorded = recording.tracks[place]
    cues = recorded.cues

    assert set(recorded.starts) <= {cue.start for cue in cues}
    assert all(before.end <= after.start for before, after in pairwise(cues))
    assert cues[-1].end == recorded.clip.duration


@every_track
def test_what_plays_with_a_slide_is_as_long_as_its_utterances_in_the_track(recording: Recording, place: int) -> None:
    recorded = recording.tracks[place]
    clips = {each.slide: each.clip for each in recording.slides}
    for slide in dict.fromkeys(each.slide for each in recorded.track.utterances):
        pairs = zip(recorded.track.utterances, recorded.proofs, strict=True)
        proofs = [proof for utterance, proof in pairs if utterance.slide == slide]
        sound = decoded(clips[slide].path.read_bytes())

        assert clips[slide].duration == pytest.approx(proofs[-1].start + proofs[-1].duration - proofs[0].start, abs=2)
        assert len(sound.samples) * 1000 / sound.rate == pytest.approx(clips[slide].duration, abs=FRAME)


@every_track
def test_where_the_proof_says_that_something_is_heard_it_is_heard_in_the_file_and_between_nothing(
    recording: Recording, place: int
) -> None:
    recorded = recording.tracks[place]
    sound = decoded(recorded.clip.path.read_bytes())
    for proof, end in zip(recorded.proofs, ends(recorded), strict=True):
        said = proof.start + proof.duration

        assert power(sound.samples, sound.rate, proof.start, said) == pytest.approx(proof.level, abs=0.5)
        assert power(sound.samples, sound.rate, said + FRAME, end - FRAME) < SILENT


@every_track
def test_an_independent_ear_hears_the_loudness_and_the_peaks_that_the_proof_tells(recording: Recording, place: int) -> None:
    if not shutil.which("ffmpeg"):
        pytest.skip("ffmpeg is not installed")
    recorded = recording.tracks[place]
    integrated, peak = heard_by_ffmpeg(recorded.clip.path)

    assert recorded.loudness
    assert integrated == pytest.approx(-16, abs=0.5)
    assert peak <= -1.5
    assert (integrated, peak) == pytest.approx((recorded.loudness.integrated, recorded.loudness.peak), abs=0.11)


def heard_by_ffmpeg(path: Path) -> tuple[float, float]:
    """The integrated loudness in LUFS and the true peak in dBTP, as the program ffmpeg measures them."""
    command = ["ffmpeg", "-nostats", "-i", str(path), "-filter_complex", "ebur128=peak=true", "-f", "null", "-"]
    told = subprocess.run(command, capture_output=True, check=True, text=True, encoding="utf-8").stderr
    summary = told[told.rindex("Summary:") :]
    integrated, peak = (re.search(rf"{name}:\s+(-?[\d.]+)", summary) for name in ("I", "Peak"))
    assert integrated
    assert peak
    return float(integrated[1]), float(peak[1])
