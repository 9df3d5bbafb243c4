"""What a user asks for."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from present.model import Reading, Redaction
from present.source import READERS

SUFFIXES = tuple(READERS)
"""The suffixes of the files that a speech may be in."""

TEMPLATE, VOICE = "red-gold", "auto"
"""What dresses a package and what reads it where nobody says anything else."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asks for. `templates` is a folder of their own templates.

    What is None is as outline.md says, where the source is one; else `template` and `voice` are TEMPLATE and VOICE, and
    `redaction` is the template's. `lexicon` is a list of how words are said. The deck has at most `slides` slides. The package
    holds the outputs called `only`, or else those of every package, with those called `also`, but none called `skip`; `burn`
    draws captions into its video. It is called `name`, or as its speech is; at most `cores` processors speak.
    """

    source: Path
    out: Path = Path("output")
    template: str | None = None
    templates: Path | None = None
    voice: str | None = None
    reading: Reading | None = None
    redaction: Redaction | None = None
    lexicon: Path | None = None
    rate: float | None = None
    proxy: str = ""
    offline: bool = False
    slides: int | None = None
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    burn: bool = False
    name: str | None = None
    cores: int | None = None

    @property
    def reads(self) -> Reading:
        """How much is read aloud."""
        return self.reading or Reading.DIGEST
