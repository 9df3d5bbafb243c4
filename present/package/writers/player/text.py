"""The whole speech in reading order, with what is heard at the place where it is heard: nothing is left out of the page.

Every sentence of the source stands here once; what a voice says of it is marked with the number of the utterance. What is said
beside the speech stands between, as it is heard.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby, pairwise

from present.model import Outline, Slide, Span, Speech, Track
from present.package.writers.player.heard import Heard, Numbered, heard_of

OPENING, CLOSING = "opening", "closing"


class Kind(Enum):
    """What a block is: the speech's title, a section's heading, a paragraph or part of one, or what is said beside the speech."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Run:
    """Words as they are shown, and the number of the utterance that says them, counted through all tracks; None if none does."""

    text: str
    said: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch that stands by itself; a point's begins with its `lead`. `anchor` names the point that begins here (`s2p3`).

    `continues` where it goes on after what is said beside the speech.
    """

    kind: Kind
    runs: tuple[Run, ...] = ()
    lead: tuple[Run, ...] = ()
    anchor: str = ""
    continues: bool = False

    @property
    def said(self) -> tuple[int, ...]:
        """The numbers of the utterances in it, in order."""
        return tuple(run.said for run in (*self.lead, *self.runs) if run.said is not None)


@dataclass(frozen=True, slots=True)
class Part:
    """What stands before the first section, a section, or what stands after the last; `name` is its node (`s2`)."""

    name: str
    blocks: tuple[Block, ...]

    @property
    def said(self) -> tuple[int, ...]:
        """The numbers of the utterances in it, as they stand."""
        return tuple(number for block in self.blocks for number in block.said)


def parts_of(speech: Speech, outline: Outline, slides: Sequence[Slide], tracks: Sequence[Track]) -> tuple[Part, ...]:
    """The speech as parts of blocks, together with what *tracks* say."""
    heard = heard_of(slides, tracks, len(speech.text))
    pieces = _following(_pieces(speech, outline, heard))
    parts = [
        Part(name, tuple(_with_asides(_blocks(speech, group), heard)))
        for name, group in groupby(pieces, key=lambda each: each.part)
    ]
    rest = tuple(_asides(heard.opening[None]))
    if not rest:
        return tuple(parts)
    last = parts[-1] if parts else Part(OPENING, ())
    return (*parts[:-1], replace(last, blocks=(*last.blocks, *rest)))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the source that is of one kind, in one part and point, and said by one utterance or by none.

    `gap` stands before it, `paragraph` counts through the speech.
    """

    span: Span
    gap: str
    kind: Kind
    is_lead: bool
    said: int | None
    part: str
    point: str
    paragraph: int
    is_mark: bool


def _pieces(speech: Speech, outline: Outline, heard: Heard) -> Iterator[_Piece]:
    """All sentences of the source, cut wherever a part, a heading, a lead or an utterance begins or ends."""
    marks, starts = sorted(_marks(outline)), [_Start(0, OPENING), *_starts(outline)]
    paragraphs = [each.start for each in speech.paragraphs]
    edges = sorted({edge for span, _ in (*marks, *heard.spans) for edge in (span.start, span.end)} | {each.at for each in starts})
    before = 0
    for span in (part for sentence in _sentences(speech, outline, heard) for part in _cut(sentence, edges)):
        said, words = heard.said(span.start), speech.shown(span)
        if not words.strip() or (said is None and any(aside.holds(span) for aside in speech.asides)):
            continue
        start = starts[bisect_right(starts, span.start, key=lambda each: each.at) - 1]
        mark = next((mark for whole, mark in reversed(marks) if whole.start <= span.start < whole.end), Kind.TEXT)
        yield _Piece(
            span=span,
            gap=" " if any(each.isspace() for each in speech.shown(Span(before, span.start))) else "",
            kind=mark or Kind.TEXT,
            is_lead=mark is None,
            said=said,
            part=start.part,
            point=start.point,
            paragraph=bisect_right(paragraphs, span.start),
            is_mark=all(unicodedata.category(each)[0] in "PZ" for each in words),
        )
        before = span.end


def _sentences(speech: Speech, outline: Outline, heard: Heard) -> list[Span]:
    """All sentences, and what is shown or said though it stands in none, such as a title above the text."""
    whole = [*([outline.title] if outline.title else []), *(span for span, _ in heard.spans)]
    return sorted({*speech.sentences, *(each for each in whole if not speech.sentences_in(each))})


