"""Getting Kokoro's Mandarin voices, from whichever place answers; every file is checked before it is put in its place."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tarfile
import tempfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPException
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import urlopen

from present.errors import VoiceError
from present.narration.engines.kokoro_voices import VOICE_BYTES, VOICE_SHA256
from present.narration.folders import voices_folder

MIRROR = "PRESENT_VOICES_FROM"
"""The environment variable that names a department's own mirror: a folder, or an address that ends where the file names begin."""

PACKAGE, ARCHIVE = "kokoro-js@1.2.1", "kokoro-js-1.2.1.tgz"
HUBS = ("https://huggingface.co", "https://hf-mirror.com")
_ON_HUB = "onnx-community/Kokoro-82M-v1.0-ONNX/resolve/main/voices"

_PATIENCE = 15
"""Seconds without a byte after which a source is given up."""

_NPM_PATIENCE = 300
"""Seconds that npm has for its 27 MB."""


InstallProgress = Callable[[str, int, int], None]
"""Hears which source is asked, and how many of how many voices are there."""


@dataclass(frozen=True, slots=True)
class Source:
    """A place that has the voices: its name, and what gives those of the names asked for that it has, as they come.

    `voices` raises OSError, with words for the user, when the place can't be used.
    """

    name: str
    voices: Callable[[tuple[str, ...]], Iterator[tuple[str, bytes]]]


@dataclass(frozen=True, slots=True)
class Installed:
    """The voices that were put into *folder*, and the sources that they came from; none where all were there already."""

    folder: Path
    voices: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(slots=True)
class _Attempt:
    """What one installation has come to."""

    folder: Path
    missing: list[str]
    sources: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def install_voices(progress: InstallProgress, sources: tuple[Source, ...] | None = None) -> Installed:
    """Put the eight Mandarin voices into the user's folder; those that are there and right stay.

    Raises:
        VoiceError: Some could not be had; the error names every source and what was wrong with it.
    """
    folder = voices_folder()
    attempt = _Attempt(folder, missing=[name for name in VOICE_SHA256 if not _is_right(_read(folder / f"{name}.bin"), name)])
    wanted = tuple(attempt.missing)
    for source in known_sources(os.environ) if sources is None else sources:
        if attempt.missing:
            _try(source, attempt, progress)
    if attempt.missing:
        raise _failure(attempt)
    return Installed(folder, wanted, tuple(attempt.sources))


def known_sources(environ: Mapping[str, str]) -> tuple[Source, ...]:
    """Where voices come from, in the order in which the places are asked."""
    mirror = environ.get(MIRROR)
    own = (_mirror(mirror),) if mirror else ()
    return (*own, Source(f"npm ({PACKAGE})", _packed), *(_site(hub, f"{hub}/{_ON_HUB}") for hub in HUBS))


def _try(source: Source, attempt: _Attempt, progress: InstallProgress) -> None:
    """Ask *source* for all that is missing and keep what is right of what it gives."""
    total = len(VOICE_SHA256)
    progress(source.name, total - len(attempt.missing), total)
    before = len(attempt.missing)
    try:
        for name, data in source.voices(tuple(attempt.missing)):
            if not _is_right(data, name):
                attempt.failures.append(f"{source.name}: {name}.bin is not the file that it should be")
                continue
            _put(attempt.folder / f"{name}.bin", data)
            attempt.missing.remove(name)
            progress(source.name, total - len(attempt.missing), total)
    except (OSError, HTTPException) as exc:
        attempt.failures.append(f"{source.name}: {exc}")
    if len(attempt.missing) < before:
        attempt.sources.append(source.name)


def _failure(attempt: _Attempt) -> VoiceError:
    tried = "; ".join(attempt.failures) or "no source has them"
    names = ", ".join(attempt.missing)
    return VoiceError(
        f"没能装好这些声音：{names}。试过：{tried}。可以把声音文件放在一个文件夹或本单位网站上，用环境变量 {MIRROR} 指明。",
        f"These voices could not be installed: {names}. Tried: {tried}. They can also come from a folder or a site of your own, "
        f"which the environment variable {MIRROR} names.",
    )


def _is_right(data: bytes | None, name: str) -> bool:
    return data is not None and sha256(data).hexdigest() == VOICE_SHA256[name]


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _put(path: Path, data: bytes) -> None:
    """Write *data* beside *path* and move it there, so that nobody meets half a voice."""
    beside = path.with_suffix(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as exc:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise VoiceError(f"声音文件写不进“{path.parent}”：{exc}", f"Voices can't be written to {path.parent}: {exc}") from exc


def _mirror(place: str) -> Source:
    if urlsplit(place).scheme in {"http", "https"}:
        return _site(place, place.rstrip("/"))
    return Source(place, lambda names: ((name, (Path(place) / f"{name}.bin").read_bytes()) for name in names))


def _site(name: str, base: str) -> Source:
    return Source(name, lambda names: _downloaded(base, names))


def _downloaded(base: str, names: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for name in names:
        with urlopen(f"{base}/{name}.bin", timeout=_PATIENCE) as answer:  # noqa: S310 - http and https only
            yield name, answer.read(VOICE_BYTES + 1)


def _packed(names: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """The voices in the npm package, fetched by the npm client and its settings."""
    npm = shutil.which("npm")
    if not npm:
        raise FileNotFoundError("there is no npm on this computer")
    with tempfile.TemporaryDirectory() as folder:
        _pack(npm, folder)
        yield from _in_archive(Path(folder) / ARCHIVE, names)


def _pack(npm: str, folder: str) -> None:
    command = [npm, "pack", PACKAGE, "--silent"]
    try:
        subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=_NPM_PATIENCE)  # noqa: S603 - all words are ours
    except subprocess.CalledProcessError as exc:
        said = exc.stderr.decode(errors="replace").strip().splitlines() or [f"npm pack ended with {exc.returncode}"]
        raise OSError(said[-1]) from exc
    except subprocess.TimeoutExpired as exc:
        raise TimeoutError(f"npm pack took longer than {_NPM_PATIENCE} s") from exc


def _in_archive(path: Path, names: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    """The voices in a package's archive: read from it member by member, so that nothing in it can be written anywhere."""
    try:
        with tarfile.open(path) as archive:
            for name in names:
                member = archive.extractfile(f"package/voices/{name}.bin")
                if member:
                    yield name, member.read(VOICE_BYTES + 1)
    except (EOFError, KeyError, tarfile.TarError, zlib.error) as exc:
        raise OSError(f"{PACKAGE} is not as expected: {exc}") from exc
