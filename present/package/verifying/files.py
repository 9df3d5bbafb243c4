"""The files of a package against its manifest: none missing, none changed, and what else is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from present.model import Artefact
from present.package.keeping import files_in
from present.package.manifest import MANIFEST, Manifest, sha256
from present.package.paths import is_outside
from present.package.verifying.report import Check, Fault, checked


def check_files(folder: Path, manifest: Manifest) -> Check:
    """Whether the package in *folder* has each file that its *manifest* lists, as it was built; others are noted."""
    listed = [each.path for each in manifest.artefacts]
    faults = (fault for each in manifest.artefacts for fault in _faults(folder, each))
    others = sorted(set(files_in(folder)) - {*listed, MANIFEST})
    failed = (Fault(each, "生成时没有做成", "could not be made when the package was built") for each in manifest.failed)
    notes = (Fault(each, "不是生成的文件，是后来放进去的", "was put there by somebody; no build made it") for each in others)
    return checked("files", len(listed), faults, (*failed, *notes))


def _faults(folder: Path, artefact: Artefact) -> Iterator[Fault]:
    if is_outside(artefact.path):
        yield Fault(artefact.path, "清单里的路径指向材料包之外", "the manifest's path leads out of the package")
        return
    path = folder / artefact.path
    if not path.is_file():
        yield Fault(artefact.path, "文件缺失", "is missing")
    elif (size := path.stat().st_size) != artefact.size:
        yield Fault(artefact.path, f"大小为 {size} 字节，应为 {artefact.size}", f"has {size} bytes, not {artefact.size}")
    elif sha256(path) != artefact.sha256:
        yield Fault(artefact.path, "内容被改动（SHA-256 不符）", "has been changed: its SHA-256 is another one")
