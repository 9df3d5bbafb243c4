"""The audiobook: all tracks as one file with chapters and a cover, as M4B and as MP3."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from present.fonts import Typeface, chinese_typeface
from present.model import Notice
from present.package.book import Book, BookTrack, book_of
from present.package.encoding import M4B, MP3, Contents, Tags, encoder, rate_of, samples
from present.package.paths import BOOK, COVER_FILE
from present.package.writers.cover import cover_of
from present.package.writers.protocol import Material, Told

FORMATS = {f"{BOOK}.m4b": M4B, f"{BOOK}.mp3": MP3}


def audiobook(
    material: Material, folder: Path, told: Told, find: Callable[[], Typeface | None] = chinese_typeface
) -> tuple[Notice, ...]:
    """`audiobook.m4b`, for players of audiobooks, `audiobook.mp3`, for all others, and their cover as a picture.

    The tracks are decoded and encoded once more, not copied together: a copy would grow by the codec's padding at every joint,
    and chapters and captions would come too soon.

    Raises:
        PackageError: a track is not as long as it should be, or can't be decoded.
    """
    book = book_of(material)
    if not book.tracks:
        return ()
    typeface = find()
    cover = cover_of(material, typeface)
    (folder / COVER_FILE).write_bytes(cover)
    tags = Tags(book.title, book.author, book.title, book.date)
    _write(book, Contents(tags, book.chapters, book.duration, cover), folder, told)
    return () if typeface else (_wordless(),)


def _wordless() -> Notice:
    return Notice(
        "cover-font",
        "电脑上没有中文字体，有声书封面只有颜色没有字。请安装一种中文字体（如思源黑体）后重新生成。",
        "This computer has no Chinese typeface: the audiobook's cover is without words. Install one, such as Noto Sans CJK, "
        "and build again.",
    )


def _write(book: Book, contents: Contents, folder: Path, told: Told) -> None:
    """All formats at the same time: FFmpeg lets go of Python while it encodes."""
    rate = rate_of(book.tracks[0].recorded.clip.path)

    def write(name: str) -> None:
        with encoder(folder / name, FORMATS[name], rate, contents) as encode:
            for track in book.tracks:
                for part in samples(track.recorded.clip.path, rate, _length(track, rate)):
                    encode(part)

    with ThreadPoolExecutor(len(FORMATS)) as pool:
        for done, _ in enumerate(pool.map(write, FORMATS), start=1):
            told(done, len(FORMATS))


def _length(track: BookTrack, rate: int) -> int:
    """Its samples in the book, where it begins and ends at the whole ms that chapters and captions count."""
    return track.end * rate // 1000 - track.start * rate // 1000
