"""From a file to a `Speech`; the one place of this stage that reads the user's files."""

from __future__ import annotations

import hashlib
from pathlib import Path, PurePath
from typing import Protocol

from present.errors import SourceError
from present.model import Redaction, Speech
from present.names import readable
from present.refusals import refusal
from present.source.decoded import Decoded
from present.source.marks import find_redactions, find_strays
from present.source.paragraphs import find_paragraphs
from present.source.plain import read_markdown, read_plain
from present.source.sentences import find_sentences


class Reader(Protocol):
    """Reads one format.

    To add one:

    1. write a module with a function that takes the file's bytes and its name, and returns what it says as `Decoded`
       (`decoded_from` makes that from lines); what the user should know of the reading goes into its notices;
    2. raise a `SourceError` that names the file and says what to do where there is nothing to read, and translate the
       exceptions of the library that you use;
    3. import that module, or the library that it uses, within the function that stands in `READERS`, so that other formats
       do not wait for it;
    4. add its suffix to `READERS`, and the format to tests/source/formats.py: the same words must make the same speech.
    """

    def __call__(self, data: bytes, name: str, /) -> Decoded:
        """The text of the file *data*, which is called *name*."""


def _read_word(data: bytes, name: str) -> Decoded:
    from present.source.word import read_word  # noqa: PLC0415

    return read_word(data, name)


def _read_pdf(data: bytes, name: str) -> Decoded:
    from present.source.pdf import read_pdf  # noqa: PLC0415

    return read_pdf(data, name)


def _read_page(data: bytes, name: str) -> Decoded:
    from present.source.web import read_page  # noqa: PLC0415

    return read_page(data, name)


def _read_office(data: bytes, name: str) -> Decoded:
    from present.source.office import read_office  # noqa: PLC0415

    return read_office(data, name)


READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".md": read_markdown,
    ".docx": _read_word,
    ".docm": _read_word,
    ".pdf": _read_pdf,
    ".html": _read_page,
    ".htm": _read_page,
    ".doc": _read_office,
    ".wps": _read_office,
    ".rtf": _read_office,
    ".odt": _read_office,
}
"""What reads a file, by its suffix."""

_BEGINNINGS = {
    b"%PDF-": ".pdf",
    b"PK\x03\x04": ".docx",
    b"\xd0\xcf\x11\xe0": ".doc",
    b"{\\rtf": ".rtf",
    b"<!doctype html": ".html",
    b"<html": ".html",
}
"""The format of data without a suffix, by how it begins; what begins otherwise is plain text."""

_TOLD_APART = {
    ".txt": (".pdf", ".docx", ".doc", ".rtf"),
    ".md": (".pdf", ".docx", ".doc", ".rtf"),
    ".docx": (".pdf", ".rtf"),
    ".docm": (".pdf", ".rtf"),
    ".pdf": (".docx", ".doc", ".rtf"),
}
"""What a file is at times that is called by another suffix. A .docx that begins as a .doc may be one with a password."""

_A_WORD_FILES = b"word/"
"""What the names of parts begin with in a .docx, and in no other zip that a speech comes in."""

SHORTEST = 40
"""Characters (white space not counted) below which a text is no speech: a title and a sentence take more."""


def read_speech(path: Path, redaction: Redaction = Redaction()) -> Speech:
    """The speech in the file at *path*; *redaction* is what stands for its removed names.

    Raises:
        SourceError: there is no such file, it can't be read, its format or encoding is unknown, or it holds no speech.
    """
    _require_file(path)
    _reader_of(path.name, b"")  # before a large file is read
    return read_data(_bytes_of(path), path.name, redaction)


def read_data(data: bytes, name: str, redaction: Redaction = Redaction()) -> Speech:
    """The speech in *data*, what a file called *name* would hold; without a suffix its format is seen from how it begins.

    Raises:
        SourceError: its format or encoding is unknown, or it holds no speech; the message names *name*.
    """
    _require_right_suffix(data, name)
    decoded = _decoded(data, name)
    _require_speech(decoded.text, name)
    paragraphs = find_paragraphs(decoded.text)
    strays = find_strays(decoded.text, markdown=decoded.markdown)
    return Speech(
        name=readable(PurePath(name).stem),
        text=decoded.text,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        paragraphs=paragraphs.spans,
        sentences=find_sentences(decoded.text, paragraphs.spans),
        redactions=find_redactions(decoded.text, markdown=decoded.markdown),
        strays=tuple(sorted({*strays, *paragraphs.wraps})),
        redaction=redaction,
        headings=decoded.headings,
        notices=decoded.notices,
    )


def _reader_of(name: str, data: bytes) -> Reader:
    suffix = PurePath(name).suffix.lower() or _suffix_of(data)
    reader = READERS.get(suffix)
    if reader is None:
        known = list(READERS)
        raise SourceError(
            f"“{name}”的格式不认识；能读 {'、'.join(known)}，请另存为其中一种。",
            f"{name}: unknown format; known are {', '.join(known)}. Save it as one of these.",
        )
    return reader


def _require_right_suffix(data: bytes, name: str) -> None:
    """That *data* is no Word file, PDF or the like that is called otherwise; those of LibreOffice it tells apart by itself."""
    suffix, found = PurePath(name).suffix.lower(), _suffix_of(data)
    is_zip_alone = found == ".docx" and _A_WORD_FILES not in data
    if found in _TOLD_APART.get(suffix, ()) and not is_zip_alone:
        raise SourceError(
            f"“{name}”其实是 {found} 文件，扩展名写错了；请把扩展名改成 {found} 再试。",
            f"{name} is really a {found} file; call it so, and try again.",
        )


def _suffix_of(data: bytes) -> str:
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:20].lower()
    return next((suffix for beginning, suffix in _BEGINNINGS.items() if start.startswith(beginning.lower())), ".txt")


def _decoded(data: bytes, name: str) -> Decoded:
    try:
        return _reader_of(name, data)(data, name)
    except RecursionError as error:  # elements within elements, thousands of them
        raise SourceError(
            f"“{name}”的内容嵌套得太深，读不了；请复制文字，存为 .txt。",
            f"{name} is nested too deeply to be read; copy its text into a .txt file.",
        ) from error


def _require_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise SourceError(f"“{path}”是文件夹，请给出一篇讲话的文件。", f"{path} is a folder; name the file of one speech.")
        if not path.exists():
            raise SourceError(f"找不到文件“{path}”，请检查路径。", f"There is no file {path}; check the path.")
    except OSError as error:  # such as a name that is longer than names can be
        raise _unreadable(path, error) from error


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> SourceError:
    why = refusal(error)
    return SourceError(f"读不了“{path}”：{why.zh}。", f"{path} can't be read: {why.en}.")


def _require_speech(text: str, name: str) -> None:
    count = sum(not character.isspace() for character in text)
    if count == 0:
        raise SourceError(f"“{name}”是空的。", f"{name} is empty.")
    if count < SHORTEST:
        raise SourceError(
            f"“{name}”只有{count}个字，不像一篇讲话（至少要{SHORTEST}个字）。",
            f"{name} holds {count} characters only; a speech has at least {SHORTEST}.",
        )
