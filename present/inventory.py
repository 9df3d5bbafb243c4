"""What this installation has to work with: voices and templates, and what to do about what it lacks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from present.deck import load_template, template_folders, template_names
from present.model import Notice, Template
from present.narration import EngineStatus, Installed, engine_status, install_voices
from present.requirements import Part, State

__all__ = ["EngineStatus", "Installed", "engine_status", "equipment", "install_voices", "templates"]


def equipment(which: Callable[[str], str | None] = shutil.which) -> Iterator[Part]:
    """Templates, voices, and what shows a deck; the online voice is asked whether it answers, which can take seconds."""
    yield _templates()
    yield from (_voice(each) for each in engine_status())
    yield _office(which)


def templates(folder: Path | None = None) -> tuple[Template, ...]:
    """The templates that there are, with *folder* looked into first.

    Raises:
        TemplateError: something in one of them is not right.
    """
    folders = template_folders(folder)
    return tuple(load_template(name, folders) for name in template_names(folders))


def _templates() -> Part:
    names = template_names(template_folders(None))
    remedy = Notice("templates", "没有找到模板，请重新安装 present", "none was found; install present again")
    return Part("templates", State.READY, ", ".join(names)) if names else Part("templates", State.MISSING, remedy=remedy)


def _voice(engine: EngineStatus) -> Part:
    state = State.WITHOUT if engine.lack else State.READY
    return Part(engine.name, state, ", ".join(engine.voices), engine.lack)


def _office(which: Callable[[str], str | None]) -> Part:
    """LibreOffice, which shows a deck where there is neither PowerPoint nor WPS; no package needs it."""
    found = which("soffice") or which("libreoffice")
    remedy = Notice(
        "office", "可不装；没有 PowerPoint 或 WPS 时可用来看演示文稿", "optional; shows decks without PowerPoint or WPS"
    )
    return Part("LibreOffice", State.READY, found) if found else Part("LibreOffice", State.WITHOUT, remedy=remedy)
