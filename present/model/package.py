"""What dresses a package, and what it consists of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from present.model.narration import TemplateVoice
from present.model.speech import Redaction, Span


@dataclass(frozen=True, slots=True)
class Template:
    """A department's look, voice and vocabulary, read from `<folder>/template.toml`; `pptx` is its deck template.

    `themes` and `terms` are the department's lists, `pronunciations` pairs of a word and how it is spoken, `intro` and `outro`
    what is said before and after the speech. `footer` and `logo` (PNG, JPEG or SVG) stand on every slide that has a place for
    them; `layouts` are pairs of a kind of slide and the name of the layout that it stands on, `colours` pairs of a token of the
    deck's theme (`accent1`) and RRGGBB.
    """

    name: str
    display_name: str
    pptx: Path
    department: str = ""
    date: str = ""
    occasion: str = ""
    voice: TemplateVoice = field(default_factory=TemplateVoice)
    redaction: Redaction = Redaction()
    themes: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    pronunciations: tuple[tuple[str, str], ...] = ()
    intro: str = ""
    outro: str = ""
    footer: str = ""
    logo: Path | None = None
    layouts: tuple[tuple[str, str], ...] = ()
    colours: tuple[tuple[str, str], ...] = ()


class Episodes(Enum):
    """What one episode of a podcast is: a whole speech, or a section of one."""

    SPEECH = "speech"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file of the package: its path within it, what it is, its size in bytes and its SHA-256."""

    path: str
    kind: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One sentence of the source: the part of the outline that it belongs to (`s2.p3`), and where it is met.

    `shown` and `spoken` hold where a slide shows or a track says some of it, `noted` where it stands in the speaker notes.
    """

    sentence: Span
    node: str
    shown: bool
    spoken: bool
    noted: bool


@dataclass(frozen=True, slots=True)
class DeckPage:
    """What a page of a finished deck shows, a text a paragraph with its line ends, and the paragraphs of its notes."""

    texts: tuple[str, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Listened:
    """What is heard in an audio file: how long it sounds in ms, and the mean power in dBFS of each stretch that was asked for."""

    duration: int
    levels: tuple[float, ...]
