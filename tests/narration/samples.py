"""A small speech of our own, with its outline and its slides, that the narration's tests start from."""

from __future__ import annotations

import re

from present.model import (
    Closing,
    ClosingSlide,
    ContentsSlide,
    CoverSlide,
    Entry,
    Frame,
    GlanceSlide,
    Outline,
    Panel,
    Passage,
    Point,
    PointSlide,
    Section,
    Slide,
    Span,
    Speech,
    TextSlide,
    Theme,
    ThemeSlide,
    Words,
)
from present.source.paragraphs import find_paragraphs
from present.source.sentences import find_sentences

TEXT = """在全县“敢想敢做”动员会上的讲话

同志们：
今天开会，就是要吹响**“敢想敢做”的号角。下面我讲两点。
一、要支持“干部敢想”，做到想得远、想得实
各级干部要勤于思考。这是第一位的要求。
（一）坚持学在前面。多读书、读好书；把学到的用 到工作里去。
坚持想在前面。凡事先想三步。
一、要支持“群众敢做”，打开新局面
群众是真正的英雄。我们要相信群众、依靠群众。
同志们，让我们一起努力！谢谢大家。
"""


def at(words: str, start: int = 0) -> Span:
    """Where *words* stand in the text, from *start* on."""
    found = TEXT.index(words, start)
    return Span(found, found + len(words))


def through(first: str, last: str) -> Span:
    return Span(at(first).start, at(last).end)


def words(text: str, *spans: Span) -> Words:
    return Words(text, spans or (at(text),))


SPEECH = Speech(
    name="讲话",
    text=TEXT,
    encoding="utf-8",
    sha256="0" * 64,
    paragraphs=find_paragraphs(TEXT).spans,
    sentences=find_sentences(TEXT),
    redactions=tuple(Span(*found.span()) for found in re.finditer(r"\*\*", TEXT)),
    strays=tuple(Span(found.start() + 1, found.end() - 1) for found in re.finditer(r"用 到", TEXT)),
)

POINTS = (
    Point(
        span=through("（一）坚持", "工作里去。"),
        lead=at("（一）坚持学在前面。"),
        title=at("坚持学在前面"),
        short=at("学在前面"),
        carrying=(at("（一）坚持学在前面。"),),
    ),
    Point(
        span=through("坚持想在前面", "三步。"),
        lead=at("坚持想在前面。"),
        title=at("坚持想在前面"),
        short=at("想在前面"),
        carrying=(at("凡事先想三步。"),),
    ),
)

SECTIONS = (
    Section(
        number=1,
        span=through("一、要支持“干部", "三步。"),
        heading=at("一、要支持“干部敢想”，做到想得远、想得实"),
        title=at("支持“干部敢想”，做到想得远、想得实"),
        short=at("要支持“干部敢想”"),
        rest=at("做到想得远、想得实"),
        text=Passage(through("各级干部", "要求。"), carrying=(at("各级干部要勤于思考。"),)),
        points=POINTS,
    ),
    Section(
        number=2,
        span=through("一、要支持“群众", "依靠群众。"),
        heading=at("一、要支持“群众敢做”，打开新局面"),
        title=at("支持“群众敢做”，打开新局面"),
        short=at("要支持“群众敢做”"),
        rest=at("打开新局面"),
        text=Passage(through("群众是真正", "依靠群众。"), carrying=(at("群众是真正的英雄。"),)),
    ),
)

OUTLINE = Outline(
    title=at("在全县“敢想敢做”动员会上的讲话"),
    salutation=at("同志们："),
    opening=Passage(through("今天开会", "两点。"), carrying=(at("今天开会，就是要吹响**“敢想敢做”的号角。"),)),
    sections=SECTIONS,
    closing=Closing(through("同志们，让", "大家。"), Passage(through("同志们，让", "大家。"), (at("同志们，让我们一起努力！"),))),
    themes=(Theme(at("干部敢想"), 1, at("想得远、想得实")), Theme(at("群众敢做"), 2)),
)

SLIDES: tuple[Slide, ...] = (
    CoverSlide(Frame("cover", 0, covers=through("在全县", "同志们：")), words("在全县“敢想敢做”动员会上的讲话")),
    ContentsSlide(
        Frame("contents", 0),
        (Entry(1, words("要支持“干部敢想”"), None, "s1"), Entry(2, words("要支持“群众敢做”"), None, "s2")),
    ),
    GlanceSlide(
        Frame("glance", 0),
        Words("一图读懂"),
        (
            Panel(words("干部敢想"), words("想得远、想得实"), (), "s1"),
            Panel(words("群众敢做"), None, (), "s2"),
        ),
    ),
    TextSlide(Frame("opening", 0, covers=through("今天开会", "两点。")), Words("开篇"), words("吹响**"), ()),
    ThemeSlide(Frame("s1", 1, covers=through("一、要支持“干部", "要求。")), words("干部敢想"), words("想得远、想得实"), 1, 2, ()),
    PointSlide(Frame("s1.p1", 1, covers=at("（一）坚持学在前面。")), words("坚持学在前面"), (), None, 1, 2),
    PointSlide(
        Frame("s1.p1.2", 1, covers=through("多读书", "工作里去。")), words("坚持学在前面"), (), None, 1, 2, continued=True
    ),
    PointSlide(Frame("s1.p2", 1, covers=through("坚持想在前面", "三步。")), words("坚持想在前面"), (), None, 2, 2),
    ThemeSlide(Frame("s2", 2, covers=through("一、要支持“群众", "依靠群众。")), words("群众敢做"), None, 2, 2, ()),
    ClosingSlide(Frame("closing", None, covers=through("同志们，让", "大家。")), words("一起努力"), (), None, ()),
)
