"""Where words that a person left in outline.md stand in the speech: white space and the form of removed names don't matter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from present.model import Redaction, Span, Speech


@dataclass(frozen=True, slots=True)
class Match:
    """Finds words in *speech*; *forms* are what may stand for a removed name, beside what the source has for it."""

    speech: Speech
    forms: tuple[str, ...]

    def says(self, span: Span, words: str) -> bool:
        """Whether *words* are what *span* shows."""
        wanted = squeezed(words)
        return any(squeezed(self._showing(form).shown(span)) == wanted for form in self.forms)

    def find(self, words: str, within: Span, near: int) -> Span | None:
        """Where in *within* the *words* stand, the place nearest to the offset *near* if there are several."""
        wanted = squeezed(words)
        found = (span for form in self.forms for span in _found(wanted, tuple(_letters(self._showing(form), within))))
        return min(found, key=lambda span: abs(span.start - near), default=None) if wanted else None

    def _showing(self, form: str) -> Speech:
        return replace(self.speech, redaction=Redaction(form, form))


def forms_of(speech: Speech, *others: str) -> tuple[str, ...]:
    """What may stand for a removed name: what *speech* shows, *others*, and what the source has."""
    source = sorted({speech.verbatim(mark) for mark in speech.redactions})
    return tuple(dict.fromkeys(form for form in (speech.redaction.shown, *others, *source) if form.strip())) or ("",)


def squeezed(words: str) -> str:
    """*words* without any white space."""
    return "".join(words.split())


def _found(wanted: str, letters: tuple[tuple[str, Span], ...]) -> Iterator[Span]:
    """Where *wanted* stands among *letters*, no part of a removed name alone."""
    text = "".join(letter for letter, _ in letters)
    places = [None, *(span for _, span in letters), None]
    at = text.find(wanted)
    while at >= 0:
        (before, first), (last, after) = places[at : at + 2], places[at + len(wanted) : at + len(wanted) + 2]
        if before != first and last != after and first and last:
            yield Span(first.start, last.end)
        at = text.find(wanted, at + 1)


def _letters(speech: Speech, span: Span) -> Iterator[tuple[str, Span]]:
    """Each character that *span* shows, white space left out, with where it stands; those of a removed name stand at its mark."""
    marks = {mark.start: mark for mark in speech.redactions if span.holds(mark)}
    hidden = _offsets(speech.strays)
    at = span.start
    while at < span.end:
        here = marks.get(at, Span(at, at + 1))
        shown = speech.redaction.shown if at in marks else "" if at in hidden else speech.text[at]
        yield from ((letter, here) for letter in squeezed(shown))
        at = here.end


def _offsets(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.start, span.end))
