"""Where in the edited speech each entry stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from present.model import Span, Speech
from present.outline.markdown.assembling import Edition
from present.outline.markdown.changes import Follow, Plan, Stay
from present.outline.markdown.entries import Entry, Node, hull
from present.outline.markdown.kinds import KINDS, PASSAGE, Layer
from present.outline.markdown.matching import Match
from present.outline.names import name_of


def placed(document: Node, plan: Plan, edition: Edition, matches: tuple[Match, Match]) -> Node:
    """The *document* with its entries at their places in the *edition*; those that stand nowhere are left out.

    *matches* look into the source and into the edited speech.
    """
    spans = dict(_spans(plan, edition, matches))
    stretches = {part.node.entry: part.stretch for part in plan.parts}
    new = frozenset(change.entry for change in plan.changes() if change.entry.kind == "name")
    return _Placing(edition, matches[1].speech, spans, stretches, new).document(document)


def _spans(plan: Plan, edition: Edition, matches: tuple[Match, Match]) -> Iterator[tuple[Entry, Span]]:
    """Where the entries with words stand."""
    source, edited = matches
    put_in = {each.change.entry: each.span for each in edition.laid if each.change}
    yield from put_in.items()
    for fate in (*(fate for fates in plan.fates for fate in fates), *plan.found):
        match fate:
            case Stay(entry, place):
                here = edition.place_of(place)
                whole = here is not None and edited.speech.shown(here) == source.speech.shown(place)
                if here is not None and (whole or KINDS[entry.kind].layer is not Layer.FOUND):
                    yield entry, here
            case Follow(entry, name):
                words = entry.words if entry.words is not None else source.speech.shown(entry.span or Span(0, 0))
                here = edited.find(words, put_in[name], put_in[name].start)
                if here:
                    yield entry, here
            case _:
                pass


@dataclass(frozen=True, slots=True)
class _Placing:
    """Places entries in an *edition* and its *speech*, from the *spans* of those with words; *new* names are changed or added."""

    edition: Edition
    speech: Speech
    spans: Mapping[Entry, Span]
    stretches: Mapping[Entry, Span]
    new: frozenset[Entry]

    def document(self, node: Node) -> Node:
        return replace(node, below=tuple(each for below in node.below for each in self._node(below)))

    def _node(self, node: Node) -> Iterator[Node]:
        layer = KINDS[node.entry.kind].layer
        if node.entry in self.stretches and layer is Layer.PLACE:
            yield from self._part(node)
        elif layer is Layer.NOTED:
            yield self.document(node)
        elif node.entry in self.spans:
            yield Node(replace(node.entry, span=self.spans[node.entry]), self.document(node).below)

    def _part(self, node: Node) -> Iterator[Node]:
        """A part with what is below it; none where nothing is left of it."""
        below = self.document(node).below
        below = (*below, *self._named(node, below))
        below = (*below, *(each for leaf in node.below for each in self._leaf(leaf, below)))
        own = self._own(node.entry)
        span = hull(each for each in (own, *(each.entry.span for each in below)) if each is not None)
        if span:
            yield Node(replace(node.entry, span=span), below)

    def _own(self, entry: Entry) -> Span | None:
        """Where what is left of a part's own stretch stands, without the white space around it."""
        stretch = self.stretches[entry]
        place = entry.span and Span(max(entry.span.start, stretch.start), min(entry.span.end, stretch.end))
        here = self.edition.place_of(place) if place else None
        text = self.edition.text[here.start : here.end] if here else ""
        start = here.start + len(text) - len(text.lstrip()) if here else 0
        return Span(start, start + len(text.strip())) if text.strip() else None

    def _leaf(self, node: Node, below: Sequence[Node]) -> Iterator[Node]:
        """A place that goes from its first words to its last: a heading or lead with its name, a text with its sentences."""
        entry = node.entry
        if KINDS[entry.kind].layer is not Layer.PLACE or entry in self.stretches:
            return
        kinds = PASSAGE if entry.kind == "text" else ("name",)
        spans = [each.entry.span for each in below if each.entry.kind in kinds]
        own = None if entry.span is None else self.edition.place_of(entry.span)
        span = hull(each for each in (own, *spans) if each is not None)
        if span is not None:
            yield Node(replace(entry, span=span))

    def _named(self, node: Node, below: Sequence[Node]) -> Iterator[Node]:
        """What is taken from a name that is new, where the editor says nothing else."""
        name = next((each.entry for each in below if each.entry.kind == "name"), None)
        known = {each.entry.kind for each in below}
        if name is None or name.span is None or "short" in known or not any(each.entry in self.new for each in node.below):
            return
        found = name_of(self.speech, name.span)
        other = "support" if node.entry.kind == "point" else "rest"
        yield Node(Entry("short", found.short, line=name.line))
        if found.rest and other not in known:
            yield Node(Entry(other, found.rest, line=name.line))
