from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from present.briefing import Request, make_briefing, outline_text, read_outline
from present.errors import PresentError
from present.model import Redaction, Step

SPEECH = Path(__file__).parent / "speeches" / "two-themes.txt"


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
    return Request(SPEECH, out=tmp_path / "out", voice="none")


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
