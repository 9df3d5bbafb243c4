"""Hearing a voice as a briefing would be read with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from present.briefing.request import TEMPLATE, VOICE
from present.deck.folders import template_folders
from present.deck.template import load_template
from present.model import Notice
from present.narration.choose import VoiceWish, choose_engines
from present.narration.disclosure import Tell, disclosed
from present.narration.folders import config_folder
from present.narration.trying import Sample, played, speak_sample, written_sample


@dataclass(frozen=True, slots=True)
class Trial:
    """A *text* to be heard; what is said of the voice and the template is as in a `Request`.

    It goes into the file `out`, or is played, or where nothing here can play it, is put into `folder`.
    """

    text: str
    voice: str = VOICE
    rate: float | None = None
    proxy: str = ""
    offline: bool = False
    template: str = TEMPLATE
    templates: Path | None = None
    out: Path | None = None
    folder: Path = Path()


@dataclass(frozen=True, slots=True)
class Tried:
    """Which voice was heard, for how many ms, in which file, None where it was played; and what the user must know of it."""

    engine: str
    voice: str
    duration: int
    path: Path | None
    notices: tuple[Notice, ...]


def try_voice(trial: Trial, tell: Tell) -> Tried:
    """Speak the text of *trial*; *tell* hears whom it is sent to, before it is.

    Raises:
        PresentError: there is no such template, the voice can't or may not be used, or the file can't be written.
    """
    voice = load_template(trial.template, template_folders(trial.templates)).voice
    wish = VoiceWish(trial.voice, trial.rate, trial.proxy, trial.offline, voice)
    sample = speak_sample(trial.text, disclosed(choose_engines(wish), tell, config_folder()))
    return Tried(sample.engine, sample.voice, sample.sound.duration, _heard(sample, trial), sample.notices)


def _heard(sample: Sample, trial: Trial) -> Path | None:
    if trial.out is None and played(sample):
        return None
    return written_sample(sample, trial.out or trial.folder / f"{sample.engine}-{sample.voice}.wav")
