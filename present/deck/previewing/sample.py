"""The sample deck: a plan of our own words with a slide of every kind, for looking at a template."""

from __future__ import annotations

import re
from collections.abc import Iterable

from present.model import (
    Bars,
    Card,
    ClosingSlide,
    ContentsSlide,
    Count,
    CoverSlide,
    Entry,
    FiguresSlide,
    Frame,
    GlanceSlide,
    Panel,
    PointSlide,
    QuotedLine,
    QuotesSlide,
    Slide,
    Template,
    TermCard,
    TermsSlide,
    TextSlide,
    ThemeSlide,
    Words,
)

TITLE = "在全市全民阅读工作推进会上的讲话"
THEMES = (
    ("馆员善荐", "懂书、懂人、懂时机", ("选书", "识人", "上门")),
    ("社区会办", "小活动、大热闹", ("场地", "队伍", "时间")),
    ("学校乐读", "让每个孩子爱上一本书", ("早读", "书单", "演讲")),
    ("家家爱读", "书香进万家", ("书角", "共读", "分享")),
)
"""The themes: term, tagline and key words."""

POINTS = (
    ("用好“善荐”的眼力", "把书送到对的人手里"),
    ("练就“善荐”的脚力", "每周走进一个社区"),
    ("提高“善荐”的笔力", "每月写出一份好书单"),
    ("保持“善荐”的热情", "记住常来读者的名字"),
    ("拓宽“善荐”的门路", "线上线下一起推荐"),
    ("守住“善荐”的初心", "不看排行，只看读者"),
)
COMMUNITY = (
    ("办好家门口的读书会", "地方不在大，来的人要常来"),
    ("用好身边的领读人", "退休教师、返乡学生都能领读"),
    ("管好共享的小书架", "随手取、按时还、有人理"),
)
SCHOOL = (
    ("早读要有声", "每天清早读一刻钟"),
    ("书单要对路", "一个年级一份书单"),
    ("演讲要常办", "人人上台讲一本书"),
    ("图书要流动", "班与班之间换着读"),
)
FAMILY = (
    ("家家有个小书角", "灯亮一点，书近一点，孩子伸手就能拿到"),
    ("周周有次共读时", "放下手机，一家人读同一本书，说说各自的心得"),
)
WORDS = (
    "全市|全民|阅读|工作|推进会|馆员|善荐|社区|会办|学校|乐读|家家|爱读|眼力|脚力|笔力|热情|门路|初心|合适|人手|每周|走进|每月|写出|书单|"
    "读者|名字|线上|线下|一起|推荐|排行|家门口|读书会|身边|领读人|退休|教师|返乡|学生|领读|共享|书架|随手|按时|有人|活动|热闹|孩子|"
    "一本书|书香|万家|图书馆|延长|开放|时间|晚上|九点|周末|增加|亲子|故事会|数字|资源|借阅|手机|办理|每年|更新|图书|三万册|好书|好人|"
    "习惯|半个|小时|每天|拿出|各单位|各街道|带头|读书|建好|场所|办好|形成|风气|长期|坚持|城市|温度|底气|今天|明天|清早|一刻钟|年级|"
    "人人|上台|流动|之间|书角|伸手|拿到|共读|放下|一家人|同一本书|各自|心得"
)
"""The words of the sample, so that its lines break between them."""


def sample_cut(text: str) -> tuple[str, ...]:
    """The sample's texts cut into words; what is none of its words is cut into characters."""
    longest_first = sorted(set(WORDS.split("|")), key=len, reverse=True)
    return tuple(re.findall("|".join((*map(re.escape, longest_first), "(?s:.)")), text))


def sample_slides(template: Template) -> tuple[Slide, ...]:
    """A slide of every kind, with what *template* says of its department."""
    return (
        _cover(template),
        _contents(),
        _glance(),
        _text(),
        _theme(1, POINTS),
        *_points(),
        _theme(2, COMMUNITY),
        _theme(3, SCHOOL),
        _chart(),
        _theme(4, FAMILY),
        _terms(),
        _quotes(),
        _closing(),
    )


def _words(texts: Iterable[str]) -> tuple[Words, ...]:
    return tuple(Words(text) for text in texts)


def _frame(key: str, section: int | None, footer: str = "") -> Frame:
    return Frame(key, section, footer=Words(footer) if footer else None, notes=(Words("这里是讲话原文，供讲解的人看。"),))


def _cover(template: Template) -> CoverSlide:
    said = "\u3000".join(part for part in (template.department or "某市图书馆", template.date or "2026年4月") if part)
    terms = _words(term for term, _, _ in THEMES)
    return CoverSlide(_frame("cover", 0), Words(TITLE), Words(template.occasion or "学习会"), Words(said), terms)


