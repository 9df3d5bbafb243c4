"""Whether a clip is what the engine was asked for: what can be measured of it, and what is wrong with it."""

from __future__ import annotations

import math
import re

import numpy as np

from present.model import Checks, Notice
from present.narration.sound import Sound, trimmed

_SECONDS_PER_SYLLABLE = (0.06, 1.5)
"""What is plausible at a voice's own pace, which is 0.2 to 0.25."""

_SLACK = 1.0
"""Seconds that anything may take longer: one word alone is said slowly."""

_LETTERS_PER_SYLLABLE = 3
"""In words of Latin letters."""

_NEAR_PEAK = 0.999
_FLAT = 2.0
"""Time in ms at its peak beyond which a sound is taken to be distorted: measured, speech stays there for 0.14 at most."""


def measured(sound: Sound, spoken: str, rate: float) -> Checks:
    """What is measured of *sound*, in which the text *spoken* is read at *rate*; not rounded."""
    seconds = len(trimmed(sound).samples) / sound.rate * rate
    level = np.abs(sound.samples)
    peak = float(level.max(initial=0.0))
    return Checks(
        pace=syllables(spoken) / seconds if seconds else 0.0,
        peak=20 * math.log10(peak) if peak else -math.inf,
        flat=_longest_run(level >= _NEAR_PEAK * peak) * 1000 / sound.rate if peak else 0.0,
        ended=sound.ended,
    )


def fault_of(checks: Checks, spoken: str) -> Notice | None:
    """What is wrong with a clip of the text *spoken*, None if nothing; it goes on from the name of who said what."""
    if math.isinf(checks.peak):
        return Notice("clip-silent", "没有声音", "gave nothing but silence")
    if checks.ended is False:
        return Notice("clip-broken-off", "没有读完", "did not come to the end")
    if fault := off_pace(checks, spoken):
        return fault
    if checks.flat > _FLAT:
        return Notice("clip-distorted", "声音失真", "gave a distorted sound")
    return None


def off_pace(checks: Checks, spoken: str) -> Notice | None:
    """That a clip is too short or too long to be the text *spoken*; None where it can be, or where nothing is heard in it."""
    least, most = _SECONDS_PER_SYLLABLE
    count = syllables(spoken)
    if checks.pace * least > 1:
        return Notice("clip-short", f"一秒读了 {checks.pace:.0f} 个字，不可能读全", f"read {checks.pace:.0f} syllables a second")
    if checks.pace and count / checks.pace > most * count + _SLACK:
        return Notice("clip-long", f"一秒只读了 {checks.pace:.1f} 个字", f"read {checks.pace:.1f} syllables a second")
    return None


def syllables(text: str) -> int:
    """About how many syllables *text* has: a Chinese character or a figure is one, a Latin word has one for three letters."""
    words = re.findall(r"[A-Za-z]+", text)
    latin = sum(map(len, words))
    return sum(each.isalnum() for each in text) - latin + sum(-(-len(word) // _LETTERS_PER_SYLLABLE) for word in words)


def _longest_run(marked: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> int:
    """How many of *marked* are true one after the other, at most."""
    ends = np.flatnonzero(np.diff(np.concatenate([[False], marked, [False]]).astype(np.int8)))
    return int((ends[1::2] - ends[::2]).max(initial=0))
