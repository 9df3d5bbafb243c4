"""The audio clips of a recording, put where the package has them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from present.model import RecordedTrack, Recording
from present.package.paths import track_name


def store_audio(recording: Recording, folder: Path) -> Recording:
    """Move each track's clip to `audio/` below *folder*, named by its number and title; the recording with its clips there."""
    (folder / "audio").mkdir()
    return replace(recording, tracks=tuple(_stored(track, folder / "audio") for track in recording.tracks))


def _stored(recorded: RecordedTrack, folder: Path) -> RecordedTrack:
    clip = recorded.clip
    place = folder / f"{track_name(recorded.track.number, recorded.track.title)}{clip.path.suffix}"
    return replace(recorded, clip=replace(clip, path=clip.path.rename(place)))
