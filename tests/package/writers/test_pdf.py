"""The deck as a PDF, and as pictures: made of a real deck by LibreOffice where that is installed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from PIL import Image

from present.deck.picturing import draw_slides
from present.deck.rendering import Deck, render_deck
from present.errors import OutputUnavailableError, PackageError
from present.fonts import chinese_typeface
from present.model import Clip, SlideClip
from present.office import find_office
from present.package.writers import Material
from present.package.writers.pdf import dated, pdf, print_deck
from present.package.writers.pictures import pictures
from tests.deck.decks import deck_of
from tests.deck.speeches import RED_GOLD
from tests.package.samples import material

needs_office = pytest.mark.skipif(find_office() is None, reason="LibreOffice is not installed")

MOMENT = "2024-05-06T07:08:09Z"
TAIL = "/Producer<FEFF>\n/CreationDate(D:{date})>>\ntrailer\n/ID [ <{name}>\n<{name}> ]\n/DocChecksum /{name}\n%%EOF"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """A package with a deck of two slides, and its PDF."""
    folder = tmp_path_factory.mktemp("package")
    deck_of(("封面", "要点"), folder / "deck.pptx")
    made = replace(material(), folder=folder, draw=draw_slides)
    if find_office():
        pdf(made, folder, lambda *_: None)
    return made


@needs_office
def test_a_pdf_has_a_page_for_each_slide(package: Material) -> None:
    with pypdfium2.PdfDocument(package.folder / "deck.pdf") as document:
        assert len(document) == 2
        assert "试写一行" in document[1].get_textpage().get_text_range()


@needs_office
def test_the_same_deck_gives_the_same_pdf_whenever_it_is_made(package: Material, tmp_path: Path) -> None:
    pdf(package, tmp_path, lambda *_: None)

    assert (tmp_path / "deck.pdf").read_bytes() == (package.folder / "deck.pdf").read_bytes()


@needs_office
def test_a_pdf_holds_no_sound(package: Material, tmp_path: Path) -> None:
    (tmp_path / "clip.mp3").write_bytes(b"never decoded" * 100_000)
    clips = (SlideClip("cover", Clip(tmp_path / "clip.mp3", 1_000)),)
    render_deck(Deck(package.slides, RED_GOLD, package.cut, clips), tmp_path / "deck.pptx")

    printed = print_deck(tmp_path / "deck.pptx", tmp_path, MOMENT)

    assert (tmp_path / "deck.pptx").stat().st_size > 10 * printed.stat().st_size
    assert b"/RichMedia" not in printed.read_bytes()
    assert b"/Rendition" not in printed.read_bytes()


@needs_office
def test_a_pdf_bears_the_moment_of_the_package(package: Material) -> None:
    with pypdfium2.PdfDocument(package.folder / "deck.pdf") as document:
        assert document.get_metadata_dict()["CreationDate"].startswith("D:20240506070809")


@pytest.mark.parametrize("date", ["20261125014001Z'", "20261125094001+08'00'", "20261124204001-05'00'"])
def test_a_date_is_replaced_in_every_zone_and_nothing_moves(date: str) -> None:
    printed = TAIL.format(date=date, name="0123456789ABCDEF0123456789ABCDEF").encode()

    made = dated(printed, MOMENT)

    assert len(made) == len(printed)
    assert b"20240506070809" in made
    assert b"0123456789ABCDEF" not in made


def test_files_that_differ_in_time_alone_become_the_same_and_others_do_not() -> None:
    first = TAIL.format(date="20261125014001Z'", name="A" * 32).encode()
    later = TAIL.format(date="20261125014159Z'", name="B" * 32).encode()

    assert dated(first, MOMENT) == dated(later, MOMENT)
    assert dated(first, MOMENT)[-50:] != dated(b"Other " + first, MOMENT)[-50:]


def test_without_libreoffice_the_user_is_told_what_else_makes_a_pdf(tmp_path: Path) -> None:
    with pytest.raises(OutputUnavailableError, match="PowerPoint or WPS"):
        print_deck(tmp_path / "deck.pptx", tmp_path, MOMENT, find=lambda: None)


@needs_office
def test_a_deck_that_libreoffice_cannot_read_is_an_error(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "deck.pptx", "w") as broken:
        broken.writestr("ppt/slides/slide1.xml", "<p:sld")

    with pytest.raises(PackageError, match="can't open it"):
        print_deck(tmp_path / "deck.pptx", tmp_path, MOMENT)


@needs_office
def test_there_is_a_picture_of_every_slide_as_wide_as_a_hall_needs(package: Material, tmp_path: Path) -> None:
    told = []

    pictures(package, tmp_path, lambda done, total: told.append((done, total)))

    made = sorted((tmp_path / "slides").iterdir())
    assert [each.name for each in made] == ["01.jpg", "02.jpg"]
    assert [Image.open(each).size for each in made] == [(1920, 1080)] * 2
    assert told == [(1, 2), (2, 2)]


@needs_office
def test_pictures_need_no_pdf_in_the_package(package: Material, tmp_path: Path) -> None:
    (tmp_path / "deck.pptx").write_bytes((package.folder / "deck.pptx").read_bytes())
    (tmp_path / "made").mkdir()

    pictures(replace(package, folder=tmp_path), tmp_path / "made", lambda *_: None)

    assert {each.name for each in (tmp_path / "made").iterdir()} == {"slides"}
    assert len(list((tmp_path / "made" / "slides").iterdir())) == 2


@pytest.mark.skipif(chinese_typeface() is None, reason="no Chinese font is installed")
def test_without_libreoffice_the_pictures_are_drawn(package: Material, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("present.office.PLACES", ())
    (tmp_path / "deck.pptx").write_bytes((package.folder / "deck.pptx").read_bytes())
    (tmp_path / "made").mkdir()

    assert pictures(replace(package, folder=tmp_path), tmp_path / "made", lambda *_: None) == ()

    assert [each.name for each in sorted((tmp_path / "made" / "slides").iterdir())] == ["01.jpg", "02.jpg"]


def test_a_package_without_a_deck_has_neither(tmp_path: Path) -> None:
    bare = replace(material(), folder=tmp_path)

    assert (pdf(bare, tmp_path, lambda *_: None), pictures(bare, tmp_path, lambda *_: None)) == ((), ())
    assert list(tmp_path.iterdir()) == []
