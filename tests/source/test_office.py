"""Older formats: LibreOffice reads them where it is there; where it is not, or fails, the user is told what to do."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from present.errors import SourceError
from present.source.office import read_office
from present.source.word.parts import OLE
from tests.source.documents import paragraph, word_file

WORD = word_file(paragraph("今天召开全区水利工作会议。"))

needs_programs = pytest.mark.skipif(sys.platform == "win32", reason="a script is no program on Windows")


def program(folder: Path, lines: str) -> Path:
    """A stand-in for LibreOffice that does what *lines* of Python say; `out` and `source` are what it was asked for."""
    path = folder / "soffice"
    begin = f"#!{sys.executable}\nimport pathlib, subprocess, sys, time\nout, source = map(pathlib.Path, sys.argv[-2:])\n"
    path.write_text(begin + lines, encoding="utf-8")
    path.chmod(0o755)
    return path


def test_without_libreoffice_the_user_is_told_what_to_do() -> None:
    with pytest.raises(SourceError) as refused:
        read_office(OLE, "speech.wps", find=lambda: None)

    assert refused.value.en == (
        "speech.wps: .wps is read by LibreOffice, which is not installed; install it, or save the file as .docx."
    )
    assert "请安装 LibreOffice" in refused.value.zh


def test_a_newer_file_under_an_older_suffix_needs_no_libreoffice() -> None:
    assert read_office(WORD, "speech.doc", find=lambda: None).text == "今天召开全区水利工作会议。\n"


@needs_programs
def test_libreoffice_works_in_a_folder_and_a_profile_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "made.docx").write_bytes(WORD)
    copies = f"""
assert source.name == "speech.doc" and source.read_bytes().startswith({OLE!r})
assert any(word.startswith("-env:UserInstallation=file://") for word in sys.argv)
out.mkdir()
(out / "speech.docx").write_bytes(pathlib.Path({str(tmp_path / "made.docx")!r}).read_bytes())
pathlib.Path({str(tmp_path / "where")!r}).write_text(str(source.parent))
"""
    decoded = read_office(OLE, "讲话 稿.doc", find=lambda: program(tmp_path, copies))

    assert (decoded.text, decoded.encoding) == ("今天召开全区水利工作会议。\n", "doc")
    assert not Path((tmp_path / "where").read_text()).exists()


def test_data_without_a_suffix_is_named_by_how_it_begins() -> None:
    with pytest.raises(SourceError, match=r"^-: \.rtf is read by LibreOffice"):
        read_office(b"{\\rtf1 }", "-", find=lambda: None)


@needs_programs
def test_a_file_that_libreoffice_makes_nothing_of_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"LibreOffice can't open speech\.doc"):
        read_office(OLE, "speech.doc", find=lambda: program(tmp_path, ""))


@needs_programs
def test_a_libreoffice_that_does_not_end_is_ended_with_all_that_it_started(tmp_path: Path) -> None:
    child = tmp_path / "child"
    waits = f"""
process = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
pathlib.Path({str(child)!r}).write_text(str(process.pid))
time.sleep(60)
"""
    with pytest.raises(SourceError, match=r"LibreOffice took more than 1\.5 seconds over speech\.doc"):
        read_office(OLE, "speech.doc", find=lambda: program(tmp_path, waits), patience=1.5)

    assert is_gone(int(child.read_text()))


def is_gone(identity: int) -> bool:
    for _ in range(50):
        try:
            os.kill(identity, 0)
        except ProcessLookupError:
            return True
        if "\nState:\tZ" in status(identity):
            return True
        time.sleep(0.1)
    return False


def status(identity: int) -> str:
    path = Path(f"/proc/{identity}/status")
    return path.read_text(encoding="utf-8") if path.exists() else ""
