"""Where templates are looked for, and what each folder of a template holds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from platformdirs import user_config_path

import present
from present.errors import TemplateError

SETTINGS, DECK, OFFICE_TEMPLATE = "template.toml", "template.pptx", "template.potx"


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


def folder_of(name: str, folders: Iterable[Path]) -> Path | None:
    """The folder of the template *name* in the first of *folders* that has it."""
    return next((each / name for each in folders if name in template_names((each,))), None)


def deck_in(folder: Path) -> Path | None:
    """The deck template in *folder*, as .pptx or as .potx."""
    return next((folder / name for name in (DECK, OFFICE_TEMPLATE) if (folder / name).is_file()), None)
