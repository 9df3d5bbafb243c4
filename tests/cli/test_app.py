from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest
from pptx import Presentation

from present import __version__
from present.cli.words import TABLE
from present.inventory import EngineStatus, Installed
from present.model import Notice
from present.requirements import Part, State
from tests.acceptance.running import Present, runner

SPEECH = Path(__file__).parents[1] / "speeches" / "two-themes.txt"
ROOT = Path(__file__).parents[2]

LACK = Notice("lack", "没有", "lacking")

HEAVY = ("av", "edge_tts", "jieba", "misaki", "numpy", "onnxruntime", "pptx", "pydantic", "rich", "wetext")


@pytest.fixture
def present(capsys: pytest.CaptureFixture[str]) -> Present:
    return runner(capsys)


def python(*arguments: str, **environ: str) -> subprocess.CompletedProcess[bytes]:
    """A Python of its own, as a user starts it, with these variables in its environment."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), **environ}
    return subprocess.run([sys.executable, *arguments], env=surroundings, capture_output=True, check=False)


def test_the_version_is_that_of_the_package(present: Present) -> None:
    assert present("--version").out == f"present {__version__}\n"


def test_without_a_command_the_commands_are_listed(present: Present) -> None:
    run = present()

    assert all(command in run.out + run.err for command in ("build", "deck", "outline", "voices", "template", "doctor"))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    "command",
    [
        (),
        ("build",),
        ("deck",),
        ("outline",),
        ("open",),
        ("serve",),
        ("voices",),
        ("voices", "install"),
        ("voices", "try"),
        ("cache",),
        ("cache", "clear"),
        ("doctor",),
        ("template",),
        ("template", "list"),
    ],
    ids=" ".join,
)
def test_every_command_explains_itself_in_the_users_language(
    command: tuple[str, ...], lang: str, present: Present, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRESENT_LANG", lang)

    run = present(*command, "--help")

    assert run.code == 0
    assert TABLE[".".join(("help", *command))][lang == "en"] in " ".join(run.out.split())


def test_help_loads_nothing_heavy() -> None:
    program = f"""
import sys
from present.cli import main
try:
    main(["--help"])
finally:
    print([each for each in {HEAVY} if each in sys.modules], file=sys.stderr)
"""

    assert python("-c", program).stderr == b"[]\n"


SPOKEN = ("aiohttp", "av", "edge_tts", "misaki", "numpy", "onnxruntime", "wetext", "present.narration")
OTHERS = ("docx", "jinja2", "pypdfium2", "watchfiles", "present.batch", "present.package.writers", "present.shelf")
READERS = ("present.source.office", "present.source.pdf", "present.source.web", "present.source.word")


def test_a_deck_loads_nothing_for_sound_for_other_outputs_or_for_other_formats(tmp_path: Path) -> None:
    program = f"""
import sys
from present.cli import main
try:
    main(["deck", {str(SPEECH)!r}, "--out", {str(tmp_path)!r}])
finally:
    print([each for each in {SPOKEN + OTHERS + READERS} if each in sys.modules])
