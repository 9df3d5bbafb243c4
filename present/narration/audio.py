"""MP3 and loudness; the home of PyAV."""

from __future__ import annotations

import io
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

import av
import av.filter
import numpy as np
from av.audio.frame import AudioFrame

from present.errors import VoiceError
from present.model import Loudness
from present.narration.sound import Sound

BIT_RATE = 48_000

_LAME_SCALE = 0.95
"""What LAME turns samples down by at this bit rate: measured, −0.45 dB at 24 and at 22.05 kHz."""

TARGET = -16.0
"""LUFS, integrated (ITU-R BS.1770, as EBU R 128 measures it): what podcast players expect of speech."""

TOLERANCE = 0.5
"""LU by which a file may miss its loudness."""

CEILING = -1.5
"""dBTP that no peak may pass."""

_LIMIT = -2.0
"""Sample peak of the limiter in dBFS: measured, it keeps true peaks of speech below −1.8 dBTP; −1.5 let one of −1.3 through."""

_GATE = -70.0
"""LUFS at which BS.1770 stops to listen; it is what ebur128 says of silence."""

_BLOCK = 0.4
"""Seconds that BS.1770 listens to at a time."""

_SPARE = 0.1
"""dB below the ceiling that the next attempt aims at."""

_CLOSE_ENOUGH = 0.15
_ROUNDS = 5
_FRAME = 4800


@dataclass(frozen=True, slots=True, eq=False)
class Master:
    """A track as it is heard: its samples at the right loudness, the MP3 that was made of them, and how loud that is."""

    sound: Sound
    mp3: bytes
    loudness: Loudness


def decoded(data: bytes, form: str | None = "mp3") -> Sound:
    """The sound in *data*, mixed to mono at its own rate; VoiceError if it can't be decoded.

    *form* is FFmpeg's name of the file's form; where it is None, the data shows which it is.
    """
    try:
        with av.open(io.BytesIO(data), "r", format=form) as container:
            stream = container.streams.audio[0]
            resampler = av.AudioResampler(format="fltp", layout="mono", rate=stream.rate)
            frames = [part for frame in container.decode(stream) for part in resampler.resample(frame)]
            rate = stream.rate
    except (av.FFmpegError, IndexError) as exc:
        raise VoiceError(f"收到的声音无法解码：{exc}", f"The sound that came can't be decoded: {exc}") from exc
    samples = np.concatenate([frame.to_ndarray()[0] for frame in frames]) if frames else np.zeros(0)
    return Sound(samples.astype(np.float32), rate)


def encoded(sound: Sound) -> bytes:
    """*sound* as MP3, 48 kbit/s mono; the package names it."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp3") as container:
        stream = container.add_stream("libmp3lame", rate=sound.rate)
        stream.layout = "mono"
        stream.bit_rate = BIT_RATE
        stream.options = {"compression_level": "7"}  # twice as fast as the default, at the same size
        for frame in _frames(Sound(sound.samples / np.float32(_LAME_SCALE), sound.rate)):
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return file.getvalue()


def resampled(sound: Sound, rate: int) -> Sound:
    """*sound* at *rate* Hz."""
    frames = _filtered(sound, ("aresample", str(rate)), rate=rate)
    samples = np.concatenate([frame.to_ndarray()[0] for frame in frames])
    marks = tuple(replace(mark, start=mark.start * rate // sound.rate) for mark in sound.marks)
    return replace(sound, samples=samples, rate=rate, marks=marks)


def loudness(sound: Sound) -> Loudness:
    """How loud *sound* is. BS.1770 listens to 0.4 s at a time: what is shorter is taken to be said again and again."""
    count = len(sound.samples)
    enough = sound.rate if count < _BLOCK * sound.rate else count
    return _measured(Sound(np.resize(sound.samples, enough), sound.rate)) if count else Loudness(-math.inf, -math.inf)


def _measured(sound: Sound) -> Loudness:
    """By FFmpeg's ebur128, which gives the peak as an amplitude."""
    integrated, peak = -math.inf, 0.0
    for frame in _filtered(sound, ("ebur128", "metadata=1:peak=true:framelog=quiet")):
        measured = frame.metadata
        integrated = float(measured.get("lavfi.r128.I", integrated))
        peak = float(measured.get("lavfi.r128.true_peak", peak))
    return Loudness(integrated if integrated > _GATE else -math.inf, 20 * math.log10(peak) if peak else -math.inf)


def mastered(sound: Sound) -> Master:
    """*sound* at TARGET, and its MP3 with no peak above CEILING: the codec moves peaks, so it is the file that is listened to."""
    limit = _LIMIT
    for _ in range(_ROUNDS):
        level = levelled(sound, limit)
        mp3 = encoded(level)
        heard = loudness(decoded(mp3))
        if heard.peak <= CEILING:
            break
        limit -= heard.peak - CEILING + _SPARE
    return Master(level, mp3, heard)


def levelled(sound: Sound, limit: float = _LIMIT) -> Sound:
    """*sound* at TARGET, with no peak above CEILING: measured, amplified and limited, and measured again, a few times at most.

    FFmpeg's loudnorm is not used: where the gain would pass its peak limit it changes to compression without saying so.
    """
    gain, level, ceiling = 0.0, sound, limit
    for _ in range(_ROUNDS):
        heard = loudness(level)
        if math.isinf(heard.integrated) or _right(heard, ceiling):
            break
        gain += TARGET - heard.integrated
        limit -= max(0.0, heard.peak - CEILING) if level is not sound else 0.0
        level, ceiling = _amplified(sound, gain, limit), CEILING
    return level


def is_level(heard: Loudness) -> bool:
    """Whether a file that is so loud is as loud as it should be."""
    return abs(TARGET - heard.integrated) <= TOLERANCE and heard.peak <= CEILING


def _right(heard: Loudness, ceiling: float) -> bool:
    return abs(TARGET - heard.integrated) <= _CLOSE_ENOUGH and heard.peak <= ceiling


def _amplified(sound: Sound, gain: float, limit: float) -> Sound:
    chain = [("volume", f"{gain:.3f}dB"), ("alimiter", f"limit={10 ** (limit / 20):.4f}:level=0:latency=1")]
    samples = np.concatenate([frame.to_ndarray()[0] for frame in _filtered(sound, *chain)])
    return Sound(samples, sound.rate, sound.unspoken)


def _filtered(sound: Sound, *filters: tuple[str, str], rate: int = 0) -> Iterator[AudioFrame]:
    """The frames of *sound* after *filters*, as float mono at *rate* or its own."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=sound.rate, format="fltp", layout="mono", time_base=Fraction(1, sound.rate))
    form = ("aformat", f"sample_fmts=fltp:channel_layouts=mono:sample_rates={rate or sound.rate}")
    chain = [source, *(graph.add(*each) for each in (*filters, form)), graph.add("abuffersink")]
    graph.link_nodes(*chain).configure()
    for frame in (*_frames(sound), None):
        graph.push(frame)
        yield from _pulled(graph)


def _pulled(graph: av.filter.Graph) -> Iterator[AudioFrame]:
    while True:
        try:
            frame = graph.pull()
        except (av.BlockingIOError, av.EOFError):
            return
        if isinstance(frame, AudioFrame):
            yield frame


def _frames(sound: Sound) -> Iterator[AudioFrame]:
    for start in range(0, len(sound.samples), _FRAME):
        frame = AudioFrame.from_ndarray(sound.samples[None, start : start + _FRAME], format="fltp", layout="mono")
        frame.sample_rate = sound.rate
        frame.pts, frame.time_base = start, Fraction(1, sound.rate)
        yield frame
