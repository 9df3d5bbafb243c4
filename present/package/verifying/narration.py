"""What is read aloud against the speech, the audio files and their captions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from present.model import Listened, Reader, Span
from present.numerals import NUMERAL
from present.package.hearing import HeardTrack, HeardUtterance
from present.package.verifying.report import Check, Fault, checked
from present.package.verifying.slides import Ours, is_made_of
from present.package.verifying.text import Text, beginning, letters

_NUMBER = re.compile(r"\s*[第（(]?[一二三四五六七八九十百0-9]{1,4}(部分|[章节])?[、.．，：:）)\s]+")
"""A heading's number with the mark after it: an announcement of ours says it in its place."""

_OURS = Ours(re.compile(f"第{NUMERAL}部分|目录|金句"), 2)

LONGEST_GAP = 2
"""Ms that the times of two utterances in a row may be apart by rounding."""

PADDING = 80
"""Ms by which a file may be longer or shorter than its samples: the codec works in frames of 24 to 26 ms."""

LEVEL = 1.5
"""DB by which an utterance may be louder or softer than it was measured."""

SILENT = -50.0
"""DBFS below which nothing is heard; speech of these packages stands at about −20."""

EDGE = 60
"""Ms next to an utterance in which it may still ring."""


def check_narration(text: Text) -> Check:
    """Whether every utterance that stands in the speech says what the speech says there; what is ours is noted."""
    manifest = text.manifest
    shown = {slide.key: {letters(each.text) for each in slide.words} for slide in manifest.slides}
    utterances = [(track, each) for track in manifest.tracks for each in track.utterances]
    faults = (
        _not_said(track, each, text)
        for track, each in utterances
        if each.span and not _is_said(text, each, shown.get(each.slide, set()))
    )
    ours = [beginning(each.written) for _, each in utterances if not each.span]
    return checked("narration", len(utterances), (*faults, *_changed(text)), _own_words(ours))


def _is_said(text: Text, utterance: HeardUtterance, shown: set[str]) -> bool:
    """Whether it says what its span shows, whole or without a heading's number, or nothing but words that its slide shows."""
    if utterance.span is None or not text.has(utterance.span):
        return False
    said, there = letters(utterance.written), text.shown(utterance.span)
    whole = said in {letters(there), letters(_NUMBER.sub("", there, count=1) if _NUMBER.match(there) else there)}
    return whole or is_made_of(said, shown, _OURS)


def _not_said(track: HeardTrack, utterance: HeardUtterance, text: Text) -> Fault:
    said = beginning(text.shown(utterance.span)) if utterance.span else ""
    return Fault(
        track.path,
        f"朗读的“{beginning(utterance.written)}”与原文不符，那里是“{said}”",
        f"“{beginning(utterance.written)}” is read, but the speech says “{said}” there",
    )


def _changed(text: Text) -> Iterator[Fault]:
    """The utterances whose spoken text is not the one that was recorded."""
    used = text.manifest.used
    for track in text.manifest.tracks:
        for each in track.utterances:
            reader = Reader(each.engine, used.engine_version or "", each.voice, used.rate or 1.0)
            if reader.clip_of(each.spoken) != each.clip:
                yield Fault(
                    track.path,
                    f"“{beginning(each.written)}”的读法记录被改动过",
                    f"what is recorded of “{beginning(each.written)}” was changed",
                )


def _own_words(ours: Sequence[str]) -> Iterator[Fault]:
    if ours:
        said = "；".join(dict.fromkeys(ours))
        yield Fault("audio", f"有 {len(ours)} 句不是讲话原文：{said}", f"{len(ours)} are words of ours: {said}")


def stretches_of(track: HeardTrack) -> tuple[Span, ...]:
    """Where in its file the utterances of *track* are heard, and then where the pauses after them are; in ms."""
    heard = (Span(each.start, each.start + each.duration) for each in track.utterances)
    ends = (each.start + each.duration for each in track.utterances)
    pauses = (Span(end + EDGE, end + each.pause - EDGE) for end, each in zip(ends, track.utterances, strict=True))
    return (*heard, *pauses)


def audio_faults(track: HeardTrack, heard: Listened) -> Iterator[Fault]:
    """What is wrong with the file of *track*, in which *heard* was heard at `stretches_of` it."""
    yield from _wrong_times(track, heard)
    count = len(track.utterances)
    for each, level in zip(track.utterances, heard.levels, strict=False):
        if abs(level - each.level) > LEVEL:
            said = beginning(each.written)
            yield Fault(
                track.path,
                f"“{said}”处的音量是 {level:.0f} dBFS，录制时是 {each.level:.0f}",
                f"“{said}” is heard at {level:.0f} dBFS; it was recorded at {each.level:.0f}",
            )
    for each, level in zip(track.utterances, heard.levels[count:], strict=True):
        if each.pause > 4 * EDGE and level > SILENT:
            said = beginning(each.written)
            yield Fault(track.path, f"“{said}”之后的停顿里有声音", f"something is heard in the pause after “{said}”")


def _wrong_times(track: HeardTrack, heard: Listened) -> Iterator[Fault]:
    if abs(heard.duration - track.duration) > PADDING:
        yield Fault(
            track.path,
            f"实际长 {heard.duration / 1000:.1f} 秒，应为 {track.duration / 1000:.1f} 秒",
            f"sounds for {heard.duration / 1000:.1f} s, not {track.duration / 1000:.1f} s",
        )
    ends = [each.start + each.duration + each.pause for each in track.utterances]
    starts = [each.start for each in track.utterances]
    if any(abs(end - start) > LONGEST_GAP for end, start in zip([0, *ends], [*starts, track.duration], strict=True)):
        yield Fault(track.path, "各句的起止时间接不上", "the times of its utterances do not join")
    if any(one >= other for one, other in pairwise(starts)):
        yield Fault(track.path, "各句的次序不对", "its utterances are not in order")
