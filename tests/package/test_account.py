from __future__ import annotations

import platform
from dataclasses import replace
from pathlib import Path

from present import __version__
from present.model import Cue, Piece, Redaction, Span, Words
from present.package.account import account
from present.package.manifest import Asked, Counts, Manifest, Source, Used
from present.package.outputs import Written
from present.package.showing import ShownSlide, Stretch
from present.package.writers import Material
from tests.package.samples import FALLBACK, NOTICE, READ, material, recorded

ASKED = Asked("auto", offline=True)
TRACKS = [recorded(number, "开篇", Path("audio/01.mp3"), Cue(0, 900, "同志们"), Cue(900, 2_000, "××")) for number in (1, 2)]


def told(of: Material) -> Manifest:
    return account(of, "讲话.txt", ASKED, Written(failed=("player",)))


def test_the_source_is_told_by_its_name_its_sum_its_length_and_the_marks_of_removed_names() -> None:
    assert told(material()).source == Source("讲话.txt", "0" * 64, "utf-8", characters=8, redactions=(Span(4, 6),))


def test_an_edited_speech_is_told_by_what_it_is_put_together_of() -> None:
    pieces = (Piece(Span(0, 3), Span(0, 3)), Piece(Span(3, 5), None), Piece(Span(5, 8), Span(3, 6)))
    edited = replace(material().speech, text="同志们好啊，**", source="同志们，**。\n", pieces=pieces)
    source = told(replace(material(), speech=edited)).source

    assert source.characters == len("同志们，**。\n")
    assert source.stretches == (Stretch(Span(0, 3)), Stretch(words="好啊"), Stretch(Span(3, 6)))


def test_a_package_is_told_by_its_title_and_language_and_by_who_spoke_when() -> None:
    dressed = replace(material(), template=replace(material().template, department="市委办", date="2024年5月"))
    manifest = told(dressed)

    assert (manifest.title, manifest.unit, manifest.date, manifest.language) == ("讲话", "市委办", "2024年5月", "zh-CN")


def test_what_each_slide_shows_is_told_with_where_it_stands() -> None:
    assert told(material()).slides == (ShownSlide("cover", 1, "讲话", (Words("讲话"),)),)


def test_everything_that_was_made_is_counted() -> None:
    assert told(material(*TRACKS)).counts == Counts(
        sentences=1, shown=0, spoken=1, noted=0, sections=1, points=2, themes=1, slides=1, tracks=2, captions=4, duration=4_000
    )


def test_what_was_used_is_told_beside_what_was_asked_for() -> None:
    manifest = told(material(*TRACKS))

    assert manifest.asked == ASKED
    assert manifest.used == Used(
        __version__, platform.python_version(), "red-gold", "digest", Redaction(), "espeak", "1.52.0", "cmn", 1.0
    )


def test_what_each_track_says_is_told_with_its_proof() -> None:
    first, second = told(material(*TRACKS)).tracks

    assert (first.path, first.title, first.duration, second.number) == ("audio/01.mp3", "开篇", 2_000, 2)
    assert [(each.span, each.written, each.start, each.level) for each in first.utterances] == [
        (Span(0, 7), "同志们，××。", 0, -18.4)
    ]
    assert told(material()).tracks == ()


def test_a_silent_package_has_neither_engine_nor_voice() -> None:
    used = told(material()).used

    assert (used.engine, used.engine_version, used.voice, used.rate) == (None, None, None, None)


def test_an_output_that_could_not_be_made_is_named() -> None:
    assert told(material()).failed == ("player",)


def test_what_was_left_out_removed_names_corrections_and_fallbacks_are_all_told() -> None:
    read, redaction, *others = told(material(*TRACKS)).notices

    assert read == READ
    assert redaction.en.startswith("Names removed from the source: 1, shown as ××, read as 某某")
    assert others == [NOTICE, FALLBACK]
