from __future__ import annotations

from dataclasses import replace

import pytest

from present.model import Checks, Listened, Reader, Span, Words
from present.package.hearing import HeardTrack, HeardUtterance
from present.package.manifest import Source
from present.package.showing import ShownSlide
from present.package.verifying.narration import audio_faults, check_narration
from present.package.verifying.text import Text
from tests.package.samples import manifest_of

SPEECH = "一、要真抓实干\n2024年不能坐等，**要带头。\n"
SLIDE = ShownSlide("s1", 1, "真抓实干", (Words("真抓实干", (Span(3, 7),)), Words("带头", (Span(20, 22),))))


def heard(written: str, span: Span | None, start: int = 0) -> HeardUtterance:
    clip = Reader("espeak", "1.52.0", "cmn", 1.0).clip_of(written)
    return HeardUtterance(span, written, written, "s1", "espeak", "cmn", clip, start, 1_000, 500, -20.0, Checks(4.0, -3.0, 0.0))


def track(*utterances: HeardUtterance) -> HeardTrack:
    return HeardTrack(1, "开篇", "audio/01.mp3", 1_500 * len(utterances), None, utterances)


def faults(*utterances: HeardUtterance) -> list[str]:
    source = Source("讲话.txt", "0" * 64, "utf-8", len(SPEECH), (Span(17, 19),))
    told = replace(manifest_of(()), source=source, slides=(SLIDE,), tracks=(track(*utterances),))
    return [each.en for each in check_narration(Text(SPEECH, told)).faults]


RIGHT = {
    "a heading without its number": heard("要真抓实干", Span(0, 7)),
    "a heading with its number": heard("一、要真抓实干", Span(0, 7)),
    "a sentence with a removed name": heard("2024年不能坐等，××要带头。", Span(8, 23)),
    "words of the slide": heard("真抓实干，带头。", Span(3, 22)),
    "words of ours": heard("第一部分。", None),
}


@pytest.mark.parametrize("utterance", RIGHT.values(), ids=RIGHT)
def test_what_the_speech_or_its_slide_says_is_right(utterance: HeardUtterance) -> None:
    assert faults(utterance) == []


WRONG = {
    "a sentence that lost its beginning": heard("能坐等，××要带头。", Span(8, 23)),
    "a sentence that lost its year": heard("不能坐等，××要带头。", Span(8, 23)),
    "a sentence that lost its end": heard("2024年不能坐等", Span(8, 23)),
    "a reworded sentence": heard("2024年绝不坐等，××要带头。", Span(8, 23)),
    "a span that is none": heard("要真抓实干", Span(900, 907)),
}


@pytest.mark.parametrize("utterance", WRONG.values(), ids=WRONG)
def test_what_neither_says_is_found(utterance: HeardUtterance) -> None:
    assert len(faults(utterance)) == 1


def test_a_spoken_text_that_was_not_recorded_is_found() -> None:
    assert "was changed" in faults(replace(heard("要真抓实干", Span(0, 7)), spoken="要真抓十干"))[0]


TWO = track(heard("要真抓实干", Span(0, 7)), heard("2024年不能坐等，××要带头。", Span(8, 23), start=1_500))
AS_RECORDED = Listened(3_020, (-20.3, -19.8, -90.0, -90.0))


def heard_wrong(listened: Listened, of: HeardTrack = TWO) -> list[str]:
    return [each.en for each in audio_faults(of, listened)]


def test_a_track_that_sounds_as_it_was_recorded_is_right() -> None:
    assert heard_wrong(AS_RECORDED) == []


@pytest.mark.parametrize(
    ("listened", "why"),
    [
        (replace(AS_RECORDED, duration=2_000), "sounds for 2.0 s, not 3.0 s"),
        (replace(AS_RECORDED, levels=(-20.0, -60.0, -90.0, -90.0)), "is heard at -60 dBFS; it was recorded at -20"),
        (replace(AS_RECORDED, levels=(-20.0, -20.0, -22.0, -90.0)), "something is heard in the pause after “要真抓实干”"),
    ],
)
def test_a_track_that_sounds_otherwise_is_found(listened: Listened, why: str) -> None:
    (fault,) = heard_wrong(listened)

    assert why in fault


def test_times_that_do_not_join_are_found() -> None:
    apart = replace(TWO, utterances=(TWO.utterances[0], replace(TWO.utterances[1], start=1_900)))

    assert heard_wrong(AS_RECORDED, apart) == ["the times of its utterances do not join"]
