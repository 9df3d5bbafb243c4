from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.model import Clip, CoverSlide, Cue, Frame, Point, RecordedTrack, Span, Utterance, Words
from present.package.book import LONG, Book, Chapter, book_of
from present.package.writers import Material
from tests.package.samples import material
from tests.package.sounds import saying, sounding


def track(number: int, duration: int, *cues: Cue) -> RecordedTrack:
    return sounding(number, f"第{number}段", Clip(Path(f"audio/{number:02}.mp3"), duration), *cues)


def book(*tracks: RecordedTrack) -> Book:
    return book_of(material(*tracks))


def test_each_track_begins_where_the_one_before_it_ends() -> None:
    of = book(track(1, 65_681), track(2, 47_629), track(3, 1_000))

    assert [each.start for each in of.tracks] == [0, 65_681, 113_310]
    assert of.duration == 114_310


def test_tracks_are_the_chapters() -> None:
    assert book(track(1, 2_000), track(2, 3_000)).chapters == (Chapter(0, "第1段"), Chapter(2_000, "第2段"))


def test_captions_are_in_the_books_own_times() -> None:
    of = book(track(1, 2_000, Cue(0, 900, "同志们"), Cue(900, 2_000, "××")), track(2, 1_000, Cue(100, 1_000, "好", Span(0, 3))))

    assert of.cues == (Cue(0, 900, "同志们"), Cue(900, 2_000, "××"), Cue(2_100, 3_000, "好", Span(0, 3)))


def test_a_silent_package_has_a_book_without_tracks() -> None:
    assert (book().tracks, book().duration, book().chapters, book().cues) == ((), 0, (), ())


@pytest.fixture
def speech() -> Material:
    """A speech of one section with two points, of which a slide shows the whole."""
    of = material()
    section = of.outline.sections[0]
    points = (point(Span(0, 3)), point(Span(3, 7)))
    slides = (CoverSlide(Frame("s1", 1), Words("讲话")),)
    return replace(of, outline=replace(of.outline, sections=(replace(section, points=points),)), slides=slides)


def point(span: Span) -> Point:
    return Point(span, span, span, span)


def read(speech: Material, duration: int, *spans: Span | None) -> Book:
    """The book of a single track that reads *spans*, one each second."""
    utterances = [Utterance("词", "词", span, "s1", 0) for span in spans]
    recorded = saying(track(1, duration), *utterances)
    recording = material(recorded).recording
    return book_of(replace(speech, recording=recording))


def test_a_long_track_is_parted_by_its_points(speech: Material) -> None:
    of = read(speech, LONG, None, Span(0, 3), Span(3, 7))

    assert of.chapters == (Chapter(0, "第1段"), Chapter(1_000, "同志们"), Chapter(2_000, "，××。"))


def test_a_short_track_is_one_chapter_but_knows_its_points(speech: Material) -> None:
    of = read(speech, LONG - 1, None, Span(0, 3), Span(3, 7))

    assert of.chapters == (Chapter(0, "第1段"),)
    assert of.tracks[0].points == (Chapter(1_000, "同志们"), Chapter(2_000, "，××。"))


def test_a_point_that_is_not_read_aloud_has_no_chapter(speech: Material) -> None:
    assert read(speech, LONG, None, Span(4, 7)).tracks[0].points == (Chapter(1_000, "，××。"),)


def test_a_point_that_begins_with_its_track_makes_no_second_chapter_there(speech: Material) -> None:
    assert read(speech, LONG, Span(0, 3), Span(3, 7)).chapters == (Chapter(0, "第1段"), Chapter(1_000, "，××。"))


def test_a_quotation_of_a_point_in_another_track_is_no_chapter(speech: Material) -> None:
    elsewhere = replace(speech, slides=(CoverSlide(Frame("s1", None), Words("金句")),))

    assert read(elsewhere, LONG, Span(0, 3)).chapters == (Chapter(0, "第1段"),)


def test_a_book_bears_the_date_that_the_template_gives() -> None:
    of = material(track(1, 1_000))

    assert book_of(replace(of, template=replace(of.template, date="2023年9月20日"))).date == "2023-09-20"


def test_a_book_of_a_speech_without_a_date_bears_that_of_its_package() -> None:
    assert book(track(1, 1_000)).date == "2024-05-06"


@st.composite
def recordings(draw: st.DrawFn) -> tuple[RecordedTrack, ...]:
    """Tracks whose captions follow each other and last to the track's end, as the narration makes them."""
    tracks = []
    for number in range(draw(st.integers(1, 6))):
        at = sorted(draw(st.lists(st.integers(0, 400_000), min_size=2, max_size=9, unique=True)))
        tracks.append(track(number, at[-1], *(Cue(start, end, "词") for start, end in pairwise(at))))
    return tuple(tracks)


@given(recordings())
def test_captions_and_chapters_of_a_book_go_forward_and_end_with_it(tracks: tuple[RecordedTrack, ...]) -> None:
    of = book(*tracks)

    assert all(cue.start < cue.end for cue in of.cues)
    assert all(one.end <= other.start for one, other in pairwise(of.cues))
    assert of.cues[-1].end == of.duration
    assert all(one.start < other.start for one, other in pairwise(of.chapters))
    assert of.chapters[0].start == 0
    assert of.chapters[-1].start < of.duration
    assert len(of.cues) == sum(len(each.cues) for each in tracks)
