"""The last step of a build: the manifest, the user's own files, and the move into place."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from present.package.folder import Site, place
from present.package.keeping import carry_over, kept_notices, users_files
from present.package.manifest import MANIFEST, Manifest, artefacts, write_manifest


def finish(site: Site, kinds: Mapping[str, str], manifest: Manifest) -> Manifest:
    """Make the package on *site* appear, given the kind of each of its files; the manifest as it was written.

    *manifest* comes without artefacts, which are measured here; a file of the user's that can't keep its place adds a notice.
    A file that the user changed and that is made again just so, as an outline.md that is built from, is no longer the user's.
    """
    users = users_files(site.target, (*kinds, MANIFEST))
    kept = tuple(each for each in users if each.path not in kinds or not _is_made_again(site, each.path))
    whole = replace(manifest, artefacts=artefacts(site.folder, kinds), notices=(*manifest.notices, *kept_notices(kept)))
    write_manifest(whole, site.folder)
    carry_over(kept, site.target, site.folder)
    place(site)
    return whole


def _is_made_again(site: Site, path: str) -> bool:
    """Whether the new package's file says what the older one's does; editors differ in line ends and byte order marks."""
    old, new = (_words(folder / path) for folder in (site.target, site.folder))
    return old == new


def _words(path: Path) -> bytes:
    return path.read_bytes().removeprefix(BOM_UTF8).replace(b"\r\n", b"\n")
