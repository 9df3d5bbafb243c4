"""The outline as Markdown that a person can read, edit and build from; pandoc and Marp make slides of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from present.model import Outline, Span, Speech
from present.numerals import numeral, part_name
from present.outline.markdown.entries import Entry, entries_of
from present.outline.markdown.escaping import escaped
from present.outline.markdown.kinds import KINDS, REDACTION, SPARE, STRAY, WRITTEN, Form, Layer
from present.outline.markdown.matter import SOURCE, front_matter

LABELS = {"opening": "开篇", "closing": "结语"}
"""What parts are called that have no name in the source."""


def outline_markdown(speech: Speech, outline: Outline, source: str = SOURCE) -> str:
    """The outline of *speech*, whose text is in the file *source* (seen from where this one will be), as Markdown.

    Headings are the title, the parts and the points; bullets stand on slides, in bold those that people quote; what is quoted
    with `>` is read aloud. A comment at the end of each line tells where its words stand in the text, in characters; what slides
    don't show stands in comments alone.
    """
    entries = tuple(entries_of(outline))
    lines = tuple(_lines(speech, entries))
    forms = (Form.TITLE, *(form for _, form in lines))
    body = [each for (line, form), before in zip(lines, forms, strict=False) for each in _spaced(before, form, line)]
    written = [f"<!-- {WRITTEN} {kind} {' '.join(map(place, spans))} -->" for kind, spans in _inventory(speech, entries)]
    return "\n".join((*front_matter(speech, source), *body, "", *written)) + "\n"


def _spaced(before: Form, form: Form, line: str) -> Iterator[str]:
    """A blank line between what is different, around headings, and between quotations."""
    together = (Form.BULLET, Form.BOLD), (Form.COMMENT,)
    if not any(before in forms and form in forms for forms in together):
        yield ""
    yield line


def _lines(speech: Speech, entries: Sequence[Entry]) -> Iterator[tuple[str, Form]]:
    """Each line with its form; entries that are joined to the one before them stand in its comment."""
    if not entries or entries[0].kind != "title":
        yield f"# {escaped(speech.name)}", Form.TITLE
    part, section = "", 0
    for group in _joined(entries):
        head = group[0].kind
        part = head if KINDS[head].form is Form.PART else part
        section += head == "section"
        form = Form.COMMENT if part == "closing" and head in SPARE else KINDS[head].form
        yield _line(form, _words(speech, group, section), _references(group)), form


def _joined(entries: Sequence[Entry]) -> Iterator[tuple[Entry, ...]]:
    starts = [at for at, entry in enumerate(entries) if KINDS[entry.kind].form is not Form.JOINED]
    return (tuple(entries[start:end]) for start, end in pairwise((*starts, len(entries))))


def _words(speech: Speech, group: Sequence[Entry], section: int) -> str:
    """The words of the line: those of its last entry, and the number of a section."""
    head, last = group[0], group[-1]
    words = last.words or (speech.shown(last.span) if last.span else "")
    if KINDS[last.kind].layer is Layer.PLACE:
        words = LABELS.get(last.kind, part_name(section) if last.kind == "section" else "")
    return f"{numeral(section)}、{escaped(words)}" if head.kind == "section" and len(group) > 1 else escaped(words)


def _references(group: Iterable[Entry]) -> str:
    return " ".join(f"{entry.kind} {place(entry.span)}" if entry.span is not None else entry.kind for entry in group)


def _line(form: Form, words: str, references: str) -> str:
    if form is Form.COMMENT:
        return f"<!-- {references}{'：' if words else ''}{words} -->"
    said = f"{form.value}{words}**" if form is Form.BOLD and words else f"{form.value.strip('* ')} {words}"
    return f"{said} <!-- {references} -->"


def _inventory(speech: Speech, entries: Iterable[Entry]) -> Iterator[tuple[str, list[Span]]]:
    """The places of all lines of each kind, and what was found out about the characters of the source."""
    placed = sorted((entry.kind, entry.span) for entry in entries if entry.span is not None and _is_listed(entry.kind))
    yield from ((kind, [span for _, span in group]) for kind, group in groupby(placed, key=lambda each: each[0]))
    yield from ((kind, list(spans)) for kind, spans in ((REDACTION, speech.redactions), (STRAY, speech.strays)) if spans)


def _is_listed(kind: str) -> bool:
    """Whether somebody who deletes a line of this kind takes something away."""
    return KINDS[kind].form is not Form.JOINED and kind != "text"


def place(span: Span) -> str:
    """*span* as comments write it."""
    return f"{span.start}–{span.end}"
