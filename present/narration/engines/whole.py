"""Whether a service's answer is the whole utterance."""

from __future__ import annotations

import unicodedata

from present.errors import VoiceError
from present.narration import audio
from present.narration.checking import measured, off_pace
from present.narration.engines.trouble import GarbledError, IncompleteError
from present.narration.marks import letters
from present.narration.sound import Sound

_NAMED = 0.9
"""The share of an utterance's letters that the service must have named: it may write a number or a sign in its own way."""


def all_named(text: str, named: str) -> None:
    """Raises IncompleteError unless *named*, the words that a service says it spoke, holds every Chinese character of *text*.

    They must be in their order. Of letters and figures, which a service may write in its own way, most must be there.
    """
    wanted, heard = letters(text), letters(named)
    if len(heard) < _NAMED * len(wanted):
        raise IncompleteError(
            f"{len(wanted)} 个字只读了 {len(heard)} 个", f"{len(heard)} of {len(wanted)} characters were spoken"
        )
    rest = iter(heard)
    lost = next((each for each in wanted if _is_han(each) and each not in rest), None)
    if lost:
        raise IncompleteError(f"该读“{lost}”的地方没有读", f"“{lost}” was not spoken in its place")


def plausible(data: bytes, form: str | None, text: str, rate: float) -> Sound:
    """The sound in *data* if it can be *text* spoken at *rate*.

    Raises:
        GarbledError: It is no sound.
        IncompleteError: It is far too short or too long.
    """
    try:
        sound = audio.decoded(data, form)
    except VoiceError as exc:
        raise GarbledError(str(exc.__cause__)) from exc
    if fault := off_pace(measured(sound, text, rate), text):
        raise IncompleteError(fault.zh, fault.en)
    return sound


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK")
