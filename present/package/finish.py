"""The last step of a build: the manifest, the user's own files, and the move into place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from present.package.folder import Site, place
from present.package.keeping import carry_over, kept_notices, users_files
from present.package.manifest import MANIFEST, Manifest, artefacts, sha256, write_manifest


def finish(site: Site, kinds: Mapping[str, str], manifest: Manifest) -> Manifest:
    """Make the package on *site* appear, given the kind of each of its files; the manifest as it was written.

    *manifest* comes without artefacts, which are measured here; a file of the user's that can't keep its place adds a notice.
    A file that the user changed and that is made again just so, as an outline.md that is built from, is no longer the user's.
    """
    made = artefacts(site.folder, kinds)
    sums = {each.path: each.sha256 for each in made}
    users = users_files(site.target, (*kinds, MANIFEST))
    kept = tuple(each for each in users if each.path not in sums or sums[each.path] != sha256(site.target / each.path))
    whole = replace(manifest, artefacts=made, notices=(*manifest.notices, *kept_notices(kept)))
    write_manifest(whole, site.folder)
    carry_over(kept, site.target, site.folder)
    place(site)
    return whole
