from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import edge_tts
import edge_tts.exceptions
import pytest

from present.errors import VoiceError
from present.narration.engines import edge_service
from present.narration.engines.edge import Edge, Patience
from present.narration.engines.edge_trouble import TROUBLES
from tests.narration.engines.fake_service import FakeService

HURRIED = Patience(message=0.5, utterance=5, attempts=3, pause=0.01, longest_pause=0.02)
TEXT = "要坚持对党忠诚讲政治，把牢方向。"


def test_an_utterance_is_sent_as_it_is_and_comes_back_as_sound(service: FakeService) -> None:
    sound = Edge(patience=HURRIED).speak(TEXT)

    assert service.asked == [TEXT]
    assert sound.rate == 24_000
    assert 2_700 <= sound.duration <= 3_000


@pytest.mark.parametrize("fault", ["429", "503", "500", "408", "drop", "half", "short", "stall", "mute", "nonsense"])
def test_what_goes_wrong_once_is_tried_again(service: FakeService, fault: str) -> None:
    service.faults = [fault]

    assert Edge(patience=HURRIED).speak(TEXT).duration > 2_000
    assert service.connections == 2


def test_a_refusal_that_may_be_the_clocks_fault_is_tried_again(service: FakeService) -> None:
    service.faults = ["403"] * 3  # edge_tts itself sets its clock and asks a second time

    assert Edge(patience=HURRIED).speak(TEXT).duration > 2_000
    assert service.connections == 4


@pytest.mark.parametrize(
    ("fault", "attempts", "said"),
    [
        ("403", 6, "refused the request (HTTP 403)"),
        ("429", 3, "refused the request (HTTP 429)"),
        ("503", 3, "refused the request (HTTP 503)"),
        ("404", 1, "refused the request (HTTP 404)"),
        ("drop", 3, "broke off (the connection ended before the utterance did)"),
        ("half", 3, "broke off (7 of 14 characters were spoken)"),
        ("short", 3, "broke off (14 characters were spoken in 0.3 s)"),
        ("stall", 3, "does not answer"),
        ("mute", 2, "gave no sound"),
        ("nonsense", 2, "is not understood"),
    ],
)
def test_what_stays_wrong_is_an_error_that_says_what_and_what_to_do(
    service: FakeService, fault: str, attempts: int, said: str
) -> None:
    service.faults = [fault] * 9

    with pytest.raises(VoiceError) as raised:
        Edge(patience=HURRIED).speak(TEXT)

    assert said in raised.value.en
    assert "--voice kokoro" in raised.value.en
    assert "--voice kokoro" in raised.value.zh
    assert service.connections == attempts


def test_a_service_that_is_not_there_is_an_error_about_the_network(service: FakeService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("edge_tts.communicate.WSS_URL", "ws://127.0.0.1:9/edge/v1?TrustedClientToken=x")

    with pytest.raises(VoiceError, match="check the network and the proxy"):
        Edge(patience=HURRIED).speak(TEXT)


def test_it_waits_as_long_as_the_service_asks_unless_that_is_too_long(service: FakeService) -> None:
    service.faults, service.retry_after = ["429"], "1"
    started = time.monotonic()
    Edge(patience=HURRIED).speak(TEXT)
    waited = time.monotonic() - started

    service.faults, service.retry_after, service.connections = ["429"], "3600", 0
    with pytest.raises(VoiceError, match="429"):
        Edge(patience=HURRIED).speak(TEXT)

    assert waited >= 1
    assert service.connections == 1


def test_every_exception_of_the_client_has_a_meaning() -> None:
    known = [each for each in vars(edge_tts.exceptions).values() if isinstance(each, type) and issubclass(each, Exception)]

    assert known
    assert all(issubclass(each, TROUBLES) for each in known)


def test_three_utterances_are_spoken_at_a_time(service: FakeService) -> None:
    edge = Edge(patience=HURRIED)
    with ThreadPoolExecutor(edge.workers) as pool:
        sounds = list(pool.map(edge.speak, [TEXT] * 6))

    assert len(sounds) == 6
    assert 1 <= service.most_together <= 3


def test_the_pace_is_sent_as_a_percentage(monkeypatch: pytest.MonkeyPatch, service: FakeService) -> None:
    asked: list[str] = []
    real = edge_tts.Communicate

    class Noting(real):  # type: ignore[misc, valid-type]
        def __init__(self, text: str, voice: str, *, rate: str, **others: object) -> None:
            asked.append(rate)
            super().__init__(text, voice, rate=rate, **others)

    monkeypatch.setattr(edge_service, "Communicate", Noting)
    Edge(rate=1.1, patience=HURRIED).speak(TEXT)
    Edge(rate=0.9, patience=HURRIED).speak(TEXT)

    assert asked == ["+10%", "-10%"]


def test_the_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:8080")
    monkeypatch.delenv("no_proxy", raising=False)

    assert edge_service._proxy() == "http://proxy.example:8080"


def test_a_host_that_needs_no_proxy_gets_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("https_proxy", "http://proxy.example:8080")
    monkeypatch.setenv("no_proxy", "bing.com")

    assert edge_service._proxy() is None
