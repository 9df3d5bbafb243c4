"""Which stretch of the source belongs to which part of the outline, all of it to one: white space to the part before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from present.model import Span
from present.outline.markdown.entries import Entry, Node
from present.outline.markdown.kinds import KINDS, PARTS, Layer

NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the speech as the editor has it: its node, its stretch of the source (empty if it is new), its own entries."""

    node: Node
    stretch: Span
    own: tuple[Entry, ...]

    @property
    def place(self) -> Span:
        """Where it stands in the source, points of a section included; nowhere if it is new."""
        return self.node.entry.span or NOWHERE

    def of(self, layer: Layer) -> Iterator[Entry]:
        """Its own entries of this layer, in their order."""
        return (entry for entry in self.own if KINDS[entry.kind].layer is layer)


def stretches_of(places: Mapping[str, Sequence[Span]], length: int) -> dict[tuple[str, Span], Span]:
    """The stretch of the source, *length* characters, of each part that was written, by its kind and place."""
    parts = sorted((place, kind) for kind in PARTS for place in places.get(kind, ()))
    points = sorted(places.get("point", ()))
    starts = [0, *(place.start for place, _ in parts[1:]), length]
    found: dict[tuple[str, Span], Span] = {}
    for (place, kind), edges in zip(parts, pairwise(starts), strict=True) if parts else ():
        below = [point for point in points if kind == "section" and place.holds(point)]
        inner = pairwise((edges[0], *(point.start for point in below), edges[1]))
        names = [(kind, place), *(("point", point) for point in below)]
        found |= {name: Span(*each) for name, each in zip(names, inner, strict=True)}
    return found


def parts_of(document: Node, stretches: Mapping[tuple[str, Span], Span]) -> Iterator[Part]:
    """The parts of the speech in the order of the *document*, a section before its points."""
    for kind in _kinds(stretches):
        for node in document.nodes(kind):
            yield _part(node, stretches)
            yield from (_part(point, stretches) for point in node.nodes("point"))


def _kinds(stretches: Mapping[tuple[str, Span], Span]) -> tuple[str, ...]:
    """The kinds of parts in the order of the speech: a record's byline stands above its title."""
    starts = {kind: stretch.start for (kind, _), stretch in stretches.items() if kind in PARTS[:2]}
    above = starts.get("byline", 0) < starts.get("title", 0)
    return (*reversed(PARTS[:2]), *PARTS[2:]) if above else PARTS


def _part(node: Node, stretches: Mapping[tuple[str, Span], Span]) -> Part:
    entry = node.entry
    stretch = stretches.get((entry.kind, entry.span), NOWHERE) if entry.span else NOWHERE
    return Part(node, stretch, tuple(_own(node)))


def _own(node: Node) -> Iterator[Entry]:
    yield node.entry
    for each in node.below:
        if each.entry.kind != "point":
            yield from _own(each)
