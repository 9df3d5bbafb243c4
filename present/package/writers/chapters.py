"""Chapters as files of their own, for what can't read those within an audio file: the feed, the player page."""

from __future__ import annotations

import json
from collections.abc import Sequence

from present.package.book import BookTrack, Chapter, book_of
from present.package.paths import BOOK
from present.package.writers.protocol import Material, TextFile

_VERSION = "1.2.0"
"""Of the JSON Chapters Format of the Podcasting 2.0 namespace."""


def chapters(material: Material) -> tuple[TextFile, ...]:
    """`chapters/NAME.json` for the book, and for each track whose points are read aloud; NAME is that of the audio."""
    book = book_of(material)
    of_tracks = tuple(_file(each.recorded.clip.path.stem, _parts(each)) for each in book.tracks if each.points)
    return (*of_tracks, _file(BOOK, book.chapters)) if book.tracks else ()


def _parts(track: BookTrack) -> tuple[Chapter, ...]:
    """The points of a track, and what comes before the first of them."""
    return track.points if track.points[0].start == 0 else (Chapter(0, track.title), *track.points)


def _file(name: str, places: Sequence[Chapter]) -> TextFile:
    listed = [{"startTime": each.start / 1000, "title": each.title} for each in places]
    text = json.dumps({"version": _VERSION, "chapters": listed}, ensure_ascii=False, indent=1)
    return TextFile(f"chapters/{name}.json", "chapters", f"{text}\n")
