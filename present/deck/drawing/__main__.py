"""Draws the template.pptx of a template folder anew: `python -m present.deck.drawing templates/red-gold`."""

from __future__ import annotations

import sys
from pathlib import Path

from present.deck.drawing import draw_template
from present.deck.settings import dress, read_settings
from present.errors import PresentError


def draw_folder(folder: Path) -> Path:
    """Draws `template.pptx` as the folder's `template.toml` says, and returns where it is. Raises TemplateError."""
    settings, deck = folder / "template.toml", folder / "template.pptx"
    deck.write_bytes(draw_template(dress(read_settings(settings), settings)))
    return deck


if __name__ == "__main__":
    if len(sys.argv) < 2:
        raise SystemExit("python -m present.deck.drawing TEMPLATE_FOLDER ...")
    try:
        for argument in sys.argv[1:]:
            draw_folder(Path(argument))
    except PresentError as error:
        raise SystemExit(f"{error.zh}\n{error.en}") from error
