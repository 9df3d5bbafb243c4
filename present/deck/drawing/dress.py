"""A dress: what makes the one geometry a department's own. Colours, their mapping and fonts; never a position."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """The twelve theme colours, each as RRGGBB."""

    dk1: str
    lt1: str
    dk2: str
    lt2: str
    accent1: str
    accent2: str
    accent3: str
    accent4: str
    accent5: str
    accent6: str
    hlink: str
    folHlink: str  # noqa: N815 - the file format's own name


@dataclass(frozen=True, slots=True)
class ColourMap:
    """Which of dk1, lt1, dk2 and lt2 is the page (bg1), its text (tx1), the panel (tx2) and the text on the panel (bg2)."""

    bg1: str = "lt1"
    tx1: str = "dk1"
    bg2: str = "lt2"
    tx2: str = "dk2"


@dataclass(frozen=True, slots=True)
class Fonts:
    """The theme's fonts; each stands for Latin and East-Asian text alike, so that figures and “ ” come from one family."""

    heading: str = "微软雅黑"
    body: str = "微软雅黑"


@dataclass(frozen=True, slots=True)
class Dress:
    """Everything that differs between one template and another."""

    name: str
    colours: Colours
    colour_map: ColourMap = ColourMap()
    fonts: Fonts = Fonts()
