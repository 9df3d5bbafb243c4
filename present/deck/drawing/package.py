"""The template as one zip file, the same bytes at every drawing."""

from __future__ import annotations

import zipfile
from io import BytesIO
from posixpath import dirname, relpath

from present.deck.drawing.dress import Dress
from present.deck.drawing.parts import PRESENTATION, Part, parts
from present.deck.drawing.seal import sealed
from present.deck.drawing.xml import DECLARATION, tag

ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
UNIX = 3
PRESENTATION_ML = "application/vnd.openxmlformats-officedocument.presentationml."
CONTENT_TYPES = {
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "officeDocument": PRESENTATION_ML + "presentation.main+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
}
OFFICE_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"


def draw_template(dress: Dress) -> bytes:
    """A 16:9 PowerPoint template without slides, dressed in *dress*, with its seal."""
    drawn = parts(dress)
    kinds = {part.path: part.kind for part in drawn}
    files = {"[Content_Types].xml": _content_types(drawn), "_rels/.rels": _relations("", _ENTRANCES, kinds)}
    for part in drawn:
        files[part.path] = part.xml
        if part.leads_to:
            files[_relations_path(part.path)] = _relations(dirname(part.path), part.leads_to, kinds)
    return _zipped(sealed(files))


_ENTRANCES = (PRESENTATION, "docProps/core.xml", "docProps/app.xml")


def _content_types(drawn: tuple[Part, ...]) -> str:
    defaults = (
        tag("Default", Extension="rels", ContentType="application/vnd.openxmlformats-package.relationships+xml"),
        tag("Default", Extension="xml", ContentType="application/xml"),
    )
    overrides = (tag("Override", PartName=f"/{part.path}", ContentType=_content_type(part.kind)) for part in drawn)
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return DECLARATION + tag("Types", *defaults, *overrides, xmlns=namespace)


def _content_type(kind: str) -> str:
    return CONTENT_TYPES.get(kind, f"{PRESENTATION_ML}{kind}+xml")


def _relations_path(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def _relations(folder: str, targets: tuple[str, ...], kinds: dict[str, str]) -> str:
    relations = (
        tag("Relationship", Id=f"rId{i}", Type=_relation_type(kinds[target]), Target=relpath(target, folder or "."))
        for i, target in enumerate(targets, 1)
    )
    return DECLARATION + tag("Relationships", *relations, xmlns=PACKAGE_RELATION)


def _relation_type(kind: str) -> str:
    if kind == "core-properties":
        return f"{PACKAGE_RELATION}/metadata/core-properties"
    return OFFICE_RELATION + kind


def _zipped(files: dict[str, str]) -> bytes:
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path, xml in files.items():
            entry = zipfile.ZipInfo(path, ZIP_EPOCH)
            entry.create_system, entry.external_attr, entry.compress_type = UNIX, 0o600 << 16, zipfile.ZIP_DEFLATED
            archive.writestr(entry, xml.encode(), compresslevel=9)
    return held.getvalue()
