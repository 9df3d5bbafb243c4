"""A picture of every slide of a deck: from its PDF, which LibreOffice makes, or else drawn by us."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from PIL.Image import Image

from present.deck.picturing.slides import Drawing
from present.errors import DeckError, OutputUnavailableError
from present.fonts import Typeface, chinese_typeface
from present.model import Notice

WIDTH = 1920
"""The width of a picture in pixels: that of a hall's projector, and of a video."""

_QUALITY = 85
"""Of JPEG, without which fine red strokes would lose their colour (4:4:4): letters stay sharp, at 150 kB a slide."""

Pages = Iterator[tuple[int, int, Image]]
"""The pages of a deck: the number of each, how many there are, and its picture."""

FindTypeface = Callable[[], Typeface | None]

_MISSED = {
    "chart": ("图表（条形图以外）", "charts other than bars"),
    "form": ("少见的形状（画成了方框）", "uncommon shapes (drawn as boxes)"),
    "ink": ("墨迹", "ink"),
    "object": ("嵌入对象或 SmartArt", "embedded objects or SmartArt"),
    "pattern": ("图案填充", "pattern fills"),
    "picture": ("矢量图片（EMF、WMF、SVG）", "vector pictures (EMF, WMF, SVG)"),
    "turned": ("竖排或旋转的文字（画成了横排）", "vertical or turned words (drawn level)"),
}


def draw_slides(
    deck: Path, printed: Path | None, folder: Path, told: Callable[[int, int], None], find: FindTypeface | None = None
) -> tuple[Notice, ...]:
    """A picture of every slide in *folder*, `01.jpg` and so on, taken from *printed*, the deck as a PDF, or else drawn by us.

    *told* hears how many of how many are done; the notice names what a drawing of ours leaves out.

    Raises:
        DeckError: the deck or its PDF can't be read.
        OutputUnavailableError: there is neither a PDF nor a Chinese typeface to draw with.
    """
    missed: set[str] = set()
    pages = printed_pictures(printed) if printed else drawn_pictures(deck, missed, find)
    for number, total, picture in pages:
        picture.convert("RGB").save(folder / f"{number:02}.jpg", quality=_QUALITY, subsampling=0, optimize=True)
        told(number, total)
    return not_drawn(missed)


def printed_pictures(printed: Path) -> Pages:
    """The pages of a PDF.

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


def drawn_pictures(deck: Path, missed: set[str], find: FindTypeface | None = None) -> Pages:
    """The slides of *deck* as we draw them; *missed* takes what is left out.

    Raises:
        OutputUnavailableError: there is no Chinese typeface.
    """
    typeface = (find or chinese_typeface)()
    if typeface is None:
        raise OutputUnavailableError(
            "没有 LibreOffice，也没有找到中文字体；装其中一样即可，字体可用 pip install manimgx-fonts-cjk 安装。",
            "it takes LibreOffice or a Chinese font, and there is neither; pip install manimgx-fonts-cjk brings a font.",
        )
    yield from Drawing(deck, typeface, WIDTH, missed).pictures()


def not_drawn(missed: set[str]) -> tuple[Notice, ...]:
    """The notice of what a drawing of ours leaves out, if it does."""
    if not missed:
        return ()
    zh, en = zip(*(_MISSED[each] for each in sorted(missed)), strict=True)
    return (
        Notice(
            "not-drawn",
            f"没有 LibreOffice，幻灯片图片由本程序绘制，缺了：{'、'.join(zh)}；演示文稿本身不受影响。",
            f"Without LibreOffice the pictures of slides are drawn by us, without: {', '.join(en)}; the deck itself is whole.",
        ),
    )
