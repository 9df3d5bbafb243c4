"""Plain text and Markdown."""

from __future__ import annotations

from dataclasses import replace

from present.model import Heading
from present.regex import regex
from present.source.decoded import Decoded
from present.source.marks import is_markdown
from present.source.paragraphs import find_paragraphs
from present.source.text import decode

_HASHES = regex(r"(#{1,6})[ \t]+")


def read_plain(data: bytes, name: str) -> Decoded:
    """The text of *data*, which is Markdown where it shows signs of that.

    Raises:
        SourceError: *data* is binary, or text in an unknown encoding; the message names *name*.
    """
    decoded = decode(data, name)
    return _marked(decoded) if is_markdown(decoded.text) else decoded


def read_markdown(data: bytes, name: str) -> Decoded:
    """The Markdown text of *data*, with its headings.

    Raises:
        SourceError: as `read_plain` does.
    """
    return _marked(decode(data, name))


def _marked(decoded: Decoded) -> Decoded:
    """*decoded* as Markdown: its lines with `#` are headings."""
    paragraphs = find_paragraphs(decoded.text).spans
    found = ((span, _HASHES.match(decoded.text, span.start)) for span in paragraphs)
    return replace(decoded, markdown=True, headings=tuple(Heading(span, len(hashes[1])) for span, hashes in found if hashes))
