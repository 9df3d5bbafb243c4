"""The ratchet: outlines of the test speeches against hand-made ones (gold.json), with floors that only go up (floors.json).

A score above its floor fails as well: raise the floor in the same change, so that what was won is kept.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from present.model import Outline, Speech
from tests.outline.scoring import score

Read = Callable[[str], tuple[Speech, Outline]]
HERE = Path(__file__).parent
GOLD = json.loads((HERE / "gold.json").read_text(encoding="utf-8"))
FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


def test_every_speech_has_its_gold_and_its_floors() -> None:
    speeches = {path.name for path in Path("tests/speeches").iterdir() if path.suffix in {".txt", ".md"}}

    assert speeches == set(GOLD) == set(FLOORS)


@pytest.mark.parametrize("name", sorted(GOLD))
def test_the_outline_is_as_good_as_it_was(read: Read, name: str) -> None:
    speech, outline = read(name)

    assert score(speech, outline, GOLD[name]) == FLOORS[name]
