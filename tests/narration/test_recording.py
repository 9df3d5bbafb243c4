from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from present.cache import Cache
from present.errors import VoiceError
from present.model import Reading, Recording, Step, Track, Utterance
from present.narration import audio
from present.narration.audio import TARGET, decoded, loudness
from present.narration.clips import keep_sound, spoken_key
from present.narration.engines.kokoro import Kokoro
from present.narration.recording import Studio, record, record_with_fallback
from present.narration.script import write_script
from present.narration.speaking import spoken_texts
from tests.narration.engines.fakes import PER_CHARACTER, Singer, Soloist
from tests.narration.samples import OUTLINE, SLIDES, SPEECH
from tests.narration.tones import tone

TRACKS = write_script(SPEECH, OUTLINE, SLIDES, Reading.FULL)


class Heard:
    """Remembers the progress that was reported."""

    def __init__(self) -> None:
        self.steps: list[tuple[Step, int, int]] = []

    def __call__(self, step: Step, done: int, total: int) -> None:
        self.steps.append((step, done, total))


def studio(tmp_path: Path, folder: str = "first", heard: Heard | None = None) -> Studio:
    return Studio(tmp_path / folder, Cache(tmp_path / "cache"), tuple, heard or Heard())


@pytest.fixture(scope="module")
def recording(tmp_path_factory: pytest.TempPathFactory) -> Recording:
    return record(TRACKS, Singer(), studio(tmp_path_factory.mktemp("recording")))


def texts(tracks: tuple[Track, ...] = TRACKS) -> set[str]:
    return {each.spoken for track in tracks for each in track.utterances}


def test_every_track_and_every_slide_has_its_clip(recording: Recording) -> None:
    assert [each.clip.path.name for each in recording.tracks] == ["01.mp3", "02.mp3", "03.mp3", "04.mp3"]
    assert [each.slide for each in recording.slides] == [slide.frame.key for slide in SLIDES]
    assert [each.clip.path.name for each in recording.slides][:2] == ["cover.mp3", "contents.mp3"]
    assert all(each.clip.path.parent.name == "slides" for each in recording.slides)


@pytest.mark.parametrize(
    ("count", "most", "given"), [(1, None, [4]), (2, None, [2]), (3, None, []), (1, 2, [2]), (1, 1, []), (0, None, [])]
)
def test_few_texts_share_all_processors(tmp_path: Path, count: int, most: int | None, given: list[int]) -> None:
    said, soloist = tuple(Utterance(text, text, None, "", 0) for text in "甲乙丙"[:count]), Soloist()
    spoken_texts([Track(1, "", said)], soloist, Cache(tmp_path), Heard(), most)

    assert soloist.given == given


def test_a_recording_says_who_speaks(recording: Recording) -> None:
    assert (recording.engine, recording.engine_version, recording.voice) == ("singer", "1", "alto")
    assert recording.notices == ()


def test_times_are_those_of_the_sound(recording: Recording) -> None:
    first = recording.tracks[0]
    utterance = first.track.utterances[0]
    sung = PER_CHARACTER * len(utterance.spoken) + 80  # 40 ms of silence are left at each end

    assert first.starts[0] == 0
    assert first.starts[1] == pytest.approx(sung + utterance.pause, abs=2)
    assert len(first.starts) == len(first.track.utterances)
    assert first.cues[-1].end == first.clip.duration


@pytest.mark.parametrize("place", range(4))
def test_a_tracks_file_sounds_as_long_as_it_says(recording: Recording, place: int) -> None:
    clip = recording.tracks[place].clip

    assert decoded(clip.path.read_bytes()).duration == pytest.approx(clip.duration, abs=60)


@pytest.mark.parametrize("place", range(4))
def test_tracks_are_equally_loud(recording: Recording, place: int) -> None:
    heard = loudness(decoded(recording.tracks[place].clip.path.read_bytes()))

    assert heard.integrated == pytest.approx(TARGET, abs=0.5)
    assert heard.peak <= audio.CEILING


