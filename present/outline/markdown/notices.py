"""What a user is told of the changes in an outline.md: each once, none silently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from present.model import Edit, Notice, Outline, Span, Speech
from present.outline.markdown.changes import Change, How, Plan, Stay
from present.outline.markdown.entries import Entry, Node
from present.outline.markdown.kinds import KINDS, PARTS, Form, Layer
from present.outline.markdown.matching import Match
from present.outline.markdown.writing import LABELS

_LISTED = ("excerpt", "quote", "read", "strongest", "line", "audience", "ask")
"""What is a line of its own: one may become another, and is not gone."""
_SLIDES = tuple(kind for kind in _LISTED if kind != "read")
_DERIVED = ("short", "rest", "support")
"""What is taken anew from a name that is changed."""
_PARTS = (*PARTS, "point")
_BEGINNING = 20


@dataclass(frozen=True, slots=True)
class Changed:
    """An outline.md as it was read and as it is placed: what is told of its changes is seen from the two."""

    entries: Sequence[Entry]
    written: Mapping[str, frozenset[Span]]
    plan: Plan
    match: Match
    placed: Node

    def edits(self) -> tuple[Edit, ...]:
        """The changes of words: those of lines, in order, then the lines that are gone."""
        speech = self.match.speech
        gone = (Edit(0, speech.shown(span), "", span) for _, span in self.deleted())
        return (*(self._edit(entry) for entry in self._reworded()), *gone)

    def withheld(self) -> tuple[Span, ...]:
        """Places in the source that stood on slides and were taken off them."""
        shown = {span for span, entry in self._sources() if entry.kind in _SLIDES}
        return tuple(sorted({span for kind in _SLIDES for span in self.written.get(kind, ())} - shown))

    def deleted(self) -> Iterator[tuple[str, Span]]:
        """The kinds and places of lines that are gone; of a part that is gone, nothing below it."""
        gone = sorted(self._gone())
        for span, kind in gone:
            if self._part_of(span, kind) not in gone:
                yield kind, span

    def _part_of(self, span: Span, kind: str) -> tuple[Span, str] | None:
        """The innermost part that held a line of this *kind* at *span* when the file was written."""
        parts = ((part, each) for each in _PARTS for part in self.written.get(each, ()) if part.holds(span))
        return min((part for part in parts if part != (span, kind)), key=lambda part: len(part[0]), default=None)

    def _gone(self) -> Iterator[tuple[Span, str]]:
        """The places and kinds of the lines that are gone."""
        said, turned = self._said(), {(span, kind) for span, _, kind in self._turned()}
        for kind, spans in self.written.items():
            if kind in KINDS:
                yield from ((span, kind) for span in spans if span not in said[kind] and (span, kind) not in turned)

    def _turned(self) -> Iterator[tuple[Span, Entry, str]]:
        """The lines that became one of another kind: their places, what they are now, and of which kind they were written."""
        said = self._said()
        for span, entry in self._told():
            if entry.kind in _LISTED and span not in self.written.get(entry.kind, ()):
                before = (kind for kind in _LISTED if span in self.written.get(kind, ()) and span not in said[kind])
                yield from ((span, entry, kind) for kind in before)

    def _said(self) -> Mapping[str, set[Span]]:
        """The places that the entries of each kind refer to, or take their words from."""
        said: dict[str, set[Span]] = defaultdict(set)
        for span, entry in self._told():
            said[entry.kind].add(span)
        return said

    def _told(self) -> Iterator[tuple[Span, Entry]]:
        """The places that entries refer to, or take their words from."""
        yield from ((entry.span, entry) for entry in self.entries if entry.span is not None)
        yield from self._sources()

    def notices(self) -> Iterator[Notice]:
        """All that the user must know, in the order of the lines."""
        chosen = {entry for _, entry in self._sources()}
        yield from ((_chosen if entry in chosen else _reworded)(self._edit(entry)) for entry in self._reworded())
        yield from (_label(entry) for entry in self.entries if entry.words not in (None, LABELS.get(entry.kind, entry.words)))
        turned = {entry: kind for _, entry, kind in self._turned()}
        yield from (_turned(entry) for entry, kind in turned.items() if KINDS[kind].layer is not KINDS[entry.kind].layer)
        yield from (_lost(entry, self._words(entry)) for entry in self._lost())
        yield from (_deleted(kind, self.match.speech.shown(span), span) for kind, span in self.deleted())
        if self._is_reordered():
            yield Notice(
                "reordered",
                "outline.md 改了先后顺序：页面和朗读都按改后的顺序。",
                "Parts of outline.md were moved: slides and narration follow the new order.",
            )

    def _words(self, entry: Entry) -> str:
        return entry.words or (self.match.speech.shown(entry.span) if entry.span else "")

    def _edit(self, entry: Entry) -> Edit:
        old = self.match.speech.shown(entry.span) if entry.span else ""
        here = next((each.entry.span for each in self.placed.every() if _key(each.entry) == _key(entry)), None)
        return Edit(entry.line, old, entry.words or "", entry.span, here)

    def _reworded(self) -> Iterator[Entry]:
        """The entries whose words are others than those at their place; new lines with words of the source are a choice."""
        sources = {entry: span for span, entry in self._sources()}
        for entry in self.entries:
            worded = KINDS[entry.kind].layer in (Layer.SAID, Layer.SHOWN) and entry.words is not None
            kept = entry.span is not None and self.match.says(entry.span, entry.words or "")
            if worded and not kept and (entry.span is not None or entry not in sources):
                yield entry

    def _sources(self) -> Iterator[tuple[Span, Entry]]:
        """The places in the source where the words of entries stay or are copied from."""
        for fate in (fate for fates in self.plan.fates for fate in fates):
            match fate:
                case Stay(entry, place):
                    yield place, entry
                case Change(entry, origin=Span() as place):
                    yield place, entry

    def _lost(self) -> Iterator[Entry]:
        """The entries of which nothing is placed, though their lines are there."""
        placed = {_key(node.entry) for node in self.placed.every()}
        for entry in self.entries:
            told = KINDS[entry.kind].layer in (Layer.SHOWN, Layer.FOUND) and KINDS[entry.kind].form is not Form.JOINED
            if told and entry.kind not in _DERIVED and _key(entry) not in placed:
                yield entry

    def _is_reordered(self) -> bool:
        starts = [part.stretch.start for part in self.plan.parts if part.stretch]
        moved = any(change.how is How.LINE and change.origin for change in self.plan.changes())
        return moved or starts != sorted(starts)


def with_unshown(speech: Speech, outline: Outline, shown: Iterable[Span]) -> Outline:
    """*outline* with a notice for words of the editor's that are for slides alone and are not among those *shown*."""
    seen = tuple(shown)
    edits = (edit for edit in outline.edits if edit.span in speech.asides)
    unseen = (edit for edit in edits if edit.span and not any(span.touches(edit.span) for span in seen))
    return replace(outline, notices=(*outline.notices, *map(_unshown, unseen)))


