"""The audiobook: all tracks as one file with chapters and a cover, as M4B and as MP3."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from present.model import Notice
from present.package.book import Book, BookTrack, book_of
from present.package.encoding import M4B, MP3, Contents, Tags, encoder, rate_of, samples
from present.package.writers.protocol import Material, Told

BOOK = "audiobook"
"""What its files are called, without suffix."""

COVER_FILE = "cover.jpg"

FORMATS = {f"{BOOK}.m4b": M4B, f"{BOOK}.mp3": MP3}


def audiobook(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:
    """`audiobook.m4b`, for players of audiobooks, and `audiobook.mp3`, for all others.

    The tracks are decoded and encoded once more, not copied together: a copy would grow by the codec's padding at every joint,
    and chapters and captions would come too soon.

    Raises:
        PackageError: a track is not as long as it should be, or can't be decoded.
    """
    book = book_of(material)
    if book.tracks:
        _write(book, contents_of(book, material.folder), folder, told)
    return ()


def contents_of(book: Book, package: Path) -> Contents:
    """What the book holds beside its sound; its cover is the one in the *package*."""
    cover = package / COVER_FILE
    tags = Tags(book.title, book.author, book.title, book.date)
    return Contents(tags, book.chapters, book.duration, cover.read_bytes() if cover.exists() else None)


def _write(book: Book, contents: Contents, folder: Path, told: Told) -> None:
    rate = rate_of(book.tracks[0].recorded.clip.path)
    with ExitStack() as stack:
        writers = [stack.enter_context(encoder(folder / name, form, rate, contents)) for name, form in FORMATS.items()]
        for done, track in enumerate(book.tracks, start=1):
            for part in samples(track.recorded.clip.path, rate, _length(track, rate)):
                for write in writers:
                    write(part)
            told(done, len(book.tracks))


def _length(track: BookTrack, rate: int) -> int:
    """Its samples in the book, where it begins and ends at the whole ms that chapters and captions count."""
    return track.end * rate // 1000 - track.start * rate // 1000
