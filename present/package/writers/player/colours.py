"""The colours of the page, by day and by night, from those of the template; every text can be read on what it stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from present.colours import Light, as_hex, contrast, from_hex, luminance

READABLE = 4.5
"""The contrast that text needs (WCAG 2.2, success criterion 1.4.3)."""

BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)

NIGHT, DUSK, DAY = 0.012, 0.05, 0.6
"""The luminance that a page has at most by night, its panel at most by night, and a page at least by day."""

PLAIN = {"bg1": "FBFBFA", "tx1": "1C1D1F", "tx2": "23303D", "bg2": "FFFFFF", "accent1": "1B5598", "accent2": "A9C8E8"}
"""Colours for a template that names none, by token."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """Colours as #rrggbb: of the page and its text, the bar and the hairlines, the sentence being read, the title's panel."""

    page: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    surface: str
    line: str
    mark: str
    on_mark: str
    panel: str
    on_panel: str
    second_on_panel: str


def schemes_of(colours: Mapping[str, str]) -> tuple[Scheme, Scheme]:
    """The schemes for day and night of a template with these *colours*, RRGGBB by token."""
    tokens = {token: from_hex(value) for token, value in {**PLAIN, **colours}.items()}
    dark, bright = sorted((tokens["bg1"], tokens["tx1"]), key=luminance)
    night, paper = _toward(BLACK, dark, lambda light: light <= NIGHT), _toward(WHITE, bright, lambda light: light >= DAY)
    lamp = tokens["accent2"] if contrast(tokens["accent2"], night) >= READABLE else tokens["accent1"]
    dusk = {**tokens, "tx2": _toward(night, tokens["tx2"], lambda light: light <= DUSK)}
    return _scheme(paper, dark, tokens["accent1"], tokens), _scheme(night, _mixed(paper, night, 0.1), lamp, dusk)


def _scheme(page: Light, ink: Light, accent: Light, tokens: Mapping[str, Light]) -> Scheme:
    surface, panel = _mixed(page, ink, 0.04), tokens["tx2"]
    legible_ink, legible_accent = (_legible(each, page, surface) for each in (ink, accent))
    mark = _mixed(page, legible_accent, 0.14)
    return Scheme(
        page=_hex(page),
        ink=_hex(legible_ink),
        muted=_hex(_legible(_mixed(ink, page, 0.36), page, surface)),
        accent=_hex(legible_accent),
        on_accent=_hex(_legible(page, legible_accent)),
        surface=_hex(surface),
        line=_hex(_mixed(page, ink, 0.14)),
        mark=_hex(mark),
        on_mark=_hex(_legible(ink, mark)),
        panel=_hex(panel),
        on_panel=_hex(_legible(tokens["bg2"], panel)),
        second_on_panel=_hex(_legible(tokens["accent2"], panel)),
    )


def _legible(colour: Light, *grounds: Light) -> Light:
    """*colour*, as much lighter or darker as it takes to be read on *grounds*, which are alike."""
    far = max((BLACK, WHITE), key=lambda each: contrast(each, grounds[0]))
    steps = (_mixed(colour, far, step / 20) for step in range(21))
    return next((each for each in steps if all(contrast(each, ground) >= READABLE for ground in grounds)), far)


def _toward(end: Light, colour: Light, is_enough: Callable[[float], bool]) -> Light:
    """*colour* mixed with *end* until its luminance *is_enough*."""
    steps = (_mixed(colour, end, step / 20) for step in range(21))
    return next(each for each in steps if is_enough(luminance(each)))


def _mixed(one: Light, other: Light, share: float) -> Light:
    """*one* with a *share* of *other*, from 0 to 1, in the 256 steps a channel in which colours are written."""
    red, green, blue = (round((a + (b - a) * share) * 255) / 255 for a, b in zip(one, other, strict=True))
    return red, green, blue


def _hex(colour: Light) -> str:
    return f"#{as_hex(colour).lower()}"
