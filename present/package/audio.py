"""The audio clips of a recording, put where the package has them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from present.model import RecordedTrack
from present.package.book import Book, book_of
from present.package.encoding import Tags, retagged
from present.package.paths import track_name
from present.package.writers.protocol import Material


def store_audio(material: Material) -> Material:
    """*material* with its tracks' clips moved to `audio/` in the package, each named and tagged as a part of its speech."""
    if material.recording is None:
        return material
    (material.folder / "audio").mkdir()
    book = book_of(material)
    tracks = tuple(_stored(each.recorded, book, material.folder / "audio") for each in book.tracks)
    return replace(material, recording=replace(material.recording, tracks=tracks))


def _stored(recorded: RecordedTrack, book: Book, folder: Path) -> RecordedTrack:
    track, clip = recorded.track, recorded.clip
    tags = Tags(track.title, book.author, book.title, book.date, track.number, len(book.tracks))
    place = folder / f"{track_name(track.number, track.title)}{clip.path.suffix}"
    place.write_bytes(retagged(clip.path.read_bytes(), tags))
    clip.path.unlink()
    return replace(recorded, clip=replace(clip, path=place))
