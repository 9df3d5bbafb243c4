from __future__ import annotations

from collections.abc import Mapping

import pytest

from present.errors import VoiceError
from present.model import Notice, TemplateVoice
from present.narration.choose import Choice, VoiceWish, choose_engines
from present.narration.engines import EngineKind, Setup
from tests.narration.engines.fakes import Singer


def kind(name: str, *voices: str, lacks: str = "", online: bool = False) -> EngineKind:
    def make(setup: Setup) -> Singer:
        return Singer(name=name, voice=setup.voice or voices[0], rate=setup.rate)

    lack = Notice("lack", f"没有{lacks}", lacks) if lacks else None
    return EngineKind(make, voices, lambda _: lack, online)


EDGE = kind("edge", "zh-CN-XiaoxiaoNeural", online=True)
AWAY = kind("edge", "zh-CN-XiaoxiaoNeural", lacks="edge does not answer", online=True)
KOKORO = kind("kokoro", "zf_xiaoxiao", "zm_yunxi")
NO_KOKORO = kind("kokoro", "zf_xiaoxiao", lacks="kokoro is not installed")
ESPEAK = kind("espeak", "cmn")
NO_NETWORK = TemplateVoice(online=False)
NO_ESPEAK = kind("espeak", "cmn", lacks="espeak is not installed")


def all_of(edge: EngineKind = EDGE, kokoro: EngineKind = KOKORO, espeak: EngineKind = ESPEAK) -> Mapping[str, EngineKind]:
    return {"edge": edge, "kokoro": kokoro, "espeak": espeak}


def names(choice: Choice) -> list[str]:
    return [engine.name for engine in choice.engines]


def codes(choice: Choice) -> list[str]:
    return [notice.code for notice in choice.notices]


def test_the_online_voice_reads_where_it_answers_and_the_others_stand_by() -> None:
    choice = choose_engines(VoiceWish(), all_of())

    assert names(choice) == ["edge", "kokoro", "espeak"]
    assert codes(choice) == ["voice-chosen", "voice-online"]
    assert choice.notices[0].en == "edge reads, with the voice zh-CN-XiaoxiaoNeural."


def test_the_user_is_told_that_the_text_leaves_the_computer() -> None:
    notice = choose_engines(VoiceWish("edge"), all_of()).notices[-1]

    assert "微软" in notice.zh
    assert "Microsoft" in notice.en
    assert "--offline" in notice.zh


def test_without_network_the_offline_voice_reads_and_says_why() -> None:
    choice = choose_engines(VoiceWish(), all_of(edge=AWAY))

    assert names(choice) == ["kokoro", "espeak"]
    assert codes(choice) == ["voice-chosen"]
    assert choice.notices[0].en == "kokoro reads, with the voice zf_xiaoxiao; better ones were passed over: edge does not answer."


def test_without_either_the_last_resort_reads_and_says_why() -> None:
    choice = choose_engines(VoiceWish(), all_of(AWAY, NO_KOKORO))

    assert names(choice) == ["espeak"]
    assert choice.notices[0].en.endswith("passed over: edge does not answer; kokoro is not installed.")


def test_offline_means_that_the_network_is_not_even_asked() -> None:
    def asked(_: Setup) -> Notice | None:
        raise AssertionError("the network was asked")

    edge = EngineKind(EDGE.make, EDGE.voices, asked, online=True)

    assert names(choose_engines(VoiceWish(offline=True), all_of(edge))) == ["kokoro", "espeak"]
    assert names(choose_engines(VoiceWish(template=NO_NETWORK), all_of(edge))) == ["kokoro", "espeak"]


@pytest.mark.parametrize(
    ("wish", "edge", "said"),
    [
        (VoiceWish("edge"), AWAY, "edge does not answer"),
        (VoiceWish("edge", offline=True), EDGE, "--offline forbids it"),
        (VoiceWish("edge", template=NO_NETWORK), EDGE, "online = false"),
        (VoiceWish("zh-CN-XiaoxiaoNeural", offline=True), EDGE, "--offline forbids it"),
    ],
)
def test_an_engine_that_was_asked_for_has_no_silent_substitute(wish: VoiceWish, edge: EngineKind, said: str) -> None:
    with pytest.raises(VoiceError, match=said) as raised:
        choose_engines(wish, all_of(edge))

    assert "--voice kokoro" in raised.value.zh
    assert "--voice kokoro" in raised.value.en


def test_an_offline_engine_that_was_asked_for_and_is_missing_says_so() -> None:
    with pytest.raises(VoiceError, match="kokoro is not installed"):
        choose_engines(VoiceWish("kokoro"), all_of(kokoro=NO_KOKORO))


def test_an_engine_that_was_asked_for_reads_alone() -> None:
    choice = choose_engines(VoiceWish("espeak"), all_of())

    assert names(choice) == ["espeak"]
    assert choice.notices == ()


@pytest.mark.parametrize("asked", ["zm_yunxi", "kokoro:zm_yunxi"])
def test_a_voice_brings_its_engine(asked: str) -> None:
    (engine,) = choose_engines(VoiceWish(asked), all_of()).engines

    assert (engine.name, engine.voice) == ("kokoro", "zm_yunxi")


def test_a_templates_voices_and_pace_are_used() -> None:
    wish = VoiceWish(offline=True, template=TemplateVoice((("kokoro", "zm_yunxi"),), 0.9, (("espeak", 1.2),)))

    engines = choose_engines(wish, all_of()).engines

    assert [(each.name, each.voice, each.rate) for each in engines] == [("kokoro", "zm_yunxi", 0.9), ("espeak", "cmn", 1.2)]


def test_the_users_voice_counts_before_the_templates() -> None:
    (engine,) = choose_engines(
        VoiceWish("kokoro:zf_xiaoxiao", template=TemplateVoice((("kokoro", "zm_yunxi"),))), all_of()
    ).engines

    assert engine.voice == "zf_xiaoxiao"


def test_a_voice_that_nobody_has_is_an_error_that_says_what_there_is() -> None:
    with pytest.raises(VoiceError, match=r"no voice “tenor”\. Say one of auto, none, edge, kokoro, espeak"):
        choose_engines(VoiceWish("tenor"), all_of())


def test_an_engine_that_nobody_knows_is_an_error_that_says_what_there_is() -> None:
    with pytest.raises(VoiceError, match="no voice engine “festival”; there are edge, kokoro, espeak"):
        choose_engines(VoiceWish("festival:cmn"), all_of())


def test_no_voice_at_all_is_an_error_with_three_ways_out() -> None:
    with pytest.raises(VoiceError) as raised:
        choose_engines(VoiceWish(), all_of(AWAY, NO_KOKORO, NO_ESPEAK))

    for said in (raised.value.zh, raised.value.en):
        assert 'pip install ".[offline]"' in said
        assert "present voices install" in said
        assert "--voice none" in said
    assert "edge does not answer; kokoro is not installed; espeak is not installed" in raised.value.en
