from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

from present.narration.engines import phonemes, readings

if not find_spec("misaki"):
    pytest.skip("misaki is not installed", allow_module_level=True)

RIGHT = [line.split("\t") for line in Path(__file__).with_name("polyphones.tsv").read_text(encoding="utf-8").splitlines()]
"""A character, how it is read, and phrases in which it is read so wherever it stands."""

TABLE = Path(readings.__file__).with_name("readings.tsv").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("character", "pinyin", "phrases"), RIGHT, ids=[f"{character}-{pinyin}" for character, pinyin, _ in RIGHT]
)
def test_characters_of_several_readings_are_read_as_the_words_around_them_ask(character: str, pinyin: str, phrases: str) -> None:
    said = {phrase: read_in(phrase, character) for phrase in phrases.split()}

    assert said == {phrase: {pinyin} for phrase in said}


def read_in(phrase: str, character: str) -> set[str]:
    """How *character* is read wherever it stands in *phrase*."""
    runs = re.split("[、，]", phrase)
    return {said for run in runs for each, said in zip(run, phonemes.pinyin(run), strict=True) if each == character}


def test_the_list_of_phrases_is_long_and_each_is_there_once() -> None:
    listed = [(character, phrase) for character, _, phrases in RIGHT for phrase in phrases.split()]

    assert len(set(listed)) > 1000


@pytest.mark.parametrize("line", TABLE)
def test_every_rule_says_one_reading_for_each_character_that_it_names(line: str) -> None:
    pattern, said = line.split("\t")

    assert re.compile(pattern)
    assert all(re.fullmatch(r"[a-z]{1,6}[1-5]", each) for each in said.split())


def test_a_reading_never_falls_on_parts_of_two_words() -> None:
    assert read_in("银行长期支持", "长") == {"chang2"}
    assert read_in("现代化为人民造福", "为") == {"wei4"}