def _following(pieces: Iterable[_Piece]) -> Iterator[_Piece]:
    """*pieces*, where a full stop that no voice says goes with the words that it ends."""
    before: _Piece | None = None
    for piece in pieces:
        is_end = piece.is_mark and piece.said is None and before is not None and before.paragraph == piece.paragraph
        before = replace(piece, said=before.said, is_lead=before.is_lead, kind=before.kind) if is_end and before else piece
        yield before


def _cut(span: Span, edges: Sequence[int]) -> Iterator[Span]:
    """*span* cut at those of *edges* that lie within it."""
    inner = edges[bisect_right(edges, span.start) : bisect_right(edges, span.end - 1)]
    yield from (Span(*edge) for edge in pairwise((span.start, *inner, span.end)))


def _marks(outline: Outline) -> Iterator[tuple[Span, Kind | None]]:
    """What of the speech is more than running text; the lead of a point is of no kind of its own."""
    if outline.title:
        yield outline.title, Kind.TITLE
    for section in outline.sections:
        if section.heading:
            yield section.heading, Kind.HEADING
        yield from ((point.lead, None) for point in section.points)


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a part, or a point within it, begins."""

    at: int
    part: str
    point: str = ""


def _starts(outline: Outline) -> Iterator[_Start]:
    """Where parts and points begin, in order."""
    for section in outline.sections:
        name = f"s{section.number}"
        yield _Start(section.span.start, name)
        yield from (_Start(each.span.start, name, f"{name}p{place}") for place, each in enumerate(section.points, start=1))
    if outline.closing:
        yield _Start(outline.closing.span.start, CLOSING)


def _blocks(speech: Speech, pieces: Iterable[_Piece]) -> Iterator[Block]:
    """*pieces* gathered into blocks; a block ends where the paragraph, the point or the kind changes."""
    named = ""
    for (kind, point, _), group in groupby(pieces, key=lambda each: (each.kind, each.point, each.paragraph)):
        first, *others = group
        whole = (replace(first, gap=""), *others)
        lead, rest = ([each for each in whole if each.is_lead is is_lead] for is_lead in (True, False))
        yield Block(kind, _runs(speech, rest), _runs(speech, lead), anchor=point if point != named else "")
        named = point


def _runs(speech: Speech, pieces: Iterable[_Piece]) -> tuple[Run, ...]:
    """The words of *pieces*, one run for each utterance and for what no voice says between two."""
    groups = groupby(pieces, key=lambda each: each.said)
    return tuple(Run("".join(each.gap + speech.shown(each.span) for each in group), said) for said, group in groups)


def _with_asides(blocks: Iterable[Block], heard: Heard) -> Iterator[Block]:
    """The *blocks* of a part; what is said beside the speech stands before the part, or after what it is heard after."""
    blocks, after = tuple(blocks), dict(heard.after)
    for number in dict.fromkeys(number for block in blocks for number in block.said):
        yield from _asides(heard.opening.get(number, ()))
    for block in blocks:
        yield from _broken(block, after)


def _broken(block: Block, after: dict[int, tuple[Numbered, ...]]) -> Iterator[Block]:
    """*block* and the asides that it takes from *after*; it is broken where it is read on after one."""
    waiting = [each for run in block.lead for each in _taken(after, run)]
    begun: list[Run] = []
    for run in block.runs:
        if waiting and run.said is not None:
            yield replace(block, runs=tuple(begun))
            yield from _asides(waiting)
            block, begun, waiting = replace(block, lead=(), anchor="", continues=True), [], []
        begun.append(run)
        waiting += _taken(after, run)
    yield replace(block, runs=tuple(begun))
    yield from _asides(waiting)


def _taken(after: dict[int, tuple[Numbered, ...]], run: Run) -> tuple[Numbered, ...]:
    """What is heard after *run* and stands nowhere yet."""
    return after.pop(run.said, ()) if run.said is not None else ()


def _asides(utterances: Iterable[Numbered]) -> Iterator[Block]:
    """What is said beside the speech, one block for each slide."""
    for _, group in groupby(utterances, key=lambda each: each[1].slide):
        yield Block(Kind.ASIDE, tuple(Run(utterance.written, number) for number, utterance in group))
