"""The front matter of outline.md: what the file is, which source it belongs to, and what its user may fill in."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from difflib import get_close_matches

from present import __version__
from present.errors import SourceError
from present.model import Redaction, Speech
from present.regex import regex

FORMAT = 1
"""The version of the format; a file of a later one is not read."""

SOURCE = "source.txt"
"""What the source is called in a package."""

_MATTER = regex(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_FIELD = regex(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*?))?[ \t]*")
_OTHERS = frozenset(
    {"author", "class", "footer", "header", "headingDivider", "lang", "marp", "paginate", "style", "theme", "title"}
)
"""Fields that pandoc and Marp know; none of them is one of ours written wrong."""

_HINT = (
    "# 可以改的有：标题、- 开头的要点（页面上显示）、> 开头的句子（朗读）；可以增、删、换位置。",
    "# 行末 <!-- --> 里是这一行在原文中的位置，请随行保留。改完后运行 present build outline.md。",
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says.

    `source` is the file of the speech, seen from outline.md; `sha256` that of its text (UTF-8, no BOM, LF line ends); `name` what
    the speech is called where it has no title. `redaction` and what comes after it are empty where the user leaves them to
    the template or the command line.
    """

    source: str = SOURCE
    sha256: str = ""
    name: str = ""
    redaction: Redaction | None = None
    speaker: str = ""
    date: str = ""
    department: str = ""
    occasion: str = ""
    template: str = ""
    voice: str = ""


_USERS = ("speaker", "date", "department", "occasion", "template", "voice")
_KNOWN = ("present", "format", "tool", "redaction-spoken", *(field.name for field in fields(FrontMatter)))


def front_matter(speech: Speech, source: str) -> Iterator[str]:
    """The lines of the front matter for *speech*, whose text is in the file *source*; Marp begins a slide at each heading."""
    yield from ("---", "present: outline", f"format: {FORMAT}", f"tool: present {__version__}", *_HINT)
    yield from (f"source: {_quoted(source)}", f"sha256: {text_sha256(speech)}", f"name: {_quoted(speech.name)}")
    yield from (f"redaction: {_quoted(speech.redaction.shown)}", f"redaction-spoken: {_quoted(speech.redaction.spoken)}")
    yield from (*(f"{name}:" for name in _USERS), "marp: true", "headingDivider: 3", "---")


def is_outline(text: str) -> bool:
    """Whether *text* is an outline.md, by its front matter; any other Markdown is a speech."""
    return any(name == "present" and value == "outline" for _, name, value in _fields(text))


def read_front_matter(text: str, name: str) -> FrontMatter:
    """The front matter of *text*, which is an outline.md called *name*.

    Raises:
        SourceError: it is of another format, or a field is misspelt; the message names *name*, and the line.
    """
    found = {field: value for number, field, value in _fields(text) if _is_ours(field, number, name)}
    if found.get("format") != str(FORMAT):
        raise SourceError(
            f"“{name}”的格式是第 {found.get('format', '？')} 版，这里只认第 {FORMAT} 版；请用与它相配的 present 版本。",
            f"{name} is of format {found.get('format', '?')}, known is {FORMAT}; use the release of present that wrote it.",
        )
    shown = found.get("redaction", "")
    return FrontMatter(
        source=found.get("source") or SOURCE,
        sha256=found.get("sha256", ""),
        name=found.get("name", ""),
        redaction=Redaction(shown, found.get("redaction-spoken") or shown) if shown else None,
        speaker=found.get("speaker", ""),
        date=found.get("date", ""),
        department=found.get("department", ""),
        occasion=found.get("occasion", ""),
        template=found.get("template", ""),
        voice=found.get("voice", ""),
    )


def body_start(text: str) -> int:
    """Where *text* begins after its front matter, in characters."""
    found = _MATTER.match(text)
    return found.end() if found else 0


def with_source(text: str, source: str) -> str:
    """The outline.md *text* for another place, from where its source is the file *source*."""
    end = body_start(text)
    lines = [
        f"source: {_quoted(source)}\n" if line.startswith("source:") else line for line in text[:end].splitlines(keepends=True)
    ]
    return "".join(lines) + text[end:]


def text_sha256(speech: Speech) -> str:
    """The SHA-256 of the speech's text as a file holds it: UTF-8, no BOM, LF line ends."""
    return hashlib.sha256(speech.text.encode()).hexdigest()


def _fields(text: str) -> Iterator[tuple[int, str, str]]:
    """The fields of the front matter, each with the number of its line; lines of nested fields are skipped."""
    matter = _MATTER.match(text)
    for number, line in enumerate(matter[1].split("\n") if matter else (), start=2):
        found = _FIELD.fullmatch(line)
        if found:
            yield number, found[1], _value(found[2] or "")


def _value(written: str) -> str:
    if written.startswith('"'):
        try:
            return str(json.loads(written))
        except json.JSONDecodeError:
            return written.strip('"')
    return re.sub(r"(?:\A|\s)#.*", "", written).strip("' ")


def _quoted(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)


def _is_ours(field: str, line: int, name: str) -> bool:
    if field in _KNOWN:
        return True
    meant = get_close_matches(field, _KNOWN, n=1, cutoff=0.75) if field not in _OTHERS else []
    if meant:
        raise SourceError(
            f"“{name}”第{line}行：没有“{field}”这一项，是不是“{meant[0]}”？",
            f"{name}, line {line}: there is no field {field}; did you mean {meant[0]}?",
        )
    return False
