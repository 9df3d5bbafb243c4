"""An MP4 of stills, sound and captions; made with PyAV.

H.264 tuned for stills at five frames a second, with a whole frame at each change so that one can jump there, and AAC; captions
are a track of their own (mov_text), which needs a header in the Advanced SubStation format or FFmpeg refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from pathlib import Path
from typing import Any

import av
from av.audio.frame import AudioFrame
from av.video.frame import PictureType, VideoFrame
from PIL.Image import Image

from present.errors import OutputUnavailableError, PackageError
from present.model import Cue
from present.package.book import Book
from present.package.encoding import BIT_RATE, LANGUAGE, rate_of, samples
from present.package.writers.protocol import Told
from present.package.writers.video.scenes import Scene
from present.package.writers.video.screen import SIZE

RATE = 5
"""Frames a second: enough for stills, and as many as a player needs to go to any second."""

_MS = Fraction(1, 1000)
_H264 = {"preset": "veryfast", "tune": "stillimage", "crf": "20", "g": str(10 * RATE), "forced-idr": "1"}
_BT709, _STUDIO_RANGE = 1, 1
_HEADER = b"""[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, \
ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Sans,18,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,0

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


@dataclass(frozen=True, slots=True)
class Film:
    """What is seen and heard.

    The scenes in `seen` leave no gap, and `picture` draws them; `cues` are captions that can be switched on.
    """

    book: Book
    seen: Sequence[Scene]
    cues: Sequence[Cue]
    picture: Callable[[Scene], Image]


def write_film(film: Film, path: Path, told: Told) -> None:
    """Write *film* to *path*; *told* hears of how many of its ms are done.

    Raises:
        OutputUnavailableError: FFmpeg is here without its H.264 encoder.
        PackageError: a sound can't be read, or FFmpeg fails.
    """
    if "libx264" not in av.codecs_available:
        raise OutputUnavailableError(
            "本机的 PyAV 没有 H.264 编码器，请运行 pip install --force-reinstall --only-binary :all: av。",
            "PyAV is here without an H.264 encoder; run pip install --force-reinstall --only-binary :all: av.",
        )
    try:
        _write(film, path, told)
    except av.FFmpegError as exc:
        raise PackageError(f"视频没有做成：{exc}", f"The video failed: {exc}") from exc


def _write(film: Film, path: Path, told: Told) -> None:
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as container:
        container.metadata.update({"title": film.book.title, "artist": film.book.author, "date": film.book.date})
        container.set_chapters(_chapters(film.book))
        pictures, sound = _video(container), _audio(container, film)
        streams: list[tuple[Any, Iterator[tuple[int, Any]]]] = [(pictures, _frames(film)), (sound, _tones(film))]
        if film.cues:
            streams.append((_captions(container), _words(film.cues)))
        for at, stream, part in merge(*(_on(stream, parts) for stream, parts in streams), key=lambda each: each[0]):
            container.mux(_packets(stream, part))
            told(min(at, film.book.duration), film.book.duration)
        for stream in (pictures, sound):
            container.mux(stream.encode(None))
    told(1, 1)


def _on(stream: Any, parts: Iterator[tuple[int, Any]]) -> Iterator[tuple[int, Any, Any]]:
    return ((at, stream, part) for at, part in parts)


def _packets(stream: Any, part: Any) -> Any:
    """What goes into the file for *part*: a frame to encode, or a caption, which is as it is."""
    if isinstance(part, av.Packet):
        part.stream = stream
        return part
    return stream.encode(part)


def _chapters(book: Book) -> list[Any]:
    starts = [each.start for each in book.chapters]
    return [
        {"id": number, "start": start, "end": end, "time_base": _MS, "metadata": {"title": chapter.title}}
        for number, (chapter, start, end) in enumerate(zip(book.chapters, starts, [*starts[1:], book.duration], strict=True))
    ]


def _video(container: Any) -> Any:
    stream = container.add_stream("libx264", rate=RATE, options=_H264)
    stream.width, stream.height = SIZE
    stream.pix_fmt = "yuv420p"
    stream.codec_context.time_base = _MS
    stream.codec_context.colorspace = stream.codec_context.color_primaries = stream.codec_context.color_trc = _BT709
    stream.codec_context.color_range = _STUDIO_RANGE
    return stream


def _audio(container: Any, film: Film) -> Any:
    stream = container.add_stream("aac", rate=_rate(film), options={"aac_coder": "fast"})
    stream.layout = "mono"
    stream.bit_rate = BIT_RATE
    stream.metadata["language"] = LANGUAGE
    return stream


def _captions(container: Any) -> Any:
    stream = container.add_stream("mov_text")
    stream.codec_context.subtitle_header = _HEADER
    stream.time_base = _MS
    stream.metadata["language"] = LANGUAGE
    return stream


def _frames(film: Film) -> Iterator[tuple[int, VideoFrame]]:
    """The frames of all scenes: one at the very ms at which it begins, whole where it shows another slide, then RATE a second."""
    step = 1000 // RATE
    shown = ""
    for scene in film.seen:
        frame = _frame(film.picture(scene))
        frame.time_base = _MS
        for at in range(scene.start, scene.end, step):
            frame.pts, frame.duration = at, min(step, scene.end - at)
            frame.pict_type = PictureType.I if scene.slide != shown else PictureType.NONE
            shown = scene.slide
            yield at, frame


def _frame(picture: Image) -> VideoFrame:
    frame: VideoFrame = VideoFrame.from_image(picture)  # type: ignore[no-untyped-call]
    return frame.reformat(format="yuv420p", dst_colorspace=_BT709)


def _tones(film: Film) -> Iterator[tuple[int, AudioFrame]]:
    """The sound of all tracks end to end, each exactly as long as it is in the book."""
    rate, sent = _rate(film), 0
    for track in film.book.tracks:
        count = track.end * rate // 1000 - track.start * rate // 1000
        for part in samples(track.recorded.clip.path, rate, count):
            frame = AudioFrame.from_ndarray(part[None], format="fltp", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = rate, sent, Fraction(1, rate)
            yield sent * 1000 // rate, frame
            sent += len(part)


def _rate(film: Film) -> int:
    """The samples a second of the first track; the others are brought to it."""
    return rate_of(film.book.tracks[0].recorded.clip.path)


def _words(cues: Sequence[Cue]) -> Iterator[tuple[int, Any]]:
    """Captions as mov_text has them: their length in two bytes, and their words."""
    for cue in cues:
        words = cue.text.encode()
        packet = av.Packet(len(words).to_bytes(2, "big") + words)
        packet.time_base, packet.pts, packet.dts, packet.duration = _MS, cue.start, cue.start, cue.end - cue.start
        yield cue.start, packet
