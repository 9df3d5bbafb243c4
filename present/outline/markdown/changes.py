"""What becomes of the source where a person changed outline.md: words that stay, are put in, give way, or are cut."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from present.model import Span, Speech
from present.outline.markdown.entries import Entry, Node
from present.outline.markdown.kinds import KINDS, NAMES, Layer
from present.outline.markdown.matching import Match, squeezed
from present.outline.markdown.territory import Part, parts_of, stretches_of
from present.outline.numbering import mark_at


class How(IntEnum):
    """How words are put in, in the order in which they stand at the same offset."""

    HEAD = 0
    """As a line of their own above a part."""
    ASIDE = 1
    """After a sentence, for slides alone."""
    LINE = 2
    """As a line of their own after a sentence."""
    INSTEAD = 3
    """In place of other words."""


@dataclass(frozen=True, slots=True)
class Stay:
    """The words of *entry* are those of the source at *place*, and stay there."""

    entry: Entry
    place: Span


@dataclass(frozen=True, slots=True)
class Change:
    """The words of *entry* are put in: copied from their *origin* in the source, else as the editor wrote them.

    `at` is what of the source gives way to them; it is empty where nothing does.
    """

    entry: Entry
    how: How
    at: Span
    origin: Span | None


@dataclass(frozen=True, slots=True)
class Follow:
    """The words of *entry* are to be found in the changed *name* of their part, if anywhere."""

    entry: Entry
    name: Entry


Fate = Stay | Change | Follow
"""What becomes of an entry."""


def source_of(entry: Entry, match: Match, within: Span) -> Span | None:
    """Where in the source the words of *entry* stand: at its own place, else *within* the part; None where they don't."""
    if entry.words is None or (entry.span is not None and match.says(entry.span, entry.words)):
        return entry.span
    return match.find(entry.words, within, within.start if entry.span is None else entry.span.start)


def said_in(part: Part, match: Match) -> Iterator[Stay | Change]:
    """What becomes of what is heard in *part*: its sentences one after the other, as the editor has them."""
    at = part.stretch.start
    for entry in part.of(Layer.SAID):
        source = source_of(entry, match, part.place)
        cursor = _Cursor(match.speech, part.stretch, at)
        fate = _read(entry, source, cursor) if entry.kind == "read" else _named(entry, source, cursor, part)
        at = max(at, _end(fate))
        yield fate


def shown_in(part: Part, match: Match, name: Change | None, gone: Sequence[Span]) -> Iterator[Fate]:
    """What becomes of what slides alone show of *part*, where *name* is changed and the words at *gone* stand there no more."""
    at: dict[str, int] = defaultdict(lambda: part.stretch.start)
    for entry in part.of(Layer.SHOWN):
        source = source_of(entry, match, part.place)
        cursor = _Cursor(match.speech, part.stretch, at[entry.kind])
        if name and _follows(entry, source, name, match):
            yield Follow(entry, name.entry)
        else:
            fate = _shown(entry, source, cursor, gone)
            at[entry.kind] = _end(fate)
            yield fate


def cut_of(said: Iterable[Stay | Change], written: Iterable[Span]) -> tuple[Span, ...]:
    """What is heard no more at its place: *written* sentences whose lines are gone, and those that were moved."""
    fates = tuple(said)
    moved = {fate.origin for fate in fates if isinstance(fate, Change) and fate.entry.kind == "read" and fate.origin}
    kept = sorted(fate.place for fate in fates if isinstance(fate, Stay))
    return tuple(rest for span in sorted({*written, *moved}) for rest in _without(span, kept))


@dataclass(frozen=True, slots=True)
class _Cursor:
    """How far the words of a stretch are placed; what is placed next stands after *at*."""

    speech: Speech
    stretch: Span
    at: int

    def is_before(self, span: Span) -> bool:
        return self.stretch.holds(span) and self.at <= span.start

    def next_line(self) -> Span:
        """The empty span where a line goes that comes next: at the beginning, else after a sentence."""
        return Span(self.at, self.at) if self.at == self.stretch.start else self.after_sentence()

    def after_sentence(self, anchor: Span | None = None) -> Span:
        """The empty span after the sentence that ends next; after that of *anchor*, if that is later."""
        at = max(self.at, self.stretch.start + 1, anchor.end if anchor and self.stretch.holds(anchor) else 0)
        ends = [sentence.end for sentence in self.speech.sentences_in(self.stretch)]
        end = next((end for end in ends if end >= at), ends[-1] if ends else self.stretch.start)
        return Span(end, end)


