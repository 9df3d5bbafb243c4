"""Reading what a template says about a department's look, voice and vocabulary."""

from __future__ import annotations

from pathlib import Path

from present.deck.folders import DECK, SETTINGS, folder_of, template_names
from present.deck.settings import Chain, Settings, SettingsError, read_settings, suggestion
from present.errors import TemplateError
from present.model.narration import TemplateVoice, VoiceServer
from present.model.package import Template
from present.model.speech import Redaction


def load_template(name: str, folders: tuple[Path, ...]) -> Template:
    """The template *name* from the first of *folders* that has it, together with what it extends.

    Raises TemplateError with file, line and field for what is wrong in it, and with the known names where there is none.
    """
    return template_of(name, read_settings(found_folder(name, folders) / SETTINGS, folders))


def found_folder(name: str, folders: tuple[Path, ...]) -> Path:
    """The folder of the template *name*. Raises TemplateError with the known names where there is none."""
    folder = folder_of(name, folders)
    if folder is None:
        zh, en = suggestion(name, template_names(folders))
        raise TemplateError(f"没有名为“{name}”的模板，{zh}", f"There is no template “{name}”; {en}")
    return folder


def template_of(name: str, chain: Chain) -> Template:
    """The template *name* as *chain* describes it. Raises TemplateError where its deck or its logo isn't there."""
    settings = chain.settings
    return Template(
        name=name,
        display_name=settings.display_name,
        pptx=_deck(name, chain),
        department=settings.department,
        date=settings.date,
        occasion=settings.occasion,
        voice=_voice(settings),
        redaction=Redaction(settings.redaction.shown, settings.redaction.spoken),
        themes=settings.themes,
        terms=settings.terms,
        pronunciations=tuple(settings.pronunciations.items()),
        intro=settings.intro,
        outro=settings.outro,
        footer=settings.footer,
        logo=_logo(chain),
        layouts=tuple(settings.layouts.model_dump(exclude_none=True).items()),
    )


def _voice(settings: Settings) -> TemplateVoice:
    said = settings.voice
    voices = said.model_dump(exclude={"rate", "pause", "rates", "proxy", "server"})
    server = VoiceServer(**said.server.model_dump()) if said.server else None
    return TemplateVoice(
        voices=tuple((engine, voice) for engine, voice in voices.items() if voice),
        rate=said.rate,
        pause=said.pause,
        rates=tuple(said.rates.model_dump(exclude_none=True).items()),
        online=settings.online,
        proxy=said.proxy,
        server=server,
    )


def _deck(name: str, chain: Chain) -> Path:
    if chain.deck is None:
        folder = chain.path.parent
        raise TemplateError(
            f"{folder} 里没有 {DECK}：请放入该文件，或运行 present template draw {name} 画一份",
            f"{folder} has no {DECK}: put one there, or draw one with present template draw {name}",
        )
    return chain.deck


def _logo(chain: Chain) -> Path | None:
    if chain.logo is not None and not chain.logo.is_file():
        said = f"没有 {chain.logo} 这个文件：请放入标志，或把这一项留空不写", f"there is no {chain.logo}: put the logo there"
        raise SettingsError((chain.source_of("logo").problem(("logo",), said),))
    return chain.logo
