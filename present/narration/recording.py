"""From a script to sound: every utterance spoken once, joined, brought to one loudness and encoded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from present.errors import VoiceError
from present.model import Clip, Cut, Notice, Progress, RecordedTrack, Recording, SlideClip, Step, Track, Utterance
from present.narration import audio
from present.narration.cache import Cache, key_of, spoken_key
from present.narration.engines.engine import Engine
from present.narration.sound import Sound, joined, silence, trimmed
from present.narration.timing import Stretch, cues_of, laid_out, slide_stretches

SLIDES = "slides"
"""The folder of the clips that play with slides."""

_MADE_AS = 1
"""Counts up when the same samples would make another file."""


@dataclass(frozen=True, slots=True)
class Studio:
    """Where and how a recording is made: *folder* takes the files, *cut* parts captions between words, *progress* hears of it."""

    folder: Path
    cache: Cache
    cut: Cut
    progress: Progress


def record(tracks: Sequence[Track], engine: Engine, studio: Studio) -> Recording:
    """The script as *engine* reads it: `NN.mp3` for each track, `slides/KEY.mp3` for each slide, cut from the same samples.

    A slide's clip ends with its last word; the pause after it is not in it. Utterances that were spoken before come from the
    cache, and those that are spoken are in it at once, so that a recording that was broken off goes on where it was.

    Raises:
        VoiceError: An utterance can't be spoken; the error names it.
    """
    sounds = _spoken(tracks, engine, studio)
    (studio.folder / SLIDES).mkdir(parents=True, exist_ok=True)
    made = []
    for done, track in enumerate(tracks):
        studio.progress(Step.ENCODE, done, len(tracks))
        made.append(_track(track, [sounds[each.spoken] for each in track.utterances], studio))
    studio.progress(Step.ENCODE, len(tracks), len(tracks))
    studio.cache.forget()
    return Recording(
        engine.name,
        engine.version,
        engine.voice,
        tracks=tuple(recorded for recorded, _ in made),
        slides=tuple(clip for _, clips in made for clip in clips),
        notices=tuple(_unspoken(tracks, sounds)),
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


def _spoken(tracks: Sequence[Track], engine: Engine, studio: Studio) -> dict[str, Sound]:
    """The sound of every text of the script, from the cache or spoken now; *progress* counts characters."""
    wanted = {each.spoken: each for track in tracks for each in track.utterances}
    keys = {text: spoken_key(engine, text) for text in wanted}
    sounds = {text: sound for text, key in keys.items() if (sound := studio.cache.read_sound(key))}
    total = sum(map(len, wanted))
    studio.progress(Step.NARRATE, sum(map(len, sounds)), total)
    missing = [each for text, each in wanted.items() if text not in sounds]
    with closing(_speak(missing, engine, studio.cache)) as spoken:
        for text, sound in spoken:
            sounds[text] = sound
            studio.progress(Step.NARRATE, sum(map(len, sounds)), total)
    return {text: trimmed(sound) for text, sound in sounds.items()}


def _speak(utterances: Sequence[Utterance], engine: Engine, kept: Cache) -> Generator[tuple[str, Sound], None, None]:
    """Each utterance's text and sound, as they are done; the first that fails ends it."""
    pool = ThreadPoolExecutor(engine.workers)
    try:
        for done in as_completed([pool.submit(_say, each, engine, kept) for each in utterances]):
            yield done.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _say(utterance: Utterance, engine: Engine, kept: Cache) -> tuple[str, Sound]:
    try:
        sound = engine.speak(utterance.spoken)
    except VoiceError as exc:
        raise VoiceError(
            f"读不出“{utterance.written}”：{exc.zh}", f"“{utterance.written}” can't be read aloud. {exc.en}"
        ) from exc
    if not trimmed(sound).duration:
        raise VoiceError(
            f"语音引擎 {engine.name} 读“{utterance.written}”时没有声音。",
            f"The voice engine {engine.name} gave nothing but silence for “{utterance.written}”.",
        )
    return utterance.spoken, kept.keep_sound(spoken_key(engine, utterance.spoken), sound)


def _track(track: Track, sounds: Sequence[Sound], studio: Studio) -> tuple[RecordedTrack, tuple[SlideClip, ...]]:
    rate = sounds[0].rate
    pauses = [Sound(silence(each.pause, rate), rate) for each in track.utterances]
    whole = joined([part for pair in zip(sounds, pauses, strict=True) for part in pair])
    stretches = laid_out([len(each.samples) for each in sounds], [len(each.samples) for each in pauses])
    encoder = _Encoder(studio.cache, whole)
    clip = encoder.clip(Stretch(0, len(whole.samples)), studio.folder / f"{track.number:02}.mp3", track)
    slides = tuple(
        SlideClip(slide, encoder.clip(stretch, studio.folder / SLIDES / f"{slide}.mp3"))
        for slide, stretch in slide_stretches(track.utterances, stretches).items()
    )
    cues = cues_of(track.utterances, stretches, rate, clip.duration, studio.cut)
    starts = tuple(each.start * 1000 // rate for each in stretches)
    return RecordedTrack(track, clip, cues, starts), slides


class _Encoder:
    """Makes files of parts of *whole*, which it levels only if one of them is not in the cache."""

    def __init__(self, kept: Cache, whole: Sound) -> None:
        self._cache, self._whole = kept, whole
        self._key = key_of("encoded", _MADE_AS, whole.rate, sha256(whole.samples.data).hexdigest())
        self._levelled = cache(lambda: audio.levelled(whole))

    def clip(self, part: Stretch, path: Path, track: Track | None = None) -> Clip:
        """*part* as the file *path*, tagged as *track* where it is a whole one."""
        title, number = (track.title, track.number) if track else ("", 0)
        key = key_of(self._key, part.start, part.end, title, number)
        mp3 = self._cache.read(key)
        if mp3 is None:
            levelled = self._levelled()
            mp3 = audio.encoded(Sound(levelled.samples[part.start : part.end], levelled.rate), title, number)
            self._cache.keep(key, mp3)
        path.write_bytes(mp3)
        return Clip(path, (part.end - part.start) * 1000 // self._whole.rate)


def _unspoken(tracks: Sequence[Track], sounds: Mapping[str, Sound]) -> Iterator[Notice]:
    """A notice of the characters that the voice has no sound for, with a sentence for each."""
    found = defaultdict[str, list[str]](list)
    for utterance in (each for track in tracks for each in track.utterances):
        for character in sounds[utterance.spoken].unspoken:
            found[character].append(utterance.written)
    if found:
        where_zh = "；".join(f"{character}（“{written[0]}”）" for character, written in found.items())
        where_en = "; ".join(f"{character} (“{written[0]}”)" for character, written in found.items())
        yield Notice(
            "unspoken", f"这些字符没有读音，未读出：{where_zh}", f"The voice has no sound for these characters: {where_en}"
        )
