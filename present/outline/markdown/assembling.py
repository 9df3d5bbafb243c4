"""The text of an edited speech: the stretches of the source in the editor's order, and the editor's words in their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from present.model import Heading, Piece, Span, Speech
from present.outline.markdown.changes import Change, How, Plan
from present.outline.markdown.entries import hull


@dataclass(frozen=True, slots=True)
class Laid:
    """A piece of the edited text: where it stands there, where in the source (None: nowhere), and the change that put it in."""

    span: Span
    source: Span | None
    change: Change | None = None

    def place_of(self, span: Span) -> Span | None:
        """Where in this piece the source's *span*, or what was put in for it, stands; None where nothing of it does."""
        if self.change and self.change.how is How.INSTEAD and self.change.at.touches(span):
            return self.span
        return None if self.change else self.copy_of(span)

    def copy_of(self, span: Span) -> Span | None:
        """Where in this piece words of the source's *span* stand, moved ones and copies included."""
        if self.source is None or not _meets(self.source, span):
            return None
        ahead = self.span.start - self.source.start
        return Span(ahead + max(span.start, self.source.start), ahead + min(span.end, self.source.end))


def _meets(source: Span, span: Span) -> bool:
    """Whether *source* holds something of *span*, which may be an empty place within it."""
    return source.touches(span) or (not span and source.holds(span))


@dataclass(slots=True)
class Layout:
    """Lays the pieces of an edited text one after the other; *cut* is left out of it."""

    speech: Speech
    cut: Sequence[Span]
    laid: list[Laid] = field(default_factory=list)
    text: str = ""
    _end: int = 0
    _line_due: bool = False

    def stretch(self, stretch: Span, changes: Iterable[Change]) -> None:
        """Lay a *stretch* of the source with the *changes* to it."""
        self._line_due = self._line_due or not stretch or self._end != stretch.start
        self._end, at = stretch.end, stretch.start
        for change in sorted(changes, key=lambda each: (each.at.start, each.how)):
            self._source(Span(at, change.at.start))
            self._change(change)
            at = max(at, change.at.end)
        self._source(Span(at, stretch.end))

    def _source(self, span: Span) -> None:
        at = span.start
        for cut in self.cut:
            if cut.touches(span):
                self._piece(Span(at, max(at, cut.start)))
                at = max(at, cut.end)
        self._piece(Span(at, span.end))

    def _piece(self, span: Span) -> None:
        if span.start < span.end:
            self._begin_line_if_due()
            self._lay(self.speech.verbatim(span), span)

    def _change(self, change: Change) -> None:
        self._line_due = self._line_due or change.how in (How.HEAD, How.LINE)
        if change.how is not How.ASIDE:
            self._begin_line_if_due()
        words = self.speech.verbatim(change.origin) if change.origin else " ".join((change.entry.words or "").split())
        self._lay(words, change.origin, change)
        self._line_due = self._line_due or change.how in (How.HEAD, How.LINE)

    def _begin_line_if_due(self) -> None:
        if self._line_due and self.text and not self.text.endswith("\n"):
            self._lay("\n", None)
        self._line_due = False

    def _lay(self, words: str, source: Span | None, change: Change | None = None) -> None:
        self.laid.append(Laid(Span(len(self.text), len(self.text) + len(words)), source, change))
        self.text += words


@dataclass(frozen=True, slots=True)
class Edition:
    """An edited text as it was laid."""

    laid: tuple[Laid, ...]
    text: str

    def place_of(self, span: Span) -> Span | None:
        """Where the source's *span* stands in the text, or what was put in for it; None where nothing of it does."""
        return hull(place for each in self.laid if (place := each.place_of(span)) is not None)

    def put_in(self, *ways: How) -> tuple[Laid, ...]:
        """The pieces that were put in in one of these *ways*."""
        return tuple(each for each in self.laid if each.change and each.change.how in ways)


def edition_of(speech: Speech, plan: Plan) -> Edition:
    """The text that *plan* makes of *speech*."""
    layout = Layout(speech, plan.cut)
    for part, fates in zip(plan.parts, plan.fates, strict=True):
        layout.stretch(part.stretch, (fate for fate in fates if isinstance(fate, Change)))
    return Edition(tuple(layout.laid), layout.text)


def edited_speech(speech: Speech, plan: Plan, edition: Edition, forms: Sequence[str]) -> Speech:
    """*speech* with the text of its *edition* by *plan*; *forms* stand for a removed name in the editor's words."""
    sentences = _sentences(speech, edition, [part.stretch for part in plan.parts])
    strays = _marks(speech.strays, edition)
    return replace(
        speech,
        text=edition.text,
        paragraphs=tuple(_paragraphs(edition.text, sentences, strays)),
        sentences=sentences,
        redactions=tuple(sorted((*_marks(speech.redactions, edition), *_removed_names(edition, forms)))),
        strays=strays,
        headings=tuple(_headings(speech, edition)),
        pieces=tuple(Piece(each.span, each.source) for each in edition.laid),
        asides=tuple(each.span for each in edition.put_in(How.ASIDE)),
        source=speech.text,
    )


def _sentences(speech: Speech, edition: Edition, stretches: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences that are left of the source's, and the editor's; those that one piece stands for are one."""
    left = (edition.place_of(sentence) for stretch in stretches for sentence in speech.sentences_in(stretch))
    new = (each.span for each in edition.put_in(How.HEAD, How.LINE))
    merged: list[Span] = []
    for span in sorted(span for span in (*left, *new) if span and edition.text[span.start : span.end].strip()):
        if merged and span.touches(merged[-1]):
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _paragraphs(text: str, sentences: Sequence[Span], strays: Sequence[Span]) -> Iterator[Span]:
    """The lines with sentences in them; a line end that is a stray ends none."""
    wraps = frozenset(at for stray in strays for at in range(stray.start, stray.end))
    ends = [at for at, letter in enumerate(text) if letter == "\n" and at not in wraps]
    at = 0
    for start, end in zip((0, *(end + 1 for end in ends)), (*ends, len(text)), strict=True):
        within = []
        while at < len(sentences) and sentences[at].start < end:
            within.append(sentences[at])
            at += 1
        if within:
            yield Span(max(start, within[0].start), within[-1].end)


def _marks(marks: Sequence[Span], edition: Edition) -> tuple[Span, ...]:
    """Where *marks* of the source stand in the text, copies included."""
    return tuple(sorted(place for each in edition.laid for mark in marks if (place := each.copy_of(mark))))


def _removed_names(edition: Edition, forms: Sequence[str]) -> Iterator[Span]:
    """Where the editor wrote a form of a removed name."""
    pattern = re.compile("|".join(re.escape(form) for form in sorted(forms, key=len, reverse=True) if form))
    for each in edition.laid:
        if each.source is None and each.change:
            yield from (Span(*found.span()) for found in pattern.finditer(edition.text, each.span.start, each.span.end))


def _headings(speech: Speech, edition: Edition) -> Iterator[Heading]:
    for heading in speech.headings:
        place = edition.place_of(heading.span)
        if place:
            yield Heading(place, heading.level)
