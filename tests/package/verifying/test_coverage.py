"""Where each sentence went: what a file has beside its speech is not missed, and a sentence that is lost is."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from present.model import Span
from present.package.manifest import Source
from present.package.showing import ShownSlide
from present.package.verifying.coverage import check_coverage
from present.package.verifying.text import Text
from present.source import read_data
from tests.package.samples import manifest_of

ROW = "去年汛期来得早走得晚全区上下同心协力守住每一段堤防没有一个村子进水"
WRAPPED = "\n".join(f"{ROW}\n{ROW}\n{ROW}。\n{{number}}" for _ in range(4))


def lost(words: str, left_out: Sequence[int] = ()) -> list[str]:
    """What a check of *words* misses in a ledger of all their sentences but those *left_out*."""
    speech = read_data(words.encode(), "讲话.md")
    source = Source("讲话.md", speech.sha256, "utf-8", len(speech.text), strays=speech.strays)
    notes = ShownSlide("cover", 1, "讲话", (), notes=(Span(0, len(speech.text)),))
    kept = [each for place, each in enumerate(speech.sentences) if place not in left_out]
    ledger = [
        {"start": each.start, "end": each.end, "text": speech.verbatim(each), "node": "opening"}
        | {"shown": False, "spoken": False, "noted": True}
        for each in kept
    ]
    told = replace(manifest_of(()), source=source, slides=(notes,))
    return [each.en for each in check_coverage(Text(speech.text, told), json.dumps(ledger).encode()).faults]


@pytest.mark.parametrize("number", ["12", "— 12 —", "第 12 页", "第 12 页 共 30 页", "第12页/共30页"])
def test_page_numbers_are_no_words_that_are_lost(number: str) -> None:
    assert lost(WRAPPED.format(number=number)) == []


def test_front_matter_is_no_part_of_the_speech_that_is_lost() -> None:
    assert lost(f"---\ntitle: 讲话\ndate: 2025-06-01\n---\n\n{ROW}。\n") == []


def test_a_sentence_that_is_in_no_line_of_the_ledger_is_missed() -> None:
    assert lost(f"{ROW}。\n要带头。\n{ROW}。\n", left_out=[1]) == ["“要带头。” is in no sentence of it"]
