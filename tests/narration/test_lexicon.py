from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest

from present.errors import TemplateError, VoiceError
from present.model import Template
from present.narration.engines import phonemes
from present.narration.lexicon import Lexicon, in_words, lexicon_for
from present.narration.pinyin import homophone, syllables_of

PLAIN = Template("plain", "简白", Path("template.pptx"))


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESENT_CONFIG", str(tmp_path))


def listed(tmp_path: Path, text: str, name: str = "mine.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("said", "syllables"),
    [
        ("chóng qìng", ("chong2", "qing4")),
        ("chong2 qing4", ("chong2", "qing4")),
        ("xī'ān", ("xi1", "an1")),
        ("lǜ", ("lv4",)),
        ("lü4", ("lv4",)),
        ("nv3", ("nv3",)),
        ("Shàng-hǎi", ("shang4", "hai3")),
        ("de", ("de5",)),
    ],
)
def test_pinyin_is_read_with_marks_or_with_numbers(said: str, syllables: tuple[str, ...]) -> None:
    assert syllables_of(said) == syllables


@pytest.mark.parametrize(
    ("word", "said", "spoken"),
    [
        ("重庆", "chóng qìng", "崇庆"),
        ("重庆", "chong2 qing4", "崇庆"),
        ("重庆", "崇庆", "崇庆"),
        ("G60", "G六零", "G六零"),
        ("GPT", "G P T", "G P T"),
        ("R&D", "研发", "研发"),
    ],
)
def test_a_word_is_said_in_words(word: str, said: str, spoken: str) -> None:
    assert in_words(word, said) == spoken


def test_the_longest_word_that_stands_at_a_place_is_taken_and_none_within_what_is_said() -> None:
    words = Lexicon((("重庆", "崇庆"), ("重庆大学", "重大"), ("崇", "宠")))

    assert words.spoken("重庆大学在重庆") == "重大在崇庆"


@pytest.mark.skipif(not find_spec("misaki"), reason="misaki is not installed")
def test_a_character_that_stands_for_a_syllable_is_read_so_by_kokoro() -> None:
    table = (Path(phonemes.__file__).parents[1] / "homophones.tsv").read_text(encoding="utf-8").splitlines()
    wrong = [line for line in table if phonemes.pinyin(line.split("\t")[1]) != (line.split("\t")[0],)]

    assert len(table) > 1000
    assert wrong == []
    assert homophone("chong2") == "崇"


def test_the_users_words_go_before_the_departments_and_a_files_before_both(tmp_path: Path) -> None:
    template = replace(PLAIN, pronunciations=(("重庆", "崇庆"), ("乐清", "月清"), ("莘庄", "辛庄")))
    listed(tmp_path, '[pronunciations]\n"乐清" = "yuè qīng"\n"莘庄" = "x"\n', "lexicon.toml")
    own = listed(tmp_path, '[pronunciations]\n"莘庄" = "新装"\n')

    words = lexicon_for(template, own)

    assert [words.spoken(each) for each in ("重庆", "乐清", "莘庄")] == ["崇庆", "岳轻", "新装"]


def test_without_a_list_all_is_said_as_it_is_written() -> None:
    assert lexicon_for(PLAIN).spoken("重庆") == "重庆"


@pytest.mark.parametrize(
    ("text", "line", "field", "why"),
    [
        ('# 一\n[pronunciations]\n"重庆" = "chóng"', 3, "重庆", "2 characters"),
        ('[pronunciations]\n"重庆" = "chóngqìng"', 2, "重庆", "1 syllables"),
        ('[pronunciations]\n"重庆" = "chong qing"', 2, "重庆", "write tones"),
        ('[pronunciations]\n"重庆" = "chóng qìnk"', 2, "重庆", "qink4"),
        ('[pronunciations]\n"重庆" = 3', 2, "重庆", "must be text"),
        ('[pronunciations]\n"重庆" = " "', 2, "重庆", "must be text"),
        ('\n"重庆" = "崇庆"', 2, "重庆", "below [pronunciations]"),
        ("pronunciations = 3", 1, "pronunciations", "must be a table"),
    ],
)
def test_what_is_wrong_with_a_list_is_said_with_its_file_line_and_word(
    tmp_path: Path, text: str, line: int, field: str, why: str
) -> None:
    path = listed(tmp_path, text)

    with pytest.raises(VoiceError) as caught:
        lexicon_for(PLAIN, path)

    assert caught.value.en.startswith(f"{path}, line {line}, {field}: ")
    assert why in caught.value.en
    assert caught.value.zh.startswith(f"{path} 第 {line} 行，{field}：")


@pytest.mark.parametrize(("data", "why"), [(b"[pronunciations", "not right TOML"), (b"\xff", "not right TOML")])
def test_a_list_that_is_no_toml_is_refused(tmp_path: Path, data: bytes, why: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_bytes(data)

    with pytest.raises(VoiceError, match=why):
        lexicon_for(PLAIN, path)


def test_a_list_that_is_named_must_be_there(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match="can't be read"):
        lexicon_for(PLAIN, tmp_path / "none.toml")


def test_a_templates_wrong_pinyin_is_the_templates_error() -> None:
    with pytest.raises(TemplateError, match=r"plain/template\.toml, pronunciations\.重庆: "):
        lexicon_for(replace(PLAIN, pronunciations=(("重庆", "chóng"),)))
