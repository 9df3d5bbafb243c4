"""What a manifest tells of a build, from the values that the stages handed on."""

from __future__ import annotations

import platform

from present import __version__
from present.model import Notice, Speech
from present.package.byline import byline_of
from present.package.hearing import heard_tracks
from present.package.ledger import ledger_of
from present.package.manifest import Asked, Counts, Manifest, Source, Used
from present.package.outputs import Written
from present.package.showing import shown_slides, stretches
from present.package.writers import AUDIO, Material

LANGUAGE = "zh-CN"


def account(material: Material, source: str, asked: Asked, written: Written) -> Manifest:
    """The manifest of a package of *material* from the file *source*, with what was *written*; artefacts are measured later."""
    recording, byline = material.recording, byline_of(material)
    return Manifest(
        title=material.title,
        unit=byline.who,
        date=byline.day,
        language=LANGUAGE,
        created=material.created,
        source=_source(material.speech, source),
        asked=asked,
        used=_used(material),
        counts=_counts(material),
        notices=(
            *material.speech.notices,
            *_redaction_notices(material.speech),
            *material.outline.notices,
            *(recording.notices if recording else ()),
            *written.notices,
        ),
        artefacts=(),
        slides=shown_slides(material.slides),
        tracks=heard_tracks(recording, AUDIO) if recording else (),
        edits=material.outline.edits,
        failed=written.failed,
    )


def _source(speech: Speech, name: str) -> Source:
    return Source(
        name,
        speech.sha256,
        speech.encoding,
        characters=len(speech.text if speech.source is None else speech.source),
        redactions=speech.redactions,
        strays=speech.strays,
        asides=speech.asides,
        stretches=stretches(speech),
    )


def _used(material: Material) -> Used:
    recording = material.recording
    return Used(
        present=__version__,
        python=platform.python_version(),
        template=material.template.name,
        reading=material.reading.name,
        redaction=material.speech.redaction,
        engine=recording.engine if recording else None,
        engine_version=recording.engine_version if recording else None,
        voice=recording.voice if recording else None,
        rate=recording.rate if recording else None,
    )


def _counts(material: Material) -> Counts:
    outline, tracks = material.outline, material.recording.tracks if material.recording else ()
    entries = ledger_of(material.speech, outline, material.slides, [each.track for each in tracks])
    return Counts(
        sentences=len(entries),
        shown=sum(each.shown for each in entries),
        spoken=sum(each.spoken for each in entries),
        noted=sum(each.noted for each in entries),
        sections=len(outline.sections),
        points=sum(len(section.points) for section in outline.sections),
        themes=len(outline.themes),
        slides=len(material.slides),
        tracks=len(tracks),
        captions=sum(len(track.cues) for track in tracks),
        duration=sum(track.clip.duration for track in tracks),
    )


def _redaction_notices(speech: Speech) -> tuple[Notice, ...]:
    """That names were removed from the source, and what stands for them."""
    if not speech.redactions:
        return ()
    count, shown, spoken = len(speech.redactions), speech.redaction.shown, speech.redaction.spoken
    return (
        Notice(
            "redactions",
            f"原文有 {count} 处隐去的名称，显示为“{shown}”，读作“{spoken}”；可用 --redaction 指定。",
            f"Names removed from the source: {count}, shown as {shown}, read as {spoken}; --redaction changes that.",
        ),
    )
