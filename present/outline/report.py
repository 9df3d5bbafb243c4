"""The outline as JSON: offsets into the decoded source, each with the source's own characters."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from present.model import Figure, Outline, Passage, Point, Section, Span, Speech, Term


def outline_json(speech: Speech, outline: Outline) -> str:
    """The outline as a JSON object; offsets count characters of the decoded text (no BOM, LF line ends), end exclusive."""
    report = {
        "title": speech.verbatim(outline.title) if outline.title else None,
        "byline": _quoted(speech, outline.byline),
        "salutation": _quoted(speech, outline.salutation),
        "opening": _passage(speech, outline.opening),
        "sections": [_section(speech, section) for section in outline.sections],
        "closing": _closing(speech, outline),
        "tail": _quoted(speech, outline.tail),
        "themes": [
            _named(speech, theme.term) | {"section": theme.section, "tagline": _quoted(speech, theme.tagline)}
            for theme in outline.themes
        ],
        "terms": [_term(speech, term) for term in outline.terms],
        "quotes": [_place(speech, quote.span) | {"section": quote.section} for quote in outline.quotes],
        "figures": [_figure(speech, figure) for figure in outline.figures],
        "asks": [
            {"who": _quoted(speech, ask.who), "what": _quoted(speech, ask.what), "section": ask.section} for ask in outline.asks
        ],
        "redactions": [_quoted(speech, mark) for mark in speech.redactions],
        "notices": [{"code": notice.code, "zh": notice.zh, "en": notice.en} for notice in outline.notices],
    }
    return json.dumps(report, ensure_ascii=False, indent=1)


def _place(speech: Speech, span: Span) -> dict[str, Any]:
    return {"text": speech.verbatim(span), "start": span.start, "end": span.end}


def _quoted(speech: Speech, span: Span | None) -> dict[str, Any] | None:
    return None if span is None else _place(speech, span)


def _all(speech: Speech, spans: Iterable[Span]) -> list[dict[str, Any]]:
    return [_place(speech, span) for span in spans]


def _named(speech: Speech, span: Span) -> dict[str, Any]:
    return {"term": speech.verbatim(span), "start": span.start, "end": span.end}


def _passage(speech: Speech, passage: Passage | None) -> dict[str, Any] | None:
    if passage is None:
        return None
    return {
        "start": passage.span.start,
        "end": passage.span.end,
        "carrying": _all(speech, passage.carrying),
        "excerpts": _all(speech, passage.excerpts),
        "quote": _quoted(speech, passage.quote),
    }


def _section(speech: Speech, section: Section) -> dict[str, Any]:
    return {
        "number": section.number,
        "heading": speech.verbatim(section.heading) if section.heading else None,
        "start": section.span.start,
        "end": section.span.end,
        "text": _passage(speech, section.text),
        "points": [_point(speech, point) for point in section.points],
    }


def _point(speech: Speech, point: Point) -> dict[str, Any]:
    return {
        "lead": speech.verbatim(point.lead),
        "start": point.lead.start,
        "end": point.lead.end,
        "short": _quoted(speech, point.short),
        "carrying": _all(speech, point.carrying),
        "excerpts": _all(speech, point.excerpts),
        "quote": _quoted(speech, point.quote),
    }


def _closing(speech: Speech, outline: Outline) -> dict[str, Any] | None:
    if outline.closing is None:
        return None
    return {
        "start": outline.closing.span.start,
        "end": outline.closing.span.end,
        "audience": _quoted(speech, outline.closing.audience),
        "asks": _all(speech, outline.closing.asks),
        "title": _quoted(speech, outline.closing.title),
    }


def _term(speech: Speech, term: Term) -> dict[str, Any]:
    members = [_named(speech, name) | {"words": _quoted(speech, words)} for name, words in term.members]
    return _named(speech, term.term) | {"members": members}


def _figure(speech: Speech, figure: Figure) -> dict[str, Any]:
    return {
        "number": _place(speech, figure.number),
        "unit": _quoted(speech, figure.unit),
        "counts": _place(speech, figure.counts),
        "direction": figure.direction.value if figure.direction else None,
    }
