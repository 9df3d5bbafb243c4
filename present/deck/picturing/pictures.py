"""A picture of every slide of a deck."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from PIL.Image import Image

from present.errors import DeckError
from present.model import Notice

WIDTH = 1920
"""The width of a picture in pixels: that of a hall's projector, and of a video."""

_QUALITY = 85
"""Of JPEG, without which fine red strokes would lose their colour (4:4:4): letters stay sharp, at 150 kB a slide."""


def draw_slides(printed: Path, folder: Path, told: Callable[[int, int], None]) -> tuple[Notice, ...]:
    """A picture of every slide in *folder*, `01.jpg` and so on, taken from *printed*, the deck as a PDF.

    *told* hears how many of how many are done.

    Raises:
        DeckError: *printed* can't be read.
    """
    for number, total, picture in printed_pictures(printed):
        picture.convert("RGB").save(folder / f"{number:02}.jpg", quality=_QUALITY, subsampling=0, optimize=True)
        told(number, total)
    return ()


def printed_pictures(printed: Path) -> Iterator[tuple[int, int, Image]]:
    """The pages of a PDF: the number of each, how many there are, and its picture.

    Raises:
        DeckError: *printed* can't be read.
    """
    import pypdfium2  # noqa: PLC0415 - loaded only where there is something to draw

    try:
        with closing(pypdfium2.PdfDocument(printed)) as document:
            for number, page in enumerate(document, start=1):
                yield number, len(document), page.render(scale=WIDTH / page.get_width()).to_pil()
    except pypdfium2.PdfiumError as exc:
        raise DeckError(f"读不了 {printed.name}：{exc}", f"{printed.name} can't be read: {exc}") from exc
