"""The seal of a drawn template: the digest of its own parts, by which a file that somebody changed since is known."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO

from present.regex import regex

CORE = "docProps/core.xml"
_END = "</cp:coreProperties>"
_SEAL = regex("<dc:identifier>([0-9a-f]{64})</dc:identifier>")


def sealed(files: Mapping[str, str]) -> dict[str, str]:
    """*files*, parts by path, with their SHA-256 as the identifier among the core properties."""
    seal = f"<dc:identifier>{_digest({path: xml.encode() for path, xml in files.items()})}</dc:identifier>"
    return {**files, CORE: files[CORE].replace(_END, seal + _END)}


def is_as_drawn(deck: bytes) -> bool:
    """Whether *deck* is a drawing of ours that nobody has changed, by whichever version of the program it was drawn."""
    try:
        with zipfile.ZipFile(BytesIO(deck)) as archive:
            files = {path: archive.read(path) for path in archive.namelist()}
    except zipfile.BadZipFile:
        return False
    core = files.get(CORE, b"").decode(errors="replace")
    seal = _SEAL.search(core)
    return bool(seal) and _digest({**files, CORE: _SEAL.sub("", core).encode()}) == (seal and seal[1])


def _digest(files: Mapping[str, bytes]) -> str:
    parts = (f"{path}\n{sha256(content).hexdigest()}\n" for path, content in sorted(files.items()))
    return sha256("".join(parts).encode()).hexdigest()
