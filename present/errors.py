"""Everything that can go wrong for a user, as one tree; each branch has its exit code.

    PresentError            1
    ├── SourceError         3   the speech can't be read or is no speech
    ├── TemplateError       4   no such template, or it is not right
    ├── VoiceError          5   no such voice, or it can't speak
    ├── DeckError           6   the deck can't be made
    ├── PackageError        7   the package can't be written, or one of its outputs can't be made
    │   └── OutputUnavailableError   this computer lacks what makes an output
    └── ProofError          8   what is to be proved is no package, or does not hold

(2 is what the command line gives for a wrong option.) An error says in both languages what was wrong, where, and what to do.
"""

from __future__ import annotations

from typing import ClassVar


class PresentError(Exception):
    """A problem that the user can act on; `zh` and `en` say it in one line each."""

    exit_code: ClassVar[int] = 1

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh, en)
        self.zh, self.en = zh, en

    def __str__(self) -> str:
        return self.en


class SourceError(PresentError):
    """The speech can't be read, or it is no speech."""

    exit_code = 3


class TemplateError(PresentError):
    """There is no such template, or something in it is not right."""

    exit_code = 4


class VoiceError(PresentError):
    """There is no such voice, or it can't speak."""

    exit_code = 5


class DeckError(PresentError):
    """The deck can't be made from this template."""

    exit_code = 6


class PackageError(PresentError):
    """The package can't be written, or one of its outputs can't be made."""

    exit_code = 7


class OutputUnavailableError(PackageError):
    """This computer lacks what makes an output; the error says how to get it."""


class ProofError(PresentError):
    """What is to be proved is no package, or it does not hold."""

    exit_code = 8
