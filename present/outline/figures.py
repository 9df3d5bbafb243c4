"""The figures of a speech: number, unit, what they count, and where they went."""

from __future__ import annotations

from collections.abc import Iterator

from present.model import Direction, Figure, Span, Speech
from present.outline.clauses import clauses
from present.outline.words import Vocabulary
from present.regex import regex

_UNITS = (
    "个百分点|平方公里|平方米|立方米|公里|万元|亿元|美元|千瓦时|千瓦|%|％|元|人次|人|户|家|个|项|座|所|条|次|件|吨|公斤|斤|亩|公顷|米|倍|成|张|辆|套|台|支|名|位"
    "|种|场|处|天|小时|分钟|岁|股|村|县|国"
)
_FIGURE = regex(rf"(?<![\d.〔第])(\d[\d,]*(?:\.\d+)?(?:万亿|万|亿|千|百)?)(余|多)?({_UNITS})?")
_DATE = regex(r"\s?[年月日号时：:〕]|\s?世纪|\s?周年|[-－—–]\d")
_UP = regex(r"增长|增加|提高|提升|上升|新增|扩大|增至|升至|翻了|突破|超过")
_DOWN = regex(r"下降|减少|降低|缩短|压减|压缩|精简|降至|减至|收窄|回落")
_BETWEEN = regex(
    r"(?:比上年|同比|环比|累计|分别|已经|已|共|约|近|达到|达|为|到|由|从|的|了|再|又|还|新|突破|超过|超|逾|有|完成|实现|(?:增长|增加|提高|提升|上升|扩大|下降|减少|降低)(?:了|到|至)?)+$"
)
_LEADING = regex(r"^(?:对|把|将|在|其中|全年|去年|今年|我国|全市|全县|全省|要|再|已|共|约|近)+")
_MEASURES = "个座项家户名支条所台套辆件批对位种处场"
_NOUN = regex(r"(?!以上|以下|左右|以内|百分点|正在|已经|宣布|可以|进行)[\u4e00-\u9fff]{2,6}")
_NAMED = regex(r"(?!.*(?:我|你|他|她|就是|不是|以上|以下|每))[\u4e00-\u9fffA-Z]{3,16}")


def find_figures(speech: Speech, vocabulary: Vocabulary) -> tuple[Figure, ...]:
    """The numbers in digits that count something the clause names; years, dates and document numbers are none."""
    found = (
        figure
        for sentence in speech.sentences
        for clause in clauses(speech.text, sentence)
        for figure in _in(speech.text, clause, vocabulary)
    )
    return tuple(found)


def _in(text: str, clause: Span, vocabulary: Vocabulary) -> Iterator[Figure]:
    for found in _FIGURE.finditer(text, clause.start, clause.end):
        number, unit = Span(*found.span(1)), Span(*found.span(3)) if found[3] else None
        counts = _counted(text, clause, Span(*found.span()), vocabulary)
        if unit and counts and not _DATE.match(text, found.end()):
            yield Figure(number, unit, counts, clause, _direction(text, clause, found.start()))


def _counted(text: str, clause: Span, figure: Span, vocabulary: Vocabulary) -> Span | None:
    """The word after a figure that ends in a measure word (12座|水库); else what stands before it, without the verb between."""
    after = vocabulary.words_in(Span(figure.end, clause.end))
    adjacent = bool(after) and after[0].start == figure.end and text[figure.end - 1] in _MEASURES
    if adjacent and _NOUN.fullmatch(text, after[0].start, after[0].end):
        return after[0]
    before = text[clause.start : figure.start]
    between, leading = _BETWEEN.search(before), _LEADING.search(before)
    start = clause.start + (leading.end() if leading else 0)
    end = clause.start + (between.start() if between else len(before))
    return Span(start, end) if _NAMED.fullmatch(text, start, max(start, end)) else None


def _direction(text: str, clause: Span, figure: int) -> Direction | None:
    """The direction that the words before the figure say, the nearest where there are two."""
    ups = [found.end() for found in _UP.finditer(text, clause.start, figure)]
    downs = [found.end() for found in _DOWN.finditer(text, clause.start, figure)]
    if not ups and not downs:
        return None
    return Direction.UP if max(ups, default=-1) > max(downs, default=-1) else Direction.DOWN
