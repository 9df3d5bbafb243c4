"""Finding templates by name and reading what they say about a department's look and voice."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_config_path

import present
from present.deck.settings import Settings, read_settings, suggestion
from present.errors import TemplateError
from present.model.package import Template
from present.model.speech import Redaction

SETTINGS, DECK = "template.toml", "template.pptx"


def template_folders(explicit: Path | None) -> tuple[Path, ...]:
    """Where templates are looked for, first to last: *explicit*, ./templates, the user's own, those that come with the program.

    Raises TemplateError where *explicit* is not a folder.
    """
    if explicit is not None and not explicit.is_dir():
        raise TemplateError(
            f"没有 {explicit} 这个模板文件夹：请检查路径", f"There is no template folder {explicit}: check the path"
        )
    given = () if explicit is None else (explicit,)
    return *given, Path("templates"), user_config_path("present", appauthor=False) / "templates", _built_in()


def _built_in() -> Path:
    """The folder inside the installed package, or in a checkout the one beside it."""
    package = Path(present.__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


def template_names(folders: Iterable[Path]) -> tuple[str, ...]:
    """The names of all templates in *folders*, in the order of the alphabet."""
    found = (each.parent.name for folder in folders for each in folder.glob(f"*/{SETTINGS}"))
    return tuple(sorted(set(found)))


def load_template(name: str, folders: tuple[Path, ...]) -> Template:
    """The template *name* from the first of *folders* that has it.

    Raises TemplateError with file, line and field for what is wrong in it, and with the known names where there is none.
    """
    folder = next((each / name for each in folders if name in template_names((each,))), None)
    if folder is None:
        raise _unknown(name, template_names(folders))
    return _template(folder, read_settings(folder / SETTINGS))


def _unknown(name: str, known: tuple[str, ...]) -> TemplateError:
    zh, en = suggestion(name, known)
    return TemplateError(f"没有名为“{name}”的模板，{zh}", f"There is no template “{name}”; {en}")


def _template(folder: Path, settings: Settings) -> Template:
    deck = folder / DECK
    if not deck.is_file():
        raise TemplateError(
            f"{folder} 里没有 {DECK}：请放入该文件，或运行 python -m present.deck.drawing {folder} 画一份",
            f"{folder} has no {DECK}: put one there, or draw one with python -m present.deck.drawing {folder}",
        )
    voice = settings.voice
    return Template(
        name=folder.name,
        display_name=settings.display_name,
        pptx=deck,
        department=settings.department,
        date=settings.date,
        occasion=settings.occasion,
        voices=tuple((engine, chosen) for engine, chosen in voice.model_dump(exclude={"rate"}).items() if chosen),
        rate=voice.rate,
        redaction=Redaction(settings.redaction.shown, settings.redaction.spoken),
        online=settings.online,
    )
