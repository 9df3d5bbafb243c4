from __future__ import annotations

import pytest

from present.errors import VoiceError
from present.narration.engines.proxy import proxy_to

SERVICE = "https://voice.example/"


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy"])
def test_the_proxy_of_the_environment_is_used(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "http://proxy.example:8080")

    assert proxy_to(SERVICE) == "http://proxy.example:8080"
    assert proxy_to("wss://voice.example/") == "http://proxy.example:8080"
    assert proxy_to("http://voice.example/") is None


def test_the_proxy_that_is_named_counts_before_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:8080")

    assert proxy_to(SERVICE, "http://own.example:3128") == "http://own.example:3128"


def test_without_any_the_way_is_direct() -> None:
    assert proxy_to(SERVICE) is None


@pytest.mark.parametrize("named", ["", "http://own.example:3128"])
def test_a_host_that_needs_no_proxy_gets_none(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example:8080")
    monkeypatch.setenv("NO_PROXY", "voice.example")

    assert proxy_to(SERVICE, named) is None


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000", "http://[::1]:8000/v1", "http://localhost:8000"])
def test_this_computer_itself_is_reached_without_one(address: str) -> None:
    assert proxy_to(address, "http://proxy.example:8080") is None


def test_a_proxy_may_be_written_without_its_scheme() -> None:
    assert proxy_to(SERVICE, "proxy.example:8080") == "http://proxy.example:8080"


@pytest.mark.parametrize("named", ["socks5://user:secret@proxy.example:1080", "http://", "http://[::1"])
def test_what_is_no_http_proxy_is_an_error_that_keeps_its_password(named: str) -> None:
    with pytest.raises(VoiceError, match="write http://host:port") as raised:
        proxy_to(SERVICE, named)

    assert "secret" not in raised.value.en + raised.value.zh
