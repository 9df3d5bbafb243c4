"""Hearing a voice before a whole speech is given to it."""

from __future__ import annotations

import io
import wave
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from present.errors import VoiceError
from present.model import Notice
from present.narration import audio
from present.narration.choose import Choice
from present.narration.engines import Engine
from present.narration.manner import LONGEST
from present.narration.playing import play
from present.narration.sound import Sound, trimmed
from present.narration.wording import can_be_spoken, spoken_words


@dataclass(frozen=True, slots=True)
class Sample:
    """A text as an engine said it with a voice, as loud as recordings are, and what the user must know of it."""

    engine: str
    voice: str
    sound: Sound
    notices: tuple[Notice, ...] = ()


def speak_sample(text: str, choice: Choice) -> Sample:
    """*text* as the first engine of *choice* says it that can.

    Raises:
        VoiceError: *text* has nothing to say or is too long, or none of the engines can say it.
    """
    if not can_be_spoken(text) or len(text) > LONGEST:
        raise VoiceError(
            f"请给一句可以读出的话，不超过 {LONGEST} 个字。",
            f"Give a sentence that can be read, of at most {LONGEST} characters.",
        )
    return _spoken(spoken_words(text), choice.engines, choice.notices)


def written_sample(sample: Sample, path: Path) -> Path:
    """*sample* in the file *path*, as MP3 or as WAV, by its suffix; where it is.

    Raises:
        VoiceError: It can't be written there, or in such a form.
    """
    suffix = path.suffix.lower()
    if suffix not in {".mp3", ".wav"}:
        raise VoiceError(
            f"声音只能写成 .mp3 或 .wav，不能写成“{path.name}”。", f"A voice is written as .mp3 or .wav, not as {path.name}."
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(audio.encoded(sample.sound) if suffix == ".mp3" else _waves(sample.sound))
    except OSError as exc:
        raise VoiceError(f"写不进“{path}”：{exc}", f"{path} can't be written: {exc}") from exc
    return path


def played(sample: Sample) -> bool:
    """Play *sample*; whether something here can do that."""
    return play(_waves(sample.sound), sample.sound.duration)


def _waves(sound: Sound) -> bytes:
    """*sound* as a WAV file of 16 bits a sample."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(sound.rate)
        out.writeframes(np.round(sound.samples.clip(-1, 1) * 32_767).astype("<i2").tobytes())
    return file.getvalue()


def _spoken(spoken: str, engines: tuple[Engine, ...], notices: tuple[Notice, ...]) -> Sample:
    engine, *others = engines
    try:
        sound = engine.speak(spoken)
    except VoiceError as exc:
        if not others:
            raise
        return _spoken(spoken, tuple(others), (*notices, _passed_over(engine, others[0], exc)))
    return Sample(engine.name, engine.voice, audio.levelled(trimmed(sound)), notices)


def _passed_over(failed: Engine, following: Engine, failure: VoiceError) -> Notice:
    return Notice(
        "voice-fallback",
        f"语音引擎 {failed.name} 出错，改用 {following.name}。{failure.zh}",
        f"The voice engine {failed.name} failed, {following.name} speaks instead. {failure.en}",
    )
