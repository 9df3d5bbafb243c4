from __future__ import annotations

import logging
import time
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import replace

import pytest

from present.errors import VoiceError
from present.model import VoiceServer
from present.narration.clips import spoken_key
from present.narration.engines import server_service
from present.narration.engines.engine import Setup
from present.narration.engines.patience import Patience
from present.narration.engines.server import Server, endpoint, missing, recipient
from tests.narration.engines.fake_server import KEY, FakeServer

HURRIED = Patience(message=0.5, utterance=5, attempts=3, pause=0.01, longest_pause=0.02)
TEXT = "要坚持对党忠诚讲政治，把牢方向。"


def engine_for(named: VoiceServer, **others: object) -> Server:
    return Server(replace(Setup(server=named), **others), HURRIED)  # type: ignore[arg-type]


def test_it_is_asked_in_openais_way(server: FakeServer) -> None:
    engine_for(server.named()).speak(TEXT)

    assert server.asked == [{"model": "a-model", "input": TEXT, "voice": "an-alto", "speed": 1.0, "response_format": "wav"}]
    assert server.keys == [None]


def test_the_users_voice_and_pace_are_asked_for(server: FakeServer) -> None:
    quick = engine_for(server.named(), voice="a-tenor", rate=1.5).speak(TEXT)

    assert (server.asked[0]["voice"], server.asked[0]["speed"]) == ("a-tenor", 1.5)
    assert quick.duration == pytest.approx(1_867, abs=5)


@pytest.mark.parametrize(("form", "rate"), [("wav", 24_000), ("mp3", 24_000), ("flac", 24_000), ("opus", 48_000)])
def test_sound_comes_in_the_form_that_the_template_names(server: FakeServer, form: str, rate: int) -> None:
    sound = engine_for(server.named(form)).speak(TEXT)

    assert server.asked[0]["response_format"] == form
    assert sound.rate == rate
    assert sound.duration == pytest.approx(2_800, abs=100)


def test_a_server_that_knows_one_form_only_is_understood(server: FakeServer) -> None:
    server.faults = ["mp3 instead"]

    assert engine_for(server.named("wav")).speak(TEXT).duration == pytest.approx(2_800, abs=100)


@pytest.mark.parametrize("url", ["http://h:8", "http://h:8/", "http://h:8/v1", "http://h:8/v1/", "http://h:8/v1/audio/speech"])
def test_its_address_may_be_given_with_its_end_or_without(url: str) -> None:
    assert endpoint(url) == "http://h:8/v1/audio/speech"


def test_a_server_may_live_below_a_path() -> None:
    assert endpoint("https://h/speech/v1") == "https://h/speech/v1/audio/speech"


@pytest.mark.parametrize(
    "fault", ["429", "503", "500", "408", "drop", "short", "long", "garbage", "nothing", "words", "stall", "stall midway"]
)
def test_what_goes_wrong_once_is_tried_again(server: FakeServer, fault: str) -> None:
    server.faults = [fault]

    assert engine_for(server.named()).speak(TEXT).duration > 2_000
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    ("fault", "attempts", "said"),
    [
        ("400", 1, "(HTTP 400: no such model); check its address, model and voice in template.toml"),
        ("401", 1, "(HTTP 401: no such model); check its key"),
        ("404", 1, "(HTTP 404: no such model); check its address, model and voice in template.toml"),
        ("422", 1, '(HTTP 422: [{"loc": ["body", "voice"], "msg": "unknown voice"}]); check its address'),
        ("307", 1, "(HTTP 307: http://elsewhere.example/); if it is to be asked there, say so in template.toml"),
        ("429", 3, "(HTTP 429: no such model)"),
        ("503", 3, "(HTTP 503: no such model)"),
        ("drop", 3, "broke off"),
        ("short", 3, "broke off (read 47 syllables a second)"),
        ("long", 3, "broke off (read 0.6 syllables a second)"),
        ("garbage", 2, "sent a sound that can't be decoded"),
        ("words", 2, "sent a sound that can't be decoded"),
        ("stall", 3, "does not answer"),
        ("stall midway", 3, "does not answer"),
    ],
)
def test_what_stays_wrong_is_an_error_that_says_what_and_what_to_do(
    server: FakeServer, fault: str, attempts: int, said: str
) -> None:
    server.faults = [fault] * 9

    with pytest.raises(VoiceError) as raised:
        engine_for(server.named()).speak(TEXT)

    assert said in raised.value.en
    assert raised.value.en.startswith("The department's speech server")
    assert "--voice kokoro" in raised.value.zh
    assert len(server.asked) == attempts


