"""Decks for the tests: one with a slide on each layout, and one that may be broken on purpose."""

from __future__ import annotations

import struct
import zipfile
import zlib
from pathlib import Path
from typing import Any

from pptx import Presentation

TEMPLATES = Path(__file__).parents[2] / "templates"
RED_GOLD = TEMPLATES / "red-gold" / "template.pptx"
FILLED = ("title", "ctrTitle", "subTitle", "body")


def deck_of_all_layouts(template: Path, path: Path) -> Path:
    """A deck with one slide on each layout, its text placeholders filled and the others taken away."""
    deck = Presentation(str(template))
    for layout in deck.slide_layouts:
        fill(deck.slides.add_slide(layout))
    deck.save(str(path))
    return path


def deck_of(layouts: tuple[str, ...], path: Path) -> Path:
    """A deck with one slide on each of *layouts* of 红金."""
    deck = Presentation(str(RED_GOLD))
    for name in layouts:
        fill(deck.slides.add_slide(deck.slide_layouts.get_by_name(name)))
    deck.save(str(path))
    return path


def fill(slide: Any) -> None:
    for place in list(slide.placeholders):
        kind = place.element.ph.get("type", "obj")
        if kind not in FILLED:
            place.element.getparent().remove(place.element)
            continue
        place.text_frame.text = "试写一行"
        for run in place.text_frame.paragraphs[0].runs:
            run._r.get_or_add_rPr().set("lang", "zh-CN")


def read(deck: Path, part: str) -> str:
    """The XML of *part*."""
    with zipfile.ZipFile(deck) as archive:
        return archive.read(part).decode()


def edited(deck: Path, part: str, before: str, after: str) -> Path:
    """*deck* itself, with the first *before* in *part* replaced by *after*; fails where *before* isn't there."""
    with zipfile.ZipFile(deck) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    text = files[part].decode()
    assert before in text
    files[part] = text.replace(before, after, 1).encode()
    with zipfile.ZipFile(deck, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return deck


def a_logo(path: Path, width: int, height: int) -> Path:
    """A picture of one colour."""
    rows = b"".join(b"\x00" + b"\x20\x40\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    parts = (struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    return path


def a_drawing(path: Path) -> Path:
    """An SVG of a disc, twice as wide as high."""
    path.parent.mkdir(parents=True, exist_ok=True)
    disc = '<circle cx="50" cy="50" r="45" fill="#204080"/>'
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{disc}</svg>', encoding="utf-8")
    return path
