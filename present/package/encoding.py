"""Audio files of a package: their samples read, a whole book encoded, and what players are told of them. A home of PyAV."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import av
import numpy as np
from av.audio.frame import AudioFrame
from av.audio.stream import AudioStream
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.stream import Disposition
from av.video.stream import VideoStream
from numpy.typing import NDArray

from present.errors import PackageError
from present.package.book import Chapter

if TYPE_CHECKING:
    from av.container.core import Chapter as Mark  # there for types alone

Samples = NDArray[np.float32]

BIT_RATE = 64_000
"""A little more than the tracks have, because they have been through a codec once."""

LANGUAGE = "zho"
"""Chinese as ISO 639-2 has it, which is what the tags of both formats take."""

_HEADROOM = 10 ** (-0.2 / 20)
"""What is taken off, so that peaks which a second encoding raises by 0.1 dB stay below the −1.5 dBTP that tracks keep."""

_LAME_SCALE = 0.95
"""What LAME turns samples down by at this bit rate: measured, −0.45 dB."""

_SHORT = 100
"""Ms that may be missing at a track's end: more than any codec pads or swallows."""

COVER_SIDE = 1400
"""Pixels of a cover's side."""

_PART = 24_000
"""Samples that are encoded at a time; by the 576 of a frame of an MP3 it would take a fifth longer."""

_MS = Fraction(1, 1000)


@dataclass(frozen=True, slots=True)
class Tags:
    """What a player shows of an audio file; `number` is its place among `count` files of the album, 0 for the whole."""

    title: str
    artist: str
    album: str
    date: str
    number: int = 0
    count: int = 0

    def as_metadata(self) -> dict[str, str]:
        """The tags as FFmpeg names them; what is not known has none."""
        said = {
            "title": self.title,
            "artist": self.artist,
            "album_artist": self.artist,
            "album": self.album,
            "date": self.date,
            "track": f"{self.number}/{self.count}" if self.number else "",
            "genre": "Audiobook",
            "language": LANGUAGE,
        }
        return {name: value for name, value in said.items() if value}


@dataclass(frozen=True, slots=True)
class Format:
    """How a book is encoded: container and codec with their options, what its samples are multiplied by, and tags of its own."""

    container: str
    codec: Literal["aac", "libmp3lame"]
    container_options: dict[str, str]
    codec_options: dict[str, str]
    scale: float
    tags: dict[str, str]


MP3 = Format(
    "mp3",
    "libmp3lame",
    {"id3v2_version": "3"},  # what cars and Windows read
    {"compression_level": "7"},  # twice as fast as the default, at the same size
    _HEADROOM / _LAME_SCALE,
    {},
)
M4B = Format(
    "mp4",  # FFmpeg's own `ipod` is the same, but PyAV lets no cover into it
    "aac",
    {"movflags": "+faststart", "brand": "M4B "},
    {"aac_coder": "fast"},  # four times as fast as the default
    _HEADROOM,
    {"media_type": "2"},  # iTunes: an audiobook, whose place is remembered
)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a book holds beside its sound: its tags, its chapters, its length in ms, and its cover as JPEG."""

    tags: Tags
    chapters: tuple[Chapter, ...]
    duration: int
    cover: bytes


def rate_of(path: Path) -> int:
    """The samples a second of the audio file at *path*; PackageError where it is none."""
    with _reading(path) as (_, stream):
        return stream.rate


def samples(path: Path, rate: int, count: int) -> Iterator[Samples]:
    """Exactly *count* mono samples of the audio file at *path*, in parts; what a codec swallowed at the end is silence.

    Raises:
        PackageError: it can't be decoded, or it is shorter than it should be.
    """
    left = count
    for part in _gathered(_decoded(path, rate)):
        if not left:
            return
        yield part[:left]
        left -= len(part[:left])
    if left > _SHORT * rate // 1000:
        raise PackageError(
            f"{path.name} 比应有的短 {left / rate:.1f} 秒。请重新生成。",
            f"{path.name} is {left / rate:.1f} s shorter than it should be. Please build again.",
        )
    if left:
        yield np.zeros(left, dtype=np.float32)


def _decoded(path: Path, rate: int) -> Iterator[Samples]:
    with _reading(path) as (container, stream):
        resampler = av.AudioResampler(format="fltp", layout="mono", rate=rate)
        for frame in chain(container.decode(stream), (None,)):
            for part in resampler.resample(frame):
                yield part.to_ndarray()[0].astype(np.float32)


def _gathered(parts: Iterable[Samples]) -> Iterator[Samples]:
    """*parts* in larger ones, each of which costs a call of the encoder."""
    held: list[Samples] = []
    for part in parts:
        held.append(part)
        if sum(map(len, held)) >= _PART:
            yield np.concatenate(held)
            held = []
    if held:
        yield np.concatenate(held)


@contextmanager
def _reading(path: Path) -> Iterator[tuple[InputContainer, AudioStream]]:
    """The audio in the file at *path*; PackageError where there is none or it can't be decoded."""
    try:
        with av.open(str(path)) as container:
            yield container, container.streams.audio[0]
    except (av.FFmpegError, IndexError) as exc:
        raise PackageError(f"{path.name} 不是完好的音频：{exc}", f"{path.name} is no sound audio file: {exc}") from exc


