"""Captions: for each track and for the whole book, in the formats that players know, named as the audio is.

SubRip and WebVTT lie together in `captions/`. LRC lies beside its audio: a player on a phone looks for it nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from present.model import Cue
from present.package.book import Book, book_of
from present.package.paths import BOOK
from present.package.writers.protocol import Material, TextFile


@dataclass(frozen=True, slots=True)
class Captions:
    """The captions of one audio file: its title, who speaks, how long it is in ms, and its cues in order."""

    title: str
    author: str
    album: str
    duration: int
    cues: tuple[Cue, ...]


def captions(material: Material) -> tuple[TextFile, ...]:
    """Captions of each recorded track that says something, and of the audiobook where there is one."""
    book = book_of(material)
    has_book = any(material.folder.glob(f"{BOOK}.*"))
    return (*_of_tracks(book), *(_of_book(book) if has_book else ()))


def _of_tracks(book: Book) -> Iterator[TextFile]:
    for track in book.tracks:
        recorded = track.recorded
        if recorded.cues:
            of = Captions(track.title, book.author, book.title, recorded.clip.duration, recorded.cues)
            yield from _files(of, f"captions/{recorded.clip.path.stem}", f"audio/{recorded.clip.path.stem}")


def _of_book(book: Book) -> Iterator[TextFile]:
    if book.cues:
        yield from _files(Captions(book.title, book.author, book.title, book.duration, book.cues), f"captions/{BOOK}", BOOK)


def _files(of: Captions, place: str, beside: str) -> Iterator[TextFile]:
    """The captions *of* one audio file: at *place*, and *beside* the audio, both without suffix."""
    yield TextFile(f"{place}.srt", "captions", srt(of.cues))
    yield TextFile(f"{place}.vtt", "captions", vtt(of.cues))
    yield TextFile(f"{beside}.lrc", "captions", lrc(of))


def srt(cues: Iterable[Cue]) -> str:
    """The cues as SubRip text, numbered from 1."""
    return "\n".join(_block(number, cue, ",", _lines(cue)) for number, cue in enumerate(cues, start=1))


def vtt(cues: Iterable[Cue]) -> str:
    """The cues as WebVTT (W3C, WebVTT: The Web Video Text Tracks Format), each named by its number, from 1."""
    blocks = (_block(number, cue, ".", _escaped(_lines(cue))) for number, cue in enumerate(cues, start=1))
    return "\n".join(("WEBVTT\n", *blocks))


def lrc(of: Captions) -> str:
    """The captions as LRC, which knows only when a line begins; an empty one ends the last."""
    tags = (("ti", of.title), ("ar", of.author), ("al", of.album), ("length", _length(of.duration)))
    head = (f"[{name}:{_bracketed(value)}]\n" for name, value in tags if value)
    lines = (f"[{_moment(cue.start)}]{_line(cue)}\n" for cue in of.cues)
    return "".join((*head, *lines, f"[{_moment(of.cues[-1].end)}]\n"))


def _block(number: int, cue: Cue, point: str, words: str) -> str:
    return f"{number}\n{_time(cue.start, point)} --> {_time(cue.end, point)}\n{words}\n"


def _lines(cue: Cue) -> str:
    """Its words; a line of white space would end the cue, so there is none."""
    return "\n".join(line for line in cue.text.splitlines() if line.strip())


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _time(moment: int, point: str) -> str:
    """A moment in ms as hours, minutes, seconds and, after *point*, thousandths: `00:01:02,345`."""
    seconds, thousandths = divmod(moment, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}{point}{thousandths:03}"


def _line(cue: Cue) -> str:
    """Its words in one line. What begins with a bracket would be taken for a time or a tag."""
    joined = ""
    for line in filter(None, cue.text.splitlines()):
        apart = " " if joined and f"{joined[-1]}{line[0]}".isascii() else ""
        joined += apart + line
    return f" {joined}" if joined.startswith("[") else joined


def _bracketed(words: str) -> str:
    """*words* as a tag can hold them: its own bracket would end it."""
    return words.replace("[", "［").replace("]", "］")


def _moment(moment: int) -> str:
    """A moment in ms as LRC writes it, cut to hundredths: `01:02.34`; minutes go on past 99."""
    return f"{_length(moment)}.{moment % 1000 // 10:02}"


def _length(duration: int) -> str:
    minutes, seconds = divmod(duration // 1000, 60)
    return f"{minutes:02}:{seconds:02}"
