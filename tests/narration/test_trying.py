from __future__ import annotations

import io
import wave
from pathlib import Path

import pytest

from present.errors import VoiceError
from present.model import Notice
from present.narration import audio, trying
from present.narration.choose import Choice
from present.narration.trying import played, speak_sample, written_sample
from tests.narration.engines.fakes import Singer

TEXT = "坚持“学在前面”"
CHOSEN = Notice("voice-chosen", "选了", "chosen")


def test_a_sentence_is_spoken_as_a_recording_speaks_it_and_as_loud() -> None:
    singer = Singer()
    sample = speak_sample(TEXT, Choice((singer,), (CHOSEN,)))

    assert singer.asked == ["坚持学在前面。"]
    assert (sample.engine, sample.voice, sample.notices) == ("singer", "alto", (CHOSEN,))
    assert audio.is_level(audio.loudness(sample.sound))
    assert sample.sound.duration == pytest.approx(700, abs=100)


def test_an_engine_that_fails_gives_way_to_the_next_and_that_is_told() -> None:
    sample = speak_sample(TEXT, Choice((Singer(name="bass", hoarse_at="学"), Singer()), (CHOSEN,)))

    assert sample.engine == "singer"
    assert [each.code for each in sample.notices] == ["voice-chosen", "voice-fallback"]
    assert "bass failed, singer speaks instead. It is hoarse." in sample.notices[1].en


def test_where_no_engine_can_it_is_an_error() -> None:
    with pytest.raises(VoiceError, match="hoarse"):
        speak_sample(TEXT, Choice((Singer(hoarse_at="学"),)))


@pytest.mark.parametrize("text", ["", "……", "好" * 301])
def test_what_is_no_sentence_is_refused(text: str) -> None:
    with pytest.raises(VoiceError, match="of at most 300 characters"):
        speak_sample(text, Choice((Singer(),)))


def test_a_sample_is_written_as_wav(tmp_path: Path) -> None:
    sample = speak_sample(TEXT, Choice((Singer(),)))

    path = written_sample(sample, tmp_path / "new" / "voice.WAV")

    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 24_000)
        assert file.getnframes() == len(sample.sound.samples)


def test_a_sample_is_written_as_mp3(tmp_path: Path) -> None:
    sample = speak_sample(TEXT, Choice((Singer(),)))

    path = written_sample(sample, tmp_path / "voice.mp3")

    assert audio.decoded(path.read_bytes()).duration == pytest.approx(sample.sound.duration, abs=60)


def test_other_forms_are_refused(tmp_path: Path) -> None:
    with pytest.raises(VoiceError, match=r"as \.mp3 or \.wav, not as voice\.ogg"):
        written_sample(speak_sample(TEXT, Choice((Singer(),))), tmp_path / "voice.ogg")


def test_a_place_that_can_not_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(VoiceError, match="can't be written"):
        written_sample(speak_sample(TEXT, Choice((Singer(),))), tmp_path / "file" / "voice.wav")


def test_a_sample_is_played_as_a_wav_file_for_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    sample = speak_sample(TEXT, Choice((Singer(),)))
    heard: list[tuple[bytes, int]] = []

    def hear(sound: bytes, duration: int) -> bool:
        heard.append((sound, duration))
        return True

    monkeypatch.setattr(trying, "play", hear)

    assert played(sample)
    ((sound, duration),) = heard
    assert duration == sample.sound.duration
    with wave.open(io.BytesIO(sound)) as file:
        assert file.getnframes() == len(sample.sound.samples)
