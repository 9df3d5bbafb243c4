"""What stands before the speech itself: title, byline, contents, salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from present.model import Span
from present.outline.contents import after_contents
from present.outline.numbering import Style
from present.outline.paragraphs import Paragraph, whole, words_of
from present.regex import regex

_TITLE = 60
_LATEST_SALUTATION = 10
"""Paragraphs within which a salutation is looked for; what stands before it is no part of the speech."""
_LATEST_TITLE = 8
"""Lines within which a title is looked for below what a page or a record says of the speech."""
_ADDRESSED = (
    "同志们?|朋友们?|[一-鿿]{1,3}们|代表|委员|来宾|嘉宾|乡亲|同胞|同仁|学员|同学|战友|青年|家长|领导|市民|议员|老师|女士|先生"
)
_SALUTATION = regex(
    r"(同志们|各位|尊敬的|女士们|先生们|朋友们|大家好|(?:代理)?主席|[^。；！？]{0,60}(?:人民政府|委员会|机构|单位|部门))[^。；！]{0,40}[：:！]$"
    rf"|[^。；！？：:]{{0,50}}(?:{_ADDRESSED})\s?[：:！]$"
)
_GREETING = regex(
    r"(?:同志们|大家(?:早安|午安|晚安)?好?|各位[^。，！：]{0,20}|女士们|先生们|朋友们|亲爱的[^。，！：]{0,12}|尊敬的[^。！：]{0,30})[！，：:!,]"
)
_FIRST_PERSON = regex(r"(?!>).{0,100}(?<!自)我")
_POST = (
    "书记|市长|县长|省长|区长|州长|镇长|乡长|局长|主任|院长|校长|董事长|总经理|总裁|主席|部长|厅长|处长|科长|会长|秘书长|行长|组长|队长|所长|站长|馆长"
    "|司令员|政委|检察长|行政长官|总统|总理|代表|委员"
)
_ORGAN = "委员会|人民政府|办公厅|办公室|研究室|新闻办|调研组|课题组|党组|党委|纪委"
_NO_NAME = "前言|引言|导言|序言|绪论|概述|总则|背景|总体要求|基本情况"
_BYLINE = regex(
    r"^[（(].{0,60}[）)]$|^\d{4}\s?年.{0,12}[日）)]$|^[二〇○零一二三四五六七八九十\d年月日\s　]{6,}$"
    rf"|^[^，。]{{0,20}}〔\d{{4}}〕\d+号$|^(?!{_NO_NAME})[一-鿿][一-鿿·　 ]{{0,4}}[一-鿿]$"
    rf"|^[一-鿿]{{2,14}}[　 ]+[一-鿿·　 ]{{2,8}}$|^[一-鿿、（）·　 ]{{2,60}}(?:{_POST})[　 ]+[一-鿿·　 ]{{2,8}}$"
    rf"|^[一-鿿\s　]{{2,40}}(?:{_ORGAN})$|^(?:——?|--)[^。；！？]{{4,70}}$"
)
_LABEL = regex(
    r"^(?:时间|日期|地点|主讲|(?:主讲|讲话|演讲|发言|报告|述职|主持|宣讲)人|(?:信息|文章|稿件)?来源|发(?:布|文|表)(?:时间|日期|机[构关])|作者|记者"
    r"|(?:录音)?整理|记录|(?:责任)?编辑|审核|索引号|文号|成文日期|关键词|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:数|量|次数)?|字[号体]|分享(?:到)?)"
    r"[：:\s　]"
)
_KIND = (
    r"(?:讲话|报告|致辞|致词|发言|演讲|演辞|贺词|献词|贺信|讲稿|党课|主持词|倡议书|意见|通知|公报|决定|材料|总结|述职)"
    r"(?:稿|提纲|摘要|节选|要点|全文)?(?:[（(].{0,20}[）)])?$"
)
_OF_A_KIND = regex(rf"^[^。；！？]{{2,70}}{_KIND}")
_DATELINE = regex(r"^(?:本报|新华社|人民网|中新社)[^。]{0,20}[讯电]|^[^。，]{1,12}讯[（( 　]")
_MATTER_TITLE = regex(r"^title:[ \t]*[\"']?(\S.*?)[\"']?[ \t]*$", re.MULTILINE)
_SENTENCE_END = "。！？；"


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the body of a speech."""

    title: Span | None
    byline: Span | None
    salutation: Span | None


def split_front(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Front, tuple[Paragraph, ...]]:
    """The front of the speech, and the paragraphs that follow it.

    What a record says of the speech above its title (时间：… 地点：…) is its byline where nothing stands below the title.
    """
    above = _above(text, paragraphs)
    front, body = _front(text, paragraphs, above)
    if above and front.byline:
        front, body = _front(text, paragraphs, 0)
    elif above:
        front = Front(front.title, whole(paragraphs[:above]), front.salutation)
    return front, tuple(paragraphs[body:])


