"""What the screen shows: a slide, filling it, or smaller with the words of a caption below it."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, UnidentifiedImageError

from present.errors import PackageError
from present.fonts import Typeface

SIZE = (1920, 1080)
BAND = 128
"""The height of the band below the slide; nothing that the slide says is hidden behind a caption."""

_LETTERS, _LINE = 48, 58
"""The size of letters and the distance of lines, in pixels: two lines have room in the band, read from the back of a hall."""

_GROUND, _INK = (22, 22, 22), (255, 255, 255)


@lru_cache(maxsize=1)
def whole(path: Path) -> Image.Image:
    """The picture in the file, in the middle of the screen and as large as it can be there.

    Raises:
        PackageError: it is no picture.
    """
    return _placed(path, SIZE)


def captioned(path: Path, words: str, typeface: Typeface) -> Image.Image:
    """The picture in the file above a band with *words*; raises as `whole` does."""
    screen = _above(path).copy()
    pen = ImageDraw.Draw(screen)
    lines = words.splitlines()
    middle = SIZE[1] - BAND / 2 - (len(lines) - 1) * _LINE / 2
    for number, line in enumerate(lines):
        at = (SIZE[0] / 2, middle + number * _LINE)
        pen.text(at, line, fill=_INK, font=typeface.at(_LETTERS), anchor="mm")
    return screen


@lru_cache(maxsize=1)
def _above(path: Path) -> Image.Image:
    return _placed(path, (SIZE[0], SIZE[1] - BAND))


def _placed(path: Path, room: tuple[int, int]) -> Image.Image:
    """The picture in the middle of *room*, which is the upper part of the screen."""
    try:
        with Image.open(path) as opened:
            picture = opened.convert("RGB")
    except (OSError, UnidentifiedImageError) as exc:
        raise PackageError(f"读不了图片 {path.name}：{exc}", f"The picture {path.name} can't be read: {exc}") from exc
    scale = min(room[0] / picture.width, room[1] / picture.height)
    fitted = picture.resize((round(picture.width * scale), round(picture.height * scale)), Image.Resampling.LANCZOS)
    screen = Image.new("RGB", SIZE, _GROUND)
    screen.paste(fitted, ((room[0] - fitted.width) // 2, (room[1] - fitted.height) // 2))
    return screen
