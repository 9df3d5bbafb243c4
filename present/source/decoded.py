"""What a reader hands on: the text of a file, and what the file says about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from present.model import Heading, Notice, Span
from present.regex import regex

_SENTENCE = regex(r"[。！？；，]")
_LETTER = regex(r"[A-Za-z]")
_CELL_GAP = "\u3000"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, without BOM and with LF line ends, the encoding or format that it was in, and what its marks say.

    In `markdown`, `**` may be emphasis. `headings` are the lines that the format marks as such, `notices` what the user must
    know of how it was read.
    """

    text: str
    encoding: str
    markdown: bool = False
    headings: tuple[Heading, ...] = ()
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph as a reader finds it; `level` is that of a heading (0 for a document's title)."""

    words: str
    level: int | None = None


def decoded_from(lines: Iterable[Line], encoding: str, notices: Sequence[Notice] = ()) -> Decoded:
    """The text of *lines*, one paragraph a line, blank ones left out; their headings have the spans of their words.

    A line break that a writer put into a heading is there for its looks and is left out.
    """
    text, headings = "", []
    for line in lines:
        words = line.words.strip("\n").rstrip()
        words = words if line.level is None else joined(words.split("\n"))
        if not words:
            continue
        start = len(text) + len(words) - len(words.lstrip())
        if line.level is not None:
            headings.append(Heading(Span(start, len(text) + len(words)), line.level))
        text += words + "\n"
    return Decoded(text, encoding, headings=tuple(headings), notices=tuple(notices))


def joined(parts: Sequence[str]) -> str:
    """*parts* of a line that was broken, as one: a space stands between two words of letters, nothing in Chinese."""
    whole = parts[0]
    for part in parts[1:]:
        letters = _LETTER.match(whole[-1:]) and _LETTER.match(part[:1])
        whole += f" {part}" if letters else part
    return whole


def row_lines(cells: Iterable[Sequence[Line]]) -> tuple[Line, ...]:
    """The lines of a table's row: one with its cells set apart, or those of each cell in turn where these hold sentences."""
    filled = [[line for line in cell if line.words.strip()] for cell in cells]
    lines = tuple(line for cell in filled for line in cell)
    short = all(len(cell) <= 1 for cell in filled) and not any(_SENTENCE.search(line.words) for line in lines)
    if len(lines) > 1 and short:
        return (Line(_CELL_GAP.join(line.words.strip() for line in lines)),)
    return lines
