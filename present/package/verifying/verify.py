"""All checks of a package, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from present.errors import PresentError, ProofError
from present.model import DeckPage, Listened, Notice, Span
from present.package.manifest import Manifest
from present.package.paths import LEDGER_FILE, SOURCE_FILE, is_outside
from present.package.stored import read_manifest
from present.package.verifying.captions import READERS, caption_faults
from present.package.verifying.coverage import check_coverage
from present.package.verifying.files import check_files
from present.package.verifying.narration import audio_faults, check_narration, stretches_of
from present.package.verifying.pairs import pairs_of
from present.package.verifying.report import Check, Fault, Report, checked
from present.package.verifying.slides import check_deck, check_slides
from present.package.verifying.text import Text, read_text
from present.package.writers import DECK


@dataclass(frozen=True, slots=True)
class Senses:
    """How what other stages made is read: a deck's pages and its defects, an audio file.

    `labels` is a pattern of the words on slides that are ours.
    """

    read_deck: Callable[[Path], Sequence[DeckPage]]
    lint_deck: Callable[[Path], Iterable[Notice]]
    labels: str
    listen: Callable[[Path, Sequence[Span]], Listened]


Told = Callable[[int, int], None]
"""Hears how many of how many checks are done."""


def verify_package(folder: Path, senses: Senses, told: Told) -> Report:
    """What is found when the package in *folder* is read again; nothing else is asked, neither the network nor the template.

    Raises:
        ProofError: it is no package.
    """
    manifest = read_manifest(folder)
    text, without = _text(folder, manifest)
    checks = [*without, check_files(folder, manifest)]
    for at, check in enumerate(_CHECKS, start=1):
        checks += check(Package(folder, manifest, text, senses))
        told(at, len(_CHECKS))
    return Report(folder.name, manifest.title, tuple(checks), pairs_of(text, folder) if text else ())


@dataclass(frozen=True, slots=True)
class Package:
    """A package while it is proved; `text` is None where source.txt can't be read."""

    folder: Path
    manifest: Manifest
    text: Text | None
    senses: Senses

    def files(self, *kinds: str) -> tuple[str, ...]:
        """The paths of its files of these *kinds* that are there."""
        known = (each.path for each in self.manifest.artefacts if each.kind in kinds and not is_outside(each.path))
        return tuple(path for path in known if (self.folder / path).is_file())


def _text(folder: Path, manifest: Manifest) -> tuple[Text | None, tuple[Check, ...]]:
    try:
        return read_text(folder, manifest), ()
    except ProofError as exc:
        return None, (checked("source", 0, [Fault(SOURCE_FILE, exc.zh, exc.en)]),)


def _slides(package: Package) -> Iterator[Check]:
    if package.text:
        yield check_slides(package.text)


def _deck(package: Package) -> Iterator[Check]:
    for path in package.files(DECK):
        try:
            pages = package.senses.read_deck(package.folder / path)
            defects = [Fault(path, each.zh, each.en) for each in package.senses.lint_deck(package.folder / path)]
        except PresentError as exc:
            yield checked("deck", 0, [Fault(path, exc.zh, exc.en)])
            continue
        shown = check_deck(package.manifest, pages, package.senses.labels, package.text)
        yield checked("deck", shown.count, (*shown.faults, *defects))


def _narration(package: Package) -> Iterator[Check]:
    if package.text and package.manifest.tracks:
        yield check_narration(package.text)


def _audio(package: Package) -> Iterator[Check]:
    tracks = package.manifest.tracks
    there = [each for each in tracks if not is_outside(each.path) and (package.folder / each.path).is_file()]
    if there:
        yield checked("audio", len(there), (fault for each in there for fault in _heard(package, each.path)))


def _heard(package: Package, path: str) -> Iterator[Fault]:
    track = next(each for each in package.manifest.tracks if each.path == path)
    try:
        heard = package.senses.listen(package.folder / path, stretches_of(track))
    except PresentError as exc:
        yield Fault(path, exc.zh, exc.en)
    else:
        yield from audio_faults(track, heard)


def _captions(package: Package) -> Iterator[Check]:
    paths = [path for path in package.files("captions") if Path(path).suffix in READERS]
    if paths:
        yield checked("captions", len(paths), (fault for path in paths for fault in _captioned(package, path)))


def _captioned(package: Package, path: str) -> Iterator[Fault]:
    try:
        text = (package.folder / path).read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        yield Fault(path, "不是 UTF-8", "is not UTF-8")
    else:
        yield from caption_faults(path, text, package.manifest.tracks)


def _coverage(package: Package) -> Iterator[Check]:
    if package.text and LEDGER_FILE in package.files("ledger"):
        yield check_coverage(package.text, (package.folder / LEDGER_FILE).read_bytes())


_CHECKS: tuple[Callable[[Package], Iterator[Check]], ...] = (_slides, _deck, _narration, _audio, _captions, _coverage)
