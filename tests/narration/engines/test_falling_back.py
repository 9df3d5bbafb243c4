"""A service that goes down while a speech is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from present.cache import Cache
from present.errors import VoiceError
from present.model import Reading
from present.narration.engines import Engine, Setup
from present.narration.engines.edge import Edge
from present.narration.engines.patience import Patience
from present.narration.engines.server import Server
from present.narration.recording import Studio, record_with_fallback
from present.narration.script import write_script
from tests.narration.engines.fake_server import FakeServer
from tests.narration.engines.fake_service import FakeService
from tests.narration.engines.fakes import Singer
from tests.narration.samples import OUTLINE, SLIDES, SPEECH

TRACKS = write_script(SPEECH, OUTLINE, SLIDES, Reading.FULL)
HURRIED = Patience(message=0.5, utterance=5, attempts=3, pause=0.01, longest_pause=0.02)
SPOKEN = 5
"""Utterances that the service speaks before it goes down."""

MOST = SPOKEN + HURRIED.failures + Edge.workers


def studio(tmp_path: Path, name: str) -> Studio:
    return Studio(tmp_path / name, Cache(tmp_path / "cache"), tuple, lambda *_: None)


@pytest.mark.parametrize("name", ["edge", "server"])
def test_the_offline_voice_reads_everything_and_the_service_is_left_alone(
    name: str, service: FakeService, server: FakeServer, tmp_path: Path
) -> None:
    online: Engine = Edge(patience=HURRIED) if name == "edge" else Server(Setup(server=server.named()), HURRIED)
    service.faults = server.faults = ["none"] * SPOKEN + ["503"] * 200

    recording = record_with_fallback(TRACKS, (online, Singer()), studio(tmp_path, "first"))

    assert (recording.engine, recording.voice) == ("singer", "alto")
    (notice,) = recording.notices
    assert notice.code == "voice-fallback"
    assert "HTTP 503" in notice.zh
    assert SPOKEN < max(service.connections, len(server.asked)) <= MOST


def test_what_the_service_had_spoken_is_not_asked_for_again(service: FakeService, tmp_path: Path) -> None:
    service.faults = ["none"] * SPOKEN + ["503"] * 200
    with pytest.raises(VoiceError, match="HTTP 503"):
        record_with_fallback(TRACKS, (Edge(patience=HURRIED),), studio(tmp_path, "first"))
    before = set(service.asked)

    service.faults, service.asked = [], []
    recording = record_with_fallback(TRACKS, (Edge(patience=HURRIED),), studio(tmp_path, "second"))

    assert recording.engine == "edge"
    assert before.isdisjoint(service.asked)
    assert before | set(service.asked) == {each.spoken for track in TRACKS for each in track.utterances}
