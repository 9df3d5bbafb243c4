"""eSpeak NG: a small voice that sounds like a machine, for when there is no other."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from present.errors import VoiceError
from present.model import Notice
from present.narration.engines.engine import EngineKind, Setup, cores
from present.narration.engines.espeak_child import RATE
from present.narration.marks import Mark
from present.narration.sound import Sound

VOICES = ("cmn",)

_CHILD = Path(__file__).with_name("espeak_child.py")

_PATIENCE = 60
"""Seconds after which an utterance, which takes a tenth of one, is given up."""


class Espeak:
    """Speaks with eSpeak NG's Mandarin voice, each utterance in a process of its own."""

    name = "espeak"

    def __init__(self, voice: str = "", rate: float = 1.0) -> None:
        self.voice = voice or VOICES[0]
        self.rate = rate
        self.workers = cores()
        if self.voice not in VOICES:
            raise VoiceError(f"eSpeak 没有“{voice}”这个声音；可用的是 cmn。", f"eSpeak has no voice “{voice}”; there is cmn.")

    @property
    def version(self) -> str:
        """The release of the library."""
        return _release("espeakng-loader")

    def speak(self, text: str) -> Sound:
        """*text* as 22.05 kHz mono.

        Raises:
            VoiceError: The library is missing or fails, or it gave no sound.
        """
        lack = missing(Setup())
        if lack:
            raise VoiceError(lack.zh, lack.en)
        told, _, heard = _heard(text, self.voice, self.rate).partition(b"\n")
        samples = np.frombuffer(heard, dtype="<i2")
        if not samples.any():
            raise VoiceError(f"eSpeak 没有为“{text}”发出声音。", f"eSpeak gave no sound for “{text}”.")
        marks = tuple(Mark(*each) for each in json.loads(told))
        return Sound((samples / 32768).astype(np.float32), RATE, marks=marks)


def missing(_: Setup) -> Notice | None:
    """What eSpeak lacks to speak on this computer."""
    if find_spec("espeakng_loader") and find_spec("wetext"):
        return None
    install = 'pip install ".[offline]"'
    return Notice(
        "espeak-missing", f"离线语音 eSpeak 没有安装：{install}", f"The offline voice eSpeak is not installed: {install}"
    )


ESPEAK = EngineKind(make=lambda setup: Espeak(setup.voice, setup.rate), voices=VOICES, missing=missing)


def _heard(text: str, voice: str, rate: float) -> bytes:
    command = [sys.executable, "-P", str(_CHILD), voice, str(rate)]
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=True, timeout=_PATIENCE)  # noqa: S603 - our own file
    except subprocess.TimeoutExpired as exc:
        raise VoiceError(f"eSpeak {_PATIENCE} 秒没有回应。", f"eSpeak did not answer within {_PATIENCE} seconds.") from exc
    except (OSError, subprocess.CalledProcessError) as exc:
        raise VoiceError(f"eSpeak 出错：{_last_line(exc)}", f"eSpeak failed: {_last_line(exc)}") from exc
    return done.stdout


def _last_line(problem: OSError | subprocess.CalledProcessError) -> str:
    said = problem.stderr if isinstance(problem, subprocess.CalledProcessError) else str(problem).encode()
    return (said.decode(errors="replace").strip().splitlines() or ["?"])[-1]


def _release(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