"""

    assert python("-c", program).stdout.endswith(b"[]\n")


def test_the_templates_are_listed(present: Present) -> None:
    run = present("template", "list")

    assert run.code == 0
    assert "red-gold" in run.out


def test_the_voices_are_listed(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    engines = [EngineStatus("espeak", ("cmn",), None), EngineStatus("mute", (), LACK)]
    monkeypatch.setattr("present.inventory.voice_status", lambda *_: engines)

    run = present("voices")

    assert run.code == 0
    assert [line for line in run.out.splitlines() if "espeak" in line or "lacking" in line] == [
        "√ espeak  on this computer",
        "  lacking",
    ]


needs_espeak = pytest.mark.skipif(not (find_spec("espeakng_loader") and find_spec("wetext")), reason="eSpeak NG is not installed")


@needs_espeak
def test_a_voice_is_tried_into_a_file(present: Present, tmp_path: Path) -> None:
    run = present("voices", "try", "干部敢为。", "--voice", "espeak:cmn", "--rate", "1.5", "--out", str(tmp_path / "voice.mp3"))

    assert run.code == 0
    assert run.out.startswith(f"Written to {tmp_path / 'voice.mp3'}: espeak · cmn, ")
    assert (tmp_path / "voice.mp3").stat().st_size > 1_000


@needs_espeak
@pytest.mark.parametrize("can_play", [True, False])
def test_a_voice_is_heard_or_where_nothing_can_play_put_here(
    can_play: bool, present: Present, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("present.narration.trying.play", lambda *_: can_play)

    run = present("voices", "try", "干部敢为。", "--voice", "espeak")

    assert run.out.startswith("Played: espeak · cmn" if can_play else "Written to espeak-cmn.wav: espeak · cmn")
    assert Path("espeak-cmn.wav").exists() is not can_play


def test_a_voice_that_is_not_there_can_not_be_tried(present: Present) -> None:
    run = present("voices", "try", "干部敢为。", "--voice", "server")

    assert run.code == 5
    assert "[voice.server]" in run.err


def test_installing_voices_tells_where_they_came_from(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    def install(progress: Callable[[str, int, int], None]) -> Installed:
        progress("mirror", 0, 1)
        return Installed(Path("voices"), ("xiaoxiao",), ("mirror",))

    monkeypatch.setattr("present.inventory.install_voices", install)

    run = present("voices", "install")

    assert run.out == "Installed 1 voices in voices, from mirror.\n"
    assert run.err == "Installing the offline voices (0/1): mirror\n"


@pytest.mark.parametrize(("state", "code"), [(State.READY, 0), (State.WITHOUT, 0), (State.MISSING, 1)])
def test_a_check_fails_only_where_nothing_can_work(
    state: State, code: int, present: Present, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("present.requirements.requirements", list)
    monkeypatch.setattr("present.inventory.equipment", lambda: [Part("templates", state, remedy=LACK)])

    run = present("doctor")

    assert run.code == code
    assert "templates  lacking" in run.out
    assert ("can't work" in run.out) is (code == 1)


def test_a_library_that_is_missing_is_told_before_anything_needs_it(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("present.requirements.requirements", lambda: [Part("av", State.MISSING, remedy=LACK)])
    monkeypatch.setitem(sys.modules, "present.inventory", None)

    assert present("doctor").code == 1


def test_an_interrupted_command_says_so_and_has_the_shells_exit_code(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("present.briefing.reading.outline_text", interrupt)

    run = present("outline", SPEECH, "--json")

    assert (run.code, run.err) == (130, "Interrupted; nothing half-finished is left.\n")


def test_an_error_of_ours_keeps_its_traceback(present: Present, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("present.briefing.reading.outline_text", fail)

    with pytest.raises(ZeroDivisionError):
        present("outline", SPEECH, "--json")


def test_the_outline_as_json_is_utf_8_whatever_the_terminal_speaks() -> None:
    run = python("-m", "present", "outline", str(SPEECH), "--json", PYTHONIOENCODING="gbk", PYTHONUTF8="0")

    assert json.loads(run.stdout.decode("utf-8"))["title"] == "在全镇“肯学、肯干”工作推进会上的讲话"
    assert run.stderr == b""


def test_a_terminal_that_has_no_sign_for_something_gets_an_escape() -> None:
    run = python("-m", "present", "outline", str(SPEECH), PYTHONIOENCODING="ascii", PYTHONUTF8="0", PRESENT_LANG="en")

    assert run.returncode == 0
    assert b"\\u8bb2\\u8bdd" in run.stdout


def test_an_error_in_chinese_reaches_a_gbk_terminal() -> None:
    run = python("-m", "present", "outline", "没有.txt", PYTHONIOENCODING="gbk", PYTHONUTF8="0", PRESENT_LANG="zh")

    assert run.returncode == 3
    assert run.stderr.decode("gbk").startswith("错误：")


def test_the_deck_alone_is_made_from_a_speech(present: Present, tmp_path: Path) -> None:
    run = present("deck", SPEECH, "--out", tmp_path / "decks")

    assert run.code == 0
    assert [path.name for path in (tmp_path / "decks").iterdir()] == ["two-themes.pptx"]
    assert "two-themes.pptx" in run.out


def test_a_speech_may_come_in_by_standard_input(present: Present, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SPEECH.read_bytes())))
    run = present("deck", "-", "--out", tmp_path)

    assert run.code == 0
    assert (tmp_path / "speech.pptx").exists()


@pytest.mark.parametrize("reading", ["digest", "full"])
def test_the_coverage_lists_every_sentence_and_counts_those_that_are_met(present: Present, reading: str) -> None:
    run = present("outline", SPEECH, "--coverage", "--reading", reading)
    sentences = [line for line in run.out.splitlines() if "√" in line]

    assert run.code == 0
    assert len(sentences) == 26
    assert ("26 are read aloud" in run.out) is (reading == "full")


def test_a_department_makes_checks_and_previews_its_template(present: Present, tmp_path: Path) -> None:
    made = present("template", "new", "town", "--from", "gov-blue", "--colour", "accent1=#1A4F8B", "--templates", tmp_path)
    checked = present("template", "check", "town", "--json", "--templates", tmp_path)
    shown = present("template", "preview", "town", "--out", tmp_path / "out", "--templates", tmp_path)

    assert (made.code, checked.code, shown.code) == (0, 0, 0)
    assert (tmp_path / "town" / "template.toml").exists()
    assert all(each["severity"] != "error" for each in json.loads(checked.out))
    assert (tmp_path / "out" / "preview-town" / "preview.pptx").exists()


def test_an_unknown_template_can_not_be_checked(present: Present) -> None:
    assert present("template", "check", "nowhere").code == 4


def test_a_deck_of_few_slides_is_made_and_one_of_too_few_refused(present: Present, tmp_path: Path) -> None:
    few = present("deck", SPEECH, "--out", tmp_path, "--slides", 8)
    none = present("deck", SPEECH, "--out", tmp_path, "--slides", 1)

    assert (few.code, none.code) == (0, 6)
    assert len(Presentation(str(tmp_path / "two-themes.pptx")).slides) <= 8
