"""Text files, written in UTF-8 with LF line ends on every system."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from present.model import Notice
from present.package.writers.protocol import Material, TextFile, Told, Writer


def write_texts(texts: Iterable[TextFile], folder: Path) -> dict[str, str]:
    """Write *texts* below *folder*; gives the kind of each path."""
    kinds = {}
    for each in texts:
        place = folder / each.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(each.text, encoding="utf-8", newline="\n")
        kinds[each.path] = each.kind
    return kinds


def writer_of(texts: Callable[[Material], Iterable[TextFile]]) -> Writer:
    """A writer of the files that *texts* gives, for formats that are text alone."""

    def write(material: Material, folder: Path, told: Told) -> tuple[Notice, ...]:  # noqa: ARG001 - takes no time worth telling
        write_texts(texts(material), folder)
        return ()

    return write
