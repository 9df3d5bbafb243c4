"""From a script to sound: every utterance spoken once, joined, brought to one loudness and encoded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from present.cache import Cache
from present.errors import VoiceError
from present.model import Cut, Notice, Progress, Proof, RecordedTrack, Recording, SlideClip, Step, Track
from present.narration.audio import is_level
from present.narration.encoding import Encoder, Told
from present.narration.engines.engine import Engine
from present.narration.sound import Sound, joined, silence, to_ms
from present.narration.speaking import Spoken, spoken_texts
from present.narration.timing import Said, Stretch, cues_of, laid_out, slide_stretches

SLIDES = "slides"
"""The folder of the clips that play with slides."""


@dataclass(frozen=True, slots=True)
class Studio:
    """Where and how a recording is made: *folder* takes the files, *cut* parts captions between words, *progress* hears of it.

    At most *cores* utterances are spoken at the same time, as many as the engine likes where that is None.
    """

    folder: Path
    cache: Cache
    cut: Cut
    progress: Progress
    cores: int | None = None


def record(tracks: Sequence[Track], engine: Engine, studio: Studio) -> Recording:
    """The script as *engine* reads it: `NN.mp3` for each track, `slides/KEY.mp3` for each slide, cut from the same samples.

    A slide's clip ends with its last word; the pause after it is not in it. Every time comes from counted samples. Utterances
    that were spoken before come from the cache, and those that are spoken are in it at once.

    Raises:
        VoiceError: An utterance can't be spoken; the error names it.
    """
    spoken = spoken_texts(tracks, engine, studio.cache, studio.progress, studio.cores)
    (studio.folder / SLIDES).mkdir(parents=True, exist_ok=True)
    made = []
    for done, track in enumerate(tracks):
        studio.progress(Step.ENCODE, done, len(tracks))
        made.append(_track(track, [spoken[each.spoken] for each in track.utterances], studio))
    studio.progress(Step.ENCODE, len(tracks), len(tracks))
    recorded = tuple(each for each, _ in made)
    return Recording(
        engine.name,
        engine.version,
        engine.voice,
        tracks=recorded,
        slides=tuple(clip for _, clips in made for clip in clips),
        notices=(*_unspoken(tracks, spoken), *_off_level(recorded)),
        rate=engine.rate,
    )


def record_with_fallback(tracks: Sequence[Track], engines: Sequence[Engine], studio: Studio) -> Recording:
    """The script as the first of *engines* reads it that can read all of it, with a notice for each that could not.

    Everything is read again by the next one: no recording mixes voices.

    Raises:
        VoiceError: None of them can.
    """
    engine, *others = engines
    try:
        return record(tracks, engine, studio)
    except VoiceError as exc:
        if not others:
            raise
        failure = exc
    recording = record_with_fallback(tracks, others, studio)
    return replace(recording, notices=(_fallback(engine, others[0], failure), *recording.notices))


def _fallback(failed: Engine, following: Engine, failure: VoiceError) -> Notice:
    return Notice(
        "voice-fallback",
        f"语音引擎 {failed.name} 中途出错，已改用 {following.name} 重新录制全部旁白。{failure.zh}",
        f"The voice engine {failed.name} failed on the way; {following.name} has read everything again. {failure.en}",
    )


def _track(track: Track, spoken: Sequence[Spoken], studio: Studio) -> tuple[RecordedTrack, tuple[SlideClip, ...]]:
    rate = spoken[0].sound.rate
    pauses = [Sound(silence(each.pause, rate), rate) for each in track.utterances]
    whole = joined([part for each, pause in zip(spoken, pauses, strict=True) for part in (each.sound, pause)])
    stretches = laid_out([len(each.sound.samples) for each in spoken], [len(each.samples) for each in pauses])
    encoder = Encoder(studio.cache, whole)
    clip = encoder.track(studio.folder / f"{track.number:02}.mp3")
    slides = tuple(
        SlideClip(slide, encoder.part(stretch, studio.folder / SLIDES / f"{slide}.mp3"))
        for slide, stretch in slide_stretches(track.utterances, stretches).items()
    )
    told = encoder.told(stretches)
    said = [Said(*each) for each in zip(track.utterances, stretches, (each.sound.marks for each in spoken), strict=True)]
    cues = cues_of(said, rate, clip.duration, studio.cut)
    return RecordedTrack(track, clip, cues, tuple(_proofs(spoken, stretches, told)), told.loudness), slides


def _proofs(spoken: Sequence[Spoken], stretches: Sequence[Stretch], told: Told) -> Iterator[Proof]:
    for each, stretch, level in zip(spoken, stretches, told.levels, strict=True):
        start = to_ms(stretch.start, each.sound.rate)
        yield Proof(each.clip, start, to_ms(stretch.end, each.sound.rate) - start, level, each.checks)


def _off_level(tracks: Iterable[RecordedTrack]) -> Iterator[Notice]:
    """A notice of the tracks that could not be brought to the loudness of the others or whose peaks are too high for players."""
    missed = [(each.track.title, each.loudness) for each in tracks if each.loudness and not is_level(each.loudness)]
    figures = [f"{title} ({heard.integrated:.1f} LUFS, {heard.peak:.1f} dBTP)" for title, heard in missed]
    if figures:
        yield Notice(
            "loudness",
            f"这些音频没有达到标准响度：{'；'.join(figures)}",
            f"These tracks are not at the standard loudness: {'; '.join(figures)}",
        )


def _unspoken(tracks: Sequence[Track], spoken: Mapping[str, Spoken]) -> Iterator[Notice]:
    """A notice of the characters that the voice has no sound for, with a sentence for each."""
    found = defaultdict[str, list[str]](list)
    for utterance in (each for track in tracks for each in track.utterances):
        for character in spoken[utterance.spoken].sound.unspoken:
            found[character].append(utterance.written)
    if found:
        where_zh = "；".join(f"{character}（“{written[0]}”）" for character, written in found.items())
        where_en = "; ".join(f"{character} (“{written[0]}”)" for character, written in found.items())
        yield Notice(
            "unspoken", f"这些字符没有读音，未读出：{where_zh}", f"The voice has no sound for these characters: {where_en}"
        )
