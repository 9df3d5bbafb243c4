"""One law for every format: the same words make the same speech."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from present.model import Speech
from present.source import READERS, read_data, read_speech
from tests.source.formats import CONVERTED, FILES, PLAIN, SECTIONS, TITLE, WORDS

SOFFICE = shutil.which("soffice")
MARKED = {"Markdown": 1, "Word": 0, "a page": 1, "a page in GB2312": 1}
"""The formats that mark headings, with the level at which each marks the title."""

every_file = pytest.mark.parametrize(("name", "data"), FILES.values(), ids=FILES)


def shown(speech: Speech) -> tuple[str, ...]:
    return tuple(speech.shown(paragraph) for paragraph in speech.paragraphs)


PARAGRAPHS = tuple(words.replace("**", "××") for words in WORDS)


@every_file
def test_the_same_words_are_the_same_paragraphs_in_every_format(name: str, data: bytes) -> None:
    speech = read_data(data, name)

    assert shown(speech) == PARAGRAPHS
    assert len(speech.redactions) == 1


@pytest.mark.parametrize("kind", [each for each in FILES if each != "Markdown"])
def test_the_same_words_are_the_same_text_to_the_letter(kind: str) -> None:
    name, data = FILES[kind]

    assert read_data(data, name).text == PLAIN


@every_file
def test_the_same_words_are_the_same_sentences_in_every_format(name: str, data: bytes) -> None:
    plain, speech = read_data(PLAIN.encode(), "speech.txt"), read_data(data, name)

    assert [speech.shown(each) for each in speech.sentences] == [plain.shown(each) for each in plain.sentences]


@pytest.mark.parametrize(("kind", "level"), MARKED.items())
def test_headings_that_a_format_marks_are_known_with_their_levels(kind: str, level: int) -> None:
    speech = read_data(FILES[kind][1], FILES[kind][0])

    found = [(speech.shown(heading.span), heading.level) for heading in speech.headings]
    assert found == [(TITLE, level), *((section, level + 1) for section in SECTIONS)]
    assert {heading.span for heading in speech.headings} <= set(speech.paragraphs)


@pytest.mark.parametrize("kind", [each for each in FILES if each not in MARKED])
def test_a_format_without_headings_has_none(kind: str) -> None:
    assert read_data(FILES[kind][1], FILES[kind][0]).headings == ()


def test_every_format_that_is_read_has_a_file_here() -> None:
    made = {Path(name).suffix for name, _ in FILES.values()}

    assert set(READERS) == made | set(CONVERTED) | {".docm"}


@every_file
def test_data_from_a_file_or_from_a_stream_is_the_same_speech(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    assert read_speech(path) == read_data(data, name)


@pytest.mark.parametrize("kind", [each for each in FILES if each != "Markdown"])
def test_data_without_a_suffix_is_read_as_what_it_begins_like(kind: str) -> None:
    assert shown(read_data(FILES[kind][1], "-")) == PARAGRAPHS


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files that LibreOffice writes, by suffix; WPS Office gives the format of .doc a suffix of its own."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("converted")
    made = {suffix: _converted(folder, suffix, data) for suffix, data in CONVERTED.items() if suffix != ".wps"}
    return made | {".wps": made[".doc"]}


def _converted(folder: Path, suffix: str, data: bytes) -> bytes:
    source = folder / f"from{suffix[1:]}.docx"
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", suffix[1:], "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    if not source.with_suffix(suffix).exists():
        pytest.skip("LibreOffice Writer is not installed")
    return source.with_suffix(suffix).read_bytes()


@pytest.mark.parametrize("suffix", CONVERTED)
def test_what_libreoffice_reads_is_the_same_speech_too(converted: dict[str, bytes], suffix: str) -> None:
    speech = read_data(converted[suffix], f"speech{suffix}")

    assert shown(speech) == PARAGRAPHS
    assert speech.encoding == suffix.removeprefix(".")
    assert [speech.shown(heading.span) for heading in speech.headings if heading.level] == list(SECTIONS)
