"""The files beside the deck: the logo, and whether the deck is what the settings would draw."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree
from pptx.oxml.ns import qn
from pptx.parts.image import Image

from present.deck.adopting.stamps import footer_place, logo_place
from present.deck.checking.colours import theme_of
from present.deck.checking.subject import Subject, our_layout
from present.deck.finding import Finding, Severity
from present.deck.folders import SETTINGS, deck_in
from present.deck.lint import lint_deck
from present.errors import TemplateError
from present.logos import logo_picture

SHARP = 120
"""The fewest pixels of a logo that is 0.38 in high on a screen of 1080 lines, with some to spare for larger ones."""

OF_SLIDES = {"colour", "language"}
"""What is asked of the slides of a finished deck alone."""

DRAWN_FROM = ("colours", "colour_map", "fonts", "form")


def logo(subject: Subject) -> Iterator[Finding]:
    """The logo is a picture, large enough, and some layout has a place for it."""
    path = subject.template.logo
    if path is None:
        return
    try:
        width, height = Image.from_blob(logo_picture(path)).size
    except TemplateError as exc:
        yield Finding("logo", str(path), exc.zh, exc.en)
        return
    except (OSError, ValueError):
        zh, en = f"标志“{path.name}”不是能用的图片", f"the logo {path.name} is no picture that can be used"
        yield Finding("logo", str(path), zh, en, Severity.ERROR, "换成 PNG、JPEG 或 SVG", "take a PNG, a JPEG or an SVG")
        return
    if min(width, height) < SHARP:
        zh, en = f"标志只有 {width} × {height} 像素，投影会模糊", f"the logo has {width} × {height} pixels and will look blurred"
        yield Finding("logo-small", str(path), zh, en, Severity.NOTE, "换一张更大的", "take a larger picture")
    if not any(logo_place(layout) is not None for layout in subject.book.layouts):
        yield Finding(
            "logo-place",
            subject.deck.name,
            "各版式都没有放标志的图片占位符，标志不会出现",
            "no layout has a picture placeholder for the logo: it won't be shown",
            Severity.WARNING,
            "把标志直接放在母版里，或加一个编号为 15 的图片占位符",
            "put the logo on the slide master itself, or add a picture placeholder with the number 15",
        )


def footer(subject: Subject) -> Iterator[Finding]:
    """A footer that the settings ask for has a place."""
    if subject.template.footer and not any(footer_place(layout) is not None for layout in subject.book.layouts):
        yield Finding(
            "footer-place",
            subject.deck.name,
            "各版式都没有日期占位符，固定页脚没有地方放",
            "no layout has a date placeholder, which is where the footer would stand",
            Severity.WARNING,
            "在母版视图中勾选“页脚”，或把这句话直接写在母版里",
            "tick Footers in the slide master view, or write the words on the slide master itself",
        )


def drawn(subject: Subject) -> Iterator[Finding]:
    """What the settings say of colours and fonts is what the deck has, as far as the deck is one that we draw."""
    own = subject.chain.sources[0]
    says = [name for name in DRAWN_FROM if name in own.said]
    if says and deck_in(own.path.parent) is None:
        yield Finding(
            "not-drawn",
            str(own.path),
            f"写了 {'、'.join(says)}，但这个文件夹里没有自己的 template.pptx，所以不起作用",
            f"it says {', '.join(says)}, but there is no template.pptx of its own, so that has no effect",
            Severity.WARNING,
            *_draw(subject),
        )
    elif any(our_layout(layout) for layout in subject.book.layouts) and (differing := _differing(subject)):
        yield Finding(
            "drawn-otherwise",
            subject.deck.name,
            f"主题颜色与 {SETTINGS} 里写的不一样：{'、'.join(differing)}",
            f"the theme colours are not those of {SETTINGS}: {', '.join(differing)}",
            Severity.NOTE,
            *_draw(subject),
        )


def _draw(subject: Subject) -> tuple[str, str]:
    command = f"present template draw {subject.chain.path.parent.name}"
    return (
        f"想按设置重新画，运行 {command}（手工改过的会另存一份）",
        f"to draw it anew, run {command}; what was changed by hand is kept beside it",
    )


def _differing(subject: Subject) -> list[str]:
    said = subject.chain.settings.colours.model_dump(exclude_none=True)
    scheme = theme_of(subject.presentation.slide_masters[0]).find(f".//{qn('a:clrScheme')}")
    has = {etree.QName(each).localname: str(each[0].get("val", "")).upper() for each in scheme}
    return [name for name, colour in said.items() if has.get(name) != colour.upper()]


def parts(subject: Subject) -> Iterator[Finding]:
    """The file hangs together: what does not is named place by place in a deck of ours, and once for each kind in another."""
    found = [each for each in lint_deck(subject.deck) if each.code not in OF_SLIDES]
    if any(our_layout(layout) for layout in subject.book.layouts):
        yield from (replace(each, severity=Severity.NOTE if each.code == "place" else Severity.WARNING) for each in found)
        return
    for code in dict.fromkeys(each.code for each in found if each.code != "place"):
        yield _together([each for each in found if each.code == code])


def _together(found: list[Finding]) -> Finding:
    """All that is amiss in one way, which is the doing of the program that wrote the file."""
    first = found[0]
    more_zh, more_en = (f"（等 {len(found)} 处）", f" ({len(found)} places)") if len(found) > 1 else ("", "")
    return replace(
        first,
        zh=f"{first.zh}{more_zh}",
        en=f"{first.en}{more_en}",
        severity=Severity.NOTE,
        remedy_zh="一般不影响使用；用 PowerPoint 或 WPS 打开再保存一次，多半就好了",
        remedy_en="it seldom matters; opening and saving it once in PowerPoint or WPS mostly mends it",
    )
