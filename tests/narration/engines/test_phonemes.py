from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest

from present.narration.engines import phonemes

if not find_spec("misaki"):
    pytest.skip("misaki is not installed", allow_module_level=True)

VOCABULARY = json.loads((Path(phonemes.__file__).parent / "kokoro_vocabulary.json").read_text(encoding="utf-8"))["vocab"]


def symbols(text: str) -> str:
    return phonemes.spell(text).symbols


def test_words_are_parted_by_spaces_and_marks_are_kept() -> None:
    assert symbols("干部，群众。") == "ka↘npu↘, ʨʰy↗nꭧʊ↘ŋ."


def test_a_spelling_has_only_symbols_that_the_model_knows() -> None:
    speech = (Path(__file__).parents[3] / "seeds" / "si-gan-mobilisation-speech.txt").read_text(encoding="utf-8")

    spelling = phonemes.spell(speech.replace("**", "某某") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

    assert set(spelling.symbols) <= set(VOCABULARY)
    assert spelling.unspoken == ""


@pytest.mark.parametrize(
    ("text", "unspoken"),
    [("第一★重点", "★"), ("α粒子", "α"), ("兙", "兙"), ("A&B公司", "&"), ("“好”——《条例》·……", ""), ("3℃", "℃")],
)
def test_what_has_no_phoneme_is_named(text: str, unspoken: str) -> None:
    assert phonemes.spell(text).unspoken == unspoken


def test_a_rare_character_outside_the_first_block_is_read() -> None:
    assert symbols("䶮") == "jɛ↓n"


def test_latin_words_are_spelt_out() -> None:
    assert symbols("GDP增长") == "ʨi→ti→pʰi→ ʦə→ŋꭧa↓ŋ"
    assert symbols("gdp增长") == symbols("GDP增长")


@pytest.mark.parametrize(
    ("text", "sounds_like"),
    [
        ("敢为", "敢维"),
        ("内化为自觉", "内化维自觉"),
        ("拉长长板", "拉长常板"),
        ("最大限度地把人才汇聚起来", "最大限度的把人才汇聚起来"),
        ("站得出、豁得出、守得住", "站的出、豁的出、守的住"),
    ],
)
def test_words_that_dictionaries_misread_are_read_right(text: str, sounds_like: str) -> None:
    assert symbols(text).replace(" ", "") == symbols(sounds_like).replace(" ", "")


@pytest.mark.parametrize("text", ["取得出色成绩", "各地把责任扛起来", "成为先锋"])
def test_words_that_dictionaries_read_right_are_left_alone(text: str) -> None:
    assert "tɤ" not in symbols(text).split()