def test_the_clips_of_a_tracks_slides_are_its_own_samples(recording: Recording) -> None:
    clips = {each.slide: each.clip for each in recording.slides}
    track = recording.tracks[1]
    slides = dict.fromkeys(each.slide for each in track.track.utterances)
    pauses = 800 * (len(slides) - 1) + 1000

    assert sum(clips[slide].duration for slide in slides) + pauses == pytest.approx(track.clip.duration, abs=len(slides) + 1)


def test_each_text_is_spoken_once(tmp_path: Path) -> None:
    singer = Singer()
    record(TRACKS, singer, studio(tmp_path))

    assert sorted(singer.asked) == sorted(texts())


def test_what_was_spoken_before_is_not_spoken_again(tmp_path: Path) -> None:
    first = record(TRACKS, Singer(), studio(tmp_path))
    singer = Singer()
    again = record(TRACKS, singer, studio(tmp_path, "second"))

    assert singer.asked == []
    assert [each.clip.duration for each in again.tracks] == [each.clip.duration for each in first.tracks]
    assert [each.cues for each in again.tracks] == [each.cues for each in first.tracks]
    assert [each.clip.path.read_bytes() for each in again.tracks] == [each.clip.path.read_bytes() for each in first.tracks]


def test_what_was_made_before_is_not_even_encoded_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    record(TRACKS, Singer(), studio(tmp_path))
    monkeypatch.setattr(audio, "encoded", None)
    monkeypatch.setattr(audio, "levelled", None)

    assert record(TRACKS, Singer(), studio(tmp_path, "second")).slides


def test_an_engine_is_not_asked_for_what_is_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, kokoro = Cache(tmp_path / "cache"), Kokoro()
    for text in texts():
        keep_sound(kept, spoken_key(kokoro, text), Singer().speak(text))
    monkeypatch.setattr(Kokoro, "speak", None)

    assert record(TRACKS, kokoro, studio(tmp_path)).voice == "zf_xiaoxiao"


def test_a_recording_that_was_broken_off_goes_on_where_it_was(tmp_path: Path) -> None:
    hoarse, singer = Singer(workers=1, hoarse_at="谢谢大家"), Singer()
    with pytest.raises(VoiceError):
        record(TRACKS, hoarse, studio(tmp_path))
    record(TRACKS, singer, studio(tmp_path))

    spoken = set(hoarse.asked) - {"谢谢大家。"}
    assert spoken
    assert set(singer.asked) == set(texts()) - spoken


def test_a_clip_that_was_damaged_is_spoken_again(tmp_path: Path) -> None:
    record(TRACKS, Singer(), studio(tmp_path))
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:-1])
    singer = Singer()
    record(TRACKS, singer, studio(tmp_path))

    assert sorted(singer.asked) == sorted(texts())


def test_another_voice_speaks_everything_itself(tmp_path: Path) -> None:
    record(TRACKS, Singer(), studio(tmp_path))
    tenor = Singer(voice="tenor")
    record(TRACKS, tenor, studio(tmp_path, "second"))

    assert sorted(tenor.asked) == sorted(texts())


def test_a_failure_names_the_sentence(tmp_path: Path) -> None:
    with pytest.raises(VoiceError) as raised:
        record(TRACKS, Singer(hoarse_at="某某敢想"), studio(tmp_path))

    assert raised.value.en == "“今天开会，就是要吹响××“敢想敢做”的号角。” can't be read aloud. It is hoarse."
    assert raised.value.zh == "读不出“今天开会，就是要吹响××“敢想敢做”的号角。”：嗓子哑了。"
    assert not (tmp_path / "first").exists()


def test_silence_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.narration.engines.fakes.PER_CHARACTER", 0)

    with pytest.raises(VoiceError, match="nothing but silence for “"):
        record(TRACKS, Singer(), studio(tmp_path))


def test_a_clip_too_short_to_be_whole_is_a_failure_and_the_next_voice_reads_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Singer.speak
    hasty, fresh = Singer(name="hasty"), Singer(name="fresh")
    monkeypatch.setattr(Singer, "speak", lambda singer, text: real(singer, text[:1] if singer is hasty else text))

    recording = record_with_fallback(TRACKS, (hasty, fresh), studio(tmp_path))

    assert recording.engine == "fresh"
    assert "The voice engine hasty read " in recording.notices[0].en
    assert " syllables a second for “" in recording.notices[0].en


