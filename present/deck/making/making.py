"""A new template: its folder with settings to fill in, its deck, its logo; all of it or nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pptx.parts.image import Image

from present.deck.adopting.opening import open_deck
from present.deck.drawing import draw_template
from present.deck.folders import DECK, OFFICE_TEMPLATE, SETTINGS
from present.deck.making.wish import TemplateWish
from present.deck.making.words import settings_text
from present.deck.settings import Chain, dress, read_settings, suggestion
from present.deck.settings.tables import COLOUR, ColourSettings
from present.deck.template import found_folder
from present.errors import TemplateError
from present.logos import SVG, is_svg, logo_picture
from present.names import is_reserved
from present.refusals import refusal
from present.regex import regex

NAME = regex(r"[\w\u4e00-\u9fff][\w\u4e00-\u9fff .-]{0,59}")
PICTURES = {"png": ".png", "jpg": ".jpg", "jpeg": ".jpg"}


def new_template(wish: TemplateWish, folder: Path, folders: tuple[Path, ...]) -> Path:
    """Makes the template that *wish* asks for in *folder*, and returns where it is; what it extends is looked for in *folders*.

    Its deck is the one that is given; without one, that of the template it extends, drawn anew where colours are given.

    Raises:
        TemplateError: the name can't be one or is taken, there is no such base, a colour is none, or a file can't be used.
        DeckError: the deck that is given can't be opened.
    """
    _check_name(wish.name, folder)
    colours = _colours(wish)
    base = read_settings(found_folder(wish.base, folders) / SETTINGS, folders)
    logo = _logo(wish.logo) if wish.logo else None
    if wish.deck:
        open_deck(wish.deck)
    with _made(folder / wish.name) as made:
        (made / SETTINGS).write_text(settings_text(wish, colours, logo), encoding="utf-8")
        if wish.logo and logo:
            shutil.copyfile(wish.logo, made / logo)
        _add_deck(made, wish, base, (*folders, folder))
    return folder / wish.name


def _check_name(name: str, folder: Path) -> None:
    if not NAME.fullmatch(name) or name.endswith((".", " ")) or is_reserved(name):
        raise TemplateError(
            f"“{name}”不能作模板名称：用汉字、字母、数字和 - _，不超过 60 个字",
            f"“{name}” can't be a template's name: take letters, digits, - and _, 60 at most",
        )
    if (folder / name).exists():
        raise TemplateError(
            f"{folder / name} 已经有了：请换个名称，或先删掉它", f"{folder / name} is there already: choose another name"
        )


def _colours(wish: TemplateWish) -> tuple[tuple[str, str], ...]:
    """The colours that are asked for, as the settings write them."""
    if wish.colours and wish.deck:
        raise TemplateError(
            "给了自己的 pptx，颜色就用它里面的：请在 PowerPoint 里改主题颜色，不要再写 --colour",
            "with a deck of your own its colours hold: change its theme colours in PowerPoint instead of naming some here",
        )
    return tuple((_token(token), _rgb(token, colour)) for token, colour in wish.colours)


def _token(token: str) -> str:
    if token not in ColourSettings.model_fields:
        zh, en = suggestion(token, ColourSettings.model_fields)
        raise TemplateError(f"没有名为“{token}”的主题颜色，{zh}", f"There is no theme colour {token}; {en}")
    return token


def _rgb(token: str, colour: str) -> str:
    plain = colour.removeprefix("#")
    if not re.fullmatch(COLOUR, plain):
        raise TemplateError(
            f"{token}：颜色应写成六位十六进制数，如 8A191D，而不是“{colour}”",
            f"{token}: a colour is six hexadecimal digits, such as 8A191D, not “{colour}”",
        )
    return plain.upper()


def _logo(path: Path) -> str:
    """The name that the logo gets."""
    try:
        image = Image.from_blob(logo_picture(path))
        return f"logo{SVG if is_svg(path) else PICTURES[image.ext.casefold()]}"
    except (OSError, ValueError, KeyError) as error:
        raise TemplateError(
            f"标志“{path}”用不了：请用 PNG、JPEG 或 SVG 图片", f"The logo {path} can't be used: take a PNG, a JPEG or an SVG"
        ) from error


def _add_deck(made: Path, wish: TemplateWish, base: Chain, folders: tuple[Path, ...]) -> None:
    if wish.deck:
        shutil.copyfile(wish.deck, made / _deck_name(wish.deck))
    elif wish.colours or base.deck is None:
        (made / DECK).write_bytes(draw_template(dress(read_settings(made / SETTINGS, folders))))
    else:
        # A copy, since somebody may have changed it by hand.
        shutil.copyfile(base.deck, made / _deck_name(base.deck))


def _deck_name(deck: Path) -> str:
    return OFFICE_TEMPLATE if deck.suffix.casefold() == ".potx" else DECK


@contextmanager
def _made(target: Path) -> Iterator[Path]:
    """A folder beside *target* that takes its place in the end; nothing is left of it if something goes wrong."""
    beside = target.with_name(f".{target.name}.part")
    try:
        shutil.rmtree(beside, ignore_errors=True)
        beside.mkdir(parents=True)
        yield beside
        beside.rename(target)
    except OSError as error:
        why = refusal(error)
        raise TemplateError(
            f"写不了 {target}：{why.zh}。请换个文件夹，或检查有没有写入权限",
            f"{target} can't be written: {why.en}. Choose another folder, or ask for the right to write there",
        ) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)
