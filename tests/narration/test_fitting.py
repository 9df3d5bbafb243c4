from __future__ import annotations

from pathlib import Path

import pytest

from present.model import Clip, Reading, RecordedTrack, Recording, Track, Utterance
from present.narration.fitting import MINUTE, PACE, limit_notice, time_of
from present.narration.manner import Manner
from present.narration.script import write_script
from tests.narration.samples import OUTLINE, SLIDES, SPEECH

FULL = write_script(SPEECH, OUTLINE, SLIDES, Reading.FULL)


def said(tracks: tuple[Track, ...]) -> list[Utterance]:
    return [each for track in tracks for each in track.utterances]


def within(minutes: int, rate: float) -> tuple[Track, ...]:
    """The speech within *minutes*; a slow *rate* makes them short for so little text."""
    return write_script(SPEECH, OUTLINE, SLIDES, Reading(whole=True, minutes=minutes), Manner(rate=rate))


def test_what_fits_is_read_whole() -> None:
    assert within(10, rate=1.0) == FULL


@pytest.mark.parametrize("rate", [0.9, 0.7, 0.5, 0.3, 0.2])
def test_a_reading_keeps_within_its_minutes_and_the_order_of_the_speech(rate: float) -> None:
    tracks = within(1, rate)
    place = {(each.slide, each.written): at for at, each in enumerate(said(FULL))}
    places = [place[each.slide, each.written] for each in said(tracks)]

    assert time_of(said(tracks), PACE / rate) <= MINUTE + len(tracks) * 1000
    assert places == sorted(places)


def test_headings_and_leads_are_read_before_what_they_lead_and_lists_of_them_last() -> None:
    written = [each.written for each in said(within(1, rate=0.4))]

    assert "要支持“群众敢做”，打开新局面" in written
    assert "（一）坚持学在前面。" in written
    assert "谢谢大家。" not in written
    assert "目录。" not in written


def test_a_track_of_which_nothing_is_left_is_not_there() -> None:
    tracks = within(1, rate=0.05)

    assert [track.number for track in tracks] == list(range(1, len(tracks) + 1))
    assert all(any(each.span for each in track.utterances) for track in tracks)


def test_it_is_said_how_long_the_reading_is_and_what_it_leaves_out() -> None:
    (track, *_) = write_script(SPEECH, OUTLINE, SLIDES, Reading(whole=True, theme="群众敢做"))
    clip = Clip(Path("01.mp3"), 61_400)
    recording = Recording("espeak", "1", "cmn", tracks=(RecordedTrack(track, clip, ()),), slides=())

    told = limit_notice(SPEECH, 2, recording)

    assert told.code == "minutes"
    assert told.zh == "按最多 2 分钟朗读，实际 1:01；16 句里有 13 句没有读，见 ledger.json。"


def test_the_departments_words_are_counted_in() -> None:
    manner = Manner(rate=0.5, intro="下面播报。" * 20)
    tracks = write_script(SPEECH, OUTLINE, SLIDES, Reading(whole=True, minutes=1), manner)

    assert said(tracks)[0].written.startswith("下面播报。")
    assert time_of(said(tracks), PACE / 0.5) <= MINUTE + len(tracks) * 1000
