"""What a layout consists of: marks that adorn it and slots for words, each with its type."""

from __future__ import annotations

from dataclasses import dataclass

from present.deck.drawing.grid import Box


@dataclass(frozen=True, slots=True)
class Fill:
    """A colour token and how opaque it is, in percent."""

    colour: str
    alpha: int = 100


RECTANGLE, ELLIPSE, LEAF = "rect", "ellipse", "round2DiagRect"
"""What a mark may look like, by the file format's own names; a leaf has two of its four corners rounded."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A filled shape that says nothing: a panel, a rule, a corner."""

    name: str
    box: Box
    fill: Fill
    outline: str = RECTANGLE


@dataclass(frozen=True, slots=True)
class Type:
    """How one level of a slot is set: size in pt, line spacing in percent, space before and after in pt."""

    size: int
    bold: bool = False
    colour: str = "tx1"
    line: int = 95
    align: str = "l"
    before: int = 0
    after: int = 0
    bullet: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """A placeholder: its number, its kind in the file format, and one type and one prompt for each level.

    `own_prompt` is whether the prompt stands instead of the program's own, which only layouts may ask for.
    """

    idx: int
    name: str
    box: Box
    levels: tuple[Type, ...]
    prompts: tuple[str, ...]
    kind: str = "body"
    anchor: str = "t"
    text_columns: int = 1
    own_prompt: bool = True


@dataclass(frozen=True, slots=True)
class Layout:
    """One layout: its name, its background token, and what stands on it, in reading order."""

    name: str
    marks: tuple[Mark, ...]
    slots: tuple[Slot, ...]
    background: str = "bg1"
    kind: str = ""
