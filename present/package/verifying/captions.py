"""Captions against what is heard: every word in its order, at its time, and nothing after the audio has ended."""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import PurePosixPath

from present.model import Cue
from present.package.hearing import HeardTrack, HeardUtterance
from present.package.verifying.report import Fault
from present.package.verifying.text import beginning, letters

LATE = 120
"""Ms by which a caption may come before or after the utterance that it begins."""

_TIMED = re.compile(r"(\S+) --> (\S+)")
_LRC = re.compile(r"\[(\d+:\d+(?:\.\d+)?)\](.*)")


def caption_faults(path: str, text: str, tracks: Sequence[HeardTrack]) -> Iterator[Fault]:
    """What is wrong with the captions *text* in the file *path* of a package with these *tracks*."""
    read = READERS.get(PurePosixPath(path).suffix)
    if read is None:
        return
    try:
        cues = tuple(read(text))
    except ValueError:
        yield Fault(path, "时间写法有误", "has a time that can't be read")
        return
    yield from _faults(path, cues, _heard_in(path, tracks))


def _heard_in(path: str, tracks: Sequence[HeardTrack]) -> tuple[HeardTrack, ...]:
    """The tracks that the captions *path* go with: the one of that name, else all of them."""
    stem = PurePosixPath(path).stem
    return tuple(each for each in tracks if PurePosixPath(each.path).stem == stem) or tuple(tracks)


def _faults(path: str, cues: Sequence[Cue], tracks: Sequence[HeardTrack]) -> Iterator[Fault]:
    length = sum(each.duration for each in tracks)
    if any(cue.start > cue.end for cue in cues) or any(one.end > other.start for one, other in pairwise(cues)):
        yield Fault(path, "时间重叠或倒退", "its times overlap or go back")
    if cues and cues[-1].end > length:
        yield Fault(path, "比音频长", "goes on after the audio has ended")
    utterances = [(start + each.start, each) for start, track in _begun(tracks) for each in track.utterances]
    if "".join(letters(cue.text) for cue in cues) != "".join(letters(each.written) for _, each in utterances):
        yield Fault(
            path,
            f"文字与朗读不符：{_first_lost(cues, utterances)}",
            f"does not say what is read: {_first_lost(cues, utterances)}",
        )
    else:
        yield from _mistimed(path, cues, utterances)


def _begun(tracks: Sequence[HeardTrack]) -> Iterator[tuple[int, HeardTrack]]:
    return zip(accumulate((each.duration for each in tracks), initial=0), tracks, strict=False)


def _mistimed(path: str, cues: Sequence[Cue], utterances: Sequence[tuple[int, HeardUtterance]]) -> Iterator[Fault]:
    """The utterances whose captions do not begin with them."""
    starts = list(accumulate((len(letters(cue.text)) for cue in cues), initial=0))
    offsets = accumulate((len(letters(each.written)) for _, each in utterances), initial=0)
    for offset, (start, each) in zip(offsets, utterances, strict=False):
        cue = cues[bisect_right(starts, offset) - 1] if cues and letters(each.written) else None
        if cue and offset in starts and abs(cue.start - start) > LATE:
            said = beginning(each.written)
            yield Fault(
                path,
                f"“{said}”的字幕在 {_clock(cue.start)}，朗读在 {_clock(start)}",
                f"“{said}” is captioned at {_clock(cue.start)} and read at {_clock(start)}",
            )


def _first_lost(cues: Sequence[Cue], utterances: Iterable[tuple[int, HeardUtterance]]) -> str:
    """The first utterance that the captions do not say in its place."""
    captioned, at = "".join(letters(cue.text) for cue in cues), 0
    for _, each in utterances:
        said = letters(each.written)
        if not captioned.startswith(said, at):
            return f"“{beginning(each.written)}”"
        at += len(said)
    return f"“{beginning(captioned[at:])}”"


def _clock(moment: int) -> str:
    return f"{moment // 60_000}:{moment % 60_000 / 1000:04.1f}"


def _blocks(text: str, said: Callable[[str], str] = str) -> Iterator[Cue]:
    """The cues of SubRip or WebVTT: a line of times, and lines of words up to an empty one."""
    for block in re.split(r"\n{2,}", text.replace("\r\n", "\n")):
        times, _, words = block[block.find("-->") and block.rfind("\n", 0, block.find("-->")) + 1 :].partition("\n")
        if timed := _TIMED.match(times):
            yield Cue(_moment(timed[1]), _moment(timed[2]), said(words))


def _lines(text: str) -> Iterator[Cue]:
    """The cues of LRC: each goes on to the next time."""
    timed = [(_moment(each[1]), each[2]) for line in text.splitlines() if (each := _LRC.fullmatch(line))]
    for (start, words), (end, _) in pairwise((*timed, *timed[-1:])):
        if words:
            yield Cue(start, end, words)


def _moment(written: str) -> int:
    """Hours, minutes and seconds, of which the first may be missing, in ms; ValueError if they are no numbers."""
    *larger, seconds = written.replace(",", ".").split(":")
    minutes = 0
    for each in larger:
        minutes = minutes * 60 + int(each)
    return minutes * 60_000 + round(float(seconds) * 1000)


READERS: dict[str, Callable[[str], Iterator[Cue]]] = {
    ".srt": _blocks,
    ".vtt": lambda text: _blocks(text, html.unescape),
    ".lrc": _lines,
}
"""What reads captions, by the suffix of their file."""
