"""What this installation has to work with: voices and templates, and what to do about what it lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from present.cache import Holding, users_cache
from present.deck.checking import check_template
from present.deck.finding import Finding, Severity
from present.deck.folders import template_folders, template_names
from present.deck.making import Drawn, TemplateWish, new_template, redraw_template
from present.deck.previewing import Preview, preview_template
from present.deck.template import load_template
from present.fonts import Typeface, chinese_typeface
from present.model import Notice, Template, TemplateVoice
from present.narration.choose import VoiceWish
from present.narration.engines import Recipient
from present.narration.install import Installed, install_voices
from present.narration.voices import EngineStatus, engine_status
from present.office import find_office
from present.requirements import Part, State

__all__ = [
    "Drawn",
    "EngineStatus",
    "Finding",
    "Holding",
    "Installed",
    "Preview",
    "Recipient",
    "Severity",
    "TemplateWish",
    "checked_template",
    "engine_status",
    "equipment",
    "install_voices",
    "made_template",
    "previewed_template",
    "redrawn_template",
    "templates",
    "users_cache",
    "voice_status",
]


def equipment(
    engines: Callable[[], Iterable[EngineStatus]] = engine_status, find: Callable[[], Path | None] = find_office
) -> Iterator[Part]:
    """Templates, voices, what reads older files, what draws; the online voice is asked whether it answers: that takes time."""
    yield _templates()
    yield from (_voice(each) for each in engines())
    yield _office(find)
    yield _typeface(chinese_typeface())


def templates(folder: Path | None = None) -> tuple[Template, ...]:
    """The templates that there are, with *folder* looked into first.

    Raises:
        TemplateError: something in one of them is not right.
    """
    folders = template_folders(folder)
    return tuple(load_template(name, folders) for name in template_names(folders))


def voice_status(template: str | None = None, folder: Path | None = None) -> Iterator[EngineStatus]:
    """How it stands with each engine as the template sets it up that is called *template* and is looked for in *folder* first.

    Raises:
        TemplateError: there is no such template, or something in it is not right.
    """
    voice = load_template(template, template_folders(folder)).voice if template else TemplateVoice()
    return engine_status(wish=VoiceWish(template=voice))


def checked_template(name: str, folder: Path | None = None) -> tuple[Finding, ...]:
    """What is not right with the template *name*, which is looked for in *folder* first."""
    return check_template(name, template_folders(folder))


def made_template(wish: TemplateWish, folder: Path | None = None) -> Path:
    """Makes a template as *wish* says, in *folder* or else in ./templates; where it is."""
    return new_template(wish, folder or Path("templates"), template_folders(folder))


def redrawn_template(name: str, folder: Path | None = None) -> Drawn:
    """Draws the deck of the template *name* anew, which is looked for in *folder* first."""
    return redraw_template(name, template_folders(folder))


def previewed_template(name: str, out: Path, folder: Path | None = None) -> Preview:
    """A sample deck in the template *name*, with pictures where something can make them, in the folder *out*."""
    return preview_template(name, template_folders(folder), out)


def _templates() -> Part:
    names = template_names(template_folders(None))
    remedy = Notice("templates", "没有找到模板，请重新安装 present", "none was found; install present again")
    return Part("templates", State.READY, ", ".join(names)) if names else Part("templates", State.MISSING, remedy=remedy)


def _voice(engine: EngineStatus) -> Part:
    state = State.WITHOUT if engine.lack else State.READY
    return Part(engine.name, state, ", ".join(engine.voices), engine.lack)


def _typeface(found: Typeface | None) -> Part:
    """The Chinese letters that pictures of slides and covers are drawn with."""
    remedy = Notice(
        "typeface",
        "没有找到；没有 LibreOffice 时，画幻灯片图片要用它；可用 pip install manimgx-fonts-cjk 安装",
        "none was found; without LibreOffice pictures of slides are drawn with it; pip install manimgx-fonts-cjk brings one",
    )
    return Part("typeface", State.READY, found.regular.path.name) if found else Part("typeface", State.WITHOUT, remedy=remedy)


def _office(find: Callable[[], Path | None]) -> Part:
    """LibreOffice, which some formats of a speech need, and the deck as a PDF."""
    found = find()
    remedy = Notice(
        "office",
        "可不装；读 .doc、.wps、.rtf、.odt 的讲话、把演示文稿存为 PDF 要用它",
        "optional; it reads .doc, .wps, .rtf and .odt, and makes the deck a PDF",
    )
    return Part("LibreOffice", State.READY, str(found)) if found else Part("LibreOffice", State.WITHOUT, remedy=remedy)
