"""Values that several tests of the package start from."""

from __future__ import annotations

from pathlib import Path

from present.model import Artefact, Clip, Cue, Notice, Outline, RecordedTrack, Recording, Redaction, Span, Speech, Track
from present.package.manifest import Asked, Counts, Manifest, Source, Used
from present.package.writers import Material


def manifest_of(artefacts: tuple[Artefact, ...], notices: tuple[Notice, ...] = ()) -> Manifest:
    return Manifest(
        created="2024-05-06T07:08:09Z",
        source=Source("讲话.txt", "0" * 64, "utf-8", 600, 2),
        asked=Asked("auto", offline=False),
        used=Used("0.1.0", "3.11.7", "red-gold", "digest", Redaction(), "espeak", "1.52.0", "cmn"),
        counts=Counts(sections=4, points=17, themes=4, slides=30, tracks=6, captions=120, duration=480_000),
        notices=notices,
        artefacts=artefacts,
    )


def recorded(number: int, title: str, clip: Path, *cues: Cue) -> RecordedTrack:
    return RecordedTrack(Track(number, title, ()), Clip(clip, 2_000), cues)


def material(*tracks: RecordedTrack) -> Material:
    speech = Speech("讲话", "同志们：\n", "utf-8", "0" * 64)
    outline = Outline(None, Span(0, 4), None, (), None)
    return Material(speech, outline, Recording("espeak", "1.52.0", "cmn", tracks) if tracks else None)
