"""The proof of a package: one that is as it was built holds, and of one that was changed exactly what was changed is named."""

from __future__ import annotations

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from present.briefing.making import make_briefing
from present.briefing.request import Request
from present.briefing.verifying import Report, prove
from tests.acceptance.conftest import SPEECHES
from tests.acceptance.running import Present

DOES_NOT_HOLD = 8

pytestmark = pytest.mark.skipif(find_spec("espeakng_loader") is None, reason="espeakng-loader is not installed")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built")
    only = ("deck", "audio", "captions", "ledger")
    return make_briefing(Request(SPEECHES / "two-themes.txt", out, voice="espeak", only=only), lambda *_: None).folder


@pytest.fixture
def package(built: Path, tmp_path: Path) -> Path:
    """A copy of the package, to be spoilt."""
    return Path(shutil.copytree(built, tmp_path / built.name))


def proved(place: Path) -> Report:
    return prove(place, lambda *_: None)


def faults(package: Path | Report) -> set[tuple[str, str]]:
    """What is wrong with the package: the check that found it, and where it is."""
    report = package if isinstance(package, Report) else proved(package)
    return {(check.name, fault.where) for check in report.checks for fault in check.faults}


def told(report: Report) -> str:
    return "\n".join(fault.en for check in report.checks for fault in check.faults)


def manifest(package: Path) -> dict[str, Any]:
    said: dict[str, Any] = json.loads((package / "manifest.json").read_text(encoding="utf-8"))
    return said


