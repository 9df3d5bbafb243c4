from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from present.errors import VoiceError
from present.model import Notice, TemplateVoice, VoiceServer
from present.narration.choose import Choice, VoiceWish, choose_engines
from present.narration.engines import EngineKind, Recipient, Setup
from present.narration.engines.edge import EDGE as REAL_EDGE
from present.narration.engines.engine import Listed
from present.narration.engines.server import SERVER
from tests.narration.engines.fakes import Singer


def kind(name: str, *voices: str, lacks: str = "", recipient: Recipient | None = None) -> EngineKind:
    def make(setup: Setup) -> Singer:
        return Singer(name=name, voice=setup.voice or voices[0], rate=setup.rate)

    lack = Notice("lack", f"没有{lacks}", lacks) if lacks else None
    return EngineKind(make, voices, lambda _: lack, lambda _: recipient)


FAR = Recipient("远处", "somebody far away")
EDGE = kind("edge", "zh-CN-XiaoxiaoNeural", recipient=FAR)
AWAY = kind("edge", "zh-CN-XiaoxiaoNeural", lacks="edge does not answer", recipient=FAR)
KOKORO = kind("kokoro", "zf_xiaoxiao", "zm_yunxi")
NO_KOKORO = kind("kokoro", "zf_xiaoxiao", lacks="kokoro is not installed")
ESPEAK = kind("espeak", "cmn")
HERS = VoiceServer("http://10.0.0.8:8000", "m", "house")
OURS = Recipient("本单位", "the department", ours=True)
OWN = kind("server", "house", recipient=OURS)
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
    assert codes(choice) == ["voice-chosen"]
    assert choice.recipients == (FAR,)
    assert choice.notices[0].en == "edge reads, with the voice zh-CN-XiaoxiaoNeural."


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

    edge = EngineKind(EDGE.make, EDGE.voices, asked, lambda _: FAR)

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


def test_with_a_server_of_its_own_a_department_is_read_to_by_that_and_by_nobody_elses() -> None:
    choice = choose_engines(VoiceWish(template=TemplateVoice(server=HERS)), {**all_of(), "server": OWN})

    assert names(choice) == ["server", "kokoro", "espeak"]
    assert choice.recipients == (OURS,)


def test_a_server_that_does_not_answer_is_passed_over_for_a_voice_here() -> None:
    down = kind("server", "house", lacks="the server does not answer", recipient=OURS)
    choice = choose_engines(VoiceWish(template=TemplateVoice(server=HERS)), {**all_of(), "server": down})

    assert names(choice) == ["kokoro", "espeak"]
    assert "the server does not answer" in choice.notices[0].en
    assert choice.recipients == ()


def test_a_server_that_no_template_names_is_not_even_thought_of() -> None:
    assert "server" not in names(choose_engines(VoiceWish(), {**all_of(), "server": OWN}))


@pytest.mark.parametrize(
    ("url", "internal", "offline", "online", "may"),
    [
        ("http://127.0.0.1:8000", True, True, False, True),
        ("http://127.0.0.1:8000", False, True, True, False),
        ("http://127.0.0.1:8000", False, False, False, False),
        ("http://10.0.0.8:8000", True, False, False, True),
        ("http://10.0.0.8:8000", True, True, True, False),
        ("http://10.0.0.8:8000", False, False, True, True),
        ("http://10.0.0.8:8000", False, False, False, False),
    ],
)
def test_a_server_is_asked_where_user_and_template_permit_it(
    url: str, internal: bool, offline: bool, online: bool, may: bool
) -> None:
    voice = TemplateVoice(online=online, server=VoiceServer(url, "m", "v", internal=internal))
    real = {**all_of(), "server": EngineKind(SERVER.make, (), lambda _: None, SERVER.recipient)}

    assert ("server" in names(choose_engines(VoiceWish(offline=offline, template=voice), real))) is may


def test_a_template_that_forbids_its_own_server_is_told_how_to_permit_it() -> None:
    with pytest.raises(VoiceError, match="internal = true"):
        choose_engines(VoiceWish("server", template=TemplateVoice(online=False, server=HERS)), {"server": SERVER})


def test_the_users_pace_counts_before_the_templates() -> None:
    wish = VoiceWish(rate=1.3, offline=True, template=TemplateVoice(rate=0.9, rates=(("espeak", 1.2),)))

    assert [each.rate for each in choose_engines(wish, all_of()).engines] == [1.3, 1.3]


def test_the_users_proxy_counts_before_the_templates() -> None:
    template = TemplateVoice(proxy="theirs:8080")

    assert VoiceWish(template=template).setup("edge").proxy == "theirs:8080"
    assert VoiceWish(proxy="mine:8080", template=template).setup("edge").proxy == "mine:8080"


def test_an_engine_that_was_asked_for_reads_alone() -> None:
    choice = choose_engines(VoiceWish("espeak"), all_of())

    assert names(choice) == ["espeak"]
    assert choice.notices == ()


@pytest.mark.parametrize("asked", ["zm_yunxi", "kokoro:zm_yunxi"])
def test_a_voice_brings_its_engine(asked: str) -> None:
    (engine,) = choose_engines(VoiceWish(asked), all_of()).engines

    assert (engine.name, engine.voice) == ("kokoro", "zm_yunxi")


def test_a_voice_that_a_service_lists_brings_its_engine_too() -> None:
    listing = replace(EDGE, listed=lambda _, ask: Listed(("zh-HK-WanLungNeural",)))
    (engine,) = choose_engines(VoiceWish("zh-HK-WanLungNeural"), {**all_of(), "edge": listing}).engines

    assert (engine.name, engine.voice) == ("edge", "zh-HK-WanLungNeural")


def test_a_proxy_that_is_none_leaves_the_voices_here() -> None:
    choice = choose_engines(VoiceWish(proxy="socks5://10.0.0.1:1080"), {**all_of(), "edge": REAL_EDGE})

    assert names(choice) == ["kokoro", "espeak"]
    assert "The proxy socks5://10.0.0.1:1080 can't be used" in choice.notices[0].en


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
