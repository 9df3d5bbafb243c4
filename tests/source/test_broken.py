"""Files that are broken, locked or not what they say: each is refused in one line that names it and says what to do."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from present.errors import SourceError
from present.source import READERS, read_data, read_speech
from present.source.office import read_office
from present.source.word.parts import OLE
from tests.source.documents import package, paragraph, pdf_file, relations, typeset, word_file
from tests.source.formats import FILES, WORDS

WORD, PDF = FILES["Word"][1], FILES["PDF"][1]


def words_of(part: str, instead: str) -> bytes:
    return package({"_rels/.rels": relations(("officeDocument", part)), "word/document.xml": instead})


def nested(depth: int) -> bytes:
    return word_file("<w:sdt><w:sdtContent>" * depth + paragraph("同志们好") + "</w:sdtContent></w:sdt>" * depth)


LOCKED_PDF = pdf_file(
    typeset(WORDS), f"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{'41' * 32}>/U<{'42' * 32}>>>/ID[<{'43' * 16}><{'43' * 16}>]"
)

BROKEN: dict[str, tuple[str, bytes, str]] = {
    "a Word file that breaks off": ("a.docx", WORD[: len(WORD) // 2], "is damaged or incomplete"),
    "a Word file with a wrong byte": ("a.docx", WORD.replace(b"PK\x03\x04", b"PK\x03\x05"), "is damaged or incomplete"),
    "a Word file with broken XML": ("a.docx", words_of("word/document.xml", "<w:document"), "is damaged or incomplete"),
    "a Word file with entities": ("a.docx", words_of("word/document.xml", "<!DOCTYPE a><a/>"), "is damaged or incomplete"),
    "a Word file without its text": ("a.docx", words_of("word/elsewhere.xml", "<a/>"), "holds no Word document"),
    "a zip of something else": ("a.docx", package({"photo.jpg": "x"}), "holds no Word document"),
    "a workbook": ("a.docx", words_of("xl/workbook.xml", "<a/>"), "holds no Word document"),
    "an old file renamed": ("a.docx", OLE + bytes(600), "is in an older format"),
    "a Word file with a password": ("a.docx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "has a password"),
    "text renamed to Word": ("a.docx", "同志们：今天开会。".encode(), "is damaged or incomplete"),
    "a Word file without words": ("a.docx", word_file(paragraph("")), "is empty"),
    "a Word file with few words": ("a.docx", word_file(paragraph("同志们好")), "holds 4 characters only"),
    "a PDF that breaks off": ("a.pdf", PDF[: len(PDF) // 2], "is damaged or incomplete"),
    "a PDF with a password": ("a.pdf", LOCKED_PDF, "has a password"),
    "a scan": ("a.pdf", pdf_file([[], []]), "holds pictures, no text"),
    "text renamed to PDF": ("a.pdf", "同志们：今天开会。".encode(), "is damaged or incomplete"),
    "rubbish between the marks of a PDF": ("a.pdf", b"%PDF-1.5\nrubbish\n%%EOF\n", "is damaged or incomplete"),
    "a page without text": ("a.html", b"<html><body><script>render()</script></body></html>", "holds no text"),
    "a page in an unknown encoding": (
        "a.html",
        "<p>오늘 우리는 새로운 출발점에 서 있습니다.</p>".encode("euc-kr"),
        "unknown encoding",
    ),
    "a page nested beyond measure": ("a.html", b"<div>" * 3000 + "同志们好。".encode() * 20, "is nested too deeply"),
    "a Word file nested beyond measure": ("a.docx", nested(1500), "is nested too deeply"),
    "a picture renamed to text": ("a.txt", b"\x89PNG\x00\x01\xff" * 20, "is a binary file"),
    "a Word file renamed to text": ("a.txt", WORD, "is really a .docx file"),
    "an old Word file renamed to text": ("a.md", OLE + bytes(600), "is really a .doc file"),
    "a PDF renamed to Word": ("a.docx", PDF, "is really a .pdf file"),
    "a Word file renamed to PDF": ("a.pdf", WORD, "is really a .docx file"),
}


@pytest.mark.parametrize(("name", "data", "why"), BROKEN.values(), ids=BROKEN)
def test_each_is_refused_in_one_line_that_names_it(tmp_path: Path, name: str, data: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(SourceError) as refused:
        read_speech(tmp_path / name)

    assert refused.value.en.startswith(name)
    assert why in refused.value.en
    assert name in refused.value.zh
    assert "\n" not in refused.value.en + refused.value.zh


def without_office(data: bytes, name: str) -> object:
    return read_office(data, name, find=lambda: None)


READ: dict[str, Callable[[bytes, str], object]] = {
    suffix: without_office if reader is READERS[".doc"] else read_data for suffix, reader in READERS.items()
}


@pytest.mark.parametrize("suffix", READ)
@given(st.integers(0, 10**6), st.sampled_from([WORD, PDF, FILES["a page"][1], FILES["GB18030"][1], b""]))
def test_whatever_the_bytes_they_are_read_or_refused_and_nothing_else(suffix: str, seed: int, data: bytes) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    spoilt = bytearray(data + chance.randbytes(50))
    for _ in range(chance.randrange(20)):
        spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)

    with suppress(SourceError):
        READ[suffix](bytes(spoilt), f"speech{suffix}")
