from __future__ import annotations

from collections.abc import Iterator

import edge_tts.communicate
import edge_tts.voices
import pytest
from edge_tts.drm import DRM

from tests.narration.engines.fake_server import server
from tests.narration.engines.fake_service import FakeService, running

__all__ = ["server"]


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    """No proxy that this computer may know."""
    for name in ("https_proxy", "all_proxy", "http_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeService]:
    """A voice service on this computer, in the place of the real one."""
    monkeypatch.setattr(DRM, "clock_skew_seconds", 0.0)
    with running(FakeService()) as fake:
        monkeypatch.setattr(edge_tts.communicate, "WSS_URL", fake.address)
        monkeypatch.setattr(edge_tts.voices, "VOICE_LIST", f"http://127.0.0.1:{fake.port}/voices?x=1")
        yield fake
