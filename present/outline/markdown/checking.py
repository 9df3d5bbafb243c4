"""What must hold of an outline.md before it is read as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from present.model import Span, Speech
from present.outline.markdown.entries import Entry
from present.outline.markdown.kinds import KINDS, PARTS, Layer
from present.outline.markdown.lines import Written
from present.outline.markdown.matter import FrontMatter, text_sha256
from present.outline.markdown.trouble import Where

_WORDED = (Layer.SAID, Layer.SHOWN, Layer.FOUND)


def checked(written: Written, matter: FrontMatter, speech: Speech, name: str) -> Written:
    """*written* with entries that all say something, of a file called *name* that belongs to *speech*.

    Raises:
        SourceError: it does not belong to *speech*, or a line refers to what is not there.
    """
    if matter.sha256 != text_sha256(speech):
        raise Where(name).error(
            f"它不是从这份“{matter.source}”写出来的（sha256 不符）；请找回原来的文件，或从讲话重新生成",
            f"it was not written from this {matter.source} (its sha256 differs); bring back that file, or build from the speech",
        )
    _require_places(written, len(speech.text), name)
    _require_parts(written, name)
    return replace(written, entries=tuple(_saying(written, speech, (speech.name, matter.name), name)))


def _require_places(written: Written, length: int, name: str) -> None:
    listed = (Entry(kind, span) for kind, spans in written.places.items() for span in spans)
    for entry in (*written.entries, *listed):
        if entry.span is not None and not entry.span.start <= entry.span.end <= length:
            raise Where(name, entry.line).error(
                f"位置 {entry.span.start}–{entry.span.end} 不在原文之内（原文共 {length} 字）",
                f"the place {entry.span.start}–{entry.span.end} lies outside of the source ({length} characters)",
            )


def _require_parts(written: Written, name: str) -> None:
    """Each part stands where one stood when the file was written, none twice, opening and closing at their ends."""
    lines: dict[tuple[str, Span], int] = {}
    for entry in written.entries:
        if entry.span is None or entry.kind not in (*PARTS, "point"):
            continue
        where = Where(name, entry.line)
        if entry.span not in written.places.get(entry.kind, ()):
            raise where.error(
                f"注释里的位置 {entry.kind} {entry.span.start}–{entry.span.end} 不是原来写下的；请改回，或删去注释（作为新加的）",
                f"{entry.kind} {entry.span.start}–{entry.span.end} is none that was written; restore it, or delete the comment",
            )
        first = lines.setdefault((entry.kind, entry.span), entry.line)
        if first != entry.line:
            raise where.error(f"与第{first}行是同一部分；请删去其中一处", f"the same part as in line {first}; delete one of them")
    _require_order([entry for entry in written.entries if entry.kind in ("opening", "section", "closing")], name)


def _require_order(parts: Sequence[Entry], name: str) -> None:
    for at, entry in enumerate(parts):
        first, last = entry.kind == "opening", entry.kind == "closing"
        if (first and at) or (last and at < len(parts) - 1):
            raise Where(name, entry.line).error(
                "开篇只能在最前，结语只能在最后", "the opening stands before all parts, and the closing after them"
            )


def _saying(written: Written, speech: Speech, names: Sequence[str], where: str) -> Iterator[Entry]:
    """The entries that say something: not those whose words were erased, nor one of *names* in place of a title."""
    for entry in written.entries:
        blank = entry.words is not None and not entry.words.strip()
        erased = blank and bool(entry.span and speech.shown(entry.span).strip())
        nameless = entry.kind == "title" and entry.span is None and (blank or entry.words in names)
        if erased and entry.kind == "name":
            raise Where(where, entry.line).error("标题没有字", "there are no words in this heading")
        if KINDS[entry.kind].layer in _WORDED and entry.span is None and (blank or entry.words is None) and not nameless:
            raise Where(where, entry.line).error("这一行没有字", "there are no words in this line")
        if not erased and not nameless:
            yield entry
