from __future__ import annotations

from present.model import Notice
from present.narration.engines import EngineKind, Setup
from present.narration.voices import EngineStatus, engine_status
from tests.narration.engines.fakes import Singer


def test_each_engine_tells_its_voices_and_what_it_lacks() -> None:
    def make(setup: Setup) -> Singer:
        return Singer(voice=setup.voice, rate=setup.rate)

    lack = Notice("gone", "没有", "gone")
    kinds = {
        "singer": EngineKind(make, ("alto", "tenor"), lambda _: None),
        "radio": EngineKind(make, ("announcer",), lambda _: lack, online=True),
    }

    assert list(engine_status(kinds)) == [
        EngineStatus("singer", ("alto", "tenor"), None, online=False),
        EngineStatus("radio", ("announcer",), lack, online=True),
    ]
