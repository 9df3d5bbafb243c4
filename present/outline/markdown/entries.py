"""An outline as a list of entries, one for each thing that outline.md says, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from present.model import Ask, Closing, Direction, Figure, Notice, Outline, Passage, Point, Section, Span, Term, Theme
from present.outline.lines import find_quotes
from present.outline.markdown.kinds import DOCUMENT, KINDS, PASSAGE


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that outline.md says: of which kind, about which words of the speech, and in which line (0: not from a file).

    `words` are those that the line shows; None where it shows none, and so says nothing else than the speech at `span`.
    """

    kind: str
    span: Span | None = None
    words: str | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """An entry with those below it; the whole document's entry is of the kind `document`."""

    entry: Entry
    below: tuple[Node, ...] = ()

    @property
    def place(self) -> Span:
        """Where its entry stands, as all do in an outline but those with words of ours.

        Raises:
            LookupError: it stands nowhere.
        """
        if self.entry.span is None:
            raise LookupError(self.entry.kind)
        return self.entry.span

    def nodes(self, kind: str) -> tuple[Node, ...]:
        """The nodes of this kind right below."""
        return tuple(node for node in self.below if node.entry.kind == kind)

    def all(self, *kinds: str) -> tuple[Entry, ...]:
        """The entries of these kinds right below, in their order."""
        return tuple(node.entry for node in self.below if node.entry.kind in kinds)

    def one(self, kind: str) -> Entry | None:
        """The first entry of this kind right below."""
        return next(iter(self.all(kind)), None)

    def spans(self, kind: str) -> tuple[Span, ...]:
        """Where the entries of this kind stand."""
        return tuple(entry.span for entry in self.all(kind) if entry.span is not None)

    def span(self, *kinds: str) -> Span | None:
        """Where the first entry of the first of *kinds* stands that there is."""
        return next((span for kind in kinds for span in self.spans(kind)), None)

    def every(self) -> Iterator[Node]:
        """All nodes below this one, in their order."""
        for node in self.below:
            yield node
            yield from node.every()


def hull(spans: Iterable[Span]) -> Span | None:
    """From the first start to the last end; None where there are no *spans*."""
    known = tuple(spans)
    return Span(min(span.start for span in known), max(span.end for span in known)) if known else None


def heads_of(entries: Sequence[Entry]) -> tuple[int | None, ...]:
    """Where in *entries* the one stands that each is below: the last before it that can hold it.

    -1 is the document; None where nothing before it can hold it.
    """
    heads: list[int | None] = []
    path = [-1]
    for at, entry in enumerate(entries):
        within = KINDS[entry.kind].within
        holding = (place for place in reversed(path) if (entries[place].kind if place >= 0 else DOCUMENT) in within)
        heads.append(next(holding, None))
        if heads[-1] is not None:
            path = [*path[: path.index(heads[-1]) + 1], at]
    return tuple(heads)


def tree_of(entries: Sequence[Entry]) -> Node:
    """The *entries* as a tree; each has something that can hold it."""
    below: dict[int | None, list[int]] = defaultdict(list)
    for at, head in enumerate(heads_of(entries)):
        below[head].append(at)

    def node(at: int) -> Node:
        return Node(entries[at] if at >= 0 else Entry(DOCUMENT), tuple(map(node, below[at])))

    return node(-1)


def entries_of(outline: Outline) -> Iterator[Entry]:
    """All that *outline* says, in the order in which a file says it."""
    yield from _each("title", outline.title)
    if outline.opening:
        yield Entry("opening", outline.opening.span)
        yield from _passage(outline.opening)
    for section in outline.sections:
        yield from _section(section, [theme for theme in outline.themes if theme.section == section.number])
    if outline.closing:
        yield from _closing(outline.closing)
    yield from (*_each("byline", outline.byline), *_each("salutation", outline.salutation), *_each("tail", outline.tail))
    yield from (entry for term in outline.terms for entry in _term(term))
    yield from (entry for figure in outline.figures for entry in _figure(figure))
    yield from (entry for ask in outline.asks for entry in (Entry("who", ask.who), Entry("what", ask.what)))
    for notice in outline.notices:
        yield from (Entry("notice", words=notice.code), Entry("zh", words=notice.zh), Entry("en", words=notice.en))


def _each(kind: str, *spans: Span | None) -> Iterator[Entry]:
    return (Entry(kind, span) for span in spans if span is not None)


def _section(section: Section, themes: Iterable[Theme]) -> Iterator[Entry]:
    yield Entry("section", section.span)
    yield from (*_each("heading", section.heading), *_each("name", section.title))
    yield from (*_each("short", section.short), *_each("rest", section.rest))
    for theme in themes:
        yield from (*_each("theme", theme.term), *_each("tagline", theme.tagline))
    if section.text:
        yield Entry("text", section.text.span)
        yield from _passage(section.text)
    yield from (entry for point in section.points for entry in _point(point))