def _end(fate: Stay | Change) -> int:
    return fate.place.end if isinstance(fate, Stay) else fate.at.end


def _named(entry: Entry, source: Span | None, cursor: _Cursor, part: Part) -> Stay | Change:
    """A title or a name stays at its place, and what takes its place stands there."""
    if entry.span is None or not cursor.stretch.holds(entry.span):
        return Change(entry, How.HEAD, Span(cursor.stretch.start, cursor.stretch.start), source)
    if source == entry.span:
        return Stay(entry, entry.span)
    return Change(entry, How.INSTEAD, Span(_after_number(cursor.speech.text, part, entry.span), entry.span.end), source)


def _after_number(text: str, part: Part, name: Span) -> int:
    """Where what gives way to a new name begins: after the number, with the words between that the name leaves out (要, 我们)."""
    whole = next((each.span for each in part.own if each.kind in ("heading", "lead") and each.span), name)
    mark = mark_at(text, whole)
    return min(mark.span.end if mark else whole.start, name.start)


def _read(entry: Entry, source: Span | None, cursor: _Cursor) -> Stay | Change:
    own = entry.span if entry.span is not None and cursor.is_before(entry.span) else None
    shortened = own is not None and source is not None and source != own and own.holds(source)
    if source is not None and cursor.is_before(source) and not shortened:
        return Stay(entry, source)
    return Change(entry, How.LINE, cursor.next_line(), source) if own is None else Change(entry, How.INSTEAD, own, source)


def _shown(entry: Entry, source: Span | None, cursor: _Cursor, gone: Sequence[Span]) -> Stay | Change:
    if source is not None and cursor.is_before(source) and not any(span.touches(source) for span in gone):
        return Stay(entry, source)
    return Change(entry, How.ASIDE, cursor.after_sentence(entry.span), source)


def _follows(entry: Entry, source: Span | None, name: Change, match: Match) -> bool:
    """Whether *entry* is taken from the changed name: its words stand there, or it is none that can do without."""
    if entry.kind not in NAMES:
        return False
    words = entry.words if entry.words is not None else match.speech.shown(entry.span or name.at)
    untouched = source == entry.span and entry.kind not in ("theme", "tagline")
    return untouched or squeezed(words) in squeezed(name.entry.words or "")


def _without(span: Span, kept: Sequence[Span]) -> Iterator[Span]:
    """What is left of *span* without those that are *kept*, in order."""
    at = span.start
    for each in kept:
        if each.touches(span):
            if at < each.start:
                yield Span(at, each.start)
            at = max(at, each.end)
    if at < span.end:
        yield Span(at, span.end)


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of the speech: its parts in order, what becomes of the entries of each, what is cut, what is known of it."""

    parts: tuple[Part, ...]
    fates: tuple[tuple[Fate, ...], ...]
    cut: tuple[Span, ...]
    found: tuple[Stay, ...]

    def changes(self) -> tuple[Change, ...]:
        """All that is put in."""
        return tuple(fate for fates in self.fates for fate in fates if isinstance(fate, Change))


def plan_of(document: Node, written: Mapping[str, Sequence[Span]], match: Match) -> Plan:
    """What becomes of the speech that *match* looks into, by the *document* and by the places that were *written*."""
    parts = tuple(parts_of(document, stretches_of(written, len(match.speech.text))))
    said = [tuple(said_in(part, match)) for part in parts]
    heard = [fate for fates in said for fate in fates]
    cut = cut_of(heard, written.get("read", ()))
    gone = (*cut, *(fate.at for fate in heard if isinstance(fate, Change) and fate.how is How.INSTEAD))
    shown = [tuple(shown_in(part, match, _name_in(fates), gone)) for part, fates in zip(parts, said, strict=True)]
    return Plan(parts, tuple((*one, *other) for one, other in zip(said, shown, strict=True)), cut, tuple(_found(document, match)))


def _name_in(fates: Iterable[Stay | Change]) -> Change | None:
    return next((fate for fate in fates if isinstance(fate, Change) and fate.entry.kind == "name"), None)


def _found(document: Node, match: Match) -> Iterator[Stay]:
    everywhere = Span(0, len(match.speech.text))
    for node in document.every():
        if KINDS[node.entry.kind].layer is Layer.FOUND:
            source = source_of(node.entry, match, everywhere)
            if source:
                yield Stay(node.entry, source)
