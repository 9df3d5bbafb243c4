"""How wide characters are, measured in the fonts that a deck is shown in.

The advance widths of ASCII come from Noto Sans CJK SC Regular and Bold, read once with Pillow at 1000 units to the em, and from
微软雅黑 Regular as a published conversion of its outlines gives them (figures 0.586 em, capitals 0.756 em high). Nobody measured
微软雅黑 Bold here: it is taken to be wider than its regular by as much as Noto's bold is. Each width is the widest of all, and no
kerning is taken off, so that what has room here has room in either font, in either weight.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from functools import lru_cache

from present.regex import regex

Measure = Callable[[str], float]
"""The width of a text in em, the height of its characters."""

# fmt: off
_ASCII = (
    300, 370, 574, 679, 623, 963, 947, 325, 378, 378, 507, 789, 325, 462, 325, 427,  # space to /
    623, 623, 623, 623, 623, 623, 623, 623, 623, 623, 325, 325, 789, 789, 789, 524,  # 0 to ?
    1098, 742, 681, 688, 791, 615, 585, 774, 804, 331, 568, 686, 578, 1027, 842, 846,  # @ to O
    667, 846, 701, 624, 625, 775, 728, 1061, 706, 660, 631, 378, 392, 378, 789, 567,  # P to _
    626, 591, 666, 527, 665, 595, 397, 677, 649, 304, 306, 604, 315, 976, 648, 657,  # ` to o
    664, 665, 436, 495, 421, 647, 580, 863, 572, 583, 529, 378, 296, 378, 590,  # p to ~
)
"""The advance widths of the characters from U+0020 to U+007E, in thousandths of an em."""
# fmt: on

_ADVANCES = {chr(code): width / 1000 for code, width in enumerate(_ASCII, start=0x20)} | {"№": 1.08}
_FULL = 1.0


_GAP = 0.3
"""What LibreOffice leaves free in em between a Chinese character and a Latin one or a figure; PowerPoint leaves nothing."""

_GAPS = regex("(?<=[!-~])(?=[\u2014-\uffef])|(?<=[\u2014-\uffef])(?=[!-~])")


@lru_cache(maxsize=1 << 15)  # a place in a text is tried for many lines
def em_width(text: str) -> float:
    """The width of *text* in em, on the safe side: what is full-width, or may be in some font, is 1 em."""
    return sum(map(_advance, text)) + (_GAP * len(_GAPS.findall(text)) if _is_mixed(text) else 0.0)


def _is_mixed(text: str) -> bool:
    return len(text) < len(text.encode()) < 3 * len(text)


@lru_cache(maxsize=8192)
def _advance(character: str) -> float:
    if character in _ADVANCES:
        return _ADVANCES[character]
    if unicodedata.combining(character):
        return 0.0
    base = unicodedata.normalize("NFD", character)[0]
    return _ADVANCES.get(base, _FULL)
