"""Folders of packages, as builds leave them."""

from __future__ import annotations

import json
from pathlib import Path


def package(shelf: Path, name: str, title: str, created: str = "2024-05-06T07:08:09Z") -> Path:
    """A package called *name* with a player, a deck and a track."""
    folder = shelf / name
    (folder / "audio").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html>播放", encoding="utf-8")
    (folder / "deck.pptx").write_bytes(b"deck")
    (folder / "audio" / "01-敢为 100%.mp3").write_bytes(bytes(range(256)) * 4)
    manifest = {"schema_version": 2, "title": title, "created": created, "artefacts": []}
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    return folder
