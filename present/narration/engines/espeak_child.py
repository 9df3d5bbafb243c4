"""The process that eSpeak NG runs in: UTF-8 text on its standard input, marks and 16-bit little-endian mono on its output.

The marks are a line of JSON: for each word that it says the place of its first character and the sample at which it begins.
It is started as a file of its own (`espeak_child.py VOICE RATE`), since the library keeps its state for the whole process and is
under the GPL. The last line of its standard error says what was wrong.
"""

from __future__ import annotations

import ctypes
import json
import sys
from collections.abc import Iterator
from itertools import count, takewhile

_SYNCHRONOUS = 2
"""AUDIO_OUTPUT_SYNCHRONOUS: sound comes by the callback while espeak_Synth runs (speak_lib.h, as all figures here)."""

_DONT_EXIT = 0x8000
_CHARS_UTF8 = 1
_PARAMETER_RATE = 1

_WORDS_PER_MINUTE = 175
"""The library's own pace."""

RATE = 22_050

_LAST, _WORD = 0, 1
"""Types of events: the end of a list of them, and that a word begins."""


class _Event(ctypes.Structure):
    """espeak_EVENT; `text_position` counts characters from 1."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


def speak(text: bytes, voice: str, rate: float) -> bytes:
    """*text*, UTF-8, as its marks and 16-bit samples at RATE Hz."""
    import espeakng_loader  # noqa: PLC0415 - the parent asks this file for its rate, and has no need of the library

    library = ctypes.CDLL(espeakng_loader.get_library_path())
    data = espeakng_loader.get_data_path().encode()
    if library.espeak_Initialize(_SYNCHRONOUS, 0, data, _DONT_EXIT) != RATE:
        raise OSError("eSpeak NG does not start")
    if library.espeak_SetVoiceByName(voice.encode()):
        raise OSError(f"eSpeak NG has no voice {voice}")
    library.espeak_SetParameter(_PARAMETER_RATE, round(_WORDS_PER_MINUTE * rate), 0)
    return _synthesised(library, text)


def _synthesised(library: ctypes.CDLL, text: bytes) -> bytes:
    heard, marks = bytearray(), dict[int, int]()

    def take(samples: ctypes._Pointer[ctypes.c_short], length: int, events: ctypes._Pointer[_Event]) -> int:
        if samples:
            heard.extend(ctypes.string_at(samples, length * 2))
        for event in _listed(events):
            if event.type == _WORD:
                marks.setdefault(event.text_position - 1, event.sample)  # it names a Latin word once for each of its letters
        return 0

    callback = _Callback(take)
    library.espeak_SetSynthCallback(callback)
    if library.espeak_Synth(text + b"\0", len(text) + 1, 0, 1, 0, _CHARS_UTF8, None, None):
        raise OSError("eSpeak NG can't speak this text")
    return json.dumps(list(marks.items())).encode() + b"\n" + bytes(heard)


def _listed(events: ctypes._Pointer[_Event]) -> Iterator[_Event]:
    return takewhile(lambda event: event.type != _LAST, map(events.__getitem__, count()))


if __name__ == "__main__":
    sys.stdout.buffer.write(speak(sys.stdin.buffer.read(), sys.argv[1], float(sys.argv[2])))
