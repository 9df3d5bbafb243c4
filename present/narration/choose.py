"""Which engine reads: the one that was asked for, or the best that can."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from present.errors import VoiceError
from present.model import Notice, TemplateVoice
from present.narration.engines import ENGINES, Engine, EngineKind, Recipient, Setup, engine_kind

AUTO = "auto"
BEST_FIRST = ("edge", "kokoro", "espeak")
"""The order in which `auto` asks; the last sounds like a machine."""

SERVER = "server"
WITH_A_SERVER = (SERVER, "kokoro", "espeak")
"""The order where a template names a server: what is meant for that does not go to somebody else's when it is down."""

_OURS_ZH = "；如果服务器在本单位内部，请在 [voice.server] 里写 internal = true"
_OURS_EN = "; if the server is within the department, say internal = true in [voice.server]"


@dataclass(frozen=True, slots=True)
class VoiceWish:
    """What is asked of the voice.

    `voice` is `auto`, the name of an engine or of a voice, or both as `kokoro:zm_yunxi`. `rate` is the user's, None where it is
    left to the template, as is a `proxy` that is empty. `offline` is the user's wish. `template` has a department's choices.
    """

    voice: str = AUTO
    rate: float | None = None
    proxy: str = ""
    offline: bool = False
    template: TemplateVoice = field(default_factory=TemplateVoice)

    def setup(self, engine: str, voice: str = "") -> Setup:
        """What *engine* is to speak with, and with *voice* where one was asked for."""
        ours = self.template
        rate = ours.rate_of(engine) if self.rate is None else self.rate
        return Setup(voice or ours.voice_of(engine), rate, self.proxy or ours.proxy, ours.server)


@dataclass(frozen=True, slots=True)
class Choice:
    """The engines that may read, the best first, what the user must be told of the choice, and whom they may send the text to."""

    engines: tuple[Engine, ...]
    notices: tuple[Notice, ...] = ()
    recipients: tuple[Recipient, ...] = ()


def choose_engines(wish: VoiceWish, kinds: Mapping[str, EngineKind] = ENGINES) -> Choice:
    """Who is to read; an engine that was asked for by name reads or is an error, it has no substitute.

    An online engine is asked whether it answers, which takes up to three seconds.

    Raises:
        VoiceError: There is no such voice, it can't or may not be used, or `auto` found none at all.
    """
    name, voice = _named(wish, kinds)
    choice = _best(wish, kinds) if name == AUTO else _asked(wish, name, voice, kinds)
    recipients = (kinds[engine.name].recipient(wish.setup(engine.name)) for engine in choice.engines)
    return replace(choice, recipients=tuple(filter(None, recipients)))


def _named(wish: VoiceWish, kinds: Mapping[str, EngineKind]) -> tuple[str, str]:
    """The engine and the voice that are asked for; the voice is empty where only the engine is named."""
    asked = wish.voice
    engine, _, voice = asked.partition(":")
    if voice or engine == AUTO or engine in kinds:
        return engine, voice
    owner = next((name for name, kind in kinds.items() if asked in kind.voices_now(wish.setup(name), ask=False).voices), None)
    if owner is None:
        known = ", ".join((AUTO, "none", *kinds))
        raise VoiceError(
            f"没有叫“{asked}”的声音。可以写 {known}，或 present voices 列出的一个声音。",
            f"There is no voice “{asked}”. Say one of {known}, or a voice that present voices lists.",
        )
    return owner, asked


def _asked(wish: VoiceWish, name: str, voice: str, kinds: Mapping[str, EngineKind]) -> Choice:
    kind = engine_kind(name, kinds)
    setup = wish.setup(name, voice)
    engine = kind.make(setup)
    lack = _forbidden(wish, name, kind) or kind.missing(setup)
    if lack and kind.recipient(setup):
        raise VoiceError(
            f"{lack.zh}。请检查网络、代理和设置，或改用离线语音（--voice kokoro）。",
            f"{lack.en}. Check the network, the proxy and the settings, or use an offline voice (--voice kokoro).",
        )
    if lack:
        raise VoiceError(f"{lack.zh}。", f"{lack.en}.")
    return Choice((engine,))


def _best(wish: VoiceWish, kinds: Mapping[str, EngineKind]) -> Choice:
    found = [(name, *_candidate(wish, name, kinds[name])) for name in _order(wish) if name in kinds]
    engines = tuple(engine for _, engine, _ in found if engine)
    if not engines:
        raise _none([lack for _, _, lack in found if lack])
    better = found[: next(place for place, (_, engine, _) in enumerate(found) if engine)]
    return Choice(engines, (_chosen(engines[0], [lack for _, _, lack in better if lack]),))


def _order(wish: VoiceWish) -> tuple[str, ...]:
    return WITH_A_SERVER if wish.template.server else BEST_FIRST


def _candidate(wish: VoiceWish, name: str, kind: EngineKind) -> tuple[Engine | None, Notice | None]:
    """The engine, or why it can't be used."""
    setup = wish.setup(name)
    engine = kind.make(setup)
    lack = _forbidden(wish, name, kind) or kind.missing(setup)
    return (None, lack) if lack else (engine, None)


def _forbidden(wish: VoiceWish, name: str, kind: EngineKind) -> Notice | None:
    """Why an engine may not be used that sends the text away."""
    recipient = kind.recipient(wish.setup(name))
    if recipient and wish.offline:
        return Notice(
            "voice-offline",
            f"{name} 要用网络，而 --offline 要求不用网络",
            f"{name} needs the network, and --offline forbids it",
        )
    if recipient and not recipient.ours and not wish.template.online:
        return Notice(
            "voice-not-allowed",
            f"这个模板不允许在线语音 {name}（template.toml 里 online = false{_OURS_ZH if name == SERVER else ''}）",
            f"the template does not allow the online voice {name} "
            f"(online = false in template.toml{_OURS_EN if name == SERVER else ''})",
        )
    return None


def _chosen(engine: Engine, lacks: list[Notice]) -> Notice:
    zh, en = "；".join(lack.zh for lack in lacks), "; ".join(lack.en for lack in lacks)
    return Notice(
        "voice-chosen",
        f"用 {engine.name} 朗读，声音是 {engine.voice}" + (f"；没有用更好的，是因为：{zh}。" if lacks else "。"),
        f"{engine.name} reads, with the voice {engine.voice}" + (f"; better ones were passed over: {en}." if lacks else "."),
    )


def _none(lacks: list[Notice]) -> VoiceError:
    zh, en = "；".join(lack.zh for lack in lacks), "; ".join(lack.en for lack in lacks)
    return VoiceError(
        f'没有可以朗读的声音：{zh}。请在项目文件夹中运行 pip install ".[offline]"，再运行 present voices install，'
        "或用 --voice none 做不朗读的简报。",
        f'There is no voice to read with: {en}. Run pip install ".[offline]" in the project folder, then present voices install, '
        "or use --voice none for a briefing that is not read aloud.",
    )