def test_a_clip_in_the_cache_that_is_not_what_it_should_be_is_spoken_again(tmp_path: Path) -> None:
    singer = Singer()
    keep_sound(Cache(tmp_path / "cache"), spoken_key(singer, "谢谢大家。"), tone(30))
    record(TRACKS, singer, studio(tmp_path))

    assert "谢谢大家。" in singer.asked


def test_clips_of_several_rates_are_heard_at_one(tmp_path: Path) -> None:
    singer = Singer()
    first = record(TRACKS, singer, studio(tmp_path))
    text = TRACKS[0].utterances[0].spoken
    keep_sound(Cache(tmp_path / "cache"), spoken_key(singer, text), tone(PER_CHARACTER * len(text), rate=16_000))
    again = record(TRACKS, singer, studio(tmp_path, "second"))

    assert again.tracks[0].proofs[0].duration == pytest.approx(PER_CHARACTER * len(text), abs=2)
    assert again.tracks[0].starts[1:] == pytest.approx([start - 80 for start in first.tracks[0].starts[1:]], abs=2)
    assert decoded(again.tracks[0].clip.path.read_bytes()).rate == 24_000


def test_every_utterance_has_its_proof(recording: Recording) -> None:
    reader = recording.reader
    for recorded in recording.tracks:
        pairs = list(zip(recorded.track.utterances, recorded.proofs, strict=True))

        assert [proof.clip for _, proof in pairs] == [reader.clip_of(utterance.spoken) for utterance, _ in pairs]
        assert all(-40 < proof.level < -5 and 4 < proof.checks.pace < 12 for _, proof in pairs)


def test_a_track_that_could_not_be_brought_to_its_loudness_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("present.narration.recording.is_level", lambda heard: heard.integrated < -100)

    (notice,) = record(TRACKS[:1], Singer(), studio(tmp_path)).notices

    assert notice.code == "loudness"
    assert "LUFS" in notice.en


def test_progress_counts_characters_then_tracks(tmp_path: Path) -> None:
    heard = Heard()
    record(TRACKS, Singer(), studio(tmp_path, heard=heard))
    total = sum(map(len, texts()))
    spoken = [done for step, done, of in heard.steps if step is Step.NARRATE and of == total]

    assert (spoken[0], spoken[-1], len(spoken)) == (0, total, len(texts()) + 1)
    assert spoken == sorted(spoken)
    assert heard.steps[-1] == (Step.ENCODE, 4, 4)


def test_characters_without_a_sound_are_told_with_their_sentence(tmp_path: Path) -> None:
    recording = record(TRACKS, Singer(unspoken="谢"), studio(tmp_path))

    assert [notice.code for notice in recording.notices] == ["unspoken"]
    assert recording.notices[0].zh == "这些字符没有读音，未读出：谢（“谢谢大家。”）"
    assert record(TRACKS, Singer(unspoken="谢"), studio(tmp_path, "second")).notices == recording.notices


def test_when_a_voice_fails_on_the_way_the_next_one_reads_everything(tmp_path: Path) -> None:
    hoarse, fresh = Singer(name="hoarse", hoarse_at="谢谢大家"), Singer(name="fresh")

    recording = record_with_fallback(TRACKS, (hoarse, fresh), studio(tmp_path))

    assert recording.engine == "fresh"
    assert sorted(fresh.asked) == sorted(texts())
    assert [notice.code for notice in recording.notices] == ["voice-fallback"]
    assert recording.notices[0].en.startswith("The voice engine hoarse failed on the way; fresh has read everything again.")
    assert "It is hoarse." in recording.notices[0].en


def test_when_every_voice_fails_the_last_ones_failure_is_told(tmp_path: Path) -> None:
    engines = [Singer(name=name, hoarse_at="谢谢大家") for name in ("one", "two")]

    with pytest.raises(VoiceError, match="“谢谢大家。” can't be read aloud"):
        record_with_fallback(TRACKS, engines, studio(tmp_path))


def test_the_stage_is_loaded_without_any_engines_libraries() -> None:
    code = "import sys, present.narration; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()

    assert {"onnxruntime", "misaki", "wetext", "edge_tts", "aiohttp", "jieba"}.isdisjoint(loaded)
