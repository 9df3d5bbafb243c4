"""How near an outline comes to one that a reader made by hand."""

from collections.abc import Sequence

from present.model import Outline, Span, Speech


def score(speech: Speech, outline: Outline, gold: dict[str, object]) -> dict[str, float]:
    """F1 of sections and points by how they begin, and whether the closing and the themes are the reader's; each from 0 to 1."""
    points = [point.span for section in outline.sections for point in section.points]
    closing = [outline.closing.span] if outline.closing else []
    return {
        "sections": _f1(speech, [section.span for section in outline.sections], gold["sections"]),
        "points": _f1(speech, points, gold["points"]),
        "closing": _f1(speech, closing, [gold["closing"]] if gold["closing"] else []),
        "themes": _f1(speech, [theme.term for theme in outline.themes], gold["themes"]),
    }


def _f1(speech: Speech, spans: Sequence[Span], beginnings: object) -> float:
    wanted = list(beginnings) if isinstance(beginnings, list) else []
    left = [speech.verbatim(span) for span in spans]
    hits = 0
    for beginning in wanted:
        match = next((words for words in left if words.startswith(beginning)), None)
        if match is not None:
            left.remove(match)
            hits += 1
    return round(2 * hits / (len(spans) + len(wanted)), 3) if spans or wanted else 1.0
