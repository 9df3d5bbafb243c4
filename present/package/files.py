"""The rim of the package: text files and audio clips are put where the package has them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from present.model import RecordedTrack, Recording
from present.package.paths import track_name
from present.package.writers import TextFile


def write_texts(texts: Iterable[TextFile], folder: Path) -> dict[str, str]:
    """Write *texts* in UTF-8 below *folder*; gives the kind of each path."""
    kinds = {}
    for each in texts:
        place = folder / each.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(each.text, encoding="utf-8", newline="\n")
        kinds[each.path] = each.kind
    return kinds


def store_audio(recording: Recording, folder: Path) -> Recording:
    """Move each track's clip to `audio/` below *folder*, named by its number and title; the recording with its clips there."""
    (folder / "audio").mkdir()
    return replace(recording, tracks=tuple(_stored(track, folder / "audio") for track in recording.tracks))


def _stored(recorded: RecordedTrack, folder: Path) -> RecordedTrack:
    clip = recorded.clip
    place = folder / f"{track_name(recorded.track.number, recorded.track.title)}{clip.path.suffix}"
    return replace(recorded, clip=replace(clip, path=clip.path.rename(place)))
