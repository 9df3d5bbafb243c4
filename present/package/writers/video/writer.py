"""`briefing.mp4`, for a hall's player, a chat, or a screen in a corridor."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL.Image import Image

from present.errors import OutputUnavailableError
from present.fonts import Typeface, chinese_typeface
from present.model import Notice
from present.package.book import book_of
from present.package.paths import SLIDES, VIDEO_FILE
from present.package.writers.protocol import Material, Told
from present.package.writers.video.film import Film, write_film
from present.package.writers.video.scenes import Scene, captioned, scenes
from present.package.writers.video.screen import captioned as with_words
from present.package.writers.video.screen import whole


def video(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:
    """The slides with what is read, captions and chapters; captions are drawn below the slides where the material says so.

    Raises:
        OutputUnavailableError: this computer lacks an encoder, or a typeface for captions that are drawn.
        PackageError: a picture or a sound can't be read, or the encoding fails.
    """
    book = book_of(material)
    seen = scenes(book)
    if not seen:
        return ()
    if material.burn:
        film = Film(book, captioned(seen, book.cues), (), _shown(material, _typeface()))
    else:
        film = Film(book, seen, book.cues, _shown(material, None))
    write_film(film, folder / VIDEO_FILE, told)
    return ()


def _shown(material: Material, typeface: Typeface | None) -> Callable[[Scene], Image]:
    """What shows a scene: the picture of its slide, with its words below where there is a typeface for them."""
    places = {slide.frame.key: f"{number:02}.jpg" for number, slide in enumerate(material.slides, start=1)}
    folder = material.folder / SLIDES

    def shown(scene: Scene) -> Image:
        path = folder / places[scene.slide]
        return with_words(path, scene.words, typeface) if typeface else whole(path)

    return shown


def _typeface() -> Typeface:
    found = chinese_typeface()
    if found is None:
        raise OutputUnavailableError(
            "没有找到中文字体，字幕画不上去；请安装微软雅黑或思源黑体，或运行 pip install manimgx-fonts-cjk。",
            "captions can't be drawn without a Chinese font; install Noto Sans CJK SC, or run pip install manimgx-fonts-cjk.",
        )
    return found