def test_a_server_that_never_stops_is_given_up(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_service, "_MOST_MB", 0.01)

    with pytest.raises(VoiceError, match="broke off"):
        engine_for(server.named()).speak(TEXT)


def test_it_waits_as_long_as_the_server_asks(server: FakeServer) -> None:
    server.faults, server.retry_after = ["429"], "1"
    started = time.monotonic()

    engine_for(server.named()).speak(TEXT)

    assert time.monotonic() - started >= 1


def test_a_server_that_is_down_is_soon_asked_no_more(server: FakeServer) -> None:
    server.faults = ["503"] * 100
    engine = engine_for(server.named())
    with ThreadPoolExecutor(engine.workers) as pool:
        done = wait([pool.submit(engine.speak, TEXT) for _ in range(20)]).done

    assert all("HTTP 503" in str(each.exception()) for each in done)
    assert HURRIED.failures <= len(server.asked) < HURRIED.failures + engine.workers


def test_the_key_comes_from_the_environment(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    server.wants_key = True
    monkeypatch.setenv("OUR_KEY", f"{KEY}\n")

    assert engine_for(server.named(key_env="OUR_KEY")).speak(TEXT).duration > 2_000
    assert server.keys == [f"Bearer {KEY}"]


def test_the_key_is_told_to_nobody_else(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    server.wants_key = True
    monkeypatch.setenv("OUR_KEY", "sk-wrong-secret")
    engine = engine_for(server.named(key_env="OUR_KEY"))

    with pytest.raises(VoiceError, match="Incorrect API key provided: Bearer …") as raised:
        engine.speak(TEXT)

    told = f"{raised.value.zh} {raised.value.en} {engine.version} {caplog.text} {vars(engine)}"
    assert "secret" not in told


def test_recordings_are_kept_apart_by_server_and_model_and_not_by_key(
    server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = server.named(key_env="OUR_KEY")
    keys = [spoken_key(engine_for(each), TEXT) for each in (named, replace(named, url="http://h:8"), replace(named, model="b"))]
    monkeypatch.setenv("OUR_KEY", "another")

    assert len(set(keys)) == 3
    assert spoken_key(engine_for(named), TEXT) == keys[0]


def test_a_key_that_is_not_there_is_named_before_anything_is_sent(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OUR_KEY", raising=False)
    lack = missing(Setup(server=server.named(key_env="OUR_KEY")))

    assert lack
    assert "OUR_KEY" in lack.en
    assert server.asked == []


def test_whether_it_answers_is_asked_without_words_and_without_key(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OUR_KEY", KEY)

    assert missing(Setup(server=server.named(key_env="OUR_KEY"))) is None
    assert (server.asked, server.keys) == ([], [])


def test_a_server_that_is_not_there_is_named() -> None:
    lack = missing(Setup(server=VoiceServer("http://127.0.0.1:9", "m", "v")))

    assert lack
    assert "127.0.0.1:9" in lack.zh
    assert "127.0.0.1:9" in lack.en


def test_without_a_server_in_the_template_there_is_none() -> None:
    lack = missing(Setup())

    assert lack
    assert "[voice.server]" in lack.zh
    with pytest.raises(VoiceError, match=r"\[voice\.server\]"):
        Server(Setup())


def test_it_is_asked_by_way_of_the_proxy(server: FakeServer) -> None:
    far = replace(server.named(), url="http://speech.example")

    assert engine_for(far, proxy=server.url).speak(TEXT).duration > 2_000
    assert server.hosts == ["speech.example"]


def test_on_this_computer_it_is_asked_without_a_proxy(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")

    assert engine_for(server.named(), proxy="http://127.0.0.1:9").speak(TEXT).duration > 2_000


@pytest.mark.parametrize("url", ["http://127.0.0.1:8000", "http://localhost:8000/v1", "https://[::1]/v1"])
def test_a_server_here_keeps_the_words_here_if_the_template_says_that_it_passes_nothing_on(url: str) -> None:
    assert recipient(Setup(server=VoiceServer(url, "m", "v", internal=True))) is None
    assert recipient(Setup(server=VoiceServer(url, "m", "v")))


@pytest.mark.parametrize("internal", [True, False])
def test_a_server_elsewhere_is_a_recipient_within_the_department_only_if_the_template_says_so(internal: bool) -> None:
    found = recipient(Setup(server=VoiceServer("http://10.0.0.8:8000/v1", "m", "v", internal=internal)))

    assert found
    assert found.ours is internal
    assert "10.0.0.8:8000" in found.zh
    assert "10.0.0.8:8000" in found.en
