"""A draft read aloud, in the department's manner and within the minutes that the user gives."""

from __future__ import annotations

from dataclasses import replace

from present.briefing.draft import Draft
from present.briefing.request import Request
from present.model import Recording
from present.narration.choose import Choice
from present.narration.fitting import MINUTE, limit_notice, theme_notice
from present.narration.lexicon import lexicon_for
from present.narration.manner import Manner
from present.narration.recording import Studio, record_with_fallback
from present.narration.script import write_script

_AGAIN = 3
"""How often a reading that has become too long is cut; what stays of it was spoken and is not spoken again."""

_SHORTER = 0.97
"""A cut reading is to be a little shorter than the minutes, so that it need not be cut once more."""


def narrated(draft: Draft, request: Request, choice: Choice, studio: Studio) -> Recording:
    """The script as it is read, with what the user must know of it.

    How fast a voice reads is known for sure when it has read: a reading that is longer than its minutes is cut to them then.

    Raises:
        SourceError: The speech has no such theme.
        TemplateError, VoiceError: A list of how words are said is not right, or nobody can read.
    """
    manner = _manner(draft, request, choice)
    recording = _read(draft, request, choice, studio, manner)
    theme, minutes = request.reads.theme, request.reads.minutes
    if not minutes:
        told = (theme_notice(draft.speech, theme, recording),) if theme else ()
        return replace(recording, notices=(*recording.notices, *told))
    for _ in range(_AGAIN):
        over = sum(each.clip.duration for each in recording.tracks) / (minutes * MINUTE)
        if over > 1:
            manner = replace(manner, rate=manner.rate / over * _SHORTER)
            recording = _read(draft, request, choice, studio, manner)
    return replace(recording, notices=(*recording.notices, limit_notice(draft.speech, minutes, recording)))


def _read(draft: Draft, request: Request, choice: Choice, studio: Studio, manner: Manner) -> Recording:
    script = write_script(draft.speech, draft.outline, draft.slides, request.reads, manner)
    return record_with_fallback(script, choice.engines, studio)


def _manner(draft: Draft, request: Request, choice: Choice) -> Manner:
    """How the department and the user want the speech told."""
    template = draft.template
    lexicon = lexicon_for(template, request.lexicon)
    return Manner(lexicon, template.intro, template.outro, template.voice.pause, choice.engines[0].rate)
