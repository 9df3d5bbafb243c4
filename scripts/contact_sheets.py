"""Draws docs/images/templates/NAME.png: nine slides of the sample deck in each template that ships. Takes LibreOffice."""

# ruff: noqa: INP001

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PIL import Image

from present.inventory import previewed_template

ROOT = Path(__file__).parents[1]
SHOWN = (1, 2, 3, 5, 6, 10, 12, 13, 14)
"""Cover, contents, 一图读懂, a theme, a point, figures, terms, 金句 and the closing, by their numbers in the sample deck."""

ACROSS, WIDTH, HEIGHT, GAP = 3, 480, 270, 8
GREY = "#8a8a8a"
COLOURS = 256


def contact_sheet(pictures: list[Path]) -> Image.Image:
    """*pictures* in rows of three; in few colours, which slides have anyway, so that the file is small."""
    rows = -(-len(pictures) // ACROSS)
    sheet = Image.new("RGB", (ACROSS * (WIDTH + GAP) + GAP, rows * (HEIGHT + GAP) + GAP), GREY)
    for place, picture in enumerate(pictures):
        row, column = divmod(place, ACROSS)
        with Image.open(picture) as slide:
            small = slide.convert("RGB").resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
        sheet.paste(small, (GAP + column * (WIDTH + GAP), GAP + row * (HEIGHT + GAP)))
    return sheet.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=1, dither=Image.Dither.NONE)


def draw(name: str) -> Path:
    """The contact sheet of the template *name*; where it is."""
    with tempfile.TemporaryDirectory() as scratch:
        pictures = previewed_template(name, Path(scratch), ROOT / "templates").pictures
        if not pictures:
            raise SystemExit("The contact sheets take LibreOffice.")
        made = ROOT / "docs" / "images" / "templates" / f"{name}.png"
        made.parent.mkdir(parents=True, exist_ok=True)
        contact_sheet([pictures[number - 1] for number in SHOWN]).save(made, optimize=True)
    return made


if __name__ == "__main__":
    for template in sys.argv[1:] or sorted(each.parent.name for each in (ROOT / "templates").glob("*/template.toml")):
        sys.stdout.write(f"{draw(template).relative_to(ROOT)}\n")