def rewrite(package: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the manifest as somebody with an editor does."""
    said = manifest(package)
    change(said)
    (package / "manifest.json").write_text(json.dumps(said, ensure_ascii=False), encoding="utf-8")


def seal(package: Path) -> None:
    """Make the manifest's sums those of the files as they are now, as a forger does."""

    def sums(said: dict[str, Any]) -> None:
        for each in said["artefacts"]:
            data = (package / each["path"]).read_bytes()
            each["size"], each["sha256"] = len(data), hashlib.sha256(data).hexdigest()

    rewrite(package, sums)


def replace(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")


def first_track(package: Path) -> Path:
    return min((package / "audio").glob("*.mp3"))


def change_a_word_on_a_slide(package: Path) -> str:
    """Turn 肯干 into 不干 on the first slide that says it in a place of its own; the slide's place in a report."""
    deck = Presentation(str(package / "deck.pptx"))
    for number, slide in enumerate(deck.slides, start=1):
        runs = [
            run for shape in slide.shapes if shape.has_text_frame for each in shape.text_frame.paragraphs for run in each.runs
        ]
        if found := next((run for run in runs if run.text.startswith("肯干")), None):
            found.text = found.text.replace("肯干", "不干")
            deck.save(str(package / "deck.pptx"))
            return f"deck.pptx #{number}"
    raise AssertionError


def test_a_package_as_it_was_built_holds(built: Path) -> None:
    report = proved(built)

    assert report.holds
    assert [check.name for check in report.checks] == ["files", "slides", "deck", "narration", "audio", "captions", "coverage"]
    assert all(check.count for check in report.checks)
    assert report.title == "在全镇“肯学、肯干”工作推进会上的讲话"


def test_a_silent_package_holds_without_what_it_has_not(tmp_path: Path) -> None:
    request = Request(SPEECHES / "bilingual.txt", tmp_path, voice="none", only=("deck", "ledger"))
    report = proved(make_briefing(request, lambda *_: None).folder)

    assert report.holds
    assert [check.name for check in report.checks] == ["files", "slides", "deck", "coverage"]


def test_a_package_from_an_edited_outline_holds_and_tells_the_edits(built: Path, tmp_path: Path) -> None:
    shutil.copytree(built, tmp_path / "edited")
    replace(tmp_path / "edited" / "outline.md", "学堂亮了，这是", "学堂真正亮了，这是")
    request = Request(
        tmp_path / "edited" / "outline.md", tmp_path / "out", voice="espeak", only=("deck", "audio", "captions", "ledger")
    )
    report = proved(make_briefing(request, lambda *_: None).folder)

    assert report.holds
    assert [note.en for check in report.checks if check.name == "slides" for note in check.notes if "真正" in note.en]


def test_one_changed_byte_in_a_track_is_named(package: Path) -> None:
    track = first_track(package)
    data = bytearray(track.read_bytes())
    data[len(data) // 2] ^= 1
    track.write_bytes(data)

    found = faults(package)

    assert ("files", f"audio/{track.name}") in found
    assert {where for _, where in found} == {f"audio/{track.name}"}


def test_a_missing_file_is_named(package: Path) -> None:
    (package / "ledger.json").unlink()

    assert faults(package) == {("files", "ledger.json")}


def test_a_users_own_file_is_noted_and_is_no_fault(package: Path) -> None:
    (package / "会场照片.jpg").write_bytes(b"photo")
    report = proved(package)

    assert report.holds
    assert [note.where for check in report.checks if check.name == "files" for note in check.notes] == ["会场照片.jpg"]


def test_a_word_changed_on_a_slide_is_named_with_its_slide(package: Path) -> None:
    place = change_a_word_on_a_slide(package)
    report = proved(package)
    found = faults(report)

    assert ("files", "deck.pptx") in found
    assert {where.rsplit(" ", 1)[0] for check, where in found if check == "deck"} == {place}
    assert "“不干" in told(report)


def test_a_word_changed_on_a_slide_is_named_though_the_sums_were_changed_too(package: Path) -> None:
    change_a_word_on_a_slide(package)
    seal(package)

    assert {check for check, _ in faults(package)} == {"deck"}


def test_a_word_changed_in_the_source_is_named_wherever_it_is_said(package: Path) -> None:
    replace(package / "source.txt", "“肯干”，做到", "“苦干”，做到")
    seal(package)
    report = proved(package)

    assert {check for check, _ in faults(report)} == {"slides", "deck", "narration", "coverage"}
    assert "苦干" in told(report)


def test_a_word_changed_in_the_manifest_is_named(package: Path) -> None:
    def reword(said: dict[str, Any]) -> None:
        words = next(each for slide in said["slides"] for each in slide["words"] if each["spans"])
        words["text"] += "必胜"

    rewrite(package, reword)
    report = proved(package)

    assert {check for check, _ in faults(report)} == {"slides", "deck"}
    assert "必胜" in told(report)


def test_a_span_that_leads_out_of_the_speech_is_named(package: Path) -> None:
    def lead_out(said: dict[str, Any]) -> None:
        words = next(each for slide in said["slides"] for each in slide["words"] if each["spans"])
        words["spans"] = [{"start": 10**6, "end": 10**6 + 5}]

    rewrite(package, lead_out)

    assert "slides" in {check for check, _ in faults(package)}


def test_a_changed_sum_in_the_manifest_is_named_with_its_file(package: Path) -> None:
    def other_sum(said: dict[str, Any]) -> None:
        next(each for each in said["artefacts"] if each["path"] == "outline.md")["sha256"] = "0" * 64

    rewrite(package, other_sum)

    assert faults(package) == {("files", "outline.md")}


def test_an_utterance_reworded_in_the_manifest_is_named(package: Path) -> None:
    def reword(said: dict[str, Any]) -> None:
        each = next(each for track in said["tracks"] for each in track["utterances"] if each["span"])
        each["written"] = each["spoken"] = "大家都说好。"

    rewrite(package, reword)
    report = proved(package)

    assert {check for check, _ in faults(report)} == {"narration", "captions"}
    assert "大家都说好" in told(report)


def test_a_track_that_is_cut_off_is_named(package: Path) -> None:
    track = first_track(package)
    track.write_bytes(track.read_bytes()[: track.stat().st_size // 2])
    seal(package)

    assert faults(package) == {("audio", f"audio/{track.name}")}


def test_a_track_that_is_another_one_is_named(package: Path) -> None:
    first, second, *_ = sorted((package / "audio").glob("*.mp3"))
    shutil.copy(second, first)
    seal(package)

    assert faults(package) == {("audio", f"audio/{first.name}")}


def test_a_track_that_is_no_sound_is_named(package: Path) -> None:
    track = first_track(package)
    track.write_bytes(b"no sound at all")
    seal(package)

    assert faults(package) == {("audio", f"audio/{track.name}")}


@pytest.mark.parametrize("suffix", [".srt", ".vtt", ".lrc"])
def test_a_captions_time_that_is_not_the_voices_is_named(package: Path, suffix: str) -> None:
    stem = first_track(package).stem
    path = next(each for each in package.rglob(f"{stem}{suffix}"))
    lines = path.read_text(encoding="utf-8").split("\n")
    at = max(number for number, line in enumerate(lines) if line.startswith(("00:00:00", "[00:00")))
    lines[at] = lines[at].replace("00:00:00", "00:00:09", 1).replace("[00:00", "[00:09", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    seal(package)

    assert faults(package) == {("captions", path.relative_to(package).as_posix())}


def test_a_word_lost_from_the_captions_is_named(package: Path) -> None:
    path = package / "captions" / f"{first_track(package).stem}.srt"
    replace(path, "肯学", "")
    seal(package)

    assert faults(package) == {("captions", f"captions/{path.name}")}


def test_a_sentence_lost_from_the_ledger_is_named(package: Path) -> None:
    path = package / "ledger.json"
    entries = json.loads(path.read_text(encoding="utf-8"))
    lost = entries.pop(5)
    path.write_text(json.dumps(entries, ensure_ascii=False), encoding="utf-8")
    seal(package)
    report = proved(package)

    assert faults(report) == {("coverage", "ledger.json")}
    assert lost["text"][:4] in told(report)


def test_a_sentence_that_is_not_where_the_ledger_says_is_named(package: Path) -> None:
    path = package / "ledger.json"
    replace(path, '"spoken": true', '"spoken": false')
    seal(package)

    assert faults(package) == {("coverage", "ledger.json")}


def test_a_deck_with_a_slide_too_few_is_named(package: Path) -> None:
    deck = Presentation(str(package / "deck.pptx"))
    slides = deck.slides._sldIdLst
    deck.part.drop_rel(slides[-1].rId)
    slides.remove(slides[-1])
    deck.save(str(package / "deck.pptx"))

    assert ("deck", "deck.pptx") in faults(package)


def test_without_its_source_a_package_proves_nothing_about_its_words(package: Path) -> None:
    (package / "source.txt").unlink()

    assert {("source", "source.txt"), ("files", "source.txt")} <= faults(package)


def test_the_command_prints_what_holds_and_ends_with_zero(built: Path, present: Present) -> None:
    run = present("verify", built)

    assert run.code == 0
    assert run.out.count("√") == 7
    assert run.out.endswith("All of it holds: two-themes\n")


def test_the_command_ends_with_a_code_of_its_own_where_something_does_not_hold(package: Path, present: Present) -> None:
    (package / "deck.pptx").unlink()
    run = present("verify", package)

    assert run.code == DOES_NOT_HOLD
    assert "deck.pptx  is missing" in run.out


def test_the_report_is_there_for_programs_too(package: Path, present: Present) -> None:
    (package / "outline.md").write_text("mine", encoding="utf-8")
    run = present("verify", package, "--json")
    report = json.loads(run.out)

    assert run.code == DOES_NOT_HOLD
    assert report["holds"] is False
    assert [(each["name"], fault["where"]) for each in report["checks"] for fault in each["faults"]] == [("files", "outline.md")]


def test_the_page_puts_each_slide_beside_its_source_with_its_words_marked(built: Path, tmp_path: Path, present: Present) -> None:
    present("verify", built, "--html", tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")

    assert page.count('<section class="pair"') == len(manifest(built)["slides"])
    assert "<mark>在全镇“肯学、肯干”工作推进会上的讲话</mark>" in page
    assert "<script" not in page


def test_what_a_package_says_is_no_markup_on_the_page(package: Path, tmp_path: Path, present: Present) -> None:
    rewrite(package, lambda said: said.update(title="<script>alert(1)</script>"))
    present("verify", package, "--html", tmp_path / "report.html")

    assert "<script" not in (tmp_path / "report.html").read_text(encoding="utf-8")


NO_PACKAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "without a manifest": (lambda folder: (folder / "manifest.json").unlink(), "no manifest.json"),
    "with a broken manifest": (
        lambda folder: (folder / "manifest.json").write_text('{"title": ', encoding="utf-8"),
        "manifest.json",
    ),
    "with a field that is gone": (lambda folder: rewrite(folder, lambda said: said.pop("counts")), "counts"),
    "with a number that is none": (
        lambda folder: rewrite(folder, lambda said: said["counts"].update(slides="many")),
        "counts.slides",
    ),
    "of another version": (lambda folder: rewrite(folder, lambda said: said.update(schema_version=1)), "version 1"),
}


@pytest.mark.parametrize(("spoil", "why"), NO_PACKAGES.values(), ids=NO_PACKAGES)
def test_what_is_no_package_is_refused_with_one_clear_line(
    spoil: Callable[[Path], object], why: str, package: Path, present: Present
) -> None:
    spoil(package)
    run = present("verify", package)

    assert (run.code, run.out) == (DOES_NOT_HOLD, "")
    assert why in run.err.splitlines()[-1]


def test_a_place_where_nothing_is_is_refused(tmp_path: Path, present: Present) -> None:
    run = present("verify", tmp_path / "nowhere")

    assert run.code == DOES_NOT_HOLD
    assert "nowhere" in run.err


def test_a_manifest_that_points_out_of_its_package_is_not_followed(package: Path) -> None:
    (package.parent / "secret.txt").write_text("secret", encoding="utf-8")
    rewrite(
        package, lambda said: said["artefacts"].append({"path": "../secret.txt", "kind": "deck", "size": 6, "sha256": "0" * 64})
    )

    assert faults(package) == {("files", "../secret.txt")}


def test_a_zip_that_points_out_of_its_folder_is_not_unpacked(tmp_path: Path, present: Present) -> None:
    with zipfile.ZipFile(tmp_path / "evil.zip", "w") as archive:
        archive.writestr("../evil.txt", "evil")
    run = present("verify", tmp_path / "evil.zip")

    assert run.code == DOES_NOT_HOLD
    assert not (tmp_path.parent / "evil.txt").exists()


def test_a_file_that_is_no_zip_is_refused(tmp_path: Path, present: Present) -> None:
    (tmp_path / "deck.pptx").write_text("no zip", encoding="utf-8")

    assert "no sound zip" in present("verify", tmp_path / "deck.pptx").err
