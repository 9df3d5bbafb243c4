from __future__ import annotations

import json
from pathlib import Path

from present.model import Cue
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
