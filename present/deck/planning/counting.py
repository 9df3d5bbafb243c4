"""The figures of a speech as they can be shown: what each counts, in the speaker's words, and the figure itself."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from present.deck.planning.words import Material
from present.deck.slots import TABLE_FIGURE, TABLE_WHAT
from present.model import Count, Figure, Span, Words
from present.regex import regex

LONGEST_NOUN = 8
"""Characters of what stands behind a figure, up to the next mark, that are taken for what it counts (5个|驻村工作队)."""

_ABOUT = regex(r"(?:将近|接近|大约|不到|至少|最多|超过|突破|近|约|超|逾)$")
_AROUND = regex(r"余|多(?!\w)|以上|以下|左右|以内")
_FROM = regex(r"[从由自](?:[^，。；、]{0,8}的)?$")
_PLAIN_VERB = regex(r"(?:已经|累计|分别|达到|还有|共有|已|共|还|只|仅|均|都|达|为|有|是|了|：)+$")
"""What stands between what is counted and its figure and says nothing that the table doesn't."""

_LEADING = regex(r"(?:共有|现有|已有|有|是)(?=[\u4e00-\u9fff]{2})")
_NOUN = regex(rf"[\u4e00-\u9fffA-Za-z]{{2,{LONGEST_NOUN}}}(?=[的，。；：、！”\n])")
_RELATIVE = regex(
    r"(?:年均|同比|环比|其中|平均|累计|全年|分别|再)*(?:增幅|增速|增长|提高|下降|占比|比重|比例|总量|总数|总额|幅度)?"
    r"|[是为比较]?(?:上年|去年|前年|往年|当年)?(?:同期)?"
)
"""Words that count nothing unless one knows what was spoken of before."""

_LASTING = ("小时", "分钟", "天", "岁")
"""Units of what lasts: a rule (24小时值班), and nothing that was counted."""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure that can be shown.

    `name` is what it counts, and `said` the word that says where it went (增长), if there is one. `number` and `unit` are the
    figure where it is a plain one; they are empty where it is about so many, or from so many to so many.
    """

    count: Count
    name: Words
    said: Words | None = None
    number: str = ""
    unit: str = ""


def rows_in(material: Material, home: Span) -> tuple[Row, ...]:
    """The figures within *home* that can be shown, in order, each once."""
    found = dict[tuple[str, str], Row]()
    for figure in material.outline.figures:
        row = _row(material, figure) if home.holds(figure.number) and not material.is_withheld(figure.number) else None
        if row:
            found.setdefault((row.count.what.text, row.count.figure.text), row)
    return tuple(found.values())


def _row(material: Material, figure: Figure) -> Row | None:
    """The row of *figure*; None where it has no room, or would not say by itself what the speaker said."""
    unit = material.speech.verbatim(figure.unit) if figure.unit else ""
    if (
        not unit
        or unit in _LASTING
        or _is_one_of_several(material, figure)
        or _RELATIVE.fullmatch(material.speech.verbatim(figure.counts))
    ):
        return None
    row = _named_behind(material, figure) if figure.counts.start >= figure.number.end else _named_before(material, figure)
    whole = row and material.fits(TABLE_WHAT)(row.count.what.text) and material.fits(TABLE_FIGURE)(row.count.figure.text)
    return row if whole else None


def _is_one_of_several(material: Material, figure: Figure) -> bool:
    """Whether several were counted and this is the figure of but one of them (城乡居民收入分别达到48216元、24873元)."""
    return "分别" in material.speech.text[figure.clause.start : figure.number.start]


def _named_before(material: Material, figure: Figure) -> Row | None:
    """财政收入增长8.5%: what stands before the figure says what it is, from 财政收入 to 增长."""
    text = material.speech.text
    start = figure.counts.start + _length(_LEADING.match(text, figure.counts.start, figure.counts.end))
    beginning = _FROM.search(text, start + 1, figure.number.start)
    if beginning:
        what, both = material.words(Span(start, beginning.start())), _from_to(text, figure)
        return Row(Count(what, material.words(both)), what) if both else None
    shown = _with_about(text, figure, figure.counts.end)
    end = shown.start - _length(_PLAIN_VERB.search(text, figure.counts.end, shown.start))
    said = Span(figure.counts.end, end)
    row = Row(
        Count(material.words(Span(start, end)), material.words(shown)),
        material.words(Span(start, figure.counts.end)),
        material.words(said) if material.speech.verbatim(said).strip() else None,
    )
    return _plain(material, figure, shown, row)


def _named_behind(material: Material, figure: Figure) -> Row:
    """25.5万个驻村工作队: what stands behind the figure is what it counts."""
    text = material.speech.text
    noun = _NOUN.match(text, figure.counts.start)
    name = material.words(Span(figure.counts.start, noun.end() if noun else figure.counts.end))
    shown = _with_about(text, figure, figure.clause.start)
    return _plain(material, figure, shown, Row(Count(name, material.words(shown)), name))


def _plain(material: Material, figure: Figure, shown: Span, row: Row) -> Row:
    """*row* with its number and unit, if nothing but these is *shown*."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)(\D*)", material.speech.verbatim(shown))
    return replace(row, number=found[1], unit=found[2]) if found and shown.start == figure.number.start else row


def _from_to(text: str, figure: Figure) -> Span | None:
    """10.2%降至0.6%: a figure that something began with, up to the one that it came to; None where that isn't said."""
    unit = text[figure.unit.start : figure.unit.end] if figure.unit else ""
    ends = re.compile(rf"[^，。；、\d]{{0,6}}(?:至|到|为)(?:\d{{4}}年底?的?)?\d[\d.,]*[万亿]*{re.escape(unit)}")
    found = ends.match(text, figure.unit.end if figure.unit else figure.number.end)
    return Span(figure.number.start, found.end()) if found else None


def _with_about(text: str, figure: Figure, start: int) -> Span:
    """The figure with its unit and with what says that it is not exact (近200万人, 90%以上); not before *start*."""
    about = _ABOUT.search(text, start, figure.number.start)
    end = figure.unit.end if figure.unit else figure.number.end
    return Span(about.start() if about else figure.number.start, end + _length(_AROUND.match(text, end)))


def _length(found: re.Match[str] | None) -> int:
    return len(found[0]) if found else 0
