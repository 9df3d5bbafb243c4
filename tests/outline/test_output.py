"""The outline as others take it: JSON with offsets, and words to break lines at."""

import json
from collections.abc import Callable

import pytest

from present.model import Outline, Speech
from present.outline import outline_json, word_cutter

Read = Callable[[str], tuple[Speech, Outline]]
SEED = "si-gan-mobilisation-speech"


@pytest.mark.parametrize("name", [SEED, "three-firsts", "plain-numbers"])
def test_every_text_in_the_json_is_the_slice_of_the_source_at_its_offsets(read: Read, name: str) -> None:
    speech, outline = read(name)
    report = json.loads(outline_json(speech, outline))
    pieces = [(point["lead"], point) for section in report["sections"] for point in section["points"]]
    pieces += [
        (each["text"], each) for section in report["sections"] for point in section["points"] for each in point["excerpts"]
    ]
    pieces += [
        (section["heading"], {"start": section["start"], "end": section["start"] + len(section["heading"])})
        for section in report["sections"]
    ]

    assert pieces
    assert all(speech.text[place["start"] : place["end"]] == text for text, place in pieces)


def test_the_speech_s_own_terms_are_words(read: Read) -> None:
    speech, _ = read(SEED)
    cut = word_cutter(speech)

    assert cut("干部敢为、群众敢首创") == ("干部", "敢为", "、", "群众", "敢首创")
