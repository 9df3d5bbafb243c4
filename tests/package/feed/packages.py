"""Packages in a folder, as a feed finds them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from present.model import Artefact, Loudness
from present.package.hearing import HeardTrack
from present.package.manifest import Manifest, write_manifest
from tests.package.samples import manifest_of

BOOK = ("audiobook.mp3", "cover.jpg", "captions/audiobook.srt", "captions/audiobook.vtt", "chapters/audiobook.json")
TRACKS = (("audio/01-开篇.mp3", "开篇", 65_681), ("audio/02-干部敢为.mp3", "干部敢为 & <敢闯>", 3_674_319))


def package(out: Path, name: str, *without: str, **changed: object) -> Path:
    """The folder of a package called *name*, that lacks the files *without*; *changed* are fields of its manifest."""
    folder = out / name
    paths = [path for path in (*BOOK, *(path for path, *_ in TRACKS), "captions/02-干部敢为.vtt") if path not in without]
    for size, path in enumerate(paths, start=1_000):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(b"x" * size)
    write_manifest(replace(manifest(folder, paths), **changed), folder)  # type: ignore[arg-type]
    return folder


def manifest(folder: Path, paths: list[str]) -> Manifest:
    artefacts = tuple(Artefact(path, "any", (folder / path).stat().st_size, "0" * 64) for path in paths)
    heard = tuple(
        HeardTrack(number, title, path, duration, Loudness(-16.0, -1.6), ())
        for number, (path, title, duration) in enumerate(TRACKS, start=1)
    )
    of = manifest_of(artefacts)
    return replace(of, tracks=heard, counts=replace(of.counts, duration=3_740_000))
