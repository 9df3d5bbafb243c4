"""Is there room for the words, on a slide of the right shape; and can a restyle reach everything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.oxml.ns import qn

from present.deck.adopting.places import body_place, room_of, title_place
from present.deck.checking.subject import Subject, our_layout, where
from present.deck.drawing.families import layouts
from present.deck.drawing.grid import SLIDE_HEIGHT, SLIDE_WIDTH
from present.deck.finding import Finding, Severity
from present.deck.fitting import EMU_A_POINT, LINE

DRAWN = {(layout.name, slot.idx): slot for layout in layouts() for slot in layout.slots}
NOT_TEXT = {10, 11, 12, 15}
NUMBERS = range(40, 50)
NEARLY = 0.97
"""A box that somebody moved by hand may be a hair smaller."""

READABLE, FEWEST_LINES, FEWEST_CHARACTERS = 20.0, 8, 20
"""The size in points that is read from the back row; the lines of it that a text must hold, and the characters a title must."""

WIDE, A_HAIR = SLIDE_WIDTH / SLIDE_HEIGHT, 0.01


def slide_size(subject: Subject) -> Iterator[Finding]:
    """The slide is 16:9, and where our layouts are used, as large as they are drawn for."""
    width, height = subject.presentation.slide_width, subject.presentation.slide_height
    ours = any(our_layout(layout) for layout in subject.book.layouts)
    if abs(width / height - WIDE) > A_HAIR or (ours and (width, height) != (SLIDE_WIDTH, SLIDE_HEIGHT)):
        inches = f"{width / 914400:.2f} × {height / 914400:.2f}"
        yield Finding(
            "slide-size",
            subject.deck.name,
            f"幻灯片大小是 {inches} 英寸，不是 16:9 宽屏的 13.33 × 7.5 英寸",
            f"the slide is {inches} in, not the 13.33 × 7.5 in of 16:9",
            Severity.WARNING,
            "在“设计 → 幻灯片大小”里选“宽屏（16:9）”，再看看各版式有没有变形",
            "choose Design → Slide Size → Widescreen, then look whether the layouts are still right",
        )


def boxes(subject: Subject) -> Iterator[Finding]:
    """Our places are as large as the plan reckons with; places of another make hold a slide's words."""
    for layout in subject.book.layouts:
        if our_layout(layout):
            yield from (_smaller(layout, place) for place in layout.placeholders if _is_smaller(layout, place))
    yield from _too_small_for_us(subject)


def _is_smaller(layout: Any, place: Any) -> bool:
    idx = place.placeholder_format.idx
    drawn = DRAWN.get((layout.name, idx))
    if drawn is None or idx in NOT_TEXT or idx in NUMBERS or layout.name == "封面":
        return False
    return bool(place.width < NEARLY * drawn.box.w or place.height < NEARLY * drawn.box.h)


def _smaller(layout: Any, place: Any) -> Finding:
    drawn = DRAWN[layout.name, place.placeholder_format.idx].box
    return Finding(
        "box-small",
        where(layout, place),
        "比原来的小，长的文字可能排不下",
        "it is smaller than it was: long texts may have no room",
        Severity.WARNING,
        f"放大到宽 {drawn.w / 360000:.1f} 厘米、高 {drawn.h / 360000:.1f} 厘米以上",
        f"make it at least {drawn.w / 360000:.1f} cm wide and {drawn.h / 360000:.1f} cm high",
    )


def _too_small_for_us(subject: Subject) -> Iterator[Finding]:
    """Of the layouts of another make that stand in for ours: do they hold a slide's words?"""
    stand_ins = subject.stand_ins()
    for layout in {layout.name: layout for layout in stand_ins.values()}.values():
        title, body = title_place(layout), body_place(layout)
        if title is not None and _characters(title) < FEWEST_CHARACTERS:
            yield _holds_little(layout, title, f"{FEWEST_CHARACTERS} 个字", f"{FEWEST_CHARACTERS} characters")
        holds_more = any(name != "封面" for name, each in stand_ins.items() if each.name == layout.name)
        if body is not None and holds_more and _lines(body) < FEWEST_LINES:
            yield _holds_little(layout, body, f"{FEWEST_LINES} 行", f"{FEWEST_LINES} lines")


def _lines(place: Any) -> int:
    room = room_of(place)
    return int(room.height / (READABLE * room.scale * LINE * room.levels[0].spacing))


def _characters(place: Any) -> int:
    room = room_of(place)
    return _lines(place) * int(room.width / (READABLE * room.scale))


def _holds_little(layout: Any, place: Any, zh: str, en: str) -> Finding:
    size = f"{place.width / EMU_A_POINT / 28.35:.1f} × {place.height / EMU_A_POINT / 28.35:.1f}"
    return Finding(
        "box-small",
        where(layout, place),
        f"只有 {size} 厘米，按 20 磅写不下 {zh}，长的文字会缩到更小",
        f"with {size} cm it doesn't hold {en} of 20 pt: long texts will be set smaller",
        Severity.WARNING,
        "在母版视图中把它放大，或在 [layouts] 里另选一个版式",
        "make it larger in the slide master view, or choose another layout in [layouts]",
    )


def colours_by_token(subject: Subject) -> Iterator[Finding]:
    """Master and layouts take their colours from the theme, so that a restyle reaches them."""
    used = subject.layouts()
    masters = {id(layout.slide_master.part): layout.slide_master for layout in used}
    fixed = {part.name or "母版": _fixed(part) for part in (*masters.values(), *used)}
    if any(our_layout(layout) for layout in used):
        yield from (_not_by_token(name, found, Severity.WARNING) for name, found in fixed.items() if found)
    elif together := set().union(*fixed.values()):
        yield _not_by_token(subject.deck.name, together, Severity.NOTE)


def _fixed(part: Any) -> set[str]:
    return {str(each.get("val")).upper() for each in part.element.iter(qn("a:srgbClr"))}


def _not_by_token(where: str, colours: set[str], severity: Severity) -> Finding:
    named = sorted(colours)
    return Finding(
        "rgb",
        where,
        f"有 {len(named)} 种颜色没有用主题颜色：{'、'.join(named)}",
        f"{len(named)} colours are none of the theme's: {', '.join(named)}",
        severity,
        "改成主题颜色，以后换颜色只要改一处",
        "make them theme colours: then a restyle is one change",
    )


def samples(subject: Subject) -> Iterator[Finding]:
    """The template holds no slides of its own."""
    if count := len(subject.presentation.slides):
        yield Finding(
            "sample-slides",
            subject.deck.name,
            f"里面还有 {count} 页示例幻灯片",
            f"it still holds {count} sample slides",
            Severity.NOTE,
            "不影响使用：做出来的演示文稿里不会有；删掉可以让文件小一些",
            "no deck will have them; without them the file is smaller",
        )
