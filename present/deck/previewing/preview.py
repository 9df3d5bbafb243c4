"""The preview of a template: its sample deck, and pictures of it where something can make them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from present.deck.adopting import open_book
from present.deck.continuing import continue_slides
from present.deck.notices import deck_notices
from present.deck.previewing.pictures import Taken, take_pictures
from present.deck.previewing.sample import sample_cut, sample_slides
from present.deck.rendering.deck import Deck, render_deck
from present.deck.template import load_template
from present.errors import TemplateError
from present.model.notice import Notice

NAME = "preview.pptx"

TakePictures = Callable[[Path, Path], Taken]
"""Makes a picture of every slide of a deck in a folder; none where nothing on this computer can."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What was made to look at: the deck, a picture of each slide, and what there is to say about either."""

    deck: Path
    pictures: tuple[Path, ...]
    notices: tuple[Notice, ...]


def preview_template(name: str, folders: tuple[Path, ...], out: Path, take: TakePictures = take_pictures) -> Preview:
    """Makes a sample deck in the template *name* and pictures of its slides, in the folder *out*; older ones are replaced.

    Raises:
        TemplateError: there is no such template, something in it is not right, or *out* can't be written.
        DeckError: its deck template can't be used.
    """
    template = load_template(name, folders)
    book = open_book(template)
    slides = continue_slides(sample_slides(template), book, sample_cut)
    notices = deck_notices(slides, book)
    try:
        out.mkdir(parents=True, exist_ok=True)
        for old in out.glob("slide-*.png"):
            old.unlink()
    except OSError as error:
        raise TemplateError(f"写不了 {out}：请换个文件夹", f"{out} can't be written: choose another folder") from error
    render_deck(Deck(slides, template, sample_cut), out / NAME)
    taken = take(out / NAME, out)
    return Preview(out / NAME, taken.pictures, (*notices, *taken.notices, *(() if taken.pictures else (_NO_PICTURES,))))


_NO_PICTURES = Notice(
    "no-pictures",
    f"没有做出图片（要用 LibreOffice 或中文字体），请用 PowerPoint 或 WPS 打开 {NAME} 看",
    f"no pictures were made, which takes LibreOffice or a Chinese font; open {NAME} in PowerPoint or WPS",
)
