from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from present.model import CoverSlide, Frame, Span, Utterance, Words
from present.package.writers.chapters import chapters
from tests.package.samples import material, recorded
from tests.package.sounds import saying

OPENING = recorded(1, "开场", Path("audio/01-开场.mp3"))


def test_the_book_has_a_chapter_for_each_track() -> None:
    (file,) = chapters(material(OPENING, recorded(2, "结语", Path("audio/02-结语.mp3"))))

    assert (file.path, file.kind) == ("chapters/audiobook.json", "chapters")
    assert json.loads(file.text) == {
        "version": "1.2.0",
        "chapters": [{"startTime": 0.0, "title": "开场"}, {"startTime": 2.0, "title": "结语"}],
    }


def test_a_section_has_a_chapter_for_each_point_and_one_for_what_comes_before() -> None:
    said = saying(OPENING, Utterance("词", "词", None, "s1", 0), Utterance("词", "词", Span(0, 3), "s1", 0))
    of = replace(material(said), slides=(CoverSlide(Frame("s1", 1), Words("讲话")),))
    section = of.outline.sections[0]
    outline = replace(of.outline, sections=(replace(section, points=section.points[:1]),))

    file, _ = chapters(replace(of, outline=outline))

    assert file.path == "chapters/01-开场.json"
    assert json.loads(file.text)["chapters"] == [{"startTime": 0.0, "title": "开场"}, {"startTime": 1.0, "title": "同志们"}]


def test_what_is_not_read_aloud_has_no_chapters() -> None:
    assert chapters(material()) == ()
