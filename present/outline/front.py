"""What stands before and after the speech itself: title, byline, contents, salutation; signature, date, notes, appendices."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from present.model import Span
from present.outline.numbering import Style
from present.outline.paragraphs import Paragraph, whole, words_of

_TITLE = 60
_LATEST_CONTENTS = 15
_LATEST_SALUTATION = 10
"""Paragraphs within which a salutation is looked for; what stands before it is no part of the speech."""
_SALUTATION = re.compile(
    r"(同志们|各位|尊敬的|女士们|先生们|朋友们|大家好|(?:代理)?主席|[^。；！？]{0,60}(?:人民政府|委员会|机构|单位|部门))[^。；！]{0,40}[：:！]$"
)
_GREETING = re.compile(
    r"(?:同志们|大家(?:早安|午安|晚安)?好?|各位[^。，！：]{0,20}|女士们|先生们|朋友们|亲爱的[^。，！：]{0,12}|尊敬的[^。！：]{0,30})[！，：:!,]"
)
_BYLINE = re.compile(
    r"^[（(].{0,60}[）)]$|^\d{4}\s?年.{0,12}[日）)]$|^[二〇○零一二三四五六七八九十\d年月日\s　]{6,}$"
    r"|^[^，。]{0,20}〔\d{4}〕\d+号$|^[一-鿿][一-鿿·　 ]{0,4}[一-鿿]$|^[一-鿿]{2,14}[　 ]+[一-鿿·　 ]{2,8}$"
)
_TAIL = re.compile(
    r"^[（(](?:来源|新华社|此件|本报|记者|编辑|责任编辑).{0,80}[）)]$|^(?:附件|附：|注：|来源[：:])"
    r"|^[二〇○零一二三四五六七八九十\d]{4}\s?年[\d一二三四五六七八九十]{1,3}\s?月[\d一二三四五六七八九十]{1,3}\s?日$|^《\s?人民日报\s?》"
)
_APPENDIX = re.compile(r"^(?:附件|附录|附表|附：|附)[\s\d一二三四五六七八九十：:．.]*[^。；！？]{0,40}$")
_SIGNATURE = re.compile(r"^[一-鿿\s　]{2,30}(?:委员会|人民政府|办公厅|办公室|部|厅|局|院|公司|委)$")
_CONTENTS = re.compile(r"^目\s*录$")
_LEADERS = re.compile(r"[\s.．…·]*[（(]?\d*[）)]?$")
_MATTER_TITLE = re.compile(r"^title:[ \t]*[\"']?(\S.*?)[\"']?[ \t]*$", re.MULTILINE)
_SENTENCE_END = "。！？；"


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the body of a speech."""

    title: Span | None
    byline: Span | None
    salutation: Span | None


def split_front(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Front, tuple[Paragraph, ...]]:
    """The front of the speech, and the paragraphs that follow it."""
    first, title = _title(text, paragraphs)
    body, salutation = _body_start(text, paragraphs, first)
    before = paragraphs[first : body - 1 if salutation else body]
    front = Front(title, whole(before) if before else None, salutation)
    return front, tuple(paragraphs[body:])


def split_tail(text: str, paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], Span | None]:
    """The paragraphs before the tail, and the tail: appendices; sources, signature, date and notes at the very end."""
    end = _appendix(text, paragraphs)
    while end > 1 and _is_tail(text, paragraphs, end - 1):
        end -= 1
    tail = paragraphs[end:]
    return tuple(paragraphs[:end]), whole(tail) if tail else None


def is_salutation(words: str) -> bool:
    """Whether a line of these words addresses the listeners (同志们：)."""
    return _SALUTATION.match(words) is not None


def _is_tail(text: str, paragraphs: Sequence[Paragraph], at: int) -> bool:
    words = words_of(text, paragraphs[at])
    dated = at + 1 < len(paragraphs) and _TAIL.match(words_of(text, paragraphs[at + 1]))
    return bool(_TAIL.match(words) or (dated and _SIGNATURE.match(words)))


def _appendix(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """Where the first appendix begins: a line that says so, in the second half of the text."""
    for at, paragraph in enumerate(paragraphs):
        late = at > len(paragraphs) // 3
        if late and _APPENDIX.match(words_of(text, paragraph)):
            return at
    return len(paragraphs)


def _title(text: str, paragraphs: Sequence[Paragraph]) -> tuple[int, Span | None]:
    """How many paragraphs the title takes, and the title: in front matter, or the first line, with the next if it was folded."""
    matter = _MATTER_TITLE.search(text, 0, paragraphs[0].span.start) if paragraphs else None
    if matter:
        return 0, Span(*matter.span(1))
    if not paragraphs or not _is_title(text, paragraphs[0]):
        return 0, None
    count = 2 if len(paragraphs) > 1 and _is_folded(text, paragraphs[0], paragraphs[1]) else 1
    return count, whole(paragraphs[:count])


def _body_start(text: str, paragraphs: Sequence[Paragraph], first: int) -> tuple[int, Span | None]:
    """Where the speech itself begins, and its salutation where that is a line of its own."""
    for at, paragraph in enumerate(paragraphs[first : first + _LATEST_SALUTATION], first):
        words = words_of(text, paragraph)
        if is_salutation(words):
            return at + 1, paragraph.span
        if _GREETING.match(words):
            return at, None
        if paragraph.mark and paragraph.mark.style in (Style.HAN, Style.PART):
            break
    return _after_bylines(text, paragraphs, first), None


def _after_bylines(text: str, paragraphs: Sequence[Paragraph], at: int) -> int:
    """Past the date, the speaker, the document number, and a table of contents that repeats the headings."""
    while at < len(paragraphs) and paragraphs[at].level is None and _BYLINE.match(words_of(text, paragraphs[at])):
        at += 1
    titled = (
        place
        for place in range(at, min(at + _LATEST_CONTENTS, len(paragraphs)))
        if _CONTENTS.match(words_of(text, paragraphs[place]))
    )
    place = next(titled, at)
    count = _contents(text, paragraphs[place:])
    return place + count if count else at


def _contents(text: str, paragraphs: Sequence[Paragraph]) -> int:
    """How many of the first paragraphs are a table of contents: lines that all come back later, after a line 目录 or without."""
    lines = [re.sub(r"\s", "", _LEADERS.sub("", words_of(text, paragraph)[: 2 * _TITLE])) for paragraph in paragraphs]
    last = {line: at for at, line in enumerate(lines)}
    count = 1 if lines and _CONTENTS.match(lines[0]) else 0
    while count < len(lines) and lines[count] and last[lines[count]] > count:
        count += 1
    return count if count > 1 else 0


def _is_title(text: str, paragraph: Paragraph) -> bool:
    words = words_of(text, paragraph)
    plain = words[-1:] not in _SENTENCE_END and len(words) <= _TITLE and paragraph.mark is None
    return bool(words) and plain and not is_salutation(words)


def _is_folded(text: str, first: Paragraph, second: Paragraph) -> bool:
    upper, lower = words_of(text, first), words_of(text, second)
    open_ended = re.search(r"(关于.*|推进|加强|的|和|与|暨)$", upper) is not None
    ended = re.search(r"(讲话|报告|意见|通知|致辞|提纲)$", upper) is not None
    return open_ended and not ended and _is_title(text, second) and not _BYLINE.match(lower)
