"""Draws the template.pptx of a template folder anew: `python -m present.deck.drawing templates/red-gold`."""

from __future__ import annotations

import sys
from pathlib import Path

from present.deck.drawing import draw_template
from present.deck.folders import DECK, SETTINGS, template_folders
from present.deck.settings import dress, read_settings
from present.errors import TemplateError


def draw_folder(folder: Path) -> Path:
    """Draws `template.pptx` as the folder's `template.toml` says, and returns where it is. Raises TemplateError."""
    deck = folder / DECK
    drawn = draw_template(dress(read_settings(folder / SETTINGS, template_folders(None))))
    try:
        deck.write_bytes(drawn)
    except OSError as exc:
        raise TemplateError(
            f"写不了 {deck}：如果它正开在 PowerPoint 或 WPS 里，请先关上",
            f"{deck} can't be written: if a program has it open, close it",
        ) from exc
    return deck


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("python -m present.deck.drawing TEMPLATE_FOLDER ...")
    try:
        for argument in sys.argv[1:]:
            draw_folder(Path(argument))
    except TemplateError as error:
        raise SystemExit(f"{error.zh}\n{error.en}") from error
