"""What dresses a package, and what it consists of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from present.model.speech import Redaction


@dataclass(frozen=True, slots=True)
class Template:
    """A department's look and voice, read from `<folder>/template.toml`; `pptx` is its deck template.

    `voices` are its choices as pairs of an engine and one of its voices, `rate` the pace, 1.0 being the voice's own.
    """

    name: str
    display_name: str
    pptx: Path
    department: str = ""
    date: str = ""
    occasion: str = ""
    voices: tuple[tuple[str, str], ...] = ()
    rate: float = 1.0
    redaction: Redaction = Redaction()
    online: bool = True

    def voice_of(self, engine: str) -> str:
        """The voice that the department chose for *engine*, empty where it leaves the choice to the engine."""
        return dict(self.voices).get(engine, "")


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file of the package: its path within it, what it is, its size in bytes and its SHA-256."""

    path: str
    kind: str
    size: int
    sha256: str
