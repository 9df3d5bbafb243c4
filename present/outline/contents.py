"""A table of contents before a speech: lines that come back as headings, or that lead to a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from present.outline.paragraphs import Paragraph, words_of
from present.regex import regex

_LATEST = 15
"""Paragraphs within which a table of contents begins."""
_LONGEST = 120
_HEAD = regex(r"^目[\s　]*[录次]$")
_COLUMN = regex(r"^(?:段落|页[码次]?)$")
_PAGES = r"[（(]?[\d\s–—~～至-]*[）)]?$"
_LEADERS = regex(rf"[\s.．…·—]*{_PAGES}")
_LED = regex(rf"(?:[.．…·—\s　]{{2,}}|\t)[（(]?\d{_PAGES}")


def after_contents(text: str, paragraphs: Sequence[Paragraph], first: int) -> int | None:
    """Where what follows the table of contents begins, which stands among the paragraphs from *first* on; None without one."""
    places = range(first, min(first + _LATEST, len(paragraphs)))
    head = next((at for at in places if _HEAD.match(words_of(text, paragraphs[at]))), None)
    start = first if head is None else head + 1
    count = _count(text, paragraphs[start:], headed=head is not None)
    return start + count if count > (head is None) else None


def _count(text: str, paragraphs: Sequence[Paragraph], *, headed: bool) -> int:
    """How many of the first paragraphs are lines of a table; below its own heading they may lead to a page alone."""
    words = [words_of(text, paragraph)[:_LONGEST] for paragraph in paragraphs]
    names = [re.sub(r"\s", "", _LEADERS.sub("", each)) for each in words]
    last = {name: at for at, name in enumerate(names)}
    count = 0
    while count < len(words) and (_recurs(names, last, count) or (headed and _leads(words[count]))):
        count += 1
    return count


def _recurs(names: Sequence[str], last: dict[str, int], at: int) -> bool:
    return bool(names[at]) and last[names[at]] > at


def _leads(words: str) -> bool:
    return _LED.search(words) is not None or _COLUMN.match(words) is not None
