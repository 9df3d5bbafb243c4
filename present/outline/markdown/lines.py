"""The lines of an outline.md as entries: what each says, and about which words of the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from present.model import Span
from present.numerals import NUMERAL
from present.outline.markdown.entries import Entry, heads_of
from present.outline.markdown.escaping import is_bold, unescaped
from present.outline.markdown.kinds import KINDS, SPARE, Form
from present.outline.markdown.matter import body_start
from present.outline.markdown.references import entries_in, inventory_in, is_foreign, is_inventory
from present.outline.markdown.trouble import Where
from present.regex import regex

_BEGINNING = regex(r"[ \t]*(?:(?P<heading>#{1,6})(?=[ \t]|$)|(?P<bullet>[-*+]|\d{1,3}[.)])(?=[ \t])|(?P<quote>>))[ \t]*")
_RULE = regex(r"[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*")
_COMMENT = regex(r"(?<!\\)<!--(.*?)-->")
_NUMBER = regex(rf"\A(?:{NUMERAL}|\d{{1,4}})、")
_LABEL = regex(rf"第(?:{NUMERAL}|\d{{1,4}})部分")
_WIDE = "\u2e80"
"""The first of the wide characters, which stand without spaces between them."""

_HEADINGS = {1: Form.TITLE, 2: Form.PART, 3: Form.POINT}
_LISTED = (Form.BULLET, Form.BOLD, Form.QUOTE)
_NEW = {
    Form.TITLE: ("title",),
    Form.PART: ("section", "name"),
    Form.POINT: ("point", "name"),
    Form.BULLET: ("excerpt",),
    Form.BOLD: ("quote",),
    Form.QUOTE: ("read",),
}
"""What a line without a comment is, by its form."""
_NEW_IN_CLOSING = {Form.BULLET: ("ask",), Form.BOLD: ("line",)}


@dataclass(frozen=True, slots=True)
class Written:
    """What an outline.md says: its entries, and where those stood that were in it when it was written, by kind."""

    entries: tuple[Entry, ...]
    places: Mapping[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is written: its form (a comment where nothing stands outside of one), its words and its comments."""

    where: Where
    form: Form
    words: str
    comments: tuple[str, ...]


def read_lines(text: str, name: str) -> Written:
    """What the outline.md *text*, a file called *name*, says below its front matter.

    Raises:
        SourceError: a line is none that an outline has, or stands where it can't; the message names *name* and the line.
    """
    entries: list[Entry] = []
    places: dict[str, tuple[Span, ...]] = {}
    for line in _lines(text, name):
        for body in filter(is_inventory, line.comments):
            places |= inventory_in(body, line.where)
        entries += _entries(line, entries)
    _require_heads(entries, name)
    entries = list(_once(entries, name))
    if not places:
        raise Where(name).error(
            "末尾 <!-- written … --> 的注释没有了，无法知道删了哪些行；请补回来",
            "the comments <!-- written … --> at its end are gone, which tell what was deleted; put them back",
        )
    return Written(tuple(entries), places)


def _require_heads(entries: Sequence[Entry], name: str) -> None:
    for entry, head in zip(entries, heads_of(entries), strict=True):
        if head is None:
            within = KINDS[entry.kind].within
            raise Where(name, entry.line).error(
                f"这一行（{entry.kind}）应放在 {'、'.join(within)} 之下；那一行若已删去，请把这一行也删去",
                f"this line ({entry.kind}) stands below {' or '.join(within)}; where that is gone, delete this line too",
            )


def _once(entries: Sequence[Entry], name: str) -> Iterator[Entry]:
    """The entries, where another quotation in the same passage is an excerpt like others."""
    lines: dict[tuple[int | None, str], int] = {}
    for entry, head in zip(entries, heads_of(entries), strict=True):
        first = lines.setdefault((head, entry.kind), entry.line)
        again = KINDS[entry.kind].again
        if first != entry.line and not again:
            raise Where(name, entry.line).error(
                f"这里已有 {entry.kind}（第{first}行），只能有一个", f"there is a {entry.kind} here already, in line {first}"
            )
        yield entry if first == entry.line else replace(entry, kind=again)


