from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from present.briefing.making import Briefing, make_briefing
from present.briefing.reading import outline_text, read_outline
from present.briefing.request import Request
from present.errors import PresentError
from present.model import Redaction, Step

SPEECH = Path(__file__).parent / "speeches" / "two-themes.txt"

PICTURES = ("pdf", "pictures")
"""Outputs that take seconds and say nothing of the flow."""


@dataclass
class Heard:
    """Remembers the steps in the order in which they were first heard of."""

    steps: list[Step] = field(default_factory=list)

    def __call__(self, step: Step, done: int, total: int) -> None:
        assert 0 <= done <= total
        if step not in self.steps:
            self.steps.append(step)


@pytest.fixture
def request_for(tmp_path: Path) -> Request:
    """A silent package of the small speech."""
    return Request(SPEECH, out=tmp_path / "out", voice="none", skip=PICTURES)


def test_a_package_is_named_after_its_speech(request_for: Request) -> None:
    briefing = make_briefing(request_for, Heard())

    assert briefing.folder == request_for.out / "two-themes"
    assert briefing.folder.is_dir()


def test_a_silent_build_goes_through_its_steps_in_order(request_for: Request) -> None:
    heard = Heard()
    make_briefing(request_for, heard)

    assert heard.steps == [Step.READ, Step.OUTLINE, Step.PLAN, Step.RENDER, Step.PACK]


def test_the_manifest_in_the_folder_is_the_one_that_is_handed_back(request_for: Request) -> None:
    briefing = make_briefing(request_for, Heard())
    written = json.loads((briefing.folder / "manifest.json").read_text(encoding="utf-8"))

    assert written["source"]["sha256"] == briefing.manifest.source.sha256
    assert [each["path"] for each in written["artefacts"]] == [each.path for each in briefing.manifest.artefacts]


def test_a_removed_name_is_shown_as_the_template_says(request_for: Request) -> None:
    briefing = make_briefing(request_for, Heard())

    assert "××的河道清了" in (briefing.folder / "outline.md").read_text(encoding="utf-8")


def test_a_removed_name_is_shown_as_the_user_says(request_for: Request) -> None:
    briefing = make_briefing(replace(request_for, redaction=Redaction("我镇", "我镇")), Heard())

    assert "我镇的河道清了" in (briefing.folder / "outline.md").read_text(encoding="utf-8")
    assert briefing.manifest.used.redaction == Redaction("我镇", "我镇")


def test_the_source_in_the_package_keeps_what_was_written_for_a_removed_name(request_for: Request) -> None:
    briefing = make_briefing(request_for, Heard())

    assert "**的河道清了" in (briefing.folder / "source.txt").read_text(encoding="utf-8")


def test_the_same_request_gives_the_same_package(request_for: Request, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert make_briefing(request_for, Heard()) == make_briefing(request_for, Heard())


def test_a_template_of_the_users_own_is_found_in_their_folder(request_for: Request, tmp_path: Path) -> None:
    with pytest.raises(PresentError, match="my-office"):
        make_briefing(replace(request_for, template="my-office", templates=tmp_path), Heard())


def test_an_outline_points_into_the_text_that_was_read() -> None:
    speech, outline = read_outline(SPEECH)

    assert speech.text == SPEECH.read_text(encoding="utf-8")
    assert [speech.verbatim(each.heading)[:2] for each in outline.sections if each.heading] == ["一、", "二、"]


def test_an_outline_as_json_has_the_sources_own_words_at_its_offsets() -> None:
    text, found = SPEECH.read_text(encoding="utf-8"), json.loads(outline_text(SPEECH))

    for section in found["sections"]:
        for point in section["points"]:
            assert text[point["start"] : point["end"]] == point["lead"]


def built(source: Path, out: Path) -> Briefing:
    return make_briefing(Request(source, out=out, voice="none", skip=PICTURES), lambda *_: None)


def test_an_outline_of_a_package_builds_the_same_deck_again(tmp_path: Path) -> None:
    first = built(SPEECH, tmp_path / "first")
    again = built(first.folder / "outline.md", tmp_path / "again")

    assert (again.folder / "deck.pptx").read_bytes() == (first.folder / "deck.pptx").read_bytes()
    assert [notice.code for notice in again.manifest.notices] == [notice.code for notice in first.manifest.notices]


def test_what_a_person_edits_in_the_outline_is_built_and_told(tmp_path: Path) -> None:
    outline = built(SPEECH, tmp_path / "first").folder / "outline.md"
    text = outline.read_text(encoding="utf-8")
    edited = text.replace("date:", "date: 2025年5月").replace("- 镇村干部每月住村不少于五天 ", "- 镇村干部每月住村六天 ")
    assert edited.count("住村六天") == 1
    outline.write_text(edited, encoding="utf-8")
    briefing = built(outline, tmp_path / "edited")

    told = [notice for notice in briefing.manifest.notices if notice.code == "edited"]
    assert len(told) == 1
    assert "住村六天" in told[0].zh
    shown = [run.text for slide in Presentation(str(briefing.folder / "deck.pptx")).slides for run in runs_of(slide)]
    assert any("住村六天" in text for text in shown)
    assert any("2025年5月" in text for text in shown)


def runs_of(slide: Any) -> Iterator[Any]:
    frames = (shape.text_frame for shape in slide.shapes if shape.has_text_frame)
    return (run for frame in frames for paragraph in frame.paragraphs for run in paragraph.runs)


def test_a_package_of_an_edited_outline_holds_that_outline_and_the_source_as_it_was(tmp_path: Path) -> None:
    first = built(SPEECH, tmp_path / "first").folder
    (tmp_path / "讲话").mkdir()
    text = (first / "outline.md").read_text(encoding="utf-8").replace("> 镇村干部每月住村不少于五天", "> 镇村干部每月住村六天")
    outline = tmp_path / "outline.md"
    outline.write_text(text.replace('source: "source.txt"', "source: 讲话/原文.txt"), encoding="utf-8")
    (first / "source.txt").rename(tmp_path / "讲话" / "原文.txt")
    briefing = built(outline, tmp_path / "edited")

    assert (briefing.folder / "outline.md").read_text(encoding="utf-8") == text
    assert (briefing.folder / "source.txt").read_text(encoding="utf-8") == SPEECH.read_text(encoding="utf-8")
    assert [(edit.old[:8], edit.new[:8]) for edit in briefing.manifest.edits] == [("镇村干部每月住村", "镇村干部每月住村")]
    ledger = json.loads((briefing.folder / "ledger.json").read_text(encoding="utf-8"))
    assert [each["text"] for each in ledger if each.get("edited")] == ["镇村干部每月住村六天，把群众的好办法整理成册、推广开来。"]


def test_an_outline_edited_in_its_package_is_built_there(tmp_path: Path) -> None:
    package = built(SPEECH, tmp_path).folder
    outline = package / "outline.md"
    text = outline.read_text(encoding="utf-8").replace("- 坚决不搞花架子", "- 不搞花架子")
    outline.write_text(text, encoding="utf-8-sig", newline="\r\n")
    briefing = built(outline, tmp_path)

    assert briefing.folder == package
    assert "- 不搞花架子" in outline.read_text(encoding="utf-8")
    assert not list(package.glob("*.kept*"))
    assert [notice.code for notice in briefing.manifest.notices if notice.code == "kept"] == []
