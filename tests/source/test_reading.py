"""Reading a file: what is accepted, what is refused, and in which words."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from present.errors import SourceError
from present.model import Redaction, Span
from present.source import read_speech

WORDS = "同志们：\n今天召开全县水利建设动员会。**县的河道整治要抓紧，**镇的水库加固不能拖，大家都要把责任扛在肩上。\n"


def written(folder: Path, data: bytes, name: str = "speech.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def test_a_removed_name_is_shown_and_spoken_as_the_redaction_says(tmp_path: Path) -> None:
    speech = read_speech(written(tmp_path, WORDS.encode()))
    sentence = speech.sentences[2]

    assert len(speech.redactions) == 2
    assert speech.shown(sentence).startswith("××县的河道整治")
    assert speech.spoken(sentence).startswith("某某县的河道整治")


def test_a_known_name_fills_the_gap(tmp_path: Path) -> None:
    speech = read_speech(written(tmp_path, WORDS.encode()), Redaction(shown="苏州", spoken="苏州"))

    assert speech.shown(speech.sentences[2]).startswith("苏州县的河道整治")


def test_the_real_speech_has_six_redactions_and_two_stray_spaces() -> None:
    speech = read_speech(Path("seeds/si-gan-mobilisation-speech.txt"))

    assert len(speech.redactions) == 6
    assert {speech.verbatim(mark) for mark in speech.redactions} == {"**"}
    assert [speech.text[mark.start - 1 : mark.end + 1] for mark in speech.strays] == ["， 做", "一 座"]
    assert "建设一座面向所有人" in speech.shown(Span(0, len(speech.text)))


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        ("同志们，开会了，好。".encode(), "holds 10 characters only"),
        (b"\x89PNG\x00\x01\xff" * 20, "is a binary file"),
        (
            "오늘 우리는 새로운 출발점에 서 있습니다. 우리 모두 힘을 모아 안전한 나라를 만듭시다.".encode("euc-kr"),
            "unknown encoding",
        ),
    ],
    ids=["empty", "blank", "ten-characters", "binary", "other-encoding"],
)
def test_what_is_no_speech_is_refused_in_plain_words(tmp_path: Path, data: bytes, words: str) -> None:
    with pytest.raises(SourceError) as refused:
        read_speech(written(tmp_path, data))

    assert words in refused.value.en
    assert "speech.txt" in refused.value.zh


def test_a_missing_file_a_folder_and_an_unknown_format_each_have_their_own_word(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="There is no file"):
        read_speech(tmp_path / "none.txt")
    with pytest.raises(SourceError, match="is a folder"):
        read_speech(tmp_path)
    with pytest.raises(SourceError, match=r"unknown format; known are \.txt, \.md, \.docx"):
        read_speech(written(tmp_path, WORDS.encode(), "speech.xyz"))


@pytest.mark.skipif(sys.platform == "win32" or getattr(os, "geteuid", int)() == 0, reason="this user may read every file")
def test_a_file_that_may_not_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    path = written(tmp_path, WORDS.encode())
    path.chmod(0)

    with pytest.raises(SourceError, match="can't be read: permission is denied"):
        read_speech(path)


def test_a_text_that_is_given_as_a_files_name_is_no_file_that_can_be_read() -> None:
    with pytest.raises(SourceError, match=r"can't be read|There is no file"):  # as the system has it
        read_speech(Path("同志们：" * 100))


def test_reading_loads_no_library_before_a_file_needs_it() -> None:
    program = "import sys, present.source; print([each for each in ('lxml', 'pypdfium2') if each in sys.modules])"

    assert subprocess.run([sys.executable, "-c", program], check=True, capture_output=True).stdout.split() == [b"[]"]
