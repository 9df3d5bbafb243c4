"""The last step of a build: what stays of the older package, the manifest, the user's own files, and the move into place."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from present.package.folder import Site, place
from present.package.keeping import Kept, carry_over, kept_notices, users_files
from present.package.manifest import MANIFEST, Manifest, artefacts, write_manifest
from present.package.staying import Staying, gone_notices, staying, take_along
from present.package.stored import older_manifest
from present.package.zipping import ZIP, archive_of


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made: the kind of each file's path, the manifest without artefacts, whether a zip is made of the package.

    Outputs called `skipped` are not in the package, though an older one has them.
    """

    kinds: Mapping[str, str]
    manifest: Manifest
    zipped: bool = False
    skipped: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Packed:
    """A package that is in its place: its manifest as it was written, and the zip of it, where there is one."""

    manifest: Manifest
    archive: Path | None


def finish(site: Site, built: Built) -> Packed:
    """Make the package on *site* appear, its artefacts measured.

    Outputs of an older package that were not made now stay where they are still true. A file of the user's that can't keep its
    place adds a notice. One that the user changed and that is made again just so, as an outline.md that is built from, is no
    longer the user's.
    """
    archive = archive_of(site.target, site.root, wanted=built.zipped, skipped=ZIP in built.skipped)
    stays = _staying(site, built)
    take_along(stays.artefacts, site.target, site.folder)
    kinds = {**built.kinds, **stays.kinds}
    kept = _kept(site, kinds)
    notices = (*built.manifest.notices, *gone_notices(stays.gone), *kept_notices(kept), *archive.notices)
    whole = replace(built.manifest, artefacts=artefacts(site.folder, kinds), notices=notices)
    write_manifest(whole, site.folder)
    archive.write(site.folder, whole)
    carry_over(kept, site.target, site.folder)
    place(site)
    return Packed(whole, archive.appear())


def _staying(site: Site, built: Built) -> Staying:
    without = {*built.kinds.values(), *built.skipped, *built.manifest.failed}
    return staying(older_manifest(site.target), built.manifest, site.target, without)


def _kept(site: Site, kinds: Mapping[str, str]) -> tuple[Kept, ...]:
    """The user's files in the older package, but those that are made again just so."""
    users = users_files(site.target, (*kinds, MANIFEST))
    return tuple(each for each in users if each.path not in kinds or not _is_made_again(site, each.path))


def _is_made_again(site: Site, path: str) -> bool:
    """Whether the new package's file says what the older one's does; editors differ in line ends and byte order marks."""
    old, new = (_words(folder / path) for folder in (site.target, site.folder))
    return old == new


def _words(path: Path) -> bytes:
    return path.read_bytes().removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
