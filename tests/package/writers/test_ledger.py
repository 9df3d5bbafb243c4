from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from present.model import Cue, Piece, Span
from present.package.writers.ledger import ledger
from tests.package.samples import material, recorded


def test_each_sentence_has_a_line_that_says_where_it_is_met() -> None:
    (file,) = ledger(material(recorded(1, "开篇", Path("audio/01.mp3"), Cue(0, 900, "同志们"))))

    assert (file.path, file.kind) == ("ledger.json", "ledger")
    assert json.loads(file.text) == [
        {"start": 0, "end": 7, "text": "同志们，**。", "node": "s1.p2", "shown": False, "spoken": True, "noted": False}
    ]


def test_what_is_not_read_aloud_is_not_called_spoken() -> None:
    (file,) = ledger(material())

    assert [each["spoken"] for each in json.loads(file.text)] == [False]


def test_a_ledger_has_one_line_a_sentence() -> None:
    (file,) = ledger(material())

    assert len(file.text.splitlines()) == 3


def test_an_edited_sentence_is_called_so_and_says_where_its_own_words_stand() -> None:
    known = material()
    pieces = (Piece(Span(0, 4), Span(10, 14)), Piece(Span(4, 6), None), Piece(Span(6, 7), Span(16, 17)), Piece(Span(7, 8), None))
    (file,) = ledger(replace(known, speech=replace(known.speech, pieces=pieces)))
    (line,) = json.loads(file.text)

    assert (line["start"], line["end"], line["edited"]) == (10, 17, True)


def test_a_sentence_of_the_editors_stands_nowhere_in_the_source() -> None:
    known = material()
    (file,) = ledger(replace(known, speech=replace(known.speech, pieces=(Piece(Span(0, 8), None),))))
    (line,) = json.loads(file.text)

    assert (line["start"], line["end"], line["edited"]) == (None, None, True)
