"""manifest.json: what a package holds, what it was made from and with, and what its user must know."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from present.errors import PackageError
from present.model import Artefact, Edit, Notice, Redaction, Span
from present.package.hearing import HeardTrack
from present.package.showing import ShownSlide, Stretch

MANIFEST = "manifest.json"
SCHEMA_VERSION = 2


@dataclass(frozen=True, slots=True)
class Source:
    """The speech that a package was made from; `sha256` is of the file's bytes, `characters` those of source.txt.

    All spans of the manifest count the characters of source.txt, or of the text that `stretches` make up where a person edited
    the outline. `redactions` are the marks in it that stand for a removed name, `strays` characters that are no words, `asides`
    words that slides alone show.
    """

    name: str
    sha256: str
    encoding: str
    characters: int
    redactions: tuple[Span, ...] = ()
    strays: tuple[Span, ...] = ()
    asides: tuple[Span, ...] = ()
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the user asked for, where something else may have been used.

    `stamp` is a hash of all that the package is made from, empty where the speech came by standard input.
    """

    voice: str
    offline: bool
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class Used:
    """What a package was made with; `engine`, `voice` and `rate` are None where nothing is read aloud."""

    present: str
    python: str
    template: str
    reading: str
    redaction: Redaction
    engine: str | None
    engine_version: str | None
    voice: str | None
    rate: float | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of each there is; `duration` is the tracks' time in ms.

    Of the `sentences` of the speech, `shown` are those of which slides show some, `spoken` those that are read aloud,
    `noted` those in the speaker notes.
    """

    sentences: int
    shown: int
    spoken: int
    noted: int
    sections: int
    points: int
    themes: int
    slides: int
    tracks: int
    captions: int
    duration: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that manifest.json says, in the order in which it says it; `created` is a moment in UTC (ISO 8601).

    `title` is that of the speech, `unit` who gave it, `date` when, as `Byline` has them. `slides` are those of the plan, which
    the deck shows and the voice follows, `tracks` what is heard. `edits` are the words of a person's that stand in place of the
    source's, `failed` the outputs that could not be made.
    """

    title: str
    unit: str
    date: str
    language: str
    created: str
    source: Source
    asked: Asked
    used: Used
    counts: Counts
    notices: tuple[Notice, ...]
    artefacts: tuple[Artefact, ...]
    slides: tuple[ShownSlide, ...] = ()
    tracks: tuple[HeardTrack, ...] = ()
    edits: tuple[Edit, ...] = ()
    failed: tuple[str, ...] = ()


def manifest_json(manifest: Manifest) -> str:
    """The text of manifest.json: a line for each thing that it says, and for each entry of a list."""
    said = {"schema_version": SCHEMA_VERSION, **asdict(manifest)}
    lines = ",\n".join(f"  {_json(name)}: {_entries(value)}" for name, value in said.items())
    return f"{{\n{lines}\n}}\n"


def _entries(value: Any) -> str:
    if not isinstance(value, tuple) or not value:
        return _json(value)
    lines = ",\n".join(f"    {_json(each)}" for each in value)
    return f"[\n{lines}\n  ]"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Write manifest.json into *folder*, whole or not at all."""
    begun = folder / f"{MANIFEST}.part"
    try:
        begun.write_text(manifest_json(manifest), encoding="utf-8", newline="\n")
        begun.replace(folder / MANIFEST)
    finally:
        begun.unlink(missing_ok=True)


def artefacts(folder: Path, kinds: Mapping[str, str]) -> tuple[Artefact, ...]:
    """The files of the package in *folder*, given the kind of each path."""
    return tuple(Artefact(path, kind, (folder / path).stat().st_size, sha256(folder / path)) for path, kind in kinds.items())


def artefact_sums(path: Path) -> dict[str, str]:
    """The SHA-256 of each artefact in the manifest at *path*, by its path; none where that is no manifest of ours."""
    try:
        return {each["path"]: each["sha256"] for each in _listed(path)["artefacts"]}
    except (KeyError, TypeError):
        return {}


def manifest_stamp(path: Path) -> str | None:
    """The stamp of the package whose manifest is at *path*; None where one of its files is missing or of another size."""
    listed = _listed(path)
    try:
        return _stamp(listed) if all(_is_there(path.parent, each) for each in listed["artefacts"]) else None
    except (KeyError, TypeError):
        return None


def stamp_in(text: str) -> str | None:
    """The stamp of the package whose manifest says *text*; None where one of its outputs failed, or it is none of ours."""
    try:
        return _stamp(_said(text))
    except (KeyError, TypeError):
        return None


def _stamp(listed: Mapping[str, Any]) -> str | None:
    return None if listed["failed"] else str(listed["asked"]["stamp"]) or None


def _is_there(folder: Path, artefact: Mapping[str, Any]) -> bool:
    place = folder / artefact["path"]
    return place.is_file() and bool(place.stat().st_size == artefact["size"])


def _listed(path: Path) -> dict[str, Any]:
    """What the manifest at *path* says; nothing where there is none or it can't be read."""
    try:
        return _said(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, UnicodeDecodeError):
        return {}


def _said(text: str) -> dict[str, Any]:
    """What the manifest *text* says; nothing where it is no JSON object."""
    try:
        said = json.loads(text)
    except json.JSONDecodeError:
        return {}
    return said if isinstance(said, dict) else {}


def sha256(path: Path) -> str:
    """The SHA-256 of the file's bytes, in hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def created(environ: Mapping[str, str], now: Callable[[], datetime]) -> str:
    """The moment that a package bears: SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else *now*.

    Raises:
        PackageError: SOURCE_DATE_EPOCH holds no whole number of seconds.
    """
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return _iso(now())
    try:
        return _iso(datetime.fromtimestamp(int(epoch), UTC))
    except (ValueError, OverflowError, OSError) as exc:
        raise PackageError(
            f"环境变量 SOURCE_DATE_EPOCH 应为整数秒，现为“{epoch}”。",
            f"The environment variable SOURCE_DATE_EPOCH must be whole seconds since 1970, it is {epoch!r}.",
        ) from exc


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
