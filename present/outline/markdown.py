"""The outline as Markdown that a person can read: headings, leads, excerpts, each with its place in the source."""

from __future__ import annotations

import json
from collections.abc import Iterator

from present.model import Closing, Outline, Passage, Section, Span, Speech

_NUMERALS = ("〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


def outline_markdown(speech: Speech, outline: Outline) -> str:
    """The outline of *speech* as Markdown; `[410–450]` after a line is where its words stand in the source, in characters."""
    return "\n".join(_document(speech, outline)) + "\n"


def _document(speech: Speech, outline: Outline) -> Iterator[str]:
    title = speech.shown(outline.title) if outline.title else speech.name
    yield from (
        "---",
        f"title: {json.dumps(title, ensure_ascii=False)}",
        f"source: {json.dumps(speech.name, ensure_ascii=False)}",
    )
    yield from (f"sha256: {speech.sha256}", "---", "", f"# {title}")
    yield from _themes(speech, outline)
    if outline.opening:
        yield from ("", "## 开篇", "", *_passage(speech, outline.opening))
    for section in outline.sections:
        yield from _section(speech, section)
    if outline.closing:
        yield from ("", "## 结语", "", *_closing(speech, outline.closing))


def _line(speech: Speech, span: Span, indent: str = "") -> str:
    return f"{indent}- {speech.shown(span)} [{span.start}–{span.end}]"


def _themes(speech: Speech, outline: Outline) -> Iterator[str]:
    if outline.themes:
        yield from ("", "主题：" + "、".join(speech.shown(theme.term) for theme in outline.themes))


def _passage(speech: Speech, passage: Passage) -> Iterator[str]:
    return (_line(speech, span) for span in passage.carrying)


def _section(speech: Speech, section: Section) -> Iterator[str]:
    title = speech.shown(section.title) if section.title else ""
    yield from ("", f"## {numeral(section.number)}、{title} [{section.span.start}–{section.span.end}]", "")
    if section.text:
        yield from _passage(speech, section.text)
    for point in section.points:
        yield f"- **{speech.shown(point.title)}** [{point.span.start}–{point.span.end}]"
        yield from (_line(speech, excerpt, "  ") for excerpt in point.excerpts)


def _closing(speech: Speech, closing: Closing) -> Iterator[str]:
    if closing.audience:
        yield _line(speech, closing.audience)
    yield from (_line(speech, ask) for ask in closing.asks)


def numeral(number: int) -> str:
    """The Chinese numeral of *number*, from 1 to 99."""
    tens, ones = divmod(number, 10)
    if tens == 0:
        return _NUMERALS[ones]
    return ("" if tens == 1 else _NUMERALS[tens]) + "十" + (_NUMERALS[ones] if ones else "")
