"""A manifest read back from its package, every field of it looked at."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from present.errors import ProofError
from present.package.manifest import MANIFEST, SCHEMA_VERSION, Manifest


@dataclass(frozen=True, slots=True)
class Form:
    """Which form a manifest is of."""

    schema_version: int


_FORM, _MANIFEST = TypeAdapter(Form), TypeAdapter(Manifest)


def read_manifest(folder: Path) -> Manifest:
    """What the manifest of the package in *folder* says.

    Raises:
        ProofError: there is none, or it is not of the form that docs/manifest.schema.json describes; the error names the field.
    """
    try:
        said = (folder / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError) as exc:
        raise ProofError(
            f"“{folder.name}”里没有 {MANIFEST}，不是材料包，或者不完整。",
            f"There is no {MANIFEST} in {folder.name}: it is no package, or not all of one.",
        ) from exc
    try:
        if (version := _FORM.validate_json(said).schema_version) != SCHEMA_VERSION:
            raise _other_version(version)
        return _MANIFEST.validate_json(said)
    except ValidationError as exc:
        raise _broken(exc) from exc


def older_manifest(folder: Path) -> Manifest | None:
    """What the manifest of an older package in *folder* says; None where there is none that can be understood."""
    try:
        return read_manifest(folder)
    except ProofError:
        return None


def _other_version(version: int) -> ProofError:
    return ProofError(
        f"{MANIFEST} 的格式是第 {version} 版，这里只认第 {SCHEMA_VERSION} 版。请用这一版 present 重新生成材料包。",
        f"{MANIFEST} has the form of version {version}, and only {SCHEMA_VERSION} is known here. Build the package again.",
    )


def _broken(exc: ValidationError) -> ProofError:
    first = exc.errors(include_url=False)[0]
    where = ".".join(map(str, first["loc"]))
    what = f"{where}: {first['msg']}" if where else first["msg"]
    return ProofError(
        f"{MANIFEST} 被改坏了：{what}。请重新生成材料包。", f"{MANIFEST} has been damaged: {what}. Build the package again."
    )
