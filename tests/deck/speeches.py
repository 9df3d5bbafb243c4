"""Small speeches of our own with their outlines, written by hand, for what the deck must be able to show."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from present.model import Closing, Outline, Passage, Point, Redaction, Section, Span, Speech, Template, Theme

RED_GOLD = Template(
    name="red-gold",
    display_name="红金",
    pptx=Path(__file__).parents[2] / "templates" / "red-gold" / "template.pptx",
    department="市图书馆",
    date="2024年4月",
    occasion="读书会",
)


@dataclass
class Script:
    """A text that grows, and knows where each piece of it stands."""

    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    redactions: list[Span] = field(default_factory=list)

    def add(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def sentence(self, words: str) -> Span:
        """One whole sentence."""
        span = self.add(words)
        self.sentences.append(span)
        return span

    def line(self) -> None:
        self.text += "\n"

    def within(self, span: Span, words: str) -> Span:
        start = self.text.index(words, span.start, span.end)
        return Span(start, start + len(words))

    def speech(self, redaction: Redaction = Redaction()) -> Speech:
        return Speech(
            name="speech",
            text=self.text,
            encoding="utf-8",
            sha256="0" * 64,
            paragraphs=tuple(Span(*found.span()) for found in re.finditer(r"\S(?:[^\n]*\S)?", self.text)),
            sentences=tuple(self.sentences),
            redactions=tuple(self.redactions),
            redaction=redaction,
        )


@dataclass(frozen=True)
class PointWords:
    """What a point is made of: its lead, the clauses of each of its sentences, the line that people quote."""

    short: str
    support: str = ""
    keyword: str = ""
    body: tuple[tuple[str, ...], ...] = ()
    quote: str = ""


@dataclass(frozen=True)
class SectionWords:
    """What a section is made of. `short` and `rest` are the clauses of its heading, `theme` stands in one of them."""

    short: str = ""
    rest: str = ""
    theme: str = ""
    tagline: str = ""
    introduction: tuple[str, ...] = ()
    excerpts: tuple[str, ...] = ()
    quote: str = ""
    points: tuple[PointWords, ...] = ()


@dataclass(frozen=True)
class SpeechWords:
    """What a speech is made of."""

    title: str = "在全市读书节推进会上的讲话"
    opening: tuple[str, ...] = ("今天我们召开读书节推进会。", "我讲几点意见。")
    sections: tuple[SectionWords, ...] = ()
    closing: tuple[str, ...] = ("各单位要带头读书，形成风气。", "让书香伴着每一个人。")
    asks: tuple[str, ...] = ("带头读书",)
    closing_title: str = "让书香伴着每一个人"
    tail: str = "谢谢大家！"


def written(words: SpeechWords) -> tuple[Speech, Outline]:
    """The speech that consists of *words*, and its outline."""
    script = Script()
    title = _paragraph(script, words.title) if words.title else None
    salutation = _paragraph(script, "同志们：")
    opening = Passage(_sentences(script, words.opening)) if words.opening else None
    found = [_section(script, number, section) for number, section in enumerate(words.sections, start=1)]
    closing = _closing(script, words) if words.closing else None
    tail = _paragraph(script, words.tail) if words.tail else None
    outline = Outline(
        title=title,
        salutation=salutation,
        opening=opening,
        sections=tuple(section for section, _ in found),
        closing=closing,
        tail=tail,
        themes=tuple(theme for _, theme in found if theme),
    )
    return script.speech(), outline


def _paragraph(script: Script, words: str) -> Span:
    span = script.sentence(words)
    script.line()
    return span


def _sentences(script: Script, sentences: Sequence[str]) -> Span:
    spans = [script.sentence(words) for words in sentences]
    script.line()
    return Span(spans[0].start, spans[-1].end)


def _section(script: Script, number: int, words: SectionWords) -> tuple[Section, Theme | None]:
    start = len(script.text)
    title = "，".join(clause for clause in (words.short, words.rest) if clause)
    heading = _paragraph(script, f"{number}、{title}") if title else None
    text = _passage(script, words) if words.introduction else None
    points = tuple(_point(script, point) for point in words.points)
    section = Section(
        number=number,
        span=Span(start, len(script.text.rstrip())),
        heading=heading,
        title=script.within(heading, title) if heading else None,
        short=script.within(heading, words.short) if heading else None,
        rest=script.within(heading, words.rest) if heading and words.rest else None,
        text=text,
        points=points,
    )
    if not words.theme or heading is None:
        return section, None
    tagline = script.within(heading, words.tagline) if words.tagline else None
    return section, Theme(script.within(heading, words.theme), number, tagline)


def _passage(script: Script, words: SectionWords) -> Passage:
    span = _sentences(script, words.introduction)
    return Passage(
        span,
        excerpts=tuple(script.within(span, excerpt) for excerpt in words.excerpts),
        quote=script.within(span, words.quote) if words.quote else None,
    )


def _point(script: Script, words: PointWords) -> Point:
    title = "，".join(clause for clause in (words.support, words.short) if clause)
    lead = script.sentence(f"{title}。")
    bodies = [script.sentence("，".join(clauses) + "。") for clauses in words.body]
    span = Span(lead.start, len(script.text))
    script.line()
    clauses = ((body, clause) for body, clauses in zip(bodies, words.body, strict=True) for clause in clauses)
    return Point(
        span=span,
        lead=Span(lead.start, lead.end - 1),
        title=script.within(lead, title),
        short=script.within(lead, words.short),
        support=script.within(lead, words.support) if words.support else None,
        keyword=script.within(lead, words.keyword) if words.keyword else None,
        carrying=tuple(bodies[:1]),
        excerpts=tuple(script.within(body, clause) for body, clause in clauses if clause != words.quote),
        quote=script.within(span, words.quote) if words.quote else None,
    )


def _closing(script: Script, words: SpeechWords) -> Closing:
    span = _sentences(script, words.closing)
    return Closing(
        span,
        Passage(span),
        asks=tuple(script.within(span, ask) for ask in words.asks),
        title=script.within(span, words.closing_title) if words.closing_title else None,
    )


NOUNS = ("方向", "标准", "底线", "信心", "环境", "动能", "舞台", "氛围", "保障", "劲头", "基因", "担当", "激情")


def a_point(number: int, term: str = "爱读") -> PointWords:
    """The point with this *number*, counted from 0: a lead of two clauses, two sentences, a line to quote."""
    noun = NOUNS[number % len(NOUNS)]
    return PointWords(
        short=f"筑牢“{term}”{noun}",
        support="坚持每天读一点书",
        keyword=noun,
        body=(
            ("把读书当作一种习惯", "读有所得、读有所悟、读有所用"),
            ("办好社区书屋和流动书车", "让读书的人越来越多"),
        ),
        quote="读有所得、读有所悟、读有所用",
    )


def a_theme(term: str, points: int) -> SectionWords:
    """A section that carries the theme *term* with so many *points*."""
    return SectionWords(
        short=f"全力支持“{term}”",
        rest="着力建设“读得进、记得住、用得上”的学习型城市",
        theme=term,
        tagline="读得进、记得住、用得上",
        introduction=("读书是一件终身的事。", "要把时间留给读书。"),
        points=tuple(a_point(number) for number in range(points)),
    )


PLAIN = SectionWords(
    short="深刻认识读书的重要意义",
    introduction=(
        "把读书的劲头体现在学习上，把读书的收获体现在工作上，把读书的快乐体现在生活上。",
        "一座城市的气质藏在图书馆的灯光里，藏在读书人的背影里。",
    ),
    excerpts=("把读书的劲头体现在学习上", "把读书的收获体现在工作上", "把读书的快乐体现在生活上"),
    quote="藏在图书馆的灯光里，藏在读书人的背影里",
)

LONG = "进一步完善覆盖城乡便捷高效普惠优质的公共文化服务体系建设长效机制和考核评价办法以及相关配套措施"
"""A clause of 48 characters without any mark."""


def shapes() -> Iterator[tuple[str, SpeechWords]]:
    """Speeches of every shape that a deck must be able to show, by name."""
    yield "two themes", SpeechWords(sections=(PLAIN, a_theme("群众爱读", 3), a_theme("社区会办", 6)))
    yield (
        "seven themes",
        SpeechWords(sections=tuple(a_theme(f"{who}爱读", 2) for who in ("干部", "群众", "职工", "学生", "老人", "青年", "农民"))),
    )
    yield (
        "no themes",
        SpeechWords(
            sections=tuple(
                SectionWords(short=f"办好读书节第{n}件事", points=tuple(a_point(i) for i in range(n))) for n in (1, 2, 5)
            )
        ),
    )
    yield (
        "twelve points",
        SpeechWords(sections=(SectionWords(short="抓好十二件实事", points=tuple(a_point(i) for i in range(12))),)),
    )
    yield "seven points", SpeechWords(sections=(a_theme("群众爱读", 7), a_theme("社区会办", 8)))
    yield "one point", SpeechWords(sections=(a_theme("群众爱读", 1), a_theme("社区会办", 0), PLAIN))
    yield (
        "long headings",
        SpeechWords(
            sections=tuple(
                SectionWords(short=f"{LONG}第{n}条", rest=LONG[:40], points=tuple(a_point(i) for i in range(n))) for n in range(4)
            )
        ),
    )
    yield (
        "long leads",
        SpeechWords(
            sections=(
                SectionWords(
                    short="抓落实",
                    points=tuple(PointWords(short=f"{LONG}{n}", support=LONG, body=((LONG * 3, "少说多读"),)) for n in range(9)),
                ),
            )
        ),
    )
    yield (
        "no heading",
        SpeechWords(
            sections=(
                SectionWords(introduction=PLAIN.introduction, excerpts=PLAIN.excerpts),
                SectionWords(points=(a_point(0), a_point(1))),
            )
        ),
    )
    yield (
        "nine sections",
        SpeechWords(
            sections=tuple(SectionWords(short=f"办好第{n}件事", introduction=("读书的事要一件一件办。",)) for n in range(9))
        ),
    )
    yield (
        "bare leads",
        SpeechWords(
            sections=(SectionWords(short="做到三条", points=tuple(PointWords(short=f"读好第{n}本书") for n in range(3))),)
        ),
    )
    yield "many bullets", SpeechWords(sections=(SectionWords(short="抓落实", points=(_many(7, 1), _many(6, 6), a_point(0))),))
    yield (
        "no sections",
        SpeechWords(opening=("读书使人进步。", "读书使人快乐，读书使人充实。", "愿大家都爱上读书。"), sections=()),
    )
    yield "no closing", SpeechWords(sections=(PLAIN, PLAIN), closing=(), asks=(), closing_title="", tail="2024年4月23日")
    yield (
        "seven asks",
        SpeechWords(
            sections=(PLAIN,),
            closing=tuple(f"要读好第{n}本书。" for n in range(7)),
            asks=tuple(f"读好第{n}本书" for n in range(7)),
            closing_title="",
        ),
    )
    yield "no title", SpeechWords(title="", opening=(), sections=(PLAIN, a_theme("群众爱读", 4)))


def _many(clauses: int, a_sentence: int) -> PointWords:
    """A point of so many *clauses*, so many of them in *a_sentence*."""
    words = [f"第{n}件事要办得又快又好又省心让群众都满意" for n in range(clauses)]
    return PointWords(short="办好实事", body=tuple(tuple(words[at : at + a_sentence]) for at in range(0, clauses, a_sentence)))