def _unshown(edit: Edit) -> Notice:
    new = _beginning(edit.new)
    return Notice(
        "unshown",
        f"outline.md 第{edit.line}行的“{new}”没有上页面：放不下，或这一页不用它；请改短，或减少同一处的要点。",
        f"outline.md, line {edit.line}: “{new}” is on no slide for want of room or use; shorten it, or have fewer bullets there.",
    )


def _key(entry: Entry) -> tuple[int, str]:
    return entry.line, entry.kind


def _chosen(edit: Edit) -> Notice:
    old, new, line = _beginning(edit.old), _beginning(edit.new), edit.line
    return Notice(
        "chosen",
        f"outline.md 第{line}行改取原文的另一处：“{old}”换成“{new}”。",
        f"outline.md, line {line}, now takes other words of the source: “{new}” instead of “{old}”.",
    )


def _reworded(edit: Edit) -> Notice:
    old, new, line = _beginning(edit.old), _beginning(edit.new), edit.line
    if not old:
        return Notice(
            "edited",
            f"outline.md 第{line}行是新加的，不是原文：“{new}”。",
            f"outline.md, line {line}, was added and is not of the source: “{new}”.",
        )
    return Notice(
        "edited",
        f"outline.md 第{line}行改过，不再是原文：“{old}”改为“{new}”。",
        f"outline.md, line {line}, was edited and is no longer of the source: “{old}” is now “{new}”.",
    )


def _label(entry: Entry) -> Notice:
    label = LABELS[entry.kind]
    return Notice(
        "label",
        f"outline.md 第{entry.line}行的“{_beginning(entry.words or '')}”只是标记，不会显示；仍作“{label}”。",
        f"outline.md, line {entry.line}: “{_beginning(entry.words or '')}” is but a label and is not shown; it stays “{label}”.",
    )


def _turned(entry: Entry) -> Notice:
    words = _beginning(entry.words or "")
    read = entry.kind == "read"
    return Notice(
        "turned",
        f"outline.md 第{entry.line}行“{words}”由{'页面要点改为朗读' if read else '朗读改为页面要点，不再朗读，也不进备注'}。",
        f"outline.md, line {entry.line}: “{words}” is now {'read aloud' if read else 'on a slide and no longer read or noted'}.",
    )


def _lost(entry: Entry, words: str) -> Notice:
    words = _beginning(words)
    return Notice(
        "lost",
        f"outline.md 第{entry.line}行（{entry.kind}）的“{words}”在改后的讲话里没有了，不再用到。",
        f"outline.md, line {entry.line} ({entry.kind}): “{words}” is no longer in the speech as edited and is not used.",
    )


def _deleted(kind: str, words: str, span: Span) -> Notice:
    layer = KINDS[kind].layer
    zh, en = _CONSEQUENCES[layer]
    old = _beginning(words)
    return Notice(
        "deleted",
        f"outline.md 删去了“{old}”（原文第{span.start}–{span.end}字）：{zh}。",
        f"outline.md no longer has “{old}” (characters {span.start}–{span.end} of the source): {en}.",
    )


_CONSEQUENCES = {
    Layer.PLACE: ("整个部分不再显示，也不朗读", "the whole part is neither shown nor read"),
    Layer.SAID: ("不再显示，也不朗读", "it is neither shown nor read"),
    Layer.SHOWN: ("不再上页面；朗读和备注不变", "it is no longer on slides; narration and notes stay as they are"),
    Layer.FOUND: ("不再列出", "it is no longer listed"),
}


def _beginning(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _BEGINNING else line[: _BEGINNING - 1] + "…"
