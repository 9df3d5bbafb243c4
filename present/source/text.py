"""Plain text: bytes to characters."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from present.errors import SourceError

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, without BOM and with LF line ends, and the encoding that it was in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """The text of *data*: UTF-8, or what its BOM says.

    Raises:
        SourceError: *data* is binary, or text in another encoding; the message names *name*.
    """
    bom, encoding = next(((bom, encoding) for bom, encoding in _BOMS if data.startswith(bom)), (b"", "utf-8"))
    try:
        text = data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(data, name, error) from error
    if "\0" in text:
        raise _binary(name)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _undecodable(data: bytes, name: str, error: UnicodeDecodeError) -> SourceError:
    if b"\0" in data:
        return _binary(name)
    return SourceError(
        f"“{name}”不是 UTF-8 编码（第{error.start + 1}个字节起读不出），请用记事本另存为 UTF-8。",
        f"{name} is not UTF-8 (byte {error.start + 1} can't be read); save it as UTF-8.",
    )


def _binary(name: str) -> SourceError:
    return SourceError(f"“{name}”是二进制文件，不是文字。", f"{name} is a binary file, not text.")
