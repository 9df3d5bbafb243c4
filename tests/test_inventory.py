from __future__ import annotations

from pathlib import Path

import pytest

from present.fonts import Face, Typeface
from present.inventory import EngineStatus, equipment, templates
from present.model import Notice
from present.requirements import Part, State

LACK = Notice("lack", "没有", "lacking")
ENGINES = (
    EngineStatus("parrot", ("polly", "ara"), None),
    EngineStatus("mute", (), LACK),
)


def found(name: str, office: Path | None = None) -> Part:
    """The part with this name, on a computer with one engine that speaks and one that can't."""
    return next(each for each in equipment(lambda: ENGINES, lambda: office) if each.name == name)


def test_the_templates_are_told_by_name() -> None:
    part = found("templates")

    assert part.state is State.READY
    assert "red-gold" in part.found


def test_a_voice_that_can_speak_is_told_with_its_voices() -> None:
    assert found("parrot") == Part("parrot", State.READY, "polly, ara")


def test_a_voice_that_can_not_speak_is_something_one_can_do_without() -> None:
    assert found("mute") == Part("mute", State.WITHOUT, remedy=LACK)


def test_libreoffice_is_told_where_it_is_and_can_be_done_without() -> None:
    assert found("LibreOffice", Path("soffice")) == Part("LibreOffice", State.READY, "soffice")
    assert found("LibreOffice").state is State.WITHOUT


def test_a_chinese_font_is_told_by_its_file_and_can_be_done_without(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    face = Face(tmp_path / "letters.ttc")
    monkeypatch.setattr("present.inventory.chinese_typeface", lambda: Typeface(face, face))
    assert found("typeface") == Part("typeface", State.READY, "letters.ttc")

    monkeypatch.setattr("present.inventory.chinese_typeface", lambda: None)
    assert found("typeface").state is State.WITHOUT


def test_every_template_that_comes_with_the_program_is_right() -> None:
    assert "red-gold" in [each.name for each in templates()]
