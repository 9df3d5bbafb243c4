"""The whole product of small speeches: every file of the package, and that the files agree with each other."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import av
import pytest
from jsonschema import Draft202012Validator

from present.briefing.verifying import prove
from present.office import find_office
from tests.acceptance.conftest import SPEECHES

ROOT = Path(__file__).parents[2]
SEED = ROOT / "seeds" / "si-gan-mobilisation-speech.txt"
SMALL = SPEECHES / "two-themes.txt"
ALWAYS = {"deck.pptx", "index.html", "ledger.json", "outline.md", "source.txt", "manifest.json"}

needs_espeak = pytest.mark.skipif(find_spec("espeakng_loader") is None, reason="espeakng-loader is not installed")


@dataclass(frozen=True, slots=True)
class Package:
    """A package that the command line built, and what it said."""

    folder: Path
    said: str

    @property
    def manifest(self) -> dict[str, Any]:
        manifest: dict[str, Any] = json.loads((self.folder / "manifest.json").read_text(encoding="utf-8"))
        return manifest

    @property
    def files(self) -> set[str]:
        return {each.relative_to(self.folder).as_posix() for each in self.folder.rglob("*") if each.is_file()}

    def of_kind(self, kind: str) -> list[Path]:
        return [self.folder / each["path"] for each in self.manifest["artefacts"] if each["kind"] == kind]


def built(source: Path, out: Path, voice: str) -> Package:
    command = [sys.executable, "-m", "present", "build", str(source), "--voice", voice, "--offline", "--out", str(out)]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}
    run = subprocess.run(command, env=surroundings, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return Package(out / source.stem, run.stdout)


@pytest.fixture(scope="module")
def spoken(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return built(SMALL, tmp_path_factory.mktemp("spoken"), "espeak")


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return built(SEED, tmp_path_factory.mktemp("silent"), "none")


def agrees_with_its_manifest(package: Package) -> bool:
    """Whether every file is listed, but the manifest, and is what the list says."""
    listed = {each["path"]: (each["size"], each["sha256"]) for each in package.manifest["artefacts"]}
    found = {
        each: ((package.folder / each).stat().st_size, hashlib.sha256((package.folder / each).read_bytes()).hexdigest())
        for each in package.files - {"manifest.json"}
    }
    return listed == found


def cues(captions: Path) -> list[tuple[int, int, str]]:
    """The cues of a SubRip file: start and end in ms, and the words."""
    blocks = captions.read_text(encoding="utf-8").strip().split("\n\n")
    timed = [re.fullmatch(r"\d+\n(.+) --> (.+)\n(.+)", block, re.DOTALL) for block in blocks]
    return [(moment(each[1]), moment(each[2]), each[3]) for each in timed if each]


def moment(written: str) -> int:
    hours, minutes, seconds, thousandths = map(int, re.split("[:,]", written))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + thousandths


def duration(audio: Path) -> int:
    """How long the file sounds when it is decoded, in ms."""
    with av.open(str(audio)) as container:
        frames = list(container.decode(audio=0))
    return sum(frame.samples for frame in frames) * 1000 // frames[0].sample_rate


def pages(package: Package) -> set[str]:
    """The deck's PDF and the pictures of its slides, which take LibreOffice."""
    pictures = {f"slides/{number:02}.jpg" for number in range(1, package.manifest["counts"]["slides"] + 1)}
    return {"deck.pdf", *pictures} if find_office() else set()


def slides(deck: Path) -> int:
    with zipfile.ZipFile(deck) as parts:
        return sum(bool(re.fullmatch(r"ppt/slides/slide\d+\.xml", name)) for name in parts.namelist())


def sounds(deck: Path) -> int:
    with zipfile.ZipFile(deck) as parts:
        return sum(name.startswith("ppt/media/") and name.endswith(".mp3") for name in parts.namelist())


@needs_espeak
def test_a_package_holds_deck_audio_captions_outline_source_and_manifest(spoken: Package) -> None:
    tracks = {each.stem for each in spoken.of_kind("audio")}
    names = (*tracks, "audiobook")

    assert spoken.files >= {
        *ALWAYS,
        *pages(spoken),
        *(f"captions/{name}.{suffix}" for name in names for suffix in ("srt", "vtt")),
        *(f"audio/{track}.lrc" for track in tracks),
        *("audiobook.m4b", "audiobook.mp3", "audiobook.lrc", "chapters/audiobook.json", "playlist.m3u8"),
    }
    assert len(tracks) == spoken.manifest["counts"]["tracks"] >= 2


