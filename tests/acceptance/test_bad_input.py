"""What a user can get wrong: each gives one clear line, its own exit code, and nothing half-written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.running import Present, Run

SOURCE, TEMPLATE, VOICE, PACKAGE = 3, 4, 5, 7


def refused(run: Run) -> tuple[int, str]:
    """The exit code, and the one line at the end of standard error that says why."""
    lines = run.err.splitlines()
    assert run.out == ""
    assert [each.startswith("Error: ") for each in lines] == [False] * (len(lines) - 1) + [True]
    return run.code, lines[-1]


def write(name: str, content: bytes) -> Callable[[Path], Path]:
    def written(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return written


NO_SPEECHES = {
    "there is none": (lambda folder: folder / "nowhere.txt", "no file"),
    "it is a folder": (lambda folder: folder, "folder"),
    "it is empty": (write("empty.txt", b""), "empty"),
    "it is white space": (write("blank.txt", "\n　\n".encode()), "empty"),
    "it is binary": (write("picture.txt", bytes(range(256)) * 9), "binary"),
    "its encoding is unknown": (write("legacy.txt", b"\xff\xff" + "同志们：大家好。".encode("gb18030") * 20), "UTF-8"),
    "it has ten characters": (write("short.txt", "同志们大家好谢谢大家".encode()), "10 characters"),
    "its format is unknown": (write("speech.mp4", "同志们：大家好。".encode() * 20), "unknown format"),
}


@pytest.mark.parametrize(("made", "why"), NO_SPEECHES.values(), ids=NO_SPEECHES)
@pytest.mark.parametrize("command", ["build", "outline"])
def test_what_is_no_speech_is_refused(
    command: str, made: Callable[[Path], Path], why: str, tmp_path: Path, present: Present, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    source = made(tmp_path)
    before = set(tmp_path.rglob("*"))

    code, line = refused(present(command, source))

    assert code == SOURCE
    assert why in line
    assert set(tmp_path.rglob("*")) == before


def test_an_unknown_template_is_answered_with_the_known_ones(tmp_path: Path, speech: Path, present: Present) -> None:
    code, line = refused(present("build", speech, "--template", "blue-moon", "--out", tmp_path / "out"))

    assert code == TEMPLATE
    assert "blue-moon" in line
    assert "red-gold" in line
    assert not (tmp_path / "out").exists()


def test_an_unknown_voice_is_answered_with_the_known_ones(tmp_path: Path, speech: Path, present: Present) -> None:
    code, line = refused(present("build", speech, "--voice", "parrot", "--out", tmp_path / "out"))

    assert code == VOICE
    assert "parrot" in line
    assert "kokoro" in line
    assert not (tmp_path / "out").exists()


def test_an_output_that_is_a_file_is_refused(tmp_path: Path, speech: Path, present: Present) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")

    code, line = refused(present("build", speech, "--voice", "none", "--out", tmp_path / "out"))

    assert code == PACKAGE
    assert str(tmp_path / "out") in line
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_an_output_that_can_not_be_written_is_refused(read_only_disk: Path, speech: Path, present: Present) -> None:
    code, line = refused(present("build", speech, "--voice", "none", "--out", read_only_disk / "out"))

    assert code == PACKAGE
    assert "--out" in line


def test_a_full_disk_is_said_to_be_full_and_left_as_it_was(full_disk: Path, speech: Path, present: Present) -> None:
    code, line = refused(present("build", speech, "--voice", "none", "--out", full_disk / "out"))

    assert code == PACKAGE
    assert "disk is full" in line
    assert list(full_disk.iterdir()) == []


def test_a_wrong_option_has_the_exit_code_of_the_command_line(speech: Path, present: Present) -> None:
    run = present("build", speech, "--reading", "backwards")

    assert run.code == 2
    assert "backwards" in run.err


def test_an_error_is_said_in_chinese_to_a_chinese_user(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESENT_LANG", "zh")

    run = present("build", "没有.txt")

    assert run.err == "错误：找不到文件“没有.txt”，请检查路径。\n"
