"""The video that the command line makes, from speech to file."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import av
import pytest

from present.errors import PackageError
from present.fonts import chinese_typeface
from present.office import find_office
from tests.acceptance.running import Present

needs_espeak = pytest.mark.skipif(find_spec("espeakng_loader") is None, reason="espeakng-loader is not installed")
needs_pictures = pytest.mark.skipif(
    find_office() is None and chinese_typeface() is None, reason="neither LibreOffice nor a Chinese font is installed"
)


@needs_espeak
@needs_pictures
def test_a_video_is_as_long_as_what_is_read_of_the_speech(present: Present, speech: Path, tmp_path: Path) -> None:
    run = present("build", speech, "--voice", "espeak", "--reading", "theme:肯干", "--only", "deck", "--video", "--out", tmp_path)

    assert run.code == 0
    package = tmp_path / speech.stem
    manifest = json.loads((package / "manifest.json").read_text(encoding="utf-8"))
    with av.open(str(package / "briefing.mp4")) as film:
        kinds = {each.type for each in film.streams}
        duration = film.duration
        chapters = [each["metadata"]["title"] for each in film.chapters()]
    assert {"video", "audio", "subtitle"} <= kinds
    assert duration
    assert duration / 1000 == pytest.approx(manifest["counts"]["duration"], abs=200)  # a frame
    assert len(chapters) >= manifest["counts"]["tracks"]


def test_a_video_without_a_voice_is_a_failure_that_says_why(present: Present, speech: Path, tmp_path: Path) -> None:
    run = present("build", speech, "--voice", "none", "--only", "deck", "--burn", "--out", tmp_path)

    assert run.code == PackageError.exit_code
    assert "video could not be made: it is made from audio" in run.out
    assert not (tmp_path / speech.stem / "briefing.mp4").exists()
    assert (tmp_path / speech.stem / "deck.pptx").exists()
