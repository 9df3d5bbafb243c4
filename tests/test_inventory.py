from __future__ import annotations

from pathlib import Path

import pytest

from present.inventory import equipment, templates
from present.model import Notice
from present.narration.engines import ENGINES, Engine, EngineKind
from present.requirements import Part, State

LACK = Notice("lack", "没有", "lacking")


@pytest.fixture(autouse=True)
def voices(monkeypatch: pytest.MonkeyPatch) -> None:
    """One engine that speaks and one that can't, in place of what this computer has."""
    for name in list(ENGINES):
        monkeypatch.delitem(ENGINES, name)

    def make(voice: str, rate: float) -> Engine:
        raise NotImplementedError

    monkeypatch.setitem(ENGINES, "parrot", EngineKind(make, ("polly", "ara"), lambda voice="": None))
    monkeypatch.setitem(ENGINES, "mute", EngineKind(make, (), lambda voice="": LACK))


def found(name: str, office: Path | None = None) -> Part:
    return next(each for each in equipment(lambda: office) if each.name == name)


def test_the_templates_are_told_by_name() -> None:
    part = found("templates")

    assert part.state is State.READY
    assert "red-gold" in part.found


def test_a_voice_that_can_speak_is_told_with_its_voices() -> None:
    assert found("parrot") == Part("parrot", State.READY, "polly, ara")


def test_a_voice_that_can_not_speak_is_something_one_can_do_without() -> None:
    assert found("mute") == Part("mute", State.WITHOUT, remedy=LACK)


def test_libreoffice_is_told_where_it_is_and_can_be_done_without() -> None:
    assert found("LibreOffice", Path("soffice")).state is State.READY
    assert found("LibreOffice").state is State.WITHOUT


def test_every_template_that_comes_with_the_program_is_right() -> None:
    assert "red-gold" in [each.name for each in templates()]
