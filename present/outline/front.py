"""What stands before and after the speech itself: title, byline, salutation; signature, date, notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from present.model import Span
from present.outline.paragraphs import Paragraph, whole

_TITLE = 60
_SALUTATION = re.compile(
    r"(同志们|各位|尊敬的|女士们|先生们|朋友们|大家好|[^。；！？]{0,60}(?:人民政府|委员会|机构|单位|部门))[^。；]{0,40}[：:！]$"
)
_BYLINE = re.compile(
    r"^[（(].{0,60}[）)]$|^\d{4}\s?年.{0,12}[日）)]$|^[二〇○零一二三四五六七八九十\d年月日\s　]{6,}$"
    r"|^[^，。]{0,20}〔\d{4}〕\d+号$|^[一-鿿·　 ]{2,12}$"
)
_TAIL = re.compile(
    r"^[（(](?:来源|新华社|此件|本报|记者|编辑|责任编辑).{0,80}[）)]$|^(?:附件|附：|注：|来源[：:])|^\d{4}\s?年\d{1,2}\s?月\d{1,2}\s?日$"
    r"|^《\s?人民日报\s?》"
)
_SENTENCE_END = "。！？；"


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the body of a speech."""

    title: Span | None
    byline: Span | None
    salutation: Span | None


def split_front(text: str, paragraphs: Sequence[Paragraph]) -> tuple[Front, tuple[Paragraph, ...]]:
    """The front of the speech, and the paragraphs that follow it."""
    titles = _title_lines(text, paragraphs)
    at = len(titles)
    bylines = _while(paragraphs[at:], lambda words: _BYLINE.match(words) is not None and not _SALUTATION.match(words), text)
    at += len(bylines)
    salutations = _while(paragraphs[at : at + 1], lambda words: _SALUTATION.match(words) is not None, text)
    at += len(salutations)
    front = Front(
        title=whole(titles) if titles else None,
        byline=whole(bylines) if bylines else None,
        salutation=whole(salutations) if salutations else None,
    )
    return front, tuple(paragraphs[at:])


def split_tail(text: str, paragraphs: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], Span | None]:
    """The paragraphs before the tail, and the tail: sources, signature, date, notes at the very end."""
    body = list(paragraphs)
    tail: list[Paragraph] = []
    while len(body) > 1 and _TAIL.match(_words(text, body[-1])):
        tail.insert(0, body.pop())
    return tuple(body), whole(tail) if tail else None


def _title_lines(text: str, paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The first line where it reads as a title, with the next where the title was folded in two."""
    if not paragraphs or not _is_title(text, paragraphs[0]):
        return ()
    folded = len(paragraphs) > 1 and _is_folded(text, paragraphs[0], paragraphs[1])
    return paragraphs[: 2 if folded else 1]


def _is_title(text: str, paragraph: Paragraph) -> bool:
    words = _words(text, paragraph)
    plain = words[-1] not in _SENTENCE_END and len(words) <= _TITLE and paragraph.mark is None
    return plain and not _SALUTATION.match(words)


def _is_folded(text: str, first: Paragraph, second: Paragraph) -> bool:
    upper, lower = _words(text, first), _words(text, second)
    half = re.search(r"(关于.*|推进|加强|的|和|与|暨)$", upper) is not None and not re.search(
        r"(讲话|报告|意见|通知|致辞|提纲)$", upper
    )
    return half and _is_title(text, second) and not _BYLINE.match(lower)


def _while(paragraphs: Sequence[Paragraph], holds: Callable[[str], bool], text: str) -> list[Paragraph]:
    taken: list[Paragraph] = []
    for paragraph in paragraphs:
        if not holds(_words(text, paragraph)):
            break
        taken.append(paragraph)
    return taken


def _words(text: str, paragraph: Paragraph) -> str:
    return text[paragraph.span.start : paragraph.span.end]
