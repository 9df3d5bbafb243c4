"""From a file to a `Speech`; the one place of this stage that touches the disk."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from present.errors import SourceError
from present.model import Redaction, Speech
from present.source.marks import find_redactions, find_strays, is_markdown
from present.source.paragraphs import find_paragraphs
from present.source.sentences import find_sentences
from present.source.text import Decoded, decode

READERS: dict[str, Callable[[bytes, str], Decoded]] = {
    ".txt": decode,
    ".md": decode,
    "": decode,
}
"""What reads the bytes of a file, by its suffix; the second argument is the file's name, for errors."""

SHORTEST = 40
"""Characters (white space not counted) below which a text is no speech: a title and a sentence take more."""


def read_speech(path: Path, redaction: Redaction = Redaction()) -> Speech:
    """The speech in the file at *path*; *redaction* is what stands for its removed names.

    Raises:
        SourceError: there is no such file, it can't be read, its format or encoding is unknown, or it holds no speech.
    """
    read = _reader_for(path)
    data = _bytes_of(path)
    decoded = read(data, path.name)
    _require_speech(decoded.text, path.name)
    paragraphs = find_paragraphs(decoded.text)
    markdown = path.suffix.lower() == ".md" or is_markdown(decoded.text)
    return Speech(
        name=path.stem,
        text=decoded.text,
        encoding=decoded.encoding,
        sha256=hashlib.sha256(data).hexdigest(),
        paragraphs=paragraphs.spans,
        sentences=find_sentences(decoded.text, paragraphs.spans),
        redactions=find_redactions(decoded.text, markdown=markdown),
        strays=tuple(sorted({*find_strays(decoded.text, markdown=markdown), *paragraphs.wraps})),
        redaction=redaction,
    )


def _reader_for(path: Path) -> Callable[[bytes, str], Decoded]:
    if path.is_dir():
        raise SourceError(f"“{path}”是文件夹，请给出一篇讲话的文件。", f"{path} is a folder; name the file of one speech.")
    if not path.exists():
        raise SourceError(f"找不到文件“{path}”，请检查路径。", f"There is no file {path}; check the path.")
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = "、".join(suffix for suffix in READERS if suffix)
        raise SourceError(
            f"“{path.name}”的格式不认识；目前能读 {known}，请另存为其中一种。",
            f"{path.name}: unknown format; known are {known.replace('、', ', ')}. Save it as one of these.",
        )
    return reader


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise SourceError(f"读不了“{path}”：{reason}。", f"{path} can't be read: {reason}.") from error


def _require_speech(text: str, name: str) -> None:
    count = sum(not character.isspace() for character in text)
    if count == 0:
        raise SourceError(f"“{name}”是空的。", f"{name} is empty.")
    if count < SHORTEST:
        raise SourceError(
            f"“{name}”只有{count}个字，不像一篇讲话（至少要{SHORTEST}个字）。",
            f"{name} holds {count} characters only; a speech has at least {SHORTEST}.",
        )