@contextmanager
def encoder(path: Path, form: Format, rate: int, contents: Contents) -> Iterator[Callable[[Samples], None]]:
    """What takes mono samples at *rate* Hz, part by part, and makes the book *path* of them.

    Raises:
        OSError: the disk is full.
    """
    with av.open(str(path), "w", format=form.container, options=form.container_options) as container:
        stream = _stream(container, form, rate)
        cover = _cover_stream(container)
        container.metadata.update({**contents.tags.as_metadata(), **form.tags})
        container.set_chapters(_chapters(contents))
        container.start_encoding()
        container.mux(_picture(contents.cover, cover))
        yield _writer(container, stream, form.scale)
        container.mux(stream.encode(None))


def _stream(container: OutputContainer, form: Format, rate: int) -> AudioStream:
    stream = container.add_stream(form.codec, rate=rate)
    stream.layout, stream.bit_rate = "mono", BIT_RATE
    stream.options = dict(form.codec_options)
    stream.metadata["language"] = LANGUAGE
    return stream


def _cover_stream(container: OutputContainer) -> VideoStream:
    stream = container.add_stream("mjpeg", rate=1)
    stream.width, stream.height, stream.pix_fmt = COVER_SIDE, COVER_SIDE, "yuvj420p"
    stream.disposition = Disposition.attached_pic
    stream.metadata.update({"title": "Cover", "comment": "Cover (front)"})  # by the comment ID3 knows which picture it is
    return stream


def _picture(jpeg: bytes, stream: VideoStream) -> Packet[Any]:
    packet: Packet[Any] = Packet(jpeg)
    packet.stream, packet.pts, packet.dts, packet.is_keyframe = stream, 0, 0, True
    return packet


def _chapters(contents: Contents) -> list[Mark]:
    ends = [each.start for each in contents.chapters[1:]] + [contents.duration]
    return [
        {"id": number, "start": each.start, "end": end, "time_base": _MS, "metadata": {"title": each.title}}
        for number, (each, end) in enumerate(zip(contents.chapters, ends, strict=False))
    ]


def _writer(container: OutputContainer, stream: AudioStream, scale: float) -> Callable[[Samples], None]:
    written = 0

    def write(part: Samples) -> None:
        nonlocal written
        frame = AudioFrame.from_ndarray(part[None] * np.float32(scale), format="fltp", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = stream.rate, written, Fraction(1, stream.rate)
        written += len(part)
        container.mux(stream.encode(frame))

    return write


def retagged(mp3: bytes, tags: Tags) -> bytes:
    """The same sound with *tags* in place of those that *mp3* has; not one bit of it is encoded anew."""
    return _id3(tags) + mp3[_id3_length(mp3) :]


def _id3(tags: Tags) -> bytes:
    """The ID3 tag that FFmpeg writes before an MP3."""
    file = io.BytesIO()
    with av.open(file, "w", format=MP3.container, options=MP3.container_options) as container:
        _stream(container, MP3, 24_000)
        container.metadata.update(tags.as_metadata())
        container.start_encoding()
    whole = file.getvalue()
    return whole[: _id3_length(whole)]


def _id3_length(mp3: bytes) -> int:
    """Bytes of the ID3v2 tag that *mp3* begins with (ID3v2.3, 3.1: a size in four bytes of seven bits after the first six)."""
    if mp3[:3] != b"ID3":
        return 0
    return 10 + sum(byte << shift for byte, shift in zip(mp3[6:10], (21, 14, 7, 0), strict=True))
