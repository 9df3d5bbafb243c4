from __future__ import annotations

from pathlib import Path

from present.model import Checks, Loudness, Reader, RecordedTrack, Recording, Span
from present.package.hearing import HeardTrack, HeardUtterance, heard_tracks
from tests.package.samples import recorded


def recording(*tracks: RecordedTrack) -> Recording:
    return Recording("kokoro", "2.0", "zf_xiaobei", tracks, rate=1.1)


def test_a_track_says_what_is_heard_in_which_file_with_figures_that_people_can_read() -> None:
    track = recorded(2, "干部敢为", Path("work/02-干部敢为.mp3"))
    track = RecordedTrack(track.track, track.clip, (), track.proofs, Loudness(-16.0432, -1.5678))

    assert heard_tracks(recording(track), "audio") == (
        HeardTrack(
            number=2,
            title="干部敢为",
            path="audio/02-干部敢为.mp3",
            duration=2_000,
            loudness=Loudness(-16.0, -1.6),
            utterances=(
                HeardUtterance(
                    span=Span(0, 7),
                    written="同志们，××。",
                    spoken="同志们，某某。",
                    slide="cover",
                    engine="kokoro",
                    voice="zf_xiaobei",
                    clip="c" * 64,
                    start=0,
                    duration=1_650,
                    pause=350,
                    level=-18.4,
                    checks=Checks(4.22, -3.0, 0.0),
                ),
            ),
        ),
    )


def test_a_clips_name_changes_with_whatever_changes_its_sound() -> None:
    reader = Reader("kokoro", "2.0", "zf_xiaobei", 1.1)
    others = [
        Reader("espeak", "2.0", "zf_xiaobei", 1.1),
        Reader("kokoro", "2.1", "zf_xiaobei", 1.1),
        Reader("kokoro", "2.0", "zm_yunxi", 1.1),
        Reader("kokoro", "2.0", "zf_xiaobei"),
    ]

    names = {reader.clip_of("敢为。"), reader.clip_of("敢闯。"), *(each.clip_of("敢为。") for each in others)}

    assert len(names) == 6
    assert recording().reader == reader
