"""The text of a speech as its package has it, and what its spans show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from present.errors import ProofError
from present.model import Piece, Span, Speech
from present.package.manifest import Manifest
from present.package.paths import SOURCE_FILE
from present.package.showing import Stretch


@dataclass(frozen=True)
class Text:
    """The text that spans point into, put together from source.txt as the manifest says."""

    source: str
    manifest: Manifest

    @cached_property
    def speech(self) -> Speech:
        """The speech as far as its words can be told from the package."""
        told, pieces = self.manifest.source, tuple(self._pieces())
        return Speech(
            told.name,
            "".join(self._words(each) for each in told.stretches) or self.source,
            told.encoding,
            told.sha256,
            redactions=told.redactions,
            strays=told.strays,
            redaction=self.manifest.used.redaction,
            pieces=pieces,
            asides=told.asides,
        )

    def _pieces(self) -> Iterator[Piece]:
        at = 0
        for each in self.manifest.source.stretches:
            end = at + len(self._words(each))
            yield Piece(Span(at, end), each.source)
            at = end

    def _words(self, stretch: Stretch) -> str:
        return self.source[stretch.source.start : stretch.source.end] if stretch.source else stretch.words

    def has(self, span: Span) -> bool:
        """Whether *span* lies within the text."""
        return 0 <= span.start < span.end <= len(self.speech.text)

    def shown(self, span: Span) -> str:
        """What *span* shows; nothing where it is no stretch of the text."""
        return self.speech.shown(span) if self.has(span) else ""


def read_text(folder: Path, manifest: Manifest) -> Text:
    """The text of the package in *folder*.

    Raises:
        ProofError: source.txt is missing or no longer UTF-8.
    """
    try:
        return Text((folder / SOURCE_FILE).read_bytes().decode(), manifest)
    except FileNotFoundError as exc:
        raise ProofError(f"缺少 {SOURCE_FILE}，无法核对文字。", f"{SOURCE_FILE} is missing: no word can be checked.") from exc
    except UnicodeDecodeError as exc:
        raise ProofError(
            f"{SOURCE_FILE} 不是 UTF-8，无法核对文字。", f"{SOURCE_FILE} is not UTF-8: no word can be checked."
        ) from exc


def squeezed(text: str) -> str:
    """*text* without white space, which slides and captions set in their own way."""
    return "".join(text.split())


def letters(text: str) -> str:
    """The letters and figures of *text*: what is left when its marks are taken away."""
    return "".join(each for each in text if each.isalnum())


def beginning(text: str, longest: int = 24) -> str:
    """How *text* begins, for a report."""
    words = " ".join(text.split())
    return words if len(words) <= longest else f"{words[:longest]}……"
