"""What the speech itself says for its cover: who spoke, when and where, from the lines between title and salutation."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.planning.words import Material, first_held, joined
from present.deck.slots import COVER_LINE
from present.model import Span, Words
from present.regex import regex

LINES_MOST = 3
"""More lines than these are no byline but an editor's introduction."""

_DAY = r"(?:\d{4}|[〇○零一二三四五六七八九]{4})\s*年(?:[\d一二三四五六七八九十]{1,3}月(?:[\d一二三四五六七八九十]{1,3}日)?)?"
_ONLY_A_DAY = regex(_DAY)
_OF_THE_SPEECH = regex(rf"[—\-]*{_DAY}[^。；！？：]{{0,40}}|[\u4e00-\u9fff·、　 ]{{2,30}}")
"""A day with what took place on it, or an office and a name."""

_NONE = regex(r"目录|全文|来源|编辑|记者|作者|摘要|节选|要点")
_EDGES = "（）()—- \u3000\t"


@dataclass(frozen=True, slots=True)
class Byline:
    """The byline for the foot of the cover, what of it stands above the title where that is too long for one line, its day."""

    above: Words | None = None
    below: Words | None = None
    date: Words | None = None


def byline_of(material: Material) -> Byline:
    """The byline of the speech; an empty one where it has none, or one that is an editor's."""
    lines = _lines(material)
    if not lines:
        return Byline()
    holds = material.fits(COVER_LINE)
    date = next((words for words in lines if _ONLY_A_DAY.fullmatch(words.text)), None)
    whole = joined(lines, "\u3000")
    if holds(whole.text):
        return Byline(below=whole, date=date)
    longest = max(lines, key=lambda words: len(words.text))
    rest = joined([words for words in lines if words is not longest], "\u3000")
    return Byline(first_held([longest], holds), first_held([rest], holds), date)


def _lines(material: Material) -> list[Words]:
    byline = material.outline.byline
    paragraphs = [each for each in material.speech.paragraphs if byline and byline.holds(each)]
    lines = [_line(material, each) for each in paragraphs[: LINES_MOST + 1]]
    known = [words for words in lines if words]
    return known if len(known) == len(lines) <= LINES_MOST else []


def _line(material: Material, paragraph: Span) -> Words | None:
    """The words of *paragraph* without dash and brackets around them; None where they don't say who, when or where."""
    text = material.speech.verbatim(paragraph)
    bare = text.strip(_EDGES)
    start = paragraph.start + text.index(bare)
    if _NONE.search(bare) or not _OF_THE_SPEECH.fullmatch(bare):
        return None
    return Words(material.speech.shown(Span(start, start + len(bare))), (Span(start, start + len(bare)),))
