from __future__ import annotations

import logging
from pathlib import Path

import jieba
import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.cutter import Cutter, words_folder
from present.dictionary import Dictionary, dictionary, packed
from present.model import Speech
from present.outline.words import word_cutter

SEED = (Path(__file__).parents[1] / "seeds" / "si-gan-mobilisation-speech.txt").read_text(encoding="utf-8")

LINES = ["敢 3", "敢于 20", "敢于斗争 7", "担当 9"]


@pytest.fixture(scope="module")
def whole() -> jieba.Tokenizer:
    """Jieba with all of its dictionary."""
    jieba.setLogLevel(logging.CRITICAL)
    return jieba.Tokenizer()


def speech_of(text: str) -> Speech:
    return Speech("讲话", text, "utf-8", "0" * 64)


def given_by(lines: list[str], *texts: str) -> list[dict[str, int]]:
    words = Dictionary(packed(lines))
    return [dict(words.entries(text)) for text in texts]


def test_a_text_is_given_the_words_that_may_stand_in_it_and_their_beginnings() -> None:
    assert given_by(LINES, "敢于斗争") == [{"敢": 3, "敢于": 20, "敢于斗": 0, "敢于斗争": 7}]


def test_what_was_given_once_is_not_given_again() -> None:
    assert given_by(LINES, "敢于", "敢于担当")[1] == {"担": 0, "担当": 9}


def test_the_counts_are_summed() -> None:
    assert Dictionary(packed(LINES)).total == 39


@pytest.mark.parametrize("data", [b"", b"12345678", packed(LINES)[:-1], packed(LINES)[:-1] + b"x"])
def test_a_damaged_file_is_known_as_such(data: bytes) -> None:
    with pytest.raises(ValueError, match="damaged"):
        Dictionary(data)


def test_a_damaged_file_is_made_again(tmp_path: Path) -> None:
    source = tmp_path / "dict.txt"
    source.write_text("\n".join(LINES), encoding="utf-8")
    dictionary(source, tmp_path / "kept", "1")
    (kept,) = (tmp_path / "kept").iterdir()
    kept.write_bytes(b"nonsense")

    assert dict(dictionary(source, tmp_path / "kept", "1").entries("担当")) == {"担": 0, "担当": 9}
    assert kept.read_bytes() == packed(LINES)


def test_one_can_go_without_a_file(tmp_path: Path) -> None:
    source = tmp_path / "dict.txt"
    source.write_text("\n".join(LINES), encoding="utf-8")
    (tmp_path / "kept").write_bytes(b"no folder")

    assert dictionary(source, tmp_path / "kept", "1").total == 39


def test_a_speech_is_cut_as_jieba_cuts_it(whole: jieba.Tokenizer) -> None:
    text = SEED.replace("“", "").replace("”", "")  # its quoted terms are words of their own

    assert word_cutter(speech_of(text))(text) == tuple(whole.cut(text))


def test_a_text_is_cut_without_guesses_as_jieba_cuts_it_so(whole: jieba.Tokenizer) -> None:
    assert list(Cutter().cut(SEED, guess=False)) == list(whole.cut(SEED, HMM=False))


def test_the_dictionary_lies_in_the_users_own_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PRESENT_CACHE", str(tmp_path))
    list(Cutter().cut("担当"))

    assert [each.parent for each in tmp_path.rglob("*.bin")] == [words_folder()]


@given(st.text(alphabet=sorted(set(SEED)), max_size=60), st.text(max_size=20))
def test_any_text_is_cut_as_jieba_cuts_it(whole: jieba.Tokenizer, text: str, other: str) -> None:
    cut = word_cutter(speech_of(""))

    assert [cut(each) for each in (text, other, text + other)] == [tuple(whole.cut(each)) for each in (text, other, text + other)]
