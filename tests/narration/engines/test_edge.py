from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor, wait

import edge_tts
import edge_tts.exceptions
import pytest
from edge_tts.drm import DRM

from present.errors import VoiceError
from present.narration.engines import edge, edge_service
from present.narration.engines.edge import Edge
from present.narration.engines.engine import Setup
from present.narration.engines.patience import Patience
from present.narration.engines.trouble import TROUBLES
from tests.narration.engines.fake_service import FakeService

HURRIED = Patience(message=0.5, utterance=5, attempts=3, pause=0.01, longest_pause=0.02)
TEXT = "要坚持对党忠诚讲政治，把牢方向。"


def test_an_utterance_is_sent_as_it_is_and_comes_back_as_sound(service: FakeService) -> None:
    sound = Edge(patience=HURRIED).speak(TEXT)

    assert service.asked == [TEXT]
    assert sound.rate == 24_000
    assert 2_700 <= sound.duration <= 3_000


def test_the_times_at_which_the_service_says_its_words_come_with_the_sound(service: FakeService) -> None:
    sound = Edge(patience=HURRIED).speak(TEXT)

    assert [(TEXT[mark.place], mark.start) for mark in sound.marks] == [
        (letter, place * 4_800) for place, letter in enumerate(each for each in TEXT if each.isalnum())
    ]


def test_a_slow_service_is_waited_for(service: FakeService) -> None:
    service.faults = ["slow"]

    assert Edge(patience=HURRIED).speak(TEXT).duration > 2_000
    assert service.connections == 1


@pytest.mark.parametrize(
    "fault",
    [
        *("429", "503", "500", "408"),
        *("drop", "half", "short", "long", "mute", "garbage", "nonsense", "shuffled", "another text", "end before sound"),
        *("stall", "no handshake"),
    ],
)
def test_what_goes_wrong_once_is_tried_again(service: FakeService, fault: str) -> None:
    service.faults = [fault]

    assert Edge(patience=HURRIED).speak(TEXT).duration > 2_000
    assert service.connections == 2


def test_a_refusal_that_comes_and_goes_is_tried_again(service: FakeService) -> None:
    service.faults = ["403"] * 3  # edge_tts itself sets its clock and asks a second time

    assert Edge(patience=HURRIED).speak(TEXT).duration > 2_000
    assert service.connections == 4


def test_a_clock_that_is_wrong_is_put_right_by_that_of_the_service(service: FakeService) -> None:
    service.ahead = 3_600

    assert Edge(patience=HURRIED).speak(TEXT).duration > 2_000
    assert service.connections == 2
    assert DRM.clock_skew_seconds == pytest.approx(3_600, abs=5)


def test_a_clock_that_can_not_be_put_right_is_named(service: FakeService) -> None:
    service.ahead, service.dated = 3_600, False

    with pytest.raises(VoiceError, match="check this computer's clock"):
        Edge(patience=HURRIED).speak(TEXT)

    assert service.connections == 1


@pytest.mark.parametrize(
    ("fault", "attempts", "said"),
    [
        ("403", 6, "refused the request (HTTP 403)"),
        ("429", 3, "refused the request (HTTP 429)"),
        ("503", 3, "refused the request (HTTP 503)"),
        ("404", 1, "refused the request (HTTP 404)"),
        ("407", 1, "The proxy wants a name and a password"),
        ("drop", 3, "broke off (the connection ended before the utterance did)"),
        ("half", 3, "broke off (7 of 14 characters were spoken)"),
        ("short", 3, "broke off (read 47 syllables a second)"),
        ("long", 3, "broke off (read 0.6 syllables a second)"),
        ("shuffled", 3, "broke off (“党” was not spoken in its place)"),
        ("another text", 3, "broke off (“要” was not spoken in its place)"),
        ("stall", 3, "does not answer"),
        ("no handshake", 3, "does not answer"),
        ("mute", 2, "gave no sound"),
        ("garbage", 2, "sent a sound that can't be decoded"),
        ("end before sound", 2, "gave no sound"),
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
    assert "spoken" not in raised.value.zh
    assert service.connections == attempts


def test_an_utterance_that_never_ends_is_given_up(service: FakeService) -> None:
    service.faults = ["endless"]
    once = Patience(message=0.5, utterance=1, attempts=1)
    started = time.monotonic()

    with pytest.raises(VoiceError, match="does not answer"):
        Edge(patience=once).speak(TEXT)

    assert 1 <= time.monotonic() - started < 2


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
    engine = Edge(patience=HURRIED)
    service.faults = ["slow"] * 6
    with ThreadPoolExecutor(engine.workers) as pool:
        sounds = list(pool.map(engine.speak, [TEXT] * 6))

    assert len(sounds) == 6
    assert service.most_together == 3


def test_a_service_that_is_down_is_soon_asked_no_more(service: FakeService) -> None:
    service.faults = ["503"] * 100
    engine = Edge(patience=HURRIED)
    with ThreadPoolExecutor(engine.workers) as pool:
        done = wait([pool.submit(engine.speak, TEXT) for _ in range(20)]).done

    assert all("HTTP 503" in str(each.exception()) for each in done)
    assert HURRIED.failures <= service.connections < HURRIED.failures + engine.workers
    with pytest.raises(VoiceError, match="HTTP 503"):
        engine.speak(TEXT)
    assert service.connections < HURRIED.failures + engine.workers


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


@pytest.mark.parametrize("where", ["flag", "environment"])
def test_an_utterance_goes_by_way_of_the_proxy(service: FakeService, where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    proxy = f"http://127.0.0.1:{service.port}"  # which answers by itself
    monkeypatch.setattr("edge_tts.communicate.WSS_URL", "ws://voice.example/edge/v1?TrustedClientToken=x")
    if where == "environment":
        monkeypatch.setenv("HTTPS_PROXY", proxy)

    sound = Edge(proxy=proxy if where == "flag" else "", patience=HURRIED).speak(TEXT)

    assert sound.duration > 2_000
    assert service.hosts == ["voice.example"]


def test_that_it_answers_is_asked_by_way_of_the_proxy(service: FakeService, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(edge, "ADDRESS", "http://voice.example/")

    assert edge.missing(Setup(proxy=f"http://127.0.0.1:{service.port}")) is None
    assert edge.missing(Setup(proxy="http://127.0.0.1:9"))
    assert service.asked == []
