"""Every text of a script spoken once: by the engine now, or before and kept; each clip is checked before it is taken."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import closing
from dataclasses import dataclass, replace

from present.cache import Cache
from present.errors import VoiceError
from present.model import Checks, Notice, Progress, Step, Track, Utterance
from present.narration.audio import resampled
from present.narration.checking import fault_of, measured
from present.narration.clips import keep_sound, kept_sound, spoken_key
from present.narration.engines.engine import Engine, Spreading
from present.narration.sound import Sound, trimmed


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text as it was spoken: the name that its clip is kept under, its sound without the silence around it, its checks."""

    clip: str
    sound: Sound
    checks: Checks


def spoken_texts(
    tracks: Sequence[Track], engine: Engine, kept: Cache, progress: Progress, most: int | None = None
) -> dict[str, Spoken]:
    """Each text of the script as *engine* says it, at most *most* at a time; *progress* counts characters.

    What was spoken before comes from the cache, if it is there undamaged and is what it should be; what is spoken now is in it
    at once, so that a recording that was broken off, however abruptly, goes on where it was.

    Raises:
        VoiceError: A text can't be spoken, or its clip is not what it should be; the error names it.
    """
    wanted = {each.spoken: each for track in tracks for each in track.utterances}
    said = {text: known for text in wanted if (known := _known(text, engine, kept))}
    total = sum(map(len, wanted))
    progress(Step.NARRATE, sum(map(len, said)), total)
    missing = sorted((each for text, each in wanted.items() if text not in said), key=lambda each: -len(each.spoken))
    with closing(_speak(missing, engine, kept, min(engine.workers, most or engine.workers))) as spoken:
        for text, each in spoken:
            said[text] = each
            progress(Step.NARRATE, sum(map(len, said)), total)
    return _at_one_rate(said)


def _at_one_rate(said: Mapping[str, Spoken]) -> dict[str, Spoken]:
    """All at the highest rate among them: a server may have changed its own since it was last asked."""
    rate = max((each.sound.rate for each in said.values()), default=0)
    return {
        text: each if each.sound.rate == rate else replace(each, sound=resampled(each.sound, rate)) for text, each in said.items()
    }


def _known(text: str, engine: Engine, kept: Cache) -> Spoken | None:
    key = spoken_key(engine, text)
    sound = kept_sound(kept, key)
    if sound is None:
        return None
    checks = measured(sound, text, engine.rate)
    return None if fault_of(checks, text) else Spoken(key, trimmed(sound), checks)


def _speak(utterances: Sequence[Utterance], engine: Engine, kept: Cache, most: int) -> Generator[tuple[str, Spoken], None, None]:
    """Each utterance's text and its clip, as they are done; the longest come first, so that none is left over at the end."""
    pool, reader = ThreadPoolExecutor(most), _spread(engine, len(utterances), most)
    try:
        for done in as_completed([pool.submit(_say, each, reader, kept) for each in utterances]):
            yield done.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _spread(engine: Engine, count: int, most: int) -> Engine:
    """*engine* with the processors that are left over where fewer utterances are to be said than may be at the same time."""
    return engine.spread(most // count) if isinstance(engine, Spreading) and 0 < count <= most // 2 else engine


def _say(utterance: Utterance, engine: Engine, kept: Cache) -> tuple[str, Spoken]:
    text = utterance.spoken
    try:
        sound = engine.speak(text)
    except VoiceError as exc:
        raise VoiceError(
            f"读不出“{utterance.written}”：{exc.zh}", f"“{utterance.written}” can't be read aloud. {exc.en}"
        ) from exc
    key = spoken_key(engine, text)
    sound = keep_sound(kept, key, sound)
    checks = measured(sound, text, engine.rate)
    if fault := fault_of(checks, text):
        raise _faulty(utterance, engine, fault)
    return text, Spoken(key, trimmed(sound), checks)


def _faulty(utterance: Utterance, engine: Engine, fault: Notice) -> VoiceError:
    return VoiceError(
        f"语音引擎 {engine.name} 读“{utterance.written}”时{fault.zh}。可以再试一次，或用 --voice 换一个声音。",
        f"The voice engine {engine.name} {fault.en} for “{utterance.written}”. Try again, or choose another voice with --voice.",
    )
