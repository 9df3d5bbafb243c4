"""What is asked for when a template is made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class TemplateWish:
    """The new template's name, the one that it extends, and what of it is the department's own.

    `deck` is a .pptx or .potx of the organisation; `colours` are pairs of a token, such as accent1, and RRGGBB.
    """

    name: str
    base: str = "red-gold"
    deck: Path | None = None
    logo: Path | None = None
    colours: tuple[tuple[str, str], ...] = ()