def _lines(text: str, name: str) -> Iterator[_Line]:
    """The lines that say something, each with what is wrapped onto further lines."""
    start = body_start(text)
    held: tuple[int, str] | None = None
    for number, line in enumerate(text[start:].split("\n"), start=text.count("\n", 0, start) + 1):
        blank = not line.strip() or _RULE.fullmatch(line)
        if held and (blank or _BEGINNING.match(line) or _COMMENT.match(line)):
            yield _line(held[1], Where(name, held[0]))
            held = None
        if not blank:
            held = (held[0], _unwrapped(held[1], line.strip())) if held else (number, line)
    if held:
        yield _line(held[1], Where(name, held[0]))


def _unwrapped(before: str, after: str) -> str:
    space = "" if before[-1:] >= _WIDE or after[:1] >= _WIDE else " "
    return before.rstrip() + space + after


def _line(line: str, where: Where) -> _Line:
    begins = _BEGINNING.match(line)
    rest = line[begins.end() :] if begins else line
    comments, words = tuple(_COMMENT.findall(rest)), _COMMENT.sub("", rest).strip()
    if begins:
        return _Line(where, _form(begins, words, where), words, comments)
    if words:
        raise where.error(
            "这一行不知放在哪里：页面上的要点请以“- ”开头，朗读的句子请以“> ”开头",
            "this line belongs to nothing: begin it with '- ' for slides or '> ' for what is read",
        )
    return _Line(where, Form.COMMENT, "", comments)


def _form(begins: re.Match[str], words: str, where: Where) -> Form:
    if begins["quote"]:
        return Form.QUOTE
    if begins["bullet"]:
        return Form.BOLD if is_bold(words) else Form.BULLET
    form = _HEADINGS.get(len(begins["heading"]))
    if form is None:
        raise where.error("标题最多三级（###），再往下请用“- ”", "headings go down to ###; below that, use '- '")
    return form


def _entries(line: _Line, before: Sequence[Entry]) -> Iterator[Entry]:
    """The entries of a line: those that its comments name, else those that its form makes new."""
    told = [entries_in(body, line.where) for body in line.comments if not is_foreign(body) and not is_inventory(body)]
    if line.form is not Form.COMMENT:
        new = _new(line, before)
        first, *told = told or [new]
        yield from _saying(_of_form(first, new, line, _part(before)), unescaped(line.words))
    yield from (entry for entries in told for entry in entries)


def _new(line: _Line, before: Sequence[Entry]) -> tuple[Entry, ...]:
    """What a line without a comment is, after all that stands *before* it."""
    kinds = _NEW[line.form]
    if _part(before) == "closing":
        kinds = _NEW_IN_CLOSING.get(line.form, kinds)
    return tuple(Entry(kind, line=line.where.line) for kind in kinds)


def _part(before: Sequence[Entry]) -> str:
    """Which kind of part the next line belongs to."""
    return next((entry.kind for entry in reversed(before) if KINDS[entry.kind].form is Form.PART), "")


def _of_form(entries: tuple[Entry, ...], new: tuple[Entry, ...], line: _Line, part: str) -> tuple[Entry, ...]:
    """*entries* as the form of their line and its *part* have them: a bullet that became a quotation is read from now on."""
    first = entries[0]
    form = KINDS[first.kind].form
    if form in _LISTED and line.form in _LISTED:
        at_home = part in KINDS[first.kind].within and not (part == "closing" and first.kind in SPARE)
        return entries if form is line.form and at_home else (replace(first, kind=new[0].kind), *entries[1:])
    if form is line.form or form is Form.COMMENT:
        return entries
    raise line.where.error(
        f"这一行（{first.kind}）应以“{form.value.strip()}”开头",
        f"this line ({first.kind}) begins with {form.value.strip()}",
    )


def _saying(entries: Sequence[Entry], words: str) -> Iterator[Entry]:
    """*entries* with the words of their line, which are the last one's; a part without a name gets one unless it is a label."""
    *others, last = entries
    yield from others
    if entries[0].kind == "section" and not _LABEL.fullmatch(words):
        words = _NUMBER.sub("", words)
    if last.kind not in ("section", "point"):
        yield replace(last, words=words)
    else:
        yield last
        if words and not _LABEL.fullmatch(words):
            yield Entry("name", None, words, last.line)
