"""The cover of the audiobook and the feed: the speech's title in the template's colours, in a square as players show it."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise, takewhile
from math import inf
from pathlib import Path

from PIL import Image, ImageDraw

from present.fonts import Typeface
from present.logos import logo_picture
from present.model import Cut, Template
from present.package.byline import byline_of, one_line
from present.package.encoding import COVER_SIDE
from present.package.wholes import wholes
from present.package.writers.protocol import Material

PLAIN = {"tx2": "23303D", "bg2": "FFFFFF", "accent2": "A9C8E8"}
"""Colours for a template that names none, by token: the ground, the title on it, the lines and the small letters."""

SIZES = range(184, 43, -4)
"""Sizes of the title's letters in pixels, largest first; a list of covers shows them at a twentieth."""

_LEFT, _RIGHT = 190, COVER_SIDE - 110
_TOP, _BOTTOM = 250, COVER_SIDE - 300
_ROOM = _RIGHT - _LEFT
_LEADING = 1.36
_SMALL = 46
_LOGO = 150
_LABEL = "讲话朗读"


@dataclass(frozen=True, slots=True)
class Title:
    """The title as it is set: the size of its letters in pixels, and its lines."""

    size: int
    lines: tuple[str, ...]


def cover_of(material: Material, typeface: Typeface | None) -> bytes:
    """The cover as JPEG; without a *typeface* it is colour and form alone."""
    picture = _ground(material.template)
    if typeface:
        _add_words(picture, material, typeface)
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=90, optimize=True)  # with halved colours (4:2:0), the one form that every car decodes
    return file.getvalue()


def _colours(template: Template) -> dict[str, str]:
    return {**PLAIN, **dict(template.colours)}


def _ground(template: Template) -> Image.Image:
    """The colours without words: a book with its spine."""
    colours = _colours(template)
    picture = Image.new("RGB", (COVER_SIDE, COVER_SIDE), f"#{colours['tx2']}")
    draw = ImageDraw.Draw(picture)
    draw.rectangle((84, 0, 96, COVER_SIDE), f"#{colours['accent2']}")
    draw.rectangle((110, 0, 113, COVER_SIDE), f"#{colours['accent2']}")
    if template.logo:
        _add_logo(picture, template.logo)
    return picture


def _add_logo(picture: Image.Image, path: Path) -> None:
    with Image.open(io.BytesIO(logo_picture(path))) as opened:
        logo = opened.convert("RGBA")
    logo.thumbnail((3 * _LOGO, _LOGO))
    picture.paste(logo, (_RIGHT - logo.width, 90), logo)


def _add_words(picture: Image.Image, material: Material, typeface: Typeface) -> None:
    colours, draw = _colours(material.template), ImageDraw.Draw(picture)
    quiet, small = f"#{colours['accent2']}", typeface.at(_SMALL)
    title = set_title(one_line(material.title), material.cut, typeface)
    draw.rectangle((_LEFT, 150, _LEFT + 96, 160), quiet)
    draw.text((_LEFT, 236), _LABEL, quiet, small, anchor="ls")
    large = typeface.at(title.size, bold=True)
    for number, line in enumerate(title.lines, start=1):
        ink = large.getmask(line).getbbox() or (0,)  # an opening quotation mark has room before it, which is no indent
        draw.text((_LEFT - ink[0], _TOP + number * title.size * _LEADING), line, f"#{colours['bg2']}", large, anchor="ls")
    for number, line in enumerate(_foot(material)):
        fitting = typeface.at(min(_SMALL, _SMALL * _ROOM / small.getlength(line)))
        draw.text((_LEFT, COVER_SIDE - 110 - 66 * number), line, quiet, fitting, anchor="ls")


def _foot(material: Material) -> Iterator[str]:
    """Who spoke and when, from the lowest line up."""
    byline = byline_of(material)
    yield from filter(None, (byline.day, byline.who))


def set_title(words: str, cut: Cut, typeface: Typeface) -> Title:
    """*words* as large as there is room for, in lines that end between words; … stands for what has no room even so."""
    parts = wholes(cut(words))
    tried = ((size, _lines(parts, typeface.at(size, bold=True).getlength, _most(size))) for size in SIZES)
    found = next((Title(size, lines) for size, lines in tried if lines), None)
    return found or _shortened(words, SIZES[-1], typeface)


def _most(size: int) -> int:
    return int((_BOTTOM - _TOP) / (size * _LEADING))


def _shortened(words: str, size: int, typeface: Typeface) -> Title:
    ends = _full_ends([*map(typeface.at(size, bold=True).getlength, words)])
    lines, most = [words[start:end] for start, end in pairwise((0, *ends))], _most(size)
    return Title(size, tuple(lines) if len(lines) <= most else (*lines[: most - 1], f"{lines[most - 1][:-1]}…"))


def _lines(parts: Sequence[str], measure: Callable[[str], float], most: int) -> tuple[str, ...]:
    """As few lines of *parts* as there can be, and these as even as they can be.

    There are none where a part is wider than the cover, or where it would take more than *most*.
    """
    widths = [measure(part) for part in parts]
    if not 0 < max(widths, default=0) <= _ROOM or (fewest := len(_full_ends(widths))) > most:
        return ()
    return tuple("".join(parts[start:end]).strip() for start, end in pairwise((0, *_even_ends(widths, fewest))))


def _full_ends(widths: Sequence[float]) -> list[int]:
    """Where each line ends when all are as full as they can be."""
    ends, left = [], float(_ROOM)
    for at, width in enumerate(widths):
        if width > left:
            ends.append(at)
            left = _ROOM
        left -= width
    return [*ends, len(widths)]


def _even_ends(widths: Sequence[float], count: int) -> tuple[int, ...]:
    """Where each of *count* lines ends so that the squares of their widths are least together, none wider than there is room."""
    sums = list(accumulate(widths, initial=0.0))

    @cache
    def best(start: int, lines: int) -> tuple[float, tuple[int, ...]]:
        if not lines:
            return (0 if start == len(widths) else inf), ()
        ends = takewhile(lambda end: sums[end] - sums[start] <= _ROOM, range(start + 1, len(sums)))
        tried = ((best(end, lines - 1), end) for end in ends)
        return min(((cost + (sums[end] - sums[start]) ** 2, (end, *after)) for (cost, after), end in tried), default=(inf, ()))

    return best(0, count)[1]
