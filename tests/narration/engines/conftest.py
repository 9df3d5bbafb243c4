from __future__ import annotations

from collections.abc import Iterator

import edge_tts.communicate
import pytest

from tests.narration.engines.fake_service import FakeService, running


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeService]:
    """A voice service on this computer, in the place of the real one."""
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(name, raising=False)
    with running(FakeService()) as fake:
        monkeypatch.setattr(edge_tts.communicate, "WSS_URL", fake.address)
        yield fake