def is_salutation(words: str) -> bool:
    """Whether a line of these words addresses the listeners (同志们：)."""
    return _SALUTATION.match(words) is not None


def _front(text: str, paragraphs: Sequence[Paragraph], above: int) -> tuple[Front, int]:
    """The front whose title stands below the first *above* lines, and where the body begins."""
    first, title = _title(text, paragraphs, above)
    body, salutation = _body_start(text, paragraphs, first)
    before = paragraphs[first : body - 1 if salutation else body]
    return Front(title, whole(before) if before else None, salutation), body


def _above(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """How many labels and notes stand above a line that says what kind of speech it heads; 0 where the first line is no label."""
    count = 0
    for at, paragraph in enumerate(paragraphs[:_LATEST_TITLE]):
        words = words_of(text, paragraph)
        if _is_label(words) or (count and _BYLINE.match(words)):
            count = at + 1
        else:
            return count if _OF_A_KIND.match(words) else 0
    return 0


def _is_label(words: str) -> bool:
    return _LABEL.match(words) is not None and not any(end in words for end in _SENTENCE_END)


def _title(text: str, paragraphs: Sequence[Paragraph], above: int) -> tuple[int, Span | None]:
    """Where the title ends, and the title: in front matter, or the first line, with those that belong to it if it was folded."""
    matter = _MATTER_TITLE.search(text, 0, paragraphs[0].span.start) if paragraphs else None
    if matter:
        return 0, Span(*matter.span(1))
    if above >= len(paragraphs) or not _is_title(text, paragraphs[above]):
        return above, None
    end = above + 1
    while end < len(paragraphs) and end < above + 3 and _is_folded(text, paragraphs, end):
        end += 1
    return end, whole(paragraphs[above:end])


def _body_start(text: str, paragraphs: Sequence[Paragraph], first: int) -> tuple[int, Span | None]:
    """Where the speech itself begins, and its salutation where that is a line of its own."""
    start = after_contents(text, paragraphs, first) or first
    for at, paragraph in enumerate(paragraphs[start : start + _LATEST_SALUTATION], start):
        words = words_of(text, paragraph)
        if is_salutation(words):
            return at + 1, paragraph.span
        if _GREETING.match(words):
            return at, None
        if (paragraph.mark and paragraph.mark.style in (Style.HAN, Style.PART)) or _is_spoken(words):
            break
    return _after_bylines(text, paragraphs, start), None


def _is_spoken(words: str) -> bool:
    """Whether a paragraph is the speaker's own, and no word of an editor on the speech."""
    return "。" in words and _FIRST_PERSON.match(words) is not None


def _after_bylines(text: str, paragraphs: Sequence[Paragraph], at: int) -> int:
    """Past the date, the speaker, the document number, the occasion, and all that stands above the dateline of a news report."""
    places = range(at, min(at + _LATEST_TITLE, len(paragraphs)))
    dateline = next((place for place in places if _DATELINE.match(words_of(text, paragraphs[place]))), at)
    titles = all(_is_title(text, each) for each in paragraphs[at:dateline])
    at = dateline if titles else at
    while at < len(paragraphs) and paragraphs[at].level is None and _is_byline(words_of(text, paragraphs[at])):
        at += 1
    return at


def _is_byline(words: str) -> bool:
    return bool(_BYLINE.match(words) or _is_label(words) or _OF_A_KIND.match(words))


def _is_title(text: str, paragraph: Paragraph) -> bool:
    words = words_of(text, paragraph)
    plain = words[-1:] not in _SENTENCE_END and len(words) <= _TITLE and paragraph.mark is None
    return bool(words) and plain and not is_salutation(words)


def _is_folded(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    """Whether the line at *at* goes on with the title that stands above it."""
    upper, lower = (re.sub(r"\s", "", words_of(text, paragraphs[place])) for place in (at - 1, at))
    if not _is_title(text, paragraphs[at]) or re.search(_KIND, upper):
        return False
    headed = any(_is_subtitle(text, each) for each in paragraphs[at + 1 : at + 2])
    open_ended = re.search(r"(关于.*|推进|加强|的|和|与|暨)$", upper) is not None and not _BYLINE.match(lower)
    organs = re.search(rf"(?:{_ORGAN}|国务院|部|厅|局)$", upper) is not None and lower.startswith("关于")
    broken = upper.startswith("在") and re.search(rf"^.{{0,12}}{_KIND}", lower) is not None
    return headed or open_ended or organs or broken


def _is_subtitle(text: str, paragraph: Paragraph) -> bool:
    """Whether the line names the occasion below a title (——在…上的讲话)."""
    words = words_of(text, paragraph)
    return re.match("——?", words) is not None and _is_byline(words)
