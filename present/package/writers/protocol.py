"""What a writer takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from present.model import Outline, Reading, Recording, Slide, Speech, Template


@dataclass(frozen=True, slots=True)
class Material:
    """All that the stages made of one speech. `recording` is None where nothing is read aloud; its clips lie in the package."""

    speech: Speech
    outline: Outline
    slides: tuple[Slide, ...]
    template: Template
    reading: Reading
    recording: Recording | None


@dataclass(frozen=True, slots=True)
class TextFile:
    """One text file of a package: its path within it, what it is, and what it says, with LF line ends."""

    path: str
    kind: str
    text: str


class Writer(Protocol):
    """Gives the files of one output format.

    A new format: 1. write `writers/<name>.py` with one function like this, which touches no disk; 2. add one line to `WRITERS`;
    3. say in its tests what it writes. The contract test and the whole-package acceptance test take it up by themselves.
    """

    def __call__(self, material: Material) -> tuple[TextFile, ...]:
        """The files, in the order in which a listing shows them; none where the material has nothing for this format."""
