"""A template's deck drawn anew after its settings have changed; what a keeper did by hand is kept beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import present
from present.deck.adopting.book import is_ours
from present.deck.adopting.opening import open_deck
from present.deck.drawing import draw_template, is_as_drawn
from present.deck.folders import DECK, SETTINGS, deck_in
from present.deck.settings import dress, read_settings
from present.deck.template import found_folder
from present.errors import TemplateError


@dataclass(frozen=True, slots=True)
class Drawn:
    """The deck template that was drawn, and where the one before it is kept if somebody had changed it by hand."""

    deck: Path
    kept: Path | None = None


def redraw_template(name: str, folders: tuple[Path, ...]) -> Drawn:
    """Draws the deck of the template *name*, which is looked for in *folders*, as its settings say.

    A drawing that nobody has touched is replaced; one that was changed by hand is kept as `template.kept.pptx`.

    Raises:
        TemplateError: there is no such template, its settings lack a colour, its deck is the organisation's own, or nothing can
            be written there.
    """
    folder = found_folder(name, folders)
    _check_own(name, folder)
    drawn = draw_template(dress(read_settings(folder / SETTINGS, folders)))
    old = deck_in(folder)
    _check_drawn(old)
    deck = folder / DECK
    with _written(deck):
        beside = deck.with_name(f".{DECK}.part")
        beside.write_bytes(drawn)
        kept = None if old is None or is_as_drawn(old.read_bytes()) else _kept(old)
        beside.replace(deck)
    return Drawn(deck, kept)


def _check_own(name: str, folder: Path) -> None:
    if folder.resolve().is_relative_to(Path(present.__file__).resolve().parent):
        raise TemplateError(
            f"“{name}”是随程序装好的模板，升级时会被换掉，不在这里改：请先运行 present template new 某局 --from {name}",
            f"The template {name} comes with the program and would be lost with its next version: "
            f"make your own with present template new NAME --from {name}",
        )


def _check_drawn(deck: Path | None) -> None:
    """Refuses to put a drawing of ours in the place of a deck that never was one."""
    if deck is None or any(is_ours(layout, layout.name) for layout in open_deck(deck).slide_layouts):
        return
    raise TemplateError(
        f"{deck} 是本单位自己的文件，不是程序画的：颜色、字体请用 PowerPoint 或 WPS 在它里面改。要换成程序画的，先把它移走",
        f"{deck} is the organisation's own and was never drawn: change its colours and fonts in PowerPoint or WPS. "
        "To have one drawn instead, move it away first",
    )


def _kept(deck: Path) -> Path:
    """*deck* under a name of its own that nothing else has."""
    names = (deck.with_name(f"{deck.stem}.kept{number if number > 1 else ''}{deck.suffix}") for number in count(1))
    kept = next(each for each in names if not each.exists())
    return deck.rename(kept)


@contextmanager
def _written(deck: Path) -> Iterator[None]:
    try:
        yield
    except OSError as exc:
        raise TemplateError(
            f"写不了 {deck}：如果它正开在 PowerPoint 或 WPS 里，请先关上；再检查有没有写入权限",
            f"{deck} can't be written: if a program has it open, close it; else ask for the right to write there",
        ) from exc
    finally:
        deck.with_name(f".{DECK}.part").unlink(missing_ok=True)
