"""Captions: one SubRip file for each track, named as the track's audio is, so that players find it."""

from __future__ import annotations

from collections.abc import Iterable

from present.model import Cue
from present.package.writers.protocol import Material, TextFile


def captions(material: Material) -> tuple[TextFile, ...]:
    """One `captions/<track>.srt` for each recorded track that says something."""
    tracks = material.recording.tracks if material.recording else ()
    return tuple(TextFile(f"captions/{each.clip.path.stem}.srt", "captions", srt(each.cues)) for each in tracks if each.cues)


def srt(cues: Iterable[Cue]) -> str:
    """The cues as SubRip text, numbered from 1."""
    return "\n".join(f"{number}\n{_line(cue)}" for number, cue in enumerate(cues, start=1))


def _line(cue: Cue) -> str:
    """Its times and its words; a line of white space would end the cue, so there is none."""
    words = "\n".join(line for line in cue.text.splitlines() if line.strip())
    return f"{_time(cue.start)} --> {_time(cue.end)}\n{words}\n"


def _time(moment: int) -> str:
    """A moment in ms as SubRip writes it: `00:01:02,345`."""
    seconds, thousandths = divmod(moment, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02},{thousandths:03}"
