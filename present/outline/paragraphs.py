"""The paragraphs of a speech, each with the mark that it begins with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from present.model import Span, Speech
from present.outline.numbering import Mark, mark_at

_LEAD_END = re.compile(r"[。；！？]")
LEAD = 40
"""Characters up to which a first sentence reads as the lead of its paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the speech without the white space around it, its sentences, and its number mark."""

    span: Span
    sentences: tuple[Span, ...]
    mark: Mark | None


def paragraphs_of(speech: Speech) -> tuple[Paragraph, ...]:
    """The paragraphs of *speech* in order; every sentence belongs to one."""
    lines: list[list[Span]] = []
    for sentence in speech.sentences:
        if lines and "\n" not in speech.text[lines[-1][-1].end : sentence.start]:
            lines[-1].append(sentence)
        else:
            lines.append([sentence])
    return tuple(_paragraph(speech.text, sentences) for sentences in lines)


def _paragraph(text: str, sentences: list[Span]) -> Paragraph:
    span = Span(sentences[0].start, sentences[-1].end)
    return Paragraph(span, tuple(sentences), mark_at(text, span))


def lead_of(text: str, paragraph: Paragraph) -> Span:
    """From the first character, number included, to the first 。；！？ or the line end, which it leaves out."""
    start = paragraph.mark.span.end if paragraph.mark else paragraph.span.start
    end = _LEAD_END.search(text, start, paragraph.span.end)
    return Span(paragraph.span.start, end.start() if end else paragraph.span.end)


def has_lead(text: str, paragraph: Paragraph) -> bool:
    """Whether the paragraph opens with a short sentence that says what the rest of it unfolds."""
    first = lead_of(text, paragraph)
    return len(first) <= LEAD and len(paragraph.sentences) > 1


def whole(paragraphs: Sequence[Paragraph]) -> Span:
    """From the first paragraph's start to the last one's end."""
    return Span(paragraphs[0].span.start, paragraphs[-1].span.end)
