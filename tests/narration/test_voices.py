from __future__ import annotations

from datetime import date

from present.model import Notice
from present.narration.engines import EngineKind, Recipient, Setup
from present.narration.engines.engine import Listed
from present.narration.voices import EngineStatus, engine_status
from tests.narration.engines.fakes import Singer

FAR = Recipient("远处", "somebody far away")


def test_each_engine_tells_its_voices_and_what_it_lacks() -> None:
    def make(setup: Setup) -> Singer:
        return Singer(voice=setup.voice, rate=setup.rate)

    def listing(setup: Setup, *, ask: bool) -> Listed:
        assert not ask, "a service that does not answer is not asked for its voices"
        return Listed(("announcer", "guest"), date(2026, 3, 4))

    lack = Notice("gone", "没有", "gone")
    kinds = {
        "singer": EngineKind(make, ("alto", "tenor"), lambda _: None),
        "radio": EngineKind(make, ("announcer",), lambda _: lack, lambda _: FAR, listing),
    }

    assert list(engine_status(kinds)) == [
        EngineStatus("singer", ("alto", "tenor"), None),
        EngineStatus("radio", ("announcer", "guest"), lack, FAR, date(2026, 3, 4)),
    ]
