"""Has the template a Chinese font, so that every computer shows the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn

from present.deck.checking.colours import theme_of
from present.deck.checking.subject import Subject
from present.deck.finding import Finding, Severity
from present.regex import regex

_FAMILIES = (
    r"aptos|arial(?! unicode)|bahnschrift|bodoni|book antiqua|bookman|calibri|cambria|candara|century|comic sans|consolas|"
    r"constantia|corbel|courier|franklin gothic|garamond|georgia|gill sans|helvetica|impact|inter|lato|lucida|montserrat|"
    r"open sans|palatino|poppins|roboto|rockwell|segoe ui|source sans|tahoma|times|trebuchet|tw cen|verdana"
)
WITHOUT_CHINESE = regex(rf"({_FAMILIES})( .*)?", re.IGNORECASE)
"""Font families that come with Office, Windows and macOS or are often taken, and have no Chinese characters."""

KINDS = (("a:majorFont", "标题字体", "the heading font"), ("a:minorFont", "正文字体", "the body font"))


def chinese_fonts(subject: Subject) -> Iterator[Finding]:
    """Each theme names a font for Chinese, and one that has it."""
    for master in subject.presentation.slide_masters:
        theme = theme_of(master)
        for kind, zh, en in KINDS:
            font = theme.find(f".//{qn(kind)}")
            yield from _of_theme(font, zh, en) if font is not None else ()
    yield from _of_layouts(subject)


def _of_theme(font: Any, zh: str, en: str) -> Iterator[Finding]:
    named = font.find(qn("a:ea")).get("typeface", "") if font.find(qn("a:ea")) is not None else ""
    by_script = next((each.get("typeface", "") for each in font.findall(qn("a:font")) if each.get("script") == "Hans"), "")
    chosen = named or by_script
    if not chosen:
        yield Finding(
            "font-missing",
            f"theme · {zh}",
            f"{zh}没有指定中文字体，各台电脑显示会不一样",
            f"{en} names none for Chinese: every computer will show another one",
            Severity.WARNING,
            *_CHOOSE,
        )
    elif WITHOUT_CHINESE.fullmatch(chosen):
        yield _without_chinese(f"theme · {zh}", chosen)


def _of_layouts(subject: Subject) -> Iterator[Finding]:
    for part in (*subject.presentation.slide_masters, *subject.book.layouts):
        faces = {str(each.get("typeface")) for each in part.element.iter(qn("a:ea"))}
        yield from (_without_chinese(part.name or "母版", face) for face in sorted(faces) if WITHOUT_CHINESE.fullmatch(face))


def _without_chinese(place: str, face: str) -> Finding:
    return Finding(
        "font-latin",
        place,
        f"中文字体写成了 {face}，它没有汉字",
        f"the font for Chinese is {face}, which has no Chinese characters",
        Severity.ERROR,
        *_CHOOSE,
    )


_CHOOSE = (
    "在母版视图“字体 → 自定义字体”里把中文字体设为微软雅黑等",
    "set the East Asian font, say to 微软雅黑, under Fonts → Customize Fonts in the slide master view",
)