def _point(point: Point) -> Iterator[Entry]:
    yield from (Entry("point", point.span), Entry("lead", point.lead), Entry("name", point.title), Entry("short", point.short))
    yield from (*_each("support", point.support), *_each("keyword", point.keyword))
    yield from _passage(Passage(point.span, point.carrying, point.excerpts, point.quote))


def _passage(passage: Passage) -> Iterator[Entry]:
    yield from (*_each("excerpt", *passage.excerpts), *_each("quote", passage.quote), *_each("read", *passage.carrying))


def _closing(closing: Closing) -> Iterator[Entry]:
    yield from (Entry("closing", closing.span), Entry("text", closing.text.span))
    yield from (*_each("excerpt", *closing.text.excerpts), *_each("quote", closing.text.quote))
    yield from (*_each("strongest", closing.title), *_each("line", *closing.lines))
    yield from (*_each("audience", closing.audience), *_each("ask", *closing.asks), *_each("read", *closing.text.carrying))


def _term(term: Term) -> Iterator[Entry]:
    yield Entry("term", term.term)
    for member, words in term.members:
        yield from (Entry("member", member), *_each("explained", words))


def _figure(figure: Figure) -> Iterator[Entry]:
    yield Entry("figure", figure.number)
    if figure.direction:
        yield Entry(figure.direction.value)
    yield from (*_each("unit", figure.unit), *_each("counts", figure.counts), *_each("clause", figure.clause))


def outline_of(document: Node) -> Outline:
    """The outline that says what *document* says; what it needs to know of a part but is not told, it takes from beside it."""
    sections = tuple(_section_of(node, number) for number, node in enumerate(document.nodes("section"), 1))
    opening = next((_passage_of(node, node.entry.span) for node in document.nodes("opening")), None)
    closing = next((_closing_of(node) for node in document.nodes("closing")), None)
    return Outline(
        title=document.span("title"),
        byline=document.span("byline"),
        salutation=document.span("salutation"),
        opening=opening,
        sections=sections,
        closing=closing,
        tail=document.span("tail"),
        themes=tuple(theme for number, node in enumerate(document.nodes("section"), 1) for theme in _themes_of(node, number)),
        terms=tuple(_terms_of(document)),
        quotes=find_quotes(sections, closing),
        figures=tuple(_figures_of(document)),
        asks=tuple(_asks_of(document, sections)),
        notices=tuple(_notices_of(document)),
    )


def _section_of(node: Node, number: int) -> Section:
    return Section(
        number=number,
        span=node.place,
        heading=node.span("heading", "name"),
        title=node.span("name"),
        short=node.span("short", "name"),
        rest=node.span("rest"),
        text=_passage_of(node, node.span("text") or hull(entry.span for entry in node.all(*PASSAGE) if entry.span)),
        points=tuple(map(_point_of, node.nodes("point"))),
    )


def _point_of(node: Node) -> Point:
    lead, title = node.span("lead", "name"), node.span("name", "lead")
    if lead is None or title is None:
        lead = title = node.place
    return Point(
        span=node.place,
        lead=lead,
        title=title,
        short=node.span("short") or title,
        support=node.span("support"),
        keyword=node.span("keyword"),
        carrying=node.spans("read"),
        excerpts=node.spans("excerpt"),
        quote=node.span("quote"),
    )


def _passage_of(node: Node, span: Span | None) -> Passage | None:
    return Passage(span, node.spans("read"), node.spans("excerpt"), node.span("quote")) if span else None


def _closing_of(node: Node) -> Closing:
    return Closing(
        span=node.place,
        text=_passage_of(node, node.span("text") or node.place) or Passage(node.place),
        audience=node.span("audience"),
        asks=node.spans("ask"),
        title=node.span("strongest"),
        lines=node.spans("line"),
    )


def _themes_of(section: Node, number: int) -> Iterator[Theme]:
    return (Theme(node.place, number, node.span("tagline")) for node in section.nodes("theme"))


def _terms_of(document: Node) -> Iterator[Term]:
    for node in document.nodes("term"):
        yield Term(node.place, tuple((member.place, member.span("explained")) for member in node.nodes("member")))


def _figures_of(document: Node) -> Iterator[Figure]:
    for node in document.nodes("figure"):
        counts, clause = node.span("counts"), node.span("clause")
        direction = next((each for each in Direction if node.one(each.value)), None)
        if counts and clause:
            yield Figure(node.place, node.span("unit"), counts, clause, direction)


def _asks_of(document: Node, sections: Sequence[Section]) -> Iterator[Ask]:
    for node in document.nodes("who"):
        what = node.span("what")
        if what:
            yield Ask(node.place, what, next((each.number for each in sections if each.span.holds(node.place)), None))


def _notices_of(document: Node) -> Iterator[Notice]:
    for node in document.nodes("notice"):
        zh, en = node.one("zh"), node.one("en")
        yield Notice(node.entry.words or "", (zh and zh.words) or "", (en and en.words) or "")
