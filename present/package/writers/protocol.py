"""What a writer takes and gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from present.model import Cut, Notice, Outline, Reading, Recording, Slide, Speech, Template

Told = Callable[[int, int], None]
"""Hears how many of how many units of a writer's work are done."""

Draw = Callable[[Path, Path | None, Path, Told], Iterable[Notice]]
"""Puts a picture of every slide of a deck into a folder, `01.jpg` and so on, from its PDF where there is one; what they lack."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that the stages made of one speech. `recording` is None where nothing is read aloud; its clips lie in the package.

    `folder` is the package as far as it has come: its deck and audio, and what the writers before this one wrote; `created` the
    moment that it bears in UTC (ISO 8601). `draw` makes the pictures of its slides; `burn` says that captions are drawn into the
    video.
    """

    speech: Speech
    outline: Outline
    slides: tuple[Slide, ...]
    template: Template
    reading: Reading
    recording: Recording | None
    cut: Cut
    folder: Path
    created: str
    draw: Draw
    burn: bool = False

    @property
    def title(self) -> str:
        """What the speech is called: its own title, else the name of its file."""
        return self.speech.shown(self.outline.title) if self.outline.title else self.speech.name


class Writer(Protocol):
    """Writes the files of one output format.

    A new format: 1. write `writers/<name>.py` with one function like this; 2. add one line to `WRITERS`; 3. say in its tests
    what it writes. The contract test and the whole-package acceptance test take it up by themselves.
    """

    def __call__(self, material: Material, folder: Path, told: Told) -> Iterable[Notice]:
        """Write the files below *folder*, which is empty, at the places that they have in the package; what the user must know.

        Nothing is written where the material has nothing for this format.

        Raises:
            OutputUnavailableError: this computer lacks what makes it.
            PackageError: it can't be made; the package goes without it, and says so.
        """


@dataclass(frozen=True, slots=True)
class Output:
    """One output format: what writes it, what other outputs it is made from, and whether a package has it without being asked.

    It `uses` others where they are: they are made with it, and where they can't be it is made without them.
    """

    write: Writer
    needs: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    by_default: bool = True


@dataclass(frozen=True, slots=True)
class TextFile:
    """One text file of a package: its path within it, what it is, and what it says, with LF line ends."""

    path: str
    kind: str
    text: str
