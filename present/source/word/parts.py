"""The parts of a Word file that tell its text: a zip of XML, by ECMA-376 part 2 (packages) and part 1 (their relations).

Only these parts are looked at, so that a dangling relation or a broken picture elsewhere in the file does no harm.
"""

from __future__ import annotations

import io
import posixpath
import zlib
from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import BadZipFile, ZipFile

from present.errors import SourceError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the file formats before 2007 begin, and so do newer files that are locked by a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (BadZipFile, zlib.error, EOFError, LookupError, OSError, ParseError, RuntimeError, ValueError)
"""What reading a damaged zip or broken XML raises: wrong places, sizes or encodings; a RuntimeError is a zip's password."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A document's body, and its styles and lists where it has any."""

    body: Element
    styles: Element | None
    numbering: Element | None


def open_parts(data: bytes, name: str) -> Parts:
    """The parts of the Word file *data*.

    Raises:
        SourceError: it is locked, damaged, an older format, or no Word file; the message names *name*.
    """
    if data.startswith(OLE):
        raise _locked(name) if _LOCKED in data else _older(name)
    try:
        with ZipFile(io.BytesIO(data)) as package:
            parts = _parts(package)
    except _DAMAGED as error:
        raise _damaged(name) from error
    if parts is None:
        raise _no_word(name)
    return parts


def _parts(package: ZipFile) -> Parts | None:
    main = _related(package, "").get("officeDocument")
    document = _part(package, main)
    body = None if document is None else next((each for each in document if each.tag.endswith("}body")), None)
    if main is None or body is None:
        return None
    related = _related(package, main)
    return Parts(body, _part(package, related.get("styles")), _part(package, related.get("numbering")))


def _related(package: ZipFile, part: str) -> dict[str, str]:
    """The parts that *part* names as its own, by the last word of the kind of relation; those of the file itself for no part."""
    folder, name = posixpath.split(part)
    relations = _part(package, posixpath.join(folder, "_rels", f"{name}.rels"))
    return {
        each.get("Type", "").rpartition("/")[2]: posixpath.normpath(posixpath.join("/", folder, each.get("Target", "")))[1:]
        for each in (relations if relations is not None else ())
        if each.get("TargetMode") != "External"
    }


def _part(package: ZipFile, name: str | None) -> Element | None:
    if name is None or name not in package.namelist():
        return None
    data = package.read(name)
    if b"<!DOCTYPE" in data:  # the format has none, and entities could grow without end
        raise BadZipFile(name)
    return fromstring(data)  # noqa: S314 - without a DOCTYPE there is nothing to expand or to fetch


def _locked(name: str) -> SourceError:
    return SourceError(
        f"“{name}”有密码，请在 Word 或 WPS 里去掉密码后另存。",
        f"{name} has a password; save it without one in Word.",
    )


def _older(name: str) -> SourceError:
    return SourceError(
        f"“{name}”其实是旧格式（.doc、.wps 等），请用 Word 或 WPS 另存为 .docx，或把扩展名改回 .doc。",
        f"{name} is in an older format (.doc or the like); save it as .docx in Word, or give it back its suffix .doc.",
    )


def _damaged(name: str) -> SourceError:
    return SourceError(
        f"“{name}”已损坏或不完整，请重新取得该文件，或用 Word 打开修复后另存。",
        f"{name} is damaged or incomplete; get it anew, or let Word repair it and save it again.",
    )


def _no_word(name: str) -> SourceError:
    return SourceError(
        f"“{name}”里没有 Word 文档，请用 Word 或 WPS 另存为 .docx。",
        f"{name} holds no Word document; save it as .docx in Word.",
    )
