"""Every dress can be read from the back row: its colours against the ground that each stands on."""

from __future__ import annotations

from pathlib import Path

import pytest

from present.deck.settings import dress, read_settings
from tests.deck.decks import TEMPLATES

FOLDERS = sorted(each.parent for each in TEMPLATES.glob("*/template.toml"))
PAGE, TINT, PANEL = "bg1", "tint", "tx2"
TINT_ALPHA = 0.28
PAIRS = (
    ("tx1", PAGE),
    ("tx1", TINT),
    ("accent1", PAGE),
    ("accent1", TINT),
    ("accent3", PAGE),
    ("accent4", PAGE),
    ("accent4", TINT),
    ("bg2", PANEL),
    ("accent2", PANEL),
    ("hlink", PAGE),
)
NEEDED = 4.5

Light = tuple[float, float, float]


def light(token: str, folder: Path) -> Light:
    """The colour that *token* stands for in the dress of *folder*, each channel from 0 to 1."""
    worn = dress(read_settings(folder / "template.toml"))
    if token == TINT:
        page, line = light(PAGE, folder), light("accent5", folder)
        red, green, blue = (TINT_ALPHA * over + (1 - TINT_ALPHA) * under for over, under in zip(line, page, strict=True))
        return red, green, blue
    name = getattr(worn.colour_map, token, token)
    red, green, blue = bytes.fromhex(getattr(worn.colours, name))
    return red / 255, green / 255, blue / 255


def luminance(colour: Light) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Light, other: Light) -> float:
    """The contrast ratio as WCAG 2.2 defines it: from 1, the same, to 21, black on white."""
    dark, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_the_standard_says() -> None:
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast((0.5, 0.5, 0.5), (0.5, 0.5, 0.5)) == pytest.approx(1)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(folder: Path, text: str, ground: str) -> None:
    assert contrast(light(text, folder), light(ground, folder)) >= NEEDED