@needs_espeak
@pytest.mark.parametrize("voice", ["spoken", "silent"])
def test_the_manifest_is_of_the_form_that_the_documents_describe(voice: str, request: pytest.FixtureRequest) -> None:
    package: Package = request.getfixturevalue(voice)
    schema = json.loads((ROOT / "docs" / "manifest.schema.json").read_text(encoding="utf-8"))

    assert list(Draft202012Validator(schema).iter_errors(package.manifest)) == []


@needs_espeak
def test_a_package_is_what_its_manifest_says(spoken: Package) -> None:
    assert agrees_with_its_manifest(spoken)


@needs_espeak
def test_the_source_in_a_package_is_the_text_that_was_read(spoken: Package) -> None:
    (source,) = spoken.of_kind("source")

    assert source.read_text(encoding="utf-8") == SMALL.read_text(encoding="utf-8")
    assert spoken.manifest["source"]["sha256"] == hashlib.sha256(SMALL.read_bytes()).hexdigest()


@needs_espeak
def test_captions_lie_within_their_audio_and_do_not_overlap(spoken: Package) -> None:
    tracks = sorted((spoken.folder / "audio").glob("*.mp3"))
    assert tracks
    for audio in (*tracks, spoken.folder / "audiobook.mp3"):
        captions = spoken.folder / "captions" / f"{audio.stem}.srt"
        times = [each for start, end, _ in cues(captions) for each in (start, end)]

        assert times == sorted(times)
        assert times[-1] <= duration(audio)


@needs_espeak
def test_the_tracks_are_as_long_as_the_manifest_says(spoken: Package) -> None:
    measured = sum(duration(each) for each in spoken.of_kind("audio"))

    assert abs(measured - spoken.manifest["counts"]["duration"]) <= 60 * spoken.manifest["counts"]["tracks"]


@needs_espeak
def test_a_removed_name_is_shown_in_captions_and_told_to_the_user(spoken: Package) -> None:
    captions = "".join(each.read_text(encoding="utf-8") for each in spoken.of_kind("captions"))

    assert "**" not in captions
    assert len(spoken.manifest["source"]["redactions"]) == 1


@needs_espeak
def test_the_deck_is_narrated(spoken: Package) -> None:
    (deck,) = spoken.of_kind("deck")

    assert slides(deck) == spoken.manifest["counts"]["slides"]
    assert 0 < sounds(deck) <= slides(deck)


@needs_espeak
def test_the_user_is_told_where_the_package_is_and_which_voice_reads(spoken: Package) -> None:
    assert str(spoken.folder) in spoken.said
    assert "espeak" in spoken.said
    assert spoken.manifest["used"]["engine"] == "espeak"


def test_no_sentence_of_the_speech_is_lost(spoken: Package, silent: Package) -> None:
    for package in (spoken, silent):
        (ledger,) = package.of_kind("ledger")
        (source,) = package.of_kind("source")
        entries, text = json.loads(ledger.read_text(encoding="utf-8")), source.read_text(encoding="utf-8")

        assert all(text[each["start"] : each["end"]] == each["text"] for each in entries)
        assert "".join("".join(each["text"] for each in entries).split()) == "".join(text.split())
        assert all(each["noted"] for each in entries)


def test_a_silent_package_has_no_audio_and_says_so(silent: Package) -> None:
    assert silent.files >= ALWAYS
    assert [each for each in silent.files if each.endswith((".mp3", ".m4b", ".srt"))] == []
    assert silent.manifest["tracks"] == []
    assert silent.manifest["used"]["engine"] is None
    assert "Nothing is read aloud" in silent.said


def test_a_silent_package_is_what_its_manifest_says(silent: Package) -> None:
    assert agrees_with_its_manifest(silent)


def test_a_silent_deck_has_its_slides_and_no_sound(silent: Package) -> None:
    (deck,) = silent.of_kind("deck")

    assert slides(deck) == silent.manifest["counts"]["slides"] > 20
    assert sounds(deck) == 0


@needs_espeak
def test_a_package_of_everything_holds_and_so_does_its_zip(spoken: Package) -> None:
    for place in (spoken.folder, spoken.folder.with_name(f"{spoken.folder.name}.zip")):
        report = prove(place, lambda *_: None)

        assert report.holds
        assert {check.name: check.count for check in report.checks}["files"] == len(spoken.files) - 1


def test_the_sample_speech_is_understood(silent: Package) -> None:
    counts, codes = silent.manifest["counts"], {each["code"] for each in silent.manifest["notices"]}

    assert (counts["sections"], counts["themes"]) == (5, 4)
    assert codes