def _contents() -> ContentsSlide:
    first = Entry(1, Words("充分认识全民阅读的意义"), None, "s1")
    rows = tuple(
        Entry(number, Words(term), Words(tagline), f"s{number}") for number, (term, tagline, _) in enumerate(THEMES, start=2)
    )
    return ContentsSlide(_frame("contents", 0), (first, *rows), Words("让馆员善荐、社区会办、学校乐读、家家爱读"))


def _glance() -> GlanceSlide:
    panels = tuple(
        Panel(Words(term), Words(tagline), _words(keywords), f"s{number}")
        for number, (term, tagline, keywords) in enumerate(THEMES, start=2)
    )
    return GlanceSlide(_frame("glance", 0, TITLE), Words("让馆员善荐、社区会办、学校乐读、家家爱读"), panels)


def _text() -> TextSlide:
    sentences = (
        "读书是一座城市的“温度”，图书馆的灯亮着，城市就不冷清",
        "读书是一座城市的“底气”，今天多读一本书，明天多一条路",
        "读书是每个人的“习惯”，每天拿出半个小时，长期坚持下去",
    )
    line = Words("好书要有好人荐，好人要有好书读")
    title = Words("充分认识全民阅读的意义")
    return TextSlide(_frame("s1", 1, title.text), Words("第一部分"), title, _words(sentences), line)


def _theme(number: int, points: tuple[tuple[str, str], ...]) -> ThemeSlide:
    term, tagline, _ = THEMES[number - 1]
    cards = tuple(Card(count, Words(title), Words(line)) for count, (title, line) in enumerate(points, start=1))
    frame = _frame(f"s{number + 1}", number + 1, term)
    return ThemeSlide(frame, Words(term), Words(tagline), number, len(THEMES), cards)


def _points() -> tuple[PointSlide, PointSlide]:
    bullets = (
        "图书馆延长开放时间，晚上九点闭馆",
        "周末增加亲子故事会，孩子带着家里人来",
        "数字资源用手机就能借阅，办理不用跑",
        "每年更新图书三万册，读者点单，馆员下单",
    )
    (first, lead), (second, after) = POINTS[:2]
    quote = Words("懂书才能荐书，懂人才能荐对书")
    frames = (_frame(f"s2.p{number}", 2, THEMES[0][0]) for number in (1, 2))
    return (
        PointSlide(next(frames), Words(f"{lead}，{first}"), _words(bullets), quote, 1, 6),
        PointSlide(next(frames), Words(f"{after}，{second}"), _words(bullets[:3]), None, 2, 6),
    )


def _chart() -> FiguresSlide:
    """The figures of our sample are made up, like all of it."""
    rates = (("小学", 92.5), ("初中", 78.0), ("高中", 66.5))
    counts = tuple(Count(Words(f"{school}每天早读的班级"), Words(f"{rate}%")) for school, rate in rates)
    large = (Count(Words("全市学生读书会"), Words("312个")), Count(Words("比去年增加"), Words("46个")))
    bars = Bars(tuple(rate for _, rate in rates), "0.0", "%")
    return FiguresSlide(_frame("s4.figures", 4, THEMES[2][0]), Words("学校乐读"), counts, large, bars)


READINGS = (
    ("精读", ("一字一句", "边读边记", "读完再想")),
    ("略读", ("先看目录", "再看首尾")),
    ("共读", ("一人一段", "轮流开口", "人人能讲")),
)


def _terms() -> TermsSlide:
    cards = tuple(TermCard(Words(name), _words(words)) for name, words in READINGS)
    return TermsSlide(_frame("s5.terms", 5, THEMES[3][0]), Words("三种读法"), cards)


def _quotes() -> QuotesSlide:
    lines = (
        ("好书要有好人荐，好人要有好书读", "充分认识全民阅读的意义"),
        ("懂书才能荐书，懂人才能荐对书", THEMES[0][0]),
        ("地方不在大，来的人要常来", THEMES[1][0]),
        ("灯亮一点，书近一点", THEMES[3][0]),
    )
    lead, *others = (QuotedLine(Words(text), Words(source)) for text, source in lines)
    return QuotesSlide(_frame("quotes", 5), lead, tuple(others))


def _closing() -> ClosingSlide:
    asks = ("各单位带头读书", "各街道建好读书场所", "学校办好读书活动", "家家形成读书风气")
    title, lines = Words("今天多读一本书，明天多一条路"), _words(("让好书有人读", "让好人有书读"))
    return ClosingSlide(_frame("closing", None), title, lines, Words("全市各单位"), _words(asks))
