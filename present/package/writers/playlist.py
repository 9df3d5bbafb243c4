"""The playlist: all tracks in their order, for players that sort files in an order of their own."""

from __future__ import annotations

from collections.abc import Iterator

from present.package.book import Book, book_of
from present.package.writers.protocol import Material, TextFile


def playlist(material: Material) -> tuple[TextFile, ...]:
    """`playlist.m3u8`: extended M3U in UTF-8, with a path from its own place to each track."""
    book = book_of(material)
    return (TextFile("playlist.m3u8", "playlist", "".join(_lines(book))),) if book.tracks else ()


def _lines(book: Book) -> Iterator[str]:
    yield f"#EXTM3U\n#PLAYLIST:{book.title}\n"
    for track in book.tracks:
        clip = track.recorded.clip
        yield f"#EXTINF:{round(clip.duration / 1000)},{track.title}\naudio/{clip.path.name}\n"
