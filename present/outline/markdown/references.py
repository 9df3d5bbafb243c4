"""The comments of an outline.md: which entries they name, at which places of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from present.model import Span
from present.outline.markdown.entries import Entry
from present.outline.markdown.escaping import unescaped
from present.outline.markdown.kinds import KINDS, REDACTION, REMARK, STRAY, WRITTEN
from present.outline.markdown.trouble import Where
from present.regex import regex

_REFERENCE = regex(r"\s*([A-Za-z][\w-]*)((?:\s+\d+\s*[–—-]\s*\d+)*)")
_PLACE = regex(r"(\d+)\s*[–—-]\s*(\d+)")
_DIRECTIVE = regex(r"\s*([\w-]+):(?:\s|$)")
_NOTE = regex(rf"\s*(?:{REMARK}\b|$)")
_ALIKE = 0.75


def is_foreign(body: str) -> bool:
    """Whether the comment says nothing of the outline: a remark of a person's, or what speaks to Marp (`_class: lead`)."""
    directive = _DIRECTIVE.match(body)
    foreign = directive is not None and not get_close_matches(directive[1], KINDS, n=1, cutoff=_ALIKE)
    return foreign or _NOTE.match(body) is not None


def is_inventory(body: str) -> bool:
    """Whether the comment lists what was written."""
    return body.split(maxsplit=1)[:1] == [WRITTEN]


def entries_in(body: str, where: Where) -> tuple[Entry, ...]:
    """The entries that the comment names; the words after its colon are those of the last.

    Raises:
        SourceError: it can't be read.
    """
    references, *words = re.split("[：:]", body, maxsplit=1)
    *others, (kind, spans) = _tokens(references, where)
    said = unescaped(words[0]) if words else None
    entries = (Entry(each, next(iter(places), None), line=where.line) for each, places in others)
    return (*entries, Entry(kind, next(iter(spans), None), said, where.line))


def inventory_in(body: str, where: Where) -> dict[str, tuple[Span, ...]]:
    """The places that the comment lists, by kind.

    Raises:
        SourceError: it can't be read.
    """
    return {kind: spans for kind, spans in _tokens(body, where) if kind != WRITTEN}


def _tokens(references: str, where: Where) -> list[tuple[str, tuple[Span, ...]]]:
    found = list(_REFERENCE.finditer(references))
    if not found or "".join(each[0] for each in found).strip() != references.strip():
        raise where.error(f"注释“{references.strip()}”读不懂", f"the comment {references.strip()!r} can't be read")
    return [(_kind(each[1], where), tuple(_places(each[2]))) for each in found]


def _kind(word: str, where: Where) -> str:
    known = (*KINDS, WRITTEN, REDACTION, STRAY)
    if word in known:
        return word
    meant = get_close_matches(word, known, n=1, cutoff=0.5)
    zh = f"，是不是“{meant[0]}”？" if meant else "，"
    en = f"; did you mean {meant[0]}?" if meant else ";"
    raise where.error(
        f"注释里的“{word}”不认识{zh}自己的批注请写成 <!-- {REMARK}：… -->",
        f"the comment's {word} is unknown{en} Write notes of your own as <!-- {REMARK}: … -->",
    )


def _places(written: str) -> Iterator[Span]:
    return (Span(int(start), int(end)) for start, end in _PLACE.findall(written))
