from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from present.narration.engines import edge
from present.narration.engines.edge_voices import VOICES, is_gone, listed
from present.narration.engines.engine import Listed, Setup
from tests.narration.engines.fake_service import FakeService

TODAY = datetime.now(UTC).date()


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the list is kept."""
    monkeypatch.setenv("PRESENT_CACHE", str(tmp_path))
    return tmp_path / "voices" / "edge.json"


def keep(path: Path, day: date, *names: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"day": day.isoformat(), "names": names}), encoding="utf-8")


def test_the_list_comes_from_the_service_once_a_week(service: FakeService, kept: Path) -> None:
    service.voices = ["en-GB-RyanNeural", "zh-HK-WanLungNeural", "zh-CN-YunxiNeural"]

    first = listed(Setup(), ask=True)
    second = listed(Setup(), ask=True)

    assert first == second
    assert first.voices == ("zh-CN-YunxiNeural", "zh-HK-WanLungNeural")
    assert first.day == TODAY
    assert service.lists == 1
    assert service.asked == []


def test_a_list_that_is_a_week_old_is_fetched_anew(service: FakeService, kept: Path) -> None:
    keep(kept, TODAY - timedelta(days=8), "zh-CN-OldNeural")
    service.voices = ["zh-CN-NewNeural"]

    assert listed(Setup(), ask=True).voices == ("zh-CN-NewNeural",)


@pytest.mark.parametrize("ask", [True, False])
def test_an_old_list_is_better_than_none(service: FakeService, kept: Path, ask: bool) -> None:
    keep(kept, date(2026, 1, 1), "zh-CN-OldNeural")
    service.voices = None

    assert listed(Setup(), ask=ask) == Listed(("zh-CN-OldNeural",), date(2026, 1, 1))
    assert service.lists == int(ask)


@pytest.mark.parametrize("content", [None, "nonsense", "[]", '{"day": "2026-13-01", "names": []}', '{"day": "2026-01-01"}'])
def test_without_a_list_there_are_the_voices_that_we_know(kept: Path, content: str | None) -> None:
    if content:
        kept.parent.mkdir()
        kept.write_text(content, encoding="utf-8")

    assert listed(Setup(), ask=False) == Listed(VOICES)


def test_the_list_is_asked_for_by_way_of_the_proxy(service: FakeService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edge_tts.voices.VOICE_LIST", "http://voice.example/voices?x=1")
    service.voices = ["zh-CN-YunxiNeural"]

    assert listed(Setup(proxy=f"127.0.0.1:{service.port}"), ask=True).day == TODAY
    assert service.hosts == ["voice.example"]


def test_a_voice_that_was_withdrawn_is_named_before_anything_is_sent(kept: Path) -> None:
    keep(kept, TODAY, "zh-CN-YunxiNeural")

    assert is_gone("zh-CN-XiaoyiNeural")
    lack = edge.missing(Setup("zh-CN-XiaoyiNeural"))
    assert lack
    assert "present voices" in lack.zh


def test_an_old_list_does_not_say_what_is_gone(kept: Path) -> None:
    keep(kept, TODAY - timedelta(days=8), "zh-CN-YunxiNeural")

    assert not is_gone("zh-CN-XiaoyiNeural")
