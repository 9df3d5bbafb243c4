"""Whether a service's answer is the whole utterance."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from present.errors import VoiceError
from present.narration import audio
from present.narration.engines.trouble import GarbledError, IncompleteError
from present.narration.sound import Sound

_NAMED = 0.9
"""The share of an utterance's letters that the service must have named: it may write a number or a sign in its own way."""

_SECONDS_PER_LETTER = (0.06, 1.5)
"""What is plausible at the voice's own pace, which is 0.2 to 0.25; a number takes longer than its figures."""


def all_named(text: str, named: str) -> None:
    """Raises IncompleteError unless *named*, the words that a service says it spoke, holds every Chinese character of *text*.

    They must be in their order. Of letters and figures, which a service may write in its own way, most must be there.
    """
    wanted, heard = list(_letters(text)), list(_letters(named))
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
    letters = len(list(_letters(text)))
    seconds, (least, most) = sound.duration / 1000 * rate, _SECONDS_PER_LETTER
    if not least * letters <= seconds <= most * letters + 1:
        raise IncompleteError(f"{letters} 个字读了 {seconds:.1f} 秒", f"{letters} characters were spoken in {seconds:.1f} s")
    return sound


def _letters(text: str) -> Iterator[str]:
    return (each for each in text if each.isalnum())


def _is_han(character: str) -> bool:
    return unicodedata.name(character, "").startswith("CJK")
