"""Values that several tests of the package start from."""

from __future__ import annotations

from pathlib import Path

from present.model import (
    Artefact,
    Checks,
    Clip,
    CoverSlide,
    Cue,
    Frame,
    Notice,
    Outline,
    Point,
    Proof,
    Reading,
    RecordedTrack,
    Recording,
    Redaction,
    Section,
    Span,
    Speech,
    Template,
    Theme,
    Track,
    Utterance,
    Words,
)
from present.package.manifest import Asked, Counts, Manifest, Source, Used
from present.package.writers import Material, Told

READ = Notice("page-numbers", "页码未读。", "Page numbers were left out.")
NOTICE = Notice("section-numbers", "序号重复。", "A number is repeated.")
FALLBACK = Notice("fallback", "改用 eSpeak。", "eSpeak reads instead.")


def manifest_of(artefacts: tuple[Artefact, ...], notices: tuple[Notice, ...] = ()) -> Manifest:
    return Manifest(
        title="在动员会上的讲话",
        unit="中共××市委",
        date="2024年5月6日",
        language="zh-CN",
        created="2024-05-06T07:08:09Z",
        source=Source("讲话.txt", "0" * 64, "utf-8", 600, (Span(4, 6),)),
        asked=Asked("auto", offline=False),
        used=Used("0.1.0", "3.11.7", "red-gold", "digest", Redaction(), "espeak", "1.52.0", "cmn", 1.0),
        counts=Counts(
            sentences=150,
            shown=90,
            spoken=60,
            noted=150,
            sections=4,
            points=17,
            themes=4,
            slides=30,
            tracks=6,
            captions=120,
            duration=480_000,
        ),
        notices=notices,
        artefacts=artefacts,
    )


PROOF = Proof("c" * 64, start=0, duration=1_650, level=-18.44, checks=Checks(4.218, -3.0, 0.0))


def recorded(number: int, title: str, clip: Path, *cues: Cue) -> RecordedTrack:
    spoken = Utterance("同志们，××。", "同志们，某某。", Span(0, 7), "cover", 350)
    return RecordedTrack(Track(number, title, (spoken,)), Clip(clip, 2_000), cues, (PROOF,))


TEMPLATE = Template("red-gold", "红金", Path("template.pptx"))


def material(*tracks: RecordedTrack) -> Material:
    """A speech of one line; silent without *tracks*."""
    speech = Speech(
        "讲话", "同志们，**。\n", "utf-8", "0" * 64, sentences=(Span(0, 7),), redactions=(Span(4, 6),), notices=(READ,)
    )
    point = Point(Span(0, 7), Span(0, 7), Span(0, 3), Span(0, 3))
    section = Section(1, Span(0, 7), None, None, None, None, None, (point, point))
    outline = Outline(None, None, None, (section,), None, themes=(Theme(Span(0, 3), 1),), notices=(NOTICE,))
    slides = (CoverSlide(Frame("cover", 0), Words("讲话")),)
    recording = Recording("espeak", "1.52.0", "cmn", tracks, notices=(FALLBACK,)) if tracks else None
    created = "2024-05-06T07:08:09Z"
    return Material(speech, outline, slides, TEMPLATE, Reading.DIGEST, recording, tuple, Path(), created, no_pictures)


def no_pictures(deck: Path, printed: Path | None, folder: Path, told: Told) -> tuple[Notice, ...]:
    """Draws nothing."""
    return ()
